import { failureText } from '../../src/commands/failure';
import { pause } from '../pause';
import { Bench } from './bench';
import type { Command } from './commands';
import type { Kind, SettingsKind } from './kinds';
import { difference, isSame, snapshot, type Snapshot } from './snapshot';

/** What must hold whatever fails; the numbers are those of the promise that we make. */
export const INVARIANTS = {
  hers: 'her cells and sheets are as she left them',
  whole: 'ours are wholly old or wholly new, at the next start at the latest',
  words: 'a failure speaks her language',
  again: 'a second try works',
  undo: 'undo restores what stood before',
  reasons: 'no reason is lost',
} as const;

export type Invariant = keyof typeof INVARIANTS;

export interface Violation {
  readonly command: string;
  readonly trip: number;
  readonly kind: string;
  readonly invariant: Invariant;
  readonly what: string;
}

/** What the command does when nothing fails. */
export interface Reference {
  /** How many operations each of its round trips has. */
  readonly actions: readonly number[];
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** How long a command may take after a fault until it counts as stuck. */
const STUCK_MS = 30_000;

const STUCK = Symbol('stuck');

function orStuck<T>(work: Promise<T>, milliseconds = STUCK_MS): Promise<T | typeof STUCK> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stuck = new Promise<typeof STUCK>((resolve) => {
    timer = setTimeout(() => resolve(STUCK), milliseconds);
  });
  return Promise.race([work, stuck]).finally(() => clearTimeout(timer));
}

const state = ({ host, hers }: Bench): Snapshot => snapshot(host, hers);

async function started(command: Command): Promise<Bench> {
  const bench = await Bench.fresh();
  await command.prepare(bench);
  return bench;
}

async function ended(bench: Bench): Promise<void> {
  bench.host.faults.onBatch = null;
  bench.host.faults.settings = 'kept';
  await orStuck(bench.session.close(), 500).catch(() => undefined);
}

export async function referenceOf(command: Command): Promise<Reference> {
  const bench = await started(command);
  const before = state(bench);
  const actions: number[] = [];
  bench.host.faults.onBatch = (batch) => {
    actions.push(batch.actions);
    return null;
  };
  await command.run(bench);
  await bench.settled();
  const after = state(bench);
  await ended(bench);
  return { actions, before, after };
}

/** Raw codes and other words that say nothing to her. */
const RAW =
  /GeneralException|Timeout|HostRestartNeeded|Invalid[A-Z]|AccessDenied|ActivityLimit|undefined|TypeError/;

function complains(error: unknown): string | null {
  const text = failureText(error);
  if (!/[\u4e00-\u9fff]/.test(text)) return `no Chinese: ${text.slice(0, 80)}`;
  const raw = RAW.exec(text);
  return raw ? `raw code ${raw[0]}` : null;
}

type Found = [Invariant, string][];

function inject({ host }: Bench, trip: number, kind: Kind | SettingsKind): void {
  if ('settings' in kind) {
    host.faults.settings = kind.settings;
    return;
  }
  let seen = 0;
  host.faults.onBatch = (batch) => {
    const at = seen++;
    return at === trip || (kind.lasts && at > trip) ? kind.fault(batch) : null;
  };
}

/** Runs the command with the fault. @returns how it ended */
async function attempt(
  command: Command,
  bench: Bench,
  trip: number,
  kind: Kind | SettingsKind,
): Promise<Found> {
  inject(bench, trip, kind);
  const reasons = new Set(bench.reasons.keys());
  const outcome = await orStuck(
    command.run(bench).then(
      () => null,
      (error: unknown) => ({ error }),
    ),
  );
  bench.host.faults.onBatch = null;
  bench.host.faults.settings = 'kept';
  if (outcome === STUCK) return [['again', 'no end']];
  // A reason that could not be kept is still in the editor, with the failure below it.
  if (outcome) for (const key of bench.lostReasons()) if (!reasons.has(key)) bench.reasons.delete(key);
  const complaint = outcome && complains(outcome.error);
  return complaint ? [['words', complaint]] : [];
}

function checkHers(bench: Bench, { before, after }: Reference, found: Found): void {
  const now = state(bench);
  if (!isSame(now.hers, before.hers) && !isSame(now.hers, after.hers))
    found.push(['hers', difference(now.hers, after.hers)]);
}

/** The pane is opened again after the fault. */
async function atNextStart(bench: Bench, { before, after }: Reference, found: Found): Promise<void> {
  await orStuck(bench.session.close(), 500).catch(() => undefined);
  await bench.open();
  await bench.settled();
  const now = state(bench);
  if (!isSame(now.strays, before.strays) && !isSame(now.strays, after.strays))
    found.push(['whole', difference(now.strays, after.strays)]);
  else if (!isSame(now.ours, before.ours) && !isSame(now.ours, after.ours)) {
    found.push(['whole', difference(now.ours, after.ours)]);
  }
  const lost = bench.lostReasons();
  if (lost.length > 0) found.push(['reasons', lost.join()]);
}

async function secondTry(
  command: Command,
  bench: Bench,
  { before, after }: Reference,
  found: Found,
): Promise<void> {
  // A write that fails after all of it was done has succeeded, and is what the second one takes the place of.
  const stood = isSame(state(bench).ours, after.ours) ? after : before;
  const again = await orStuck((command.again ?? command.run)(bench).then(() => bench.settled()));
  if (again === STUCK) return void found.push(['again', 'no end of the second try']);
  const now = state(bench);
  for (const part of ['ours', 'hers', 'strays'] as const) {
    if (!isSame(now[part], after[part])) found.push(['again', difference(now[part], after[part])]);
  }
  const lost = bench.lostReasons();
  if (lost.length > 0) found.push(['reasons', lost.join()]);
  if (!command.canBeUndone) return;
  if (!bench.session.canUndoWrite()) return void found.push(['undo', 'is not offered']);
  await bench.session.undoWrite();
  const undone = state(bench);
  if (!isSame(undone.strays, before.strays)) found.push(['undo', difference(undone.strays, before.strays)]);
  else if (!isSame(undone.ours, stood.ours)) found.push(['undo', difference(undone.ours, stood.ours)]);
}

/** Runs the command twice with the fault: then the pane is opened again, and then she tries again. */
export async function sweepOne(
  command: Command,
  reference: Reference,
  trip: number,
  kind: Kind | SettingsKind,
): Promise<Violation[]> {
  const found: Found = [];
  for (const next of ['start', 'again'] as const) {
    const bench = await started(command);
    try {
      const ending = await attempt(command, bench, trip, kind);
      if (next === 'again') found.push(...ending);
      checkHers(bench, reference, found);
      if (next === 'start') await atNextStart(bench, reference, found);
      else await secondTry(command, bench, reference, found);
    } catch (error) {
      found.push(['again', `${next}: ${String(error).slice(0, 160)}`]);
    }
    await ended(bench);
    await pause(1);
  }
  return found.map(([invariant, what]) => ({
    command: command.name,
    trip,
    kind: kind.name,
    invariant,
    what,
  }));
}

/** Counts by command and invariant, as a table. */
export function tableOf(
  violations: readonly Violation[],
  runs: ReadonlyMap<string, { readonly trips: number; readonly runs: number }>,
): string {
  const invariants = Object.keys(INVARIANTS) as Invariant[];
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const count = (command: string | null, invariant: Invariant): number =>
    violations.filter((one) => (command === null || one.command === command) && one.invariant === invariant)
      .length;
  const all = [...runs.values()].reduce((sum, one) => sum + one.runs, 0);
  return [
    line(['command', 'round trips', 'runs', ...invariants]),
    line(['---', '---:', '---:', ...invariants.map(() => '---:')]),
    ...[...runs].map(([name, one]) =>
      line([name, one.trips, one.runs, ...invariants.map((invariant) => count(name, invariant))]),
    ),
    line(['all', '', all, ...invariants.map((invariant) => count(null, invariant))]),
  ].join('\n');
}

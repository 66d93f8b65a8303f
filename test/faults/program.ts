import { writeFileSync } from 'node:fs';
import { startExcel } from '../../src/host/node';
import { COMMANDS, type Command } from './commands';
import { ALL_KINDS, distinctAt, SETTINGS_KINDS, type Kind, type SettingsKind } from './kinds';
import { isServing, serve, shareOut } from './shared-out';
import { referenceOf, sweepOne, tableOf, type Reference, type Violation } from './sweep';

/** A fault of a command, by names: it goes from one process to another. */
interface Task {
  readonly command: string;
  readonly trip: number;
  readonly kind: string;
}

const KINDS: readonly (Kind | SettingsKind)[] = [...ALL_KINDS, ...SETTINGS_KINDS];

const named = <T extends { readonly name: string }>(all: readonly T[], name: string): T =>
  all.find((one) => one.name === name)!;

function tasksOf(command: Command, { actions }: Reference): Task[] {
  const task =
    (trip: number) =>
    ({ name }: Kind | SettingsKind): Task => ({ command: command.name, trip, kind: name });
  return [
    ...actions.flatMap((count, trip) => distinctAt(ALL_KINDS, count).map(task(trip))),
    ...SETTINGS_KINDS.map(task(0)),
  ];
}

const references = new Map<string, Promise<Reference>>();

function known(command: Command): Promise<Reference> {
  const reference = references.get(command.name) ?? referenceOf(command);
  references.set(command.name, reference);
  return reference;
}

async function done({ command: name, trip, kind }: Task): Promise<Violation[]> {
  const command = named(COMMANDS, name);
  return sweepOne(command, await known(command), trip, named(KINDS, kind));
}

const PROGRESS_EVERY = 100;

/** `npm run faults`: all kinds of faults at all round trips of the commands whose names hold one of the parts. */
async function main([processes, file, skipped, ...parts]: readonly string[]): Promise<number> {
  const commands = COMMANDS.filter(
    ({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)),
  );
  const tasks: Task[] = [];
  const runs = new Map<string, { trips: number; runs: number }>();
  /** Faults that have been played, or left out. */
  let count = 0;
  for (const command of commands) {
    const reference = await known(command);
    const all = tasksOf(command, reference);
    const left = all.slice(Math.max(0, Number(skipped) - count));
    count += all.length - left.length;
    tasks.push(...left);
    runs.set(command.name, { trips: reference.actions.length, runs: left.length });
  }
  const violations: Violation[] = [];
  const total = count + tasks.length;
  await shareOut<Task, Violation[]>(tasks, Number(processes), (task, found) => {
    const died: Violation = { ...task, invariant: 'again', what: 'the process died' };
    for (const violation of found ?? [died]) {
      violations.push(violation);
      console.log(`✗ ${JSON.stringify(violation)}`);
    }
    count++;
    if (count % PROGRESS_EVERY === 0)
      console.log(`${count} of ${total} faults, ${violations.length} violations`);
  });
  console.log(tableOf(violations, runs));
  if (file) writeFileSync(file, JSON.stringify(violations, null, 1));
  return violations.length === 0 ? 0 : 1;
}

void startExcel().then(async () => {
  if (isServing) serve(done);
  else process.exit(await main(process.argv.slice(2)));
});

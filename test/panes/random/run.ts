import { writeForms } from '../../../src/commands/actions';
import { failureText } from '../../../src/commands/failure';
import { OWN_MARK_NAME } from '../../../src/workbook';
import type { NodeExcelHost } from '../../../src/host/node';
import type { Pane } from '../../faults/pane';
import { pause } from '../../pause';
import { first, freshExcel, heldSheets, keysOnSheet, second, settled, wrongCells } from '../beside';
import { isOfPane, type PaneAction, type Step } from './actions';
import { Clerk } from './clerk';
import { Reasons } from './reasons';
import { Watch } from './watch';

/** What must hold at the end of a run, and how it was broken. */
export interface Violation {
  readonly invariant: 'hers' | 'whole' | 'words' | 'again' | 'reasons' | 'figures' | 'quiet' | 'throws';
  readonly what: string;
}

const QUIET_MS = 20;

/** Times that panes may find something more to do when they look around. */
const MOST_ROUNDS = 8;

/** Longer than any single thing takes. */
const STUCK_MS = 90_000;

const RAW = /GeneralException|Timeout|HostRestartNeeded|Invalid[A-Z]|AccessDenied|undefined|TypeError/;

class Run {
  readonly violations: Violation[] = [];
  readonly #panes: Pane[] = [];
  readonly #watch: Watch;
  readonly #reasons = new Reasons();
  readonly #clerk: Clerk;
  #doing: Promise<unknown>[] = [];

  constructor(private readonly host: NodeExcelHost) {
    this.#watch = new Watch(host);
    this.#clerk = new Clerk(host, this.#watch, this.#reasons);
  }

  async play(steps: readonly Step[]): Promise<void> {
    this.#panes.push(await first({ quiet: QUIET_MS }), await second({ quiet: QUIET_MS }));
    for (const { action, waits } of steps) {
      const done = isOfPane(action) ? this.#inPane(action) : this.#clerk.do(action);
      this.#doing.push(this.#ends(action.kind, done));
      if (waits || action.kind === 'reopen') await this.#settle();
      else await pause(3);
    }
    await this.#settle();
    await this.#judge();
    for (const pane of this.#panes) await pane.close();
  }

  #found(invariant: Violation['invariant'], what: string): void {
    this.violations.push({ invariant, what });
  }

  /** Until it ends, well or not: a failure speaks her language. */
  async #ends(kind: string, work: Promise<unknown>): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stuck = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`stuck: ${kind}`)), STUCK_MS);
    });
    try {
      await Promise.race([work, stuck]);
      return true;
    } catch (error) {
      this.#complain(kind, error);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  #complain(kind: string, error: unknown): void {
    // Its pane was closed meanwhile: there is nobody to tell.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    const text = failureText(error);
    const isOurs = typeof error === 'object' && error !== null && 'text' in error;
    if (!isOurs) this.#found('throws', `${kind}: ${String((error as Error)?.stack ?? error).slice(0, 600)}`);
    else if (!/[\u4e00-\u9fff]/.test(text) || RAW.test(text)) this.#found('words', `${kind}: ${text}`);
  }

  /** Until nothing has gone over the wire for longer than panes wait before they look around. */
  async #settle(): Promise<void> {
    await Promise.all(this.#doing.splice(0));
    for (let round = 1; ; round++) {
      const { length } = this.host.traffic.batches;
      await pause(1.5 * QUIET_MS);
      await settled(...this.#panes);
      if (this.host.traffic.batches.length === length) break;
      if (round === MOST_ROUNDS) {
        this.#found('quiet', `still at it after ${round} rounds`);
        break;
      }
    }
    this.#reasons.settled();
  }

  async #inPane(action: PaneAction): Promise<void> {
    const pane = this.#panes[action.pane]!;
    await pane.do(async (session) => {
      switch (action.kind) {
        case 'write':
          return void (await session.write());
        case 'undo-write':
          return session.canUndoWrite() ? session.undoWrite() : undefined;
        case 'live-on':
          return session.setLiveUpdate(true);
        case 'live-off':
          return session.setLiveUpdate(false);
        case 'refresh':
          return void (await session.refresh());
        case 'choose':
          return void (await session.choose({ outputMode: action.mode }));
        case 'reason-in-pane':
          return this.#explain(pane, action.at, action.text);
        case 'ribbon':
          return this.#ribbon();
        case 'reopen':
          await session.close();
          this.#panes[action.pane] = await this.#opened(action.pane);
      }
    });
  }

  #opened(at: number): Promise<Pane> {
    return at === 0 ? first({ quiet: QUIET_MS }) : second({ quiet: QUIET_MS });
  }

  async #explain(pane: Pane, at: number, text: string): Promise<void> {
    const { findings } = pane.report;
    const finding = findings[at % Math.max(1, findings.length)];
    if (!finding) return;
    this.#reasons.typed(finding.key, text);
    await pane.session.explain([finding.key], text);
  }

  async #ribbon(): Promise<void> {
    const pane = await first({ quiet: QUIET_MS, stays: false });
    const { session, port } = pane;
    try {
      await writeForms({
        session,
        listSheets: () => port.listSheets(),
        select: (ref) => port.select(ref),
        tell: () => undefined,
      });
    } finally {
      await session.close();
    }
  }

  async #judge(): Promise<void> {
    this.#clerk.unprotectAll();
    await this.#settle();
    for (const { errors } of this.#panes) for (const error of errors.splice(0)) this.#complain('pane', error);
    // Below ExcelApi 1.17 nobody tells that a sheet was renamed.
    for (const pane of this.#panes) await pane.do((session) => session.refresh());
    await this.#settle();
    const fresh = await first({ quiet: 60_000 });
    for (const [at, pane] of this.#panes.entries()) {
      const [is, due] = [figuresOf(pane), figuresOf(fresh)];
      if (is !== due) this.#found('figures', `pane ${at}: ${difference(is, due)}`);
    }
    for (const lost of this.#reasons.lost(fresh.report)) this.#found('reasons', `afterwards: ${lost}`);
    await fresh.close();
    const [writer] = this.#panes;
    if (
      !(await this.#ends(
        'last write',
        writer!.do((session) => session.write()),
      ))
    ) {
      return this.#found('again', 'the last write failed');
    }
    await this.#settle();
    this.#checkSheets(writer!);
    for (const lost of this.#reasons.lost(writer!.report)) this.#found('reasons', `written: ${lost}`);
    for (const what of this.#watch.violations) this.#found('hers', what);
  }

  #checkSheets(writer: Pane): void {
    const { workbook } = this.host;
    const ours = workbook.sheetNames.filter((name) => this.#watch.ours.has(workbook.sheet(name).id));
    for (const name of ours) {
      const isMarked = workbook.sheet(name).names.some((one) => one.name === OWN_MARK_NAME);
      if (!isMarked) this.#found('whole', `an orphan: ${name}`);
    }
    const names = new Map(
      ours.map((name) => [
        workbook.sheet(name).names.find((one) => one.name === OWN_MARK_NAME)?.formula,
        name,
      ]),
    );
    if (names.size !== ours.length) this.#found('whole', `twice: ${ours.join()}`);
    const byKind = {
      findings: nameOf(names, '"findings"'),
      summary: nameOf(names, '"summary"'),
      form: nameOf(names, '"form"'),
    };
    for (const wrong of wrongCells(writer, byKind).slice(0, 3)) this.#found('whole', wrong);
    const { findings } = byKind;
    const keys = findings === undefined || heldSheets(writer).has(findings) ? [] : keysOnSheet(findings);
    const doubled = keys.filter((key, at) => keys.indexOf(key) !== at);
    if (doubled.length > 0) this.#found('whole', `twice on 审核结果: ${doubled.join()}`);
  }
}

function nameOf(names: ReadonlyMap<string | undefined, string>, kind: string): string | undefined {
  return [...names].find(([formula]) => formula?.replaceAll('""', '"').includes(kind))?.[1];
}

function figuresOf({ report }: Pane): string {
  return JSON.stringify(
    report.findings.map(({ key, found, expected }) => [key, found, expected]),
    null,
    0,
  );
}

function difference(is: string, due: string): string {
  let at = 0;
  while (is[at] === due[at]) at++;
  return `${is.slice(Math.max(0, at - 40), at + 60)} instead of ${due.slice(Math.max(0, at - 40), at + 60)}`;
}

/** Plays steps in a fresh Excel. @returns what was broken */
export async function play(steps: readonly Step[]): Promise<Violation[]> {
  const run = new Run(await freshExcel());
  const thrown = (error: unknown): void => {
    run.violations.push({
      invariant: 'throws',
      what: String((error as Error)?.stack ?? error).slice(0, 600),
    });
  };
  process.on('unhandledRejection', thrown);
  try {
    await run.play(steps);
  } catch (error) {
    thrown(error);
  } finally {
    process.off('unhandledRejection', thrown);
  }
  return run.violations;
}

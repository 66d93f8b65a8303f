import type { WorkbookChange, WorkbookPort, WrittenSheet } from '../../workbook';
import type { Correction } from '../../intake';
import { checkChoices, type ProjectOptions } from '../project-report';
import type { Choices, Report } from '../report';
import type { Session, SessionEvents, SessionOptions } from '../session-types';
import { Cancellable } from './cancellable';
import type { SheetIds } from './changes';
import { ExplanationStore } from './explanation-store';
import { follow } from './follow';
import { FollowingSheets } from './following-sheets';
import { Later } from './later';
import { KeptChoices } from './kept-choices';
import { changeCorrections, changeFor, type ChangeOf } from './kept-corrections';
import { LiveContents } from './live-contents';
import { LiveReport } from './live-report';
import { Pending } from './pending';
import { Serial } from './serial';
import { WrittenSheets, type FollowOptions } from './written-sheets';

/** One open workbook: nothing is read before the first call. */
export class LiveSession implements Session {
  readonly #serial = new Serial();
  readonly #live = new LiveReport((report) => this.events.report?.(report));
  readonly #explanations: ExplanationStore;
  readonly #written: WrittenSheets;
  #contents: LiveContents | null = null;
  readonly #kept: KeptChoices;
  readonly #pending = new Pending();
  /** A change could not be followed: the next chance reads everything anew. */
  #doubtful = false;
  readonly #work = new Cancellable((done) => this.events.progress?.(done));
  readonly #calculated: Later<string>;
  readonly #sheets: FollowingSheets;
  #unwatch: (() => Promise<void>) | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly events: Partial<SessionEvents>,
    private readonly options: SessionOptions,
  ) {
    this.#explanations = new ExplanationStore(port);
    this.#kept = new KeptChoices(port);
    this.#written = new WrittenSheets(
      port,
      this.#live.memory,
      () => this.liveUpdate && options.stays !== false,
    );
    this.#calculated = new Later(
      (ids) => this.#take(ids.map((sheetId) => ({ kind: 'calculated', sheetId }))),
      options.quiet,
    );
    this.#sheets = new FollowingSheets(
      {
        written: this.#written,
        explanations: this.#explanations,
        kept: this.#kept,
        pending: this.#pending,
        live: this.#live,
        contents: () => this.#contents,
        language: () => options.language?.() ?? 'zh',
        reexplain: () => this.#reexplain(),
        evaluate: () => this.#live.evaluateAll(this.#contents!, this.#projectOptions),
        relist: () => this.#relist(),
        inTurn: (work) => void this.#serial.run(() => work().catch((error) => this.#fail(error))),
      },
      events,
      options.quiet,
    );
  }

  get report(): Report | null {
    return this.#live.report;
  }

  get choices(): Choices {
    return this.#kept.choices;
  }

  get liveUpdate(): boolean {
    return this.#kept.liveUpdate;
  }

  async open(): Promise<void> {
    await this.#kept.load();
    this.#unwatch = await this.port.watch((change) => this.#onChange(change));
  }

  refresh(): Promise<Report> {
    return this.#serial.run(() => this.#readAllAndFollow());
  }

  choose(some: Partial<Choices>): Promise<Report> {
    return this.#serial.run(async () => {
      const choices = { ...this.choices, ...some };
      checkChoices(choices);
      await this.#kept.keep({ choices });
      const contents = await this.#certain();
      const report = await this.#live.evaluateAll(contents, this.#projectOptions);
      if (this.liveUpdate) await this.#sheets.follow(report);
      return report;
    });
  }

  explain(findingKey: string, text: string): Promise<Report> {
    return this.#serial.run(async () => {
      await this.#explanations.set(findingKey, text.trim());
      await this.#certain();
      return this.#sheets.followReasons();
    });
  }

  correct(...corrections: readonly Correction[]): Promise<Report> {
    return this.#change((kept) => changeFor(kept, this.port.anchors(), corrections));
  }

  withdrawCorrections(...ids: readonly number[]): Promise<Report> {
    return this.#change(() => ({ removed: ids, added: [] }));
  }

  write(): Promise<WrittenSheet[]> {
    return this.#serial.run(async () => {
      await this.#certain();
      return this.#work.run((reading) => this.#sheets.write(reading));
    });
  }

  canUndoWrite(): boolean {
    return this.port.canRestore();
  }

  undoWrite(): Promise<void> {
    return this.#serial.run(async () => {
      await this.#sheets.undo(await this.#certain());
    });
  }

  setLiveUpdate(on: boolean): Promise<void> {
    return this.#serial.run(async () => {
      await this.#kept.keep({ liveUpdate: on });
      if (!on || !this.#live.report) return;
      await this.#certain();
      await this.#sheets.follow(this.#live.report);
    });
  }

  cancel(): void {
    this.#work.cancel();
  }

  async close(): Promise<void> {
    this.cancel();
    this.#calculated.cancel();
    this.#sheets.cancel();
    await this.#unwatch?.();
    this.#unwatch = null;
    // Another session may be opened on the workbook right away: what is under way must not write into its sheets.
    await this.#serial.run(() => Promise.resolve());
  }

  #change(changeOf: ChangeOf): Promise<Report> {
    return this.#serial.run(async () => {
      const contents = await this.#certain();
      const evaluate = async (): Promise<Report> => {
        await this.#live.evaluateChanged(contents, this.#projectOptions, new Set());
        return this.#publish(contents);
      };
      const report = await changeCorrections(this.port, contents, changeOf, evaluate);
      if (this.liveUpdate) await this.#sheets.follow(report);
      return report;
    });
  }

  get #projectOptions(): ProjectOptions {
    return {
      choices: this.choices,
      asOf: this.options.asOf(),
      explanations: this.#explanations.all,
      sheets: this.#contents?.whole.sheets.map(({ name }) => name) ?? [],
    };
  }

  /** What was read, where nothing is in doubt; else all is read anew before anything is shown or written as current. */
  async #certain(): Promise<LiveContents> {
    if (!this.#contents || this.#doubtful) await this.#readAll();
    return this.#contents!;
  }

  async #readAll(): Promise<Report> {
    this.#pending.readingAll();
    this.#doubtful = true; // until all is read: what happened before is lost
    return this.#work.run(async (reading) => {
      const options = { ...reading, memory: this.#live.memory };
      const contents = await LiveContents.read(this.port, options, () => this.#pending.any);
      this.#contents = contents;
      await this.#explanations.load(contents.whole.explanations);
      this.#doubtful = false;
      const report = await this.#live.evaluateAll(contents, this.#projectOptions);
      this.#pending.read();
      // Where it fails, all is read anew at the next chance, and they are looked at then.
      this.#doubtful = true;
      await this.#sheets.takeOver(report);
      this.#doubtful = false;
      return report;
    });
  }

  #reexplain(): Report {
    this.#live.explain(this.#explanations.all);
    return this.#publish(this.#contents!);
  }

  /** Our sheets came or went: the report names them. */
  async #relist(): Promise<void> {
    const relisted = await this.#contents?.relist().catch(() => null);
    // What was done is done; where it could not be looked at, all is read anew at the next chance.
    if (relisted === null) this.#doubtful = true;
    else if (relisted) this.#publish(this.#contents!);
  }

  #publish(contents: LiveContents): Report {
    return this.#live.publish(contents, this.#projectOptions);
  }

  #onChange(change: WorkbookChange): void {
    // Excel tells of every sheet that it calculated, after each edit: those are looked at together, once it is quiet.
    if (change.kind === 'calculated') return this.#calculated.add(change.sheetId);
    const isOwn = Boolean(this.#contents?.sheet(change.sheetId)?.own);
    if (isOwn && !('by' in change && change.by === 'ourselves')) this.#sheets.neighbours.changed();
    this.#take([change]);
  }

  #take(changes: readonly WorkbookChange[]): void {
    for (const change of changes) this.#written.happened(change);
    // While a round trip is under way further events gather and are followed together.
    if (!this.#pending.any) void this.#serial.run(() => this.#followPending());
    this.#pending.add(changes);
  }

  async #followPending(): Promise<void> {
    const { changes, readMeanwhile } = this.#pending.take();
    if (!this.#contents || changes.length === 0) return;
    this.#pending.reading(changes);
    try {
      if (this.#doubtful) await this.#readAllAndFollow({ leave: true });
      else await this.#follow(this.#contents, changes, readMeanwhile);
    } catch {
      await this.#recover();
    }
    this.#pending.read();
  }

  /** An event could not be followed (a sheet renamed meanwhile, Excel busy): a fresh look tells what is true. */
  async #recover(): Promise<void> {
    try {
      await this.#readAllAndFollow({ leave: true });
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#doubtful = true;
    this.events.error?.(error);
  }

  async #readAllAndFollow(options?: FollowOptions): Promise<Report> {
    const report = await this.#readAll();
    if (this.liveUpdate) await this.#sheets.follow(report, options);
    return report;
  }

  async #follow(
    contents: LiveContents,
    changes: readonly WorkbookChange[],
    readMeanwhile: SheetIds,
  ): Promise<void> {
    const followed = await follow(contents, changes, readMeanwhile);
    if (!followed.any) return;
    if (followed.ownMoved) await this.#written.forgetFingerprints();
    if (followed.explanations) {
      this.#explanations.seen(contents.whole.explanations);
      await this.#sheets.takeReasons();
    }
    const options = this.#projectOptions;
    const ledgersOnly = !followed.tables && this.#live.followLedgers(followed.ledgerProjects, options);
    if (!ledgersOnly) await this.#live.evaluateChanged(contents, options, followed.ledgerProjects);
    if (followed.explanations) this.#live.explain(this.#explanations.all);
    const report = this.#publish(contents);
    if (this.liveUpdate) await this.#sheets.follow(report, { leave: true });
  }
}

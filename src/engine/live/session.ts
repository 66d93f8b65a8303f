import type { SheetInfo, WorkbookChange, WorkbookPort, WrittenSheet } from '../../workbook';
import type { Correction } from '../../intake';
import type { PlanningOptions, SheetKind } from '../planned-sheets';
import { checkChoices, type ProjectOptions } from '../project-report';
import type { Choices, Report } from '../report';
import type { Session, SessionEvents, SessionOptions } from '../session-types';
import { Cancellable } from './cancellable';
import { EVERY_SHEET, NO_SHEET, type SheetIds } from './changes';
import { ExplanationStore } from './explanation-store';
import { follow } from './follow';
import { Later } from './later';
import { KeptChoices } from './kept-choices';
import { changeCorrections, changeFor, type ChangeOf } from './kept-corrections';
import { LiveContents } from './live-contents';
import { LiveReport } from './live-report';
import { Serial } from './serial';
import { WrittenSheets } from './written-sheets';

/** One open workbook: nothing is read before the first call. */
export class LiveSession implements Session {
  readonly #serial = new Serial();
  readonly #live = new LiveReport((report) => this.events.report?.(report));
  readonly #explanations: ExplanationStore;
  readonly #written: WrittenSheets;
  #contents: LiveContents | null = null;
  readonly #kept: KeptChoices;
  #pending: WorkbookChange[] = [];
  /** Sheets that were being read when the pending changes happened. */
  #readMeanwhile: SheetIds = NO_SHEET;
  /** A change could not be followed: the next chance reads everything anew. */
  #doubtful = false;
  readonly #work = new Cancellable((done) => this.events.progress?.(done));
  readonly #calculated: Later<string>;
  readonly #upToDate: Later<true>;
  #unwatch: (() => Promise<void>) | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly events: Partial<SessionEvents>,
    private readonly options: SessionOptions,
  ) {
    this.#explanations = new ExplanationStore(port);
    this.#kept = new KeptChoices(port);
    this.#written = new WrittenSheets(port, this.#live.memory);
    this.#calculated = new Later(
      (ids) => this.#take(ids.map((sheetId) => ({ kind: 'calculated', sheetId }))),
      options.quiet,
    );
    this.#upToDate = new Later(() => void this.#serial.run(() => this.#keepFingerprints()), options.quiet);
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
      if (this.liveUpdate) await this.#followInSheets(report);
      return report;
    });
  }

  explain(findingKey: string, text: string): Promise<Report> {
    return this.#serial.run(async () => {
      await this.#explanations.set(findingKey, text.trim());
      const contents = await this.#certain();
      this.#live.explain(this.#explanations.all);
      const report = this.#publish(contents);
      // The clerk's own words go to the sheet at once, whether figures follow edits or not.
      await this.#followInSheets(report, new Set(['summary', 'findings']));
      return report;
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
      const report = this.#live.report!;
      return this.#work.run(async (reading) => {
        const sheets = await this.#written.write(report, this.#planning, reading);
        this.#explanations.seen(this.#explanations.all);
        await this.#relist();
        return sheets;
      });
    });
  }

  canUndoWrite(): boolean {
    return this.port.canRestore();
  }

  undoWrite(): Promise<void> {
    return this.#serial.run(async () => {
      await this.#certain();
      const before = this.#contents!.whole.explanations;
      await this.#written.undo();
      await this.#relist();
      // Reasons that she has typed there since the write are no part of what is taken back.
      await this.#explanations.keep(new Map(before), await this.#contents!.statedReasons());
    });
  }

  setLiveUpdate(on: boolean): Promise<void> {
    return this.#serial.run(async () => {
      await this.#kept.keep({ liveUpdate: on });
      if (!on || !this.#live.report) return;
      await this.#certain();
      await this.#followInSheets(this.#live.report);
    });
  }

  cancel(): void {
    this.#work.cancel();
  }

  async close(): Promise<void> {
    this.cancel();
    this.#calculated.cancel();
    this.#upToDate.cancel();
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
      if (this.liveUpdate) await this.#followInSheets(report);
      return report;
    });
  }

  get #sheets(): readonly SheetInfo[] {
    return this.#contents?.whole.sheets ?? [];
  }

  get #planning(): PlanningOptions {
    return { outputMode: this.choices.outputMode, language: this.options.language?.() ?? 'zh' };
  }

  get #projectOptions(): ProjectOptions {
    return {
      choices: this.choices,
      asOf: this.options.asOf(),
      explanations: this.#explanations.all,
      sheets: this.#sheets.map(({ name }) => name),
    };
  }

  /** What was read, where nothing is in doubt; else all is read anew before anything is shown or written as current. */
  async #certain(): Promise<LiveContents> {
    if (!this.#contents || this.#doubtful) await this.#readAll();
    return this.#contents!;
  }

  async #readAll(): Promise<Report> {
    this.#pending = [];
    this.#readMeanwhile = EVERY_SHEET;
    this.#doubtful = true; // until all is read: what happened before is lost
    return this.#work.run(async (reading) => {
      const options = { ...reading, memory: this.#live.memory };
      const contents = await LiveContents.read(this.port, options, () => this.#pending.length > 0);
      this.#contents = contents;
      await this.#explanations.load(contents.whole.explanations);
      this.#doubtful = false;
      const report = await this.#live.evaluateAll(contents, this.#projectOptions);
      this.#nothingRead();
      // Where it fails, all is read anew at the next chance, and they are looked at then.
      this.#doubtful = true;
      if (!this.#written.any) {
        await this.#written.takeOver(report, this.#planning, this.#sheets, this.liveUpdate);
      }
      this.#doubtful = false;
      return report;
    });
  }

  /** What was read is of one moment, if nothing happened until now. */
  #nothingRead(): void {
    if (this.#pending.length === 0) this.#readMeanwhile = NO_SHEET;
  }

  /** Our sheets came or went: the report names them. */
  async #relist(): Promise<void> {
    if (await this.#contents?.relist()) this.#publish(this.#contents!);
  }

  #publish(contents: LiveContents): Report {
    return this.#live.publish(contents, this.#projectOptions);
  }

  #onChange(change: WorkbookChange): void {
    // Excel tells of every sheet that it calculated, after each edit: those are looked at together, once it is quiet.
    if (change.kind === 'calculated') this.#calculated.add(change.sheetId);
    else this.#take([change]);
  }

  #take(changes: readonly WorkbookChange[]): void {
    for (const change of changes) this.#written.happened(change);
    // While a round trip is under way further events gather and are followed together.
    if (this.#pending.length === 0) void this.#serial.run(() => this.#followPending());
    this.#pending.push(...changes);
  }

  async #followPending(): Promise<void> {
    const changes = this.#pending;
    const readMeanwhile = this.#readMeanwhile;
    this.#pending = [];
    if (!this.#contents || changes.length === 0) return;
    this.#readMeanwhile = new Set(changes.map(({ sheetId }) => sheetId));
    try {
      if (this.#doubtful) await this.#readAllAndFollow();
      else await this.#follow(this.#contents, changes, readMeanwhile);
    } catch {
      await this.#recover();
    }
    this.#nothingRead();
  }

  /** An event could not be followed (a sheet renamed meanwhile, Excel busy): a fresh look tells what is true. */
  async #recover(): Promise<void> {
    try {
      await this.#readAllAndFollow();
    } catch (error) {
      this.#doubtful = true;
      this.events.error?.(error);
    }
  }

  async #readAllAndFollow(): Promise<Report> {
    const report = await this.#readAll();
    if (this.liveUpdate) await this.#followInSheets(report);
    return report;
  }

  async #followInSheets(report: Report, only?: ReadonlySet<SheetKind>): Promise<void> {
    await this.#written.follow(report, this.#planning, this.#sheets, only);
    this.#upToDate.add(true);
  }

  /** Without them another session writes the sheets anew, and nothing is lost. */
  async #keepFingerprints(): Promise<void> {
    if (this.#pending.length === 0) await this.#written.keepFingerprints(this.#sheets).catch(() => undefined);
  }

  async #follow(
    contents: LiveContents,
    changes: readonly WorkbookChange[],
    readMeanwhile: SheetIds,
  ): Promise<void> {
    const followed = await follow(contents, changes, readMeanwhile);
    if (!followed.any) return;
    if (followed.ownMoved) await this.#written.forgetFingerprints();
    if (followed.explanations) this.#explanations.seen(contents.whole.explanations);
    const options = this.#projectOptions;
    const ledgersOnly = !followed.tables && this.#live.followLedgers(followed.ledgerProjects, options);
    if (!ledgersOnly) await this.#live.evaluateChanged(contents, options, followed.ledgerProjects);
    if (followed.explanations) this.#live.explain(this.#explanations.all);
    const report = this.#publish(contents);
    if (this.liveUpdate) await this.#followInSheets(report);
  }
}

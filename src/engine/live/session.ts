import type { SheetInfo, WorkbookChange, WorkbookPort, WrittenSheet } from '../../workbook';
import type { Correction } from '../../intake';
import type { PlanningOptions, SheetKind } from '../planned-sheets';
import { checkChoices, type ProjectOptions } from '../project-report';
import type { Choices, Report } from '../report';
import type { Session, SessionEvents, SessionOptions } from '../session-types';
import { Cancellable } from './cancellable';
import type { SheetIds } from './changes';
import { ExplanationStore } from './explanation-store';
import { follow } from './follow';
import { Later } from './later';
import { KeptChoices } from './kept-choices';
import { changeCorrections, changeFor, type ChangeOf } from './kept-corrections';
import { LiveContents } from './live-contents';
import { LiveReport } from './live-report';
import { Pending } from './pending';
import { Serial } from './serial';
import { keepReasons, keepTyped } from './kept-reasons';
import { WrittenSheets } from './written-sheets';

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
      await this.#certain();
      return this.#followReasons();
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
      return this.#work.run(async (reading) => {
        const sheets = await this.#written.write(this.#live.report!, this.#planning, reading);
        const known = this.#contents!.whole.explanations;
        if (await keepTyped(this.#explanations, sheets, known)) await this.#followReasons();
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
      await keepReasons(this.#explanations, await this.#certain(), async () => {
        await this.#written.undo();
        await this.#relist();
      });
      this.#reexplain();
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
    return { ...this.choices, language: this.options.language?.() ?? 'zh' };
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
      if (!this.#written.any) {
        await this.#written.takeOver(report, this.#planning, this.#sheets, this.liveUpdate);
      }
      this.#doubtful = false;
      return report;
    });
  }

  #reexplain(): Report {
    this.#live.explain(this.#explanations.all);
    return this.#publish(this.#contents!);
  }

  /** The clerk's own words go to the sheet at once, whether figures follow edits or not. */
  async #followReasons(): Promise<Report> {
    const report = this.#reexplain();
    await this.#followInSheets(report, new Set(['summary', 'findings']));
    return report;
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
    if (change.kind === 'calculated') this.#calculated.add(change.sheetId);
    else this.#take([change]);
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
      if (this.#doubtful) await this.#readAllAndFollow();
      else await this.#follow(this.#contents, changes, readMeanwhile);
    } catch {
      await this.#recover();
    }
    this.#pending.read();
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
    if (!this.#pending.any) await this.#written.keepFingerprints(this.#sheets).catch(() => undefined);
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

import type { ReadOptions, WorkbookChange, WorkbookPort, WrittenSheet } from '../../workbook';
import { assembleReport, submissionsOf } from '../build-report';
import { DEFAULT_CHOICES } from '../evaluate-workbook';
import { FindingsInOrder } from '../finding-order';
import { planSheets, type PlanningOptions } from '../planned-sheets';
import { checkChoices, type ProjectOptions } from '../project-report';
import type { Choices, Report } from '../report';
import type { Session, SessionEvents, SessionOptions } from '../session-types';
import { ExplanationStore } from './explanation-store';
import { fingerprintOf } from './fingerprint';
import { follow } from './follow';
import { Later } from './later';
import { LiveContents } from './live-contents';
import { pauses } from './pause';
import { ProjectReports } from './project-reports';
import { Serial } from './serial';
import { readStoredState, saveStoredState } from './stored-state';
import { WrittenSheets, namesFor } from './written-sheets';

/** Setting that tells another session whether our sheets are up to date. */
const FINGERPRINT = 'written';

const calculated = (sheetId: string): WorkbookChange => ({ kind: 'calculated', sheetId });

class LiveSession implements Session {
  readonly #serial = new Serial();
  readonly #reports = new ProjectReports();
  readonly #order = new FindingsInOrder();
  readonly #explanations: ExplanationStore;
  readonly #written: WrittenSheets;
  #contents: LiveContents | null = null;
  #report: Report | null = null;
  #choices: Choices = DEFAULT_CHOICES;
  #liveUpdate = false;
  #pending: WorkbookChange[] = [];
  /** A change could not be followed: the next chance reads everything anew. */
  #doubtful = false;
  #abort: AbortController | null = null;
  /** Whether the fingerprint kept in the workbook is that of the sheets as they stand. */
  #isFingerprintTrue = false;
  readonly #calculated = new Later<string>((ids) => this.#take(ids.map(calculated)));
  #unwatch: (() => Promise<void>) | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly events: Partial<SessionEvents>,
    private readonly options: SessionOptions,
  ) {
    this.#explanations = new ExplanationStore(port);
    this.#written = new WrittenSheets(port);
  }

  get report(): Report | null {
    return this.#report;
  }

  get choices(): Choices {
    return this.#choices;
  }

  get liveUpdate(): boolean {
    return this.#liveUpdate;
  }

  async open(): Promise<void> {
    const { choices, liveUpdate } = await readStoredState(this.port);
    this.#choices = { ...DEFAULT_CHOICES, ...choices };
    this.#liveUpdate = liveUpdate;
    this.#unwatch = await this.port.watch((change) => this.#onChange(change));
  }

  refresh(): Promise<Report> {
    return this.#serial.run(() => this.#readAll());
  }

  choose(some: Partial<Choices>): Promise<Report> {
    return this.#serial.run(async () => {
      const choices = { ...this.#choices, ...some };
      checkChoices(choices);
      this.#choices = choices;
      await this.#saveState();
      if (!this.#contents) return this.#readAll();
      return this.#evaluateAll(this.#contents);
    });
  }

  explain(findingKey: string, text: string): Promise<Report> {
    return this.#serial.run(async () => {
      await this.#explanations.set(findingKey, text.trim());
      const report = this.#putExplanationsIn();
      // The clerk's own words go to the sheet at once, whether figures follow edits or not.
      await this.#written.follow(report, this.#planning, new Set(), new Set(['summary', 'findings']));
      return report;
    });
  }

  write(): Promise<WrittenSheet[]> {
    return this.#serial.run(async () => {
      const report = this.#report ?? (await this.#readAll());
      const plans = planSheets(report, this.#planning);
      return this.#withProgress(async (reading) => {
        const sheets = await this.port.writeSheets(plans, reading);
        this.#written.keep(plans, sheets);
        await this.port.saveSetting(FINGERPRINT, fingerprintOf(plans));
        this.#isFingerprintTrue = true;
        await this.#contents?.relist();
        this.#explanations.seen(this.#explanations.all);
        return sheets;
      });
    });
  }

  canUndoWrite(): boolean {
    return this.port.canRestore();
  }

  undoWrite(): Promise<void> {
    return this.#serial.run(async () => {
      await this.port.restore();
      this.#written.undo();
      await this.#contents?.relist();
    });
  }

  setLiveUpdate(on: boolean): Promise<void> {
    return this.#serial.run(async () => {
      this.#liveUpdate = on;
      await this.#saveState();
      if (on && this.#report) await this.#followInSheets(this.#report);
    });
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async close(): Promise<void> {
    this.cancel();
    this.#calculated.cancel();
    await this.#unwatch?.();
    this.#unwatch = null;
  }

  get #planning(): PlanningOptions {
    return { outputMode: this.#choices.outputMode, language: this.options.language?.() ?? 'zh' };
  }

  get #projectOptions(): ProjectOptions {
    return {
      choices: this.#choices,
      asOf: this.options.asOf(),
      explanations: this.#explanations.all,
      sheets: this.#contents?.whole.sheets.map(({ name }) => name) ?? [],
    };
  }

  #saveState(): Promise<void> {
    return saveStoredState(this.port, { choices: this.#choices, liveUpdate: this.#liveUpdate });
  }

  async #readAll(): Promise<Report> {
    this.#pending = [];
    this.#doubtful = false;
    return this.#withProgress(async (reading) => {
      const contents = await LiveContents.read(this.port, reading);
      this.#contents = contents;
      await this.#explanations.load(contents.whole.explanations);
      const report = await this.#evaluateAll(contents);
      if (!this.#written.any) await this.#takeOver(report, this.#liveUpdate);
      return report;
    });
  }

  async #evaluateAll(contents: LiveContents): Promise<Report> {
    await this.#reports.evaluateAll(submissionsOf(contents.whole), this.#projectOptions, pauses());
    return this.#publish(contents);
  }

  #publish(contents: LiveContents): Report {
    const options = this.#projectOptions;
    const report = assembleReport(contents.whole, options.asOf, this.#reports.all, options, this.#order);
    this.#report = report;
    this.events.report?.(report);
    return report;
  }

  #putExplanationsIn(): Report {
    this.#reports.explain(this.#explanations.all);
    if (!this.#contents) throw new Error('Nothing was evaluated yet');
    return this.#publish(this.#contents);
  }

  #onChange(change: WorkbookChange): void {
    // Excel tells of every sheet that it calculated, after each edit: those are looked at together, once it is quiet.
    if (change.kind === 'calculated') this.#calculated.add(change.sheetId);
    else this.#take([change]);
  }

  #take(changes: readonly WorkbookChange[]): void {
    // While a round trip is under way further events gather and are followed together.
    if (this.#pending.length === 0) void this.#serial.run(() => this.#followPending());
    this.#pending.push(...changes);
  }

  async #followPending(): Promise<void> {
    const changes = this.#pending;
    this.#pending = [];
    if (!this.#contents || changes.length === 0) return;
    try {
      if (this.#doubtful) await this.#readAllAndFollow();
      else await this.#follow(this.#contents, changes);
    } catch {
      await this.#recover();
    }
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

  async #readAllAndFollow(): Promise<void> {
    const report = await this.#readAll();
    if (this.#liveUpdate) await this.#followInSheets(report);
  }

  /** Brings the written sheets up to date, those of an earlier session too. */
  async #followInSheets(report: Report, disturbed?: ReadonlySet<string>): Promise<void> {
    if (!this.#written.any) return this.#takeOver(report, true);
    if (this.#isFingerprintTrue) {
      // From here on the kept fingerprint is of the past: another session would write the sheets anew.
      await this.port.saveSetting(FINGERPRINT, '');
      this.#isFingerprintTrue = false;
    }
    await this.#written.follow(report, this.#planning, disturbed);
  }

  /** Sheets that an earlier session wrote: taken over as they stand where the kept fingerprint says that nothing changed. */
  async #takeOver(report: Report, mayRewrite: boolean): Promise<void> {
    const own = this.#contents?.whole.sheets.filter((sheet) => sheet.own) ?? [];
    if (own.length === 0) return;
    const plans = planSheets(report, this.#planning);
    const names = namesFor(plans, own);
    const isCurrent = (await this.port.readSetting(FINGERPRINT)) === fingerprintOf(plans);
    if (isCurrent) this.#written.adopt(plans, names);
    else if (mayRewrite) await this.#written.rewrite(plans, names);
    this.#isFingerprintTrue = isCurrent;
  }

  async #follow(contents: LiveContents, changes: readonly WorkbookChange[]): Promise<void> {
    const followed = await follow(contents, changes);
    if (!followed.any) return;
    if (followed.explanations) this.#explanations.seen(contents.whole.explanations);
    const options = this.#projectOptions;
    const ledgersOnly = !followed.tables && this.#reports.followLedgers(followed.ledgerProjects, options);
    if (!ledgersOnly) {
      const built = submissionsOf(contents.whole);
      await this.#reports.evaluateChanged(built, options, pauses(), followed.ledgerProjects);
    }
    if (followed.explanations) this.#reports.explain(this.#explanations.all);
    const report = this.#publish(contents);
    if (this.#liveUpdate) await this.#followInSheets(report, followed.disturbed);
  }

  async #withProgress<T>(work: (reading: ReadOptions) => Promise<T>): Promise<T> {
    const abort = new AbortController();
    this.#abort = abort;
    try {
      return await work({ signal: abort.signal, onProgress: (done) => this.events.progress?.(done) });
    } finally {
      this.#abort = null;
      this.events.progress?.(null);
    }
  }
}

/**
 * Opens a live session on a workbook: choices and live update as they were kept in the workbook; nothing is read yet.
 * @throws what the port throws
 */
export async function openSession(
  port: WorkbookPort,
  events: Partial<SessionEvents>,
  options: SessionOptions,
): Promise<Session> {
  const session = new LiveSession(port, events, options);
  await session.open();
  return session;
}

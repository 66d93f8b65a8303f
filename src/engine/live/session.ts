import type { WorkbookPort, WriteOptions, WrittenSheet } from '../../workbook';
import type { Correction } from '../../intake';
import type { Blank } from '../blank-sheets';
import type { Choices } from '../choices';
import type { ProjectOptions } from '../project-report';
import type { Report } from '../report';
import type { HandEdit, PreviewedSheet, Session, SessionEvents, SessionOptions } from '../session-types';
import { Beginning } from './beginning';
import { Cancellable } from './cancellable';
import { Doubt } from './doubt';
import { ExplanationStore } from './explanation-store';
import { follow, type Followed, type Happened } from './follow';
import { Incoming } from './incoming';
import { Fixing } from './fixing';
import { FollowedSheets } from './followed-sheets';
import { KeptChoices } from './kept-choices';
import { changeCorrections, changeFor, type ChangeOf } from './kept-corrections';
import { loadReasons } from './kept-reasons';
import { LiveContents } from './live-contents';
import { LiveReport } from './live-report';
import type { Around } from './other-panes';
import { Serial } from './serial';
import { AFTER_EDITS, type FollowOptions } from './turns';
import { WrittenSheets } from './written-sheets';

/** One open workbook: nothing is read before the first call. */
export class LiveSession implements Session {
  readonly #serial = new Serial(() => this.#ours.tellAge());
  readonly #live = new LiveReport((report) => this.events.report?.(report));
  readonly #explanations: ExplanationStore;
  readonly #written: WrittenSheets;
  #contents: LiveContents | null = null;
  readonly #kept: KeptChoices;
  readonly #incoming: Incoming;
  readonly #doubt = new Doubt();
  readonly #work = new Cancellable((done) => this.events.progress?.(done));
  readonly #ours: FollowedSheets;
  readonly fixes: Fixing;
  readonly sample: Beginning;

  constructor(
    private readonly port: WorkbookPort,
    private readonly events: Partial<SessionEvents>,
    private readonly options: SessionOptions,
  ) {
    this.#explanations = new ExplanationStore(port);
    this.#kept = new KeptChoices(port);
    const follows = (): boolean => this.liveUpdate && options.stays !== false;
    this.#written = new WrittenSheets(port, this.#live.memory, follows, this.#explanations);
    this.#incoming = new Incoming(
      this.#serial,
      {
        happened: (change) => this.#ours.panes.happened(change),
        follow: (...happened) => this.#followChanges(...happened),
      },
      options.quiet,
    );
    const around: Around = {
      written: this.#written,
      explanations: this.#explanations,
      kept: this.#kept,
      events,
      contents: () => this.#contents,
      due: () => this.#due,
      isBusy: () => this.#incoming.any,
      reexplain: () => this.#reexplain(),
      evaluate: () => this.#live.evaluateAll(this.#contents!, this.#projectOptions),
      relist: () => this.#relist(),
      takenBack: () => this.port.takenBack?.() ?? [],
      inTurn: (work) => void this.#serial.run(() => work().catch((error) => this.#fail(error))),
    };
    this.#ours = new FollowedSheets(around, options.quiet);
    this.fixes = new Fixing(port, {
      serial: this.#serial,
      certain: () => this.#certain(),
      report: () => this.#live.report!,
      follow: (...edits) => this.#followChanges(...edits),
    });
    const [serial, live, ours] = [this.#serial, this.#live, this.#ours];
    const readAll = (): Promise<Report> => this.#readAllAndFollow();
    this.sample = new Beginning(port, { ...around, serial, live, ours, readAll });
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
    await this.#incoming.watch(this.port);
  }

  refresh(): Promise<Report> {
    this.port.tryAgain?.();
    return this.#serial.run(() => this.#readAllAndFollow());
  }

  choose(some: Partial<Choices>): Promise<Report> {
    return this.#serial.run(async () => {
      await this.#kept.choose(some);
      const contents = await this.#certain();
      return this.#inSheets(await this.#live.evaluateAll(contents, this.#projectOptions));
    });
  }

  begin(blank: Blank): Promise<Report> {
    return this.sample.begin(blank, this.options.asOf());
  }

  explain(findingKeys: readonly string[], text: string): Promise<Report> {
    return this.#serial.run(async () => {
      await this.#explanations.set(findingKeys, text.trim());
      await this.#certain();
      return this.#ours.followReasons();
    });
  }

  correct(...corrections: readonly Correction[]): Promise<Report> {
    return this.#change((kept) => changeFor(kept, this.port.anchors(), corrections));
  }

  withdrawCorrections(...ids: readonly number[]): Promise<Report> {
    return this.#change(() => ({ removed: ids, added: [] }));
  }

  write(how: Pick<WriteOptions, 'withoutRestorePoint'> = {}): Promise<WrittenSheet[]> {
    return this.#certainly(() => this.#work.run((reading) => this.#ours.write({ ...reading, ...how })));
  }

  preview(): Promise<readonly PreviewedSheet[]> {
    return this.#certainly((contents) => this.#ours.preview(contents));
  }

  get handEdits(): readonly HandEdit[] {
    return this.#ours.handEdits;
  }

  settleHandEdits(ids: readonly string[], which: 'hers' | 'ours'): Promise<void> {
    return this.#certainly(() => this.#ours.settle(ids, which));
  }

  readonly canUndoWrite = (): boolean => this.port.canRestore();

  undoWrite(): Promise<void> {
    return this.#certainly((contents) => this.#ours.undo(contents));
  }

  setLiveUpdate(on: boolean): Promise<void> {
    return this.#serial.run(async () => {
      await this.#kept.keep({ liveUpdate: on });
      if (!on || !this.#live.report) return;
      await this.#certain();
      await this.#ours.follow();
    });
  }

  readonly cancel = (): void => this.#work.cancel();

  async close(): Promise<void> {
    this.cancel();
    this.#ours.end();
    await this.#incoming.unwatch();
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
      return this.#inSheets(await changeCorrections(this.port, contents, changeOf, evaluate));
    });
  }

  get #due() {
    return {
      report: this.#live.report!,
      planning: { ...this.choices, language: this.options.language?.() ?? 'zh' } as const,
      sheets: this.#contents?.whole.sheets ?? [],
      reasons: this.#contents?.whole.explanations.values() ?? [],
      mayFollow: this.liveUpdate,
    };
  }

  get #projectOptions(): ProjectOptions {
    return {
      choices: this.choices,
      asOf: this.options.asOf(),
      explanations: this.#explanations.all,
      otherReasons: this.#explanations.others,
      sheets: this.#due.sheets.map(({ name }) => name),
    };
  }

  /** What was read, where nothing is in doubt; else all is read anew before anything is shown or written as current. */
  async #certain(): Promise<LiveContents> {
    if (!this.#contents || this.#doubt.isThere) await this.#readAll();
    return this.#contents!;
  }

  #certainly<T>(work: (contents: LiveContents) => Promise<T>): Promise<T> {
    return this.#serial.run(async () => work(await this.#certain()));
  }

  async #readAll(): Promise<Report> {
    this.#incoming.readingAll();
    this.#doubt.arises(); // until all is read: what happened before is lost
    return this.#work.run(async (reading) => {
      const options = { ...reading, memory: this.#live.memory };
      const contents = await LiveContents.read(this.port, options, () => this.#incoming.any);
      this.#contents = contents;
      await this.#kept.load();
      await loadReasons(this.#explanations, this.port.takenBack?.() ?? [], contents.whole.explanations);
      this.#doubt.isSettled();
      const report = await this.#live.evaluateAll(contents, this.#projectOptions);
      this.#incoming.read();
      // Where it fails, all is read anew at the next chance, and they are looked at then.
      this.#doubt.arises();
      await this.#ours.seen(contents.takeOurs());
      this.#doubt.isSettled();
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
    if (relisted === null) this.#doubt.arises();
    else if (relisted) this.#publish(this.#contents!);
  }

  #publish(contents: LiveContents): Report {
    return this.#live.publish(contents, this.#projectOptions);
  }

  async #followChanges(...happened: Happened): Promise<void> {
    const contents = this.#contents;
    const [changes] = happened;
    if (!contents || !this.#doubt.isChance(changes, (id) => Boolean(contents.sheet(id)?.own))) return;
    try {
      if (this.#doubt.isThere) await this.#readAllAndFollow(AFTER_EDITS);
      else await this.#follow(contents, happened);
    } catch {
      // A sheet renamed meanwhile, Excel busy: a fresh look tells what is true.
      await this.#readAllAndFollow(AFTER_EDITS).catch((error) => this.#fail(error));
    }
  }

  #fail(error: unknown): void {
    this.#doubt.failed();
    this.events.error?.(error);
  }

  async #readAllAndFollow(options?: FollowOptions): Promise<Report> {
    return this.#inSheets(await this.#readAll(), options);
  }

  async #inSheets(report: Report, options?: FollowOptions): Promise<Report> {
    if (this.liveUpdate) await this.#ours.follow(options);
    return report;
  }

  async #follow(contents: LiveContents, happened: Happened): Promise<void> {
    const followed = await follow(contents, ...happened);
    if (followed.ownMoved) await this.#written.forgetFingerprints();
    if (followed.any) await this.#followInReport(contents, followed);
    await this.#ours.notice(followed.ours);
    if (followed.any && this.liveUpdate) await this.#ours.follow(AFTER_EDITS);
  }

  async #followInReport(contents: LiveContents, followed: Followed): Promise<void> {
    if (followed.explanations) {
      this.#explanations.seen(contents.whole.explanations);
      await this.#ours.panes.takeReasons();
    }
    const options = this.#projectOptions;
    const ledgersOnly = !followed.tables && this.#live.followLedgers(followed.ledgerProjects, options);
    if (!ledgersOnly) await this.#live.evaluateChanged(contents, options, followed.ledgerProjects);
    if (followed.explanations) this.#live.explain(this.#explanations.all);
    this.#publish(contents);
  }
}

import type { WriteOptions, WrittenSheet } from '../../workbook';
import type { Report } from '../report';
import type { HandEdit, PreviewedSheet } from '../session-types';
import type { Due } from './due';
import { keepReasons, keepTyped } from './kept-reasons';
import { Later } from './later';
import type { LiveContents } from './live-contents';
import { OtherPanes, type Around, type DueOfSession } from './other-panes';
import type { OurSheet } from './read-ours';
import type { Brought } from './sheet-bringer';
import type { FollowOptions } from './turns';

const REASONS: FollowOptions = { only: new Set(['summary', 'findings']) };

/** How often reasons are put back that she types while reasons are being put back. */
const MOST_ROUNDS = 3;

/** Our sheets beside a session: they follow, what is hers in them is told, and what stands there is noted once it is quiet. */
export class FollowedSheets {
  readonly panes: OtherPanes;
  readonly #upToDate: Later<true>;
  /** The report that they were compared with last. */
  #compared: Report | null = null;
  /** What was written or put back for this report stands as it is: no note goes into it until something else has changed. */
  #doneFor: Report | null = null;
  /** The report for which was looked whether another session had written, as nothing could be noted. */
  #lookedFor: Report | null = null;
  #hasEnded = false;
  /** The hand edits that she was told of last. */
  #told = '[]';

  constructor(
    private readonly around: Around,
    quiet: number | undefined,
  ) {
    this.panes = new OtherPanes(around, () => this.follow({ tells: true }), quiet);
    // Without fingerprints another session writes the sheets anew, and nothing is lost.
    const keep = async (): Promise<void> => {
      // What has happened meanwhile is followed first; that may be nothing, and lead to no other try.
      if (around.isBusy()) this.#upToDate.add(true);
      else await this.#written.keepFingerprints(this.#due.sheets).catch(() => undefined);
    };
    this.#upToDate = new Later(() => around.inTurn(keep), quiet);
  }

  get handEdits(): HandEdit[] {
    return this.#written.handEdits(this.#due.sheets);
  }

  get #written(): Around['written'] {
    return this.around.written;
  }

  get #due(): DueOfSession {
    return this.around.due();
  }

  /** What our sheets are to say, with what another pane has kept since this one looked. */
  async #dueBeside(): Promise<Due> {
    await this.panes.takeNews();
    return this.#due;
  }

  async write(reading: WriteOptions): Promise<WrittenSheet[]> {
    const { planning, sheets } = this.#due;
    const reportOf = async (): Promise<Report> => {
      await this.panes.reloadReasons();
      return this.#due.report;
    };
    const onSheets: WriteOptions['onSheets'] = (now) => this.around.events.writing?.(now);
    const written = await this.#written.write(reportOf, planning, sheets, { ...reading, onSheets });
    await this.around.relist();
    this.panes.tell();
    await this.#keepTyped(written);
    await this.tell();
    this.#isDone();
    return written;
  }

  /** The sheets as a write would leave them, once it is certain what stands in hers. */
  preview(_certain: LiveContents): Promise<PreviewedSheet[]> {
    return this.#written.age.preview(this.#due);
  }

  /** Takes the last write back. */
  async undo(contents: LiveContents): Promise<void> {
    if (this.#written.turns.met) {
      // What another pane has brought there is not what this one has read or written.
      await contents.rereadAllOurs();
      this.around.explanations.seen(contents.whole.explanations);
    }
    const ours = await keepReasons(this.around.explanations, contents, async () => {
      const stood = await this.#written.undo();
      await this.around.relist();
      return stood;
    });
    this.around.reexplain();
    await this.notice(ours);
    this.#isDone();
  }

  #isDone(): void {
    this.#doneFor = this.#due.report;
    this.#compared = null;
  }

  /** Says which sheets are older than the figures, in the pane and in 自评汇总. Where they follow by themselves none is. */
  async tellAge(): Promise<void> {
    if (this.#hasEnded || !this.#due.report || this.#compared === this.#due.report) return;
    const { report } = this.#due;
    try {
      const older = await this.#written.age.older(this.#due);
      this.#compared = report;
      this.around.events.older?.(older);
      if (report === this.#doneFor || this.#due.mayFollow) return;
      if (await this.#written.age.note(older, this.#due)) this.#upToDate.add(true);
    } catch {
      // Excel is busy: it is tried again with the next change. Or the ribbon has written from this very page, as no event tells.
      this.#compared = null;
      if (this.#lookedFor !== report) this.panes.lookSoon();
      this.#lookedFor = report;
    }
  }

  /** All was read: what stands in our sheets is hers where it is not what was written there. */
  async seen(ours: readonly OurSheet[]): Promise<void> {
    this.#written.look();
    if (this.#written.any) return this.notice(ours);
    const mayRewrite = this.#due.mayFollow && !this.#written.turns.another;
    await this.#written.takeOver(() => this.#dueBeside(), mayRewrite, ours);
    await this.tell();
  }

  async notice(ours: readonly OurSheet[]): Promise<void> {
    await this.panes.keepTakenBack();
    const { report, planning, reasons } = this.#due;
    await this.#written.notice(ours, report, planning, new Set(reasons));
    await this.tell();
  }

  /** Brings them up to date. @throws what Excel said where sheets are protected; the others are up to date then */
  async follow(options?: FollowOptions): Promise<void> {
    const { written, refusal } = await this.#bring(options);
    await this.#keepTyped(written);
    if (refusal === null) return;
    if (!options?.tells) throw refusal;
    this.around.events.error?.(refusal);
  }

  async #bring(options?: FollowOptions): Promise<Brought> {
    const brought = await this.#written.follow(() => this.#dueBeside(), options);
    this.#compared = null;
    await this.tell();
    this.#upToDate.add(true);
    this.panes.followed(options);
    return brought;
  }

  /** The clerk's own words go to the sheet at once, whether figures follow edits or not. */
  async followReasons(): Promise<Report> {
    const report = this.around.reexplain();
    await this.follow(REASONS);
    if (this.#written.areFindingsWritten) await this.around.explanations.delivered();
    return report;
  }

  /**
   * Reasons that she typed on 审核结果 while it was being written are put back; and again, should she go on typing. What comes
   * later still is kept, and put back with the next change.
   */
  async #keepTyped(sheets: readonly WrittenSheet[]): Promise<void> {
    let looked = sheets;
    let rounds = 0;
    const isThere = (): boolean => looked.some(({ mark }) => mark.kind === 'findings');
    const { explanations } = this.around;
    while (
      rounds < MOST_ROUNDS &&
      isThere() &&
      (await keepTyped(explanations, looked, this.#written.turns))
    ) {
      rounds++;
      this.around.reexplain();
      looked = (await this.#bring(REASONS)).written;
    }
    // Not before: what stood there is compared with what was known to stand there.
    if (!this.#written.areFindingsWritten) return;
    if (rounds > 0) await explanations.delivered();
    else if (!this.#written.turns.another) explanations.brought();
  }

  async settle(ids: readonly string[], which: 'hers' | 'ours'): Promise<void> {
    const { report, planning, sheets } = this.#due;
    await this.#written.settle(ids, which, report, planning, sheets);
    this.#compared = null;
    await this.tell();
    this.#upToDate.add(true);
  }

  /** She is told of what she changed in our sheets, and it is kept. */
  async tell(): Promise<void> {
    const edits = this.handEdits;
    const text = JSON.stringify(edits);
    if (text !== this.#told) this.around.events.handEdits?.(edits);
    this.#told = text;
    try {
      if (await this.#written.keepHandEdits()) this.#upToDate.add(true);
    } catch (error) {
      // They are tried again with the next of them; until then no other session takes our sheets for what was written.
      this.around.events.error?.(error);
    }
  }

  end(): void {
    this.#hasEnded = true;
    this.#upToDate.end();
    this.panes.end();
  }
}

import type { ReadOptions, SheetInfo, WrittenSheet } from '../../workbook';
import type { PlanningOptions } from '../planned-sheets';
import type { Report } from '../report';
import type { SessionEvents } from '../session-types';
import type { ExplanationStore } from './explanation-store';
import type { KeptChoices } from './kept-choices';
import { keepReasons, keepTyped } from './kept-reasons';
import { Later } from './later';
import type { LiveContents } from './live-contents';
import type { LiveReport } from './live-report';
import { Neighbours } from './neighbours';
import type { Pending } from './pending';
import type { FollowOptions, WrittenSheets } from './written-sheets';

/** What bringing our sheets up to date needs of the session. */
export interface Around {
  readonly written: WrittenSheets;
  readonly explanations: ExplanationStore;
  readonly kept: KeptChoices;
  readonly pending: Pick<Pending, 'any'>;
  readonly live: Pick<LiveReport, 'report'>;
  readonly contents: () => LiveContents | null;
  /** Language of written sheets. */
  readonly language: () => PlanningOptions['language'];
  /** Puts reasons into the report anew. */
  readonly reexplain: () => Report;
  /** Evaluates all projects anew. */
  readonly evaluate: () => Promise<Report>;
  readonly relist: () => Promise<void>;
  /** Does work when it is its turn. */
  readonly inTurn: (work: () => Promise<void>) => void;
}

const REASONS: FollowOptions = { only: new Set(['summary', 'findings']) };

const textOf = (reasons: ReadonlyMap<string, string>): string => JSON.stringify([...reasons]);

/** Our sheets following the report, and the other panes that may be doing the same. */
export class FollowingSheets {
  readonly neighbours: Neighbours;
  readonly #upToDate: Later<true>;
  /** Whether the pane was told that another one writes. */
  #another = false;

  constructor(
    private readonly around: Around,
    private readonly events: Partial<SessionEvents>,
    quiet: number | undefined,
  ) {
    this.#upToDate = new Later(() => around.inTurn(() => this.#keepFingerprints()), quiet);
    const lookAround = (): void => around.inTurn(() => this.#lookAround());
    this.neighbours = new Neighbours(around.written, lookAround, quiet);
  }

  async write(reading: ReadOptions): Promise<WrittenSheet[]> {
    const { written, live, relist } = this.around;
    const reportOf = async (): Promise<Report> => {
      await this.#reloadReasons();
      return live.report!;
    };
    const sheets = await written.write(reportOf, this.#planning, reading);
    this.#tell();
    await relist();
    await this.#keepTyped(sheets);
    return sheets;
  }

  /** Takes the last write back. */
  async undo(contents: LiveContents): Promise<void> {
    const { written, explanations, relist, reexplain } = this.around;
    await keepReasons(explanations, contents, async () => {
      await written.undo();
      await relist();
    });
    reexplain();
  }

  /** Takes sheets over that another session wrote, where this one knows of none yet. */
  async takeOver(report: Report): Promise<void> {
    const { written, kept } = this.around;
    written.look();
    if (written.any) return;
    await written.takeOver(report, this.#planning, this.#listed, kept.liveUpdate && !written.turns.another);
  }

  async follow(report: Report, options?: FollowOptions): Promise<void> {
    const { written } = this.around;
    const anew = await written.follow(report, this.#planning, this.#listed, options);
    if (options?.leave && written.turns.another) this.neighbours.leave();
    else this.#upToDate.add(true);
    this.#tell();
    await this.#keepTyped(anew);
  }

  /** The clerk's own words go to the sheet at once, whether figures follow edits or not. */
  async followReasons(): Promise<Report> {
    const report = this.around.reexplain();
    await this.follow(report, REASONS);
    return report;
  }

  /** Reasons that another pane has kept meanwhile, where there is one. */
  async takeReasons(): Promise<void> {
    if (this.around.written.turns.met) await this.#reloadReasons();
  }

  cancel(): void {
    this.#upToDate.cancel();
    this.neighbours.cancel();
  }

  get #listed(): readonly SheetInfo[] {
    return this.around.contents()?.whole.sheets ?? [];
  }

  get #planning(): PlanningOptions {
    return { outputMode: this.around.kept.choices.outputMode, language: this.around.language() };
  }

  /** Reasons that she typed on 审核结果 while it was being written anew are put back. */
  async #keepTyped(sheets: readonly WrittenSheet[]): Promise<void> {
    const known = this.around.contents()?.whole.explanations;
    if (!known || !sheets.some(({ stood }) => stood)) return;
    const { met } = this.around.written.turns;
    if (await keepTyped(this.around.explanations, sheets, { known, met })) await this.followReasons();
  }

  /** Tells the pane whether another one writes. */
  #tell(again = false): void {
    const { another } = this.around.written.turns;
    if (again || another !== this.#another) this.events.elsewhere?.(another);
    this.#another = another;
  }

  async #lookAround(): Promise<void> {
    const { kept, live, pending } = this.around;
    // What is still to be followed comes first.
    if (pending.any) return this.neighbours.changed();
    await this.around.relist();
    const { news, isGone } = this.neighbours.found();
    if (news || isGone) await this.#takeKept();
    if (isGone && kept.liveUpdate && live.report) await this.follow(live.report);
    // What it chose counts here, too.
    this.#tell(news);
  }

  /** Choices and reasons that another pane has kept. */
  async #takeKept(): Promise<void> {
    const { kept } = this.around;
    const before = JSON.stringify(kept.choices);
    await kept.load();
    if (JSON.stringify(kept.choices) !== before) await this.around.evaluate();
    await this.takeReasons();
  }

  async #reloadReasons(): Promise<void> {
    const { explanations } = this.around;
    const contents = this.around.contents();
    if (!contents) return;
    const before = textOf(explanations.all);
    await explanations.load(contents.whole.explanations);
    if (textOf(explanations.all) !== before) this.around.reexplain();
  }

  /** Without them another session writes the sheets anew, and nothing is lost. */
  async #keepFingerprints(): Promise<void> {
    const { pending, written } = this.around;
    if (pending.any) return;
    await written.keepFingerprints(this.#listed).catch(() => undefined);
  }
}

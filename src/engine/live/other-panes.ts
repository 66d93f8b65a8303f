import type { WorkbookChange, WrittenSheet } from '../../workbook';
import type { Report } from '../report';
import type { SessionEvents } from '../session-types';
import type { Due } from './due';
import type { ExplanationStore } from './explanation-store';
import type { KeptChoices } from './kept-choices';
import { keepTakenBack } from './kept-reasons';
import type { LiveContents } from './live-contents';
import { Neighbours } from './neighbours';
import type { FollowOptions } from './turns';
import type { WrittenSheets } from './written-sheets';

/** What the session knows of our sheets. */
export interface DueOfSession extends Due {
  /** Texts that she gave as reasons. */
  readonly reasons: Iterable<string>;
  readonly mayFollow: boolean;
}

/** What our sheets, and looking at other panes, need of the session. */
export interface Around {
  readonly written: WrittenSheets;
  readonly explanations: ExplanationStore;
  readonly kept: KeptChoices;
  readonly events: Partial<SessionEvents>;
  /** What our sheets are to say; asked only where there is a report. */
  readonly due: () => DueOfSession;
  readonly contents: () => LiveContents | null;
  /** Whether something waits to be followed. */
  readonly isBusy: () => boolean;
  /** Puts reasons into the report anew. */
  readonly reexplain: () => Report;
  /** Evaluates all projects anew. */
  readonly evaluate: () => Promise<Report>;
  readonly relist: () => Promise<void>;
  /** Sheets of ours that were put back since it was asked last: a write of them had stopped. */
  readonly takenBack: () => readonly WrittenSheet[];
  /** Does work when it is its turn. */
  readonly inTurn: (work: () => Promise<void>) => void;
}

const textOf = (reasons: ReadonlyMap<string, string>): string => JSON.stringify([...reasons]);

/** The other panes of the workbook: what they have kept and written, and which of them writes. */
export class OtherPanes {
  readonly #neighbours: Neighbours;
  /** Whether the pane was told that another one writes. */
  #another = false;

  constructor(
    private readonly around: Around,
    /** Brings our sheets up to date. */
    private readonly follow: () => Promise<void>,
    quiet: number | undefined,
  ) {
    this.#neighbours = new Neighbours(around.written, () => around.inTurn(() => this.#look()), quiet);
  }

  /** To be told of every change as soon as it happens: another pane may have changed one of our sheets. */
  happened(change: WorkbookChange): void {
    this.around.written.happened(change);
    // It may have added one, too.
    const isOwn =
      change.kind === 'sheet-added' || Boolean(this.around.contents()?.sheet(change.sheetId)?.own);
    if (isOwn && !('by' in change && change.by === 'ourselves')) this.#neighbours.changed();
  }

  /** Looks once it is quiet. */
  lookSoon(): void {
    this.#neighbours.changed();
  }

  /** Our sheets have been brought up to date, or that was left to another pane. */
  followed(options?: FollowOptions): void {
    if (options?.leave && this.around.written.turns.another) this.#neighbours.leave();
    this.tell();
  }

  /** Tells the pane whether another one writes. */
  tell(again = false): void {
    const { another } = this.around.written.turns;
    if (again || another !== this.#another) this.around.events.elsewhere?.(another);
    this.#another = another;
  }

  /** Reasons that another pane has kept meanwhile, where there is one. */
  async takeReasons(): Promise<void> {
    if (this.around.written.turns.met) await this.reloadReasons();
  }

  async reloadReasons(): Promise<void> {
    const { explanations } = this.around;
    const before = textOf(explanations.all);
    await explanations.reload();
    if (textOf(explanations.all) !== before) this.around.reexplain();
  }

  end(): void {
    this.#neighbours.end();
  }

  async #look(): Promise<void> {
    // What is still to be followed comes first.
    if (this.around.isBusy()) return this.#neighbours.changed();
    await this.around.relist();
    await this.keepTakenBack();
    const { news, isGone } = this.#neighbours.found();
    if (news || isGone) await this.#takeKept();
    if (isGone && this.around.kept.liveUpdate) await this.follow();
    // What was chosen there counts here, too.
    this.tell(news);
  }

  /** What another pane has kept before it wrote into our sheets. */
  async takeNews(): Promise<void> {
    const { met, isForeign } = this.around.written.turns;
    if (!met || !isForeign) return;
    await this.around.relist();
    await this.keepTakenBack();
    await this.#takeKept();
  }

  /** Reasons that stood on 审核结果 until it was put back, whoever found that to be done. */
  async keepTakenBack(): Promise<void> {
    const contents = this.around.contents();
    const takenBack = contents ? this.around.takenBack() : [];
    if (!contents || takenBack.length === 0) return;
    await contents.rereadAllOurs();
    await keepTakenBack(this.around.explanations, takenBack, contents.whole.explanations);
    this.around.reexplain();
  }

  /** Choices and reasons that another pane has kept. */
  async #takeKept(): Promise<void> {
    const { kept } = this.around;
    const before = JSON.stringify(kept.choices);
    await kept.load();
    if (JSON.stringify(kept.choices) !== before) await this.around.evaluate();
    // It may have added 审核结果, with reasons that were never read here.
    const contents = this.around.contents();
    await contents?.rereadAllOurs();
    if (contents) this.around.explanations.seen(contents.whole.explanations);
    await this.reloadReasons();
    this.around.reexplain();
  }
}

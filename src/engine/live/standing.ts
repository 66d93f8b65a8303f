import {
  ownKey,
  type SheetInfo,
  type SheetPlan,
  type WorkbookChange,
  type WrittenSheet,
} from '../../workbook';
import { isMove } from './changes';
import {
  cellsByPlace,
  contentsOfCell,
  isSameContents,
  keyColumn,
  placeOf,
  withReasonsIn,
} from './hands/cell-contents';
import {
  compared,
  comparedWhole,
  foreignIn,
  hasMoved,
  type Compared,
  type FoundEdit,
} from './hands/found-edits';
import type { HandEdits } from './hands/hand-edits';
import { withoutReferences } from './places';
import type { OurSheet } from './read-ours';

/** What stands in one of our sheets, as far as it is known. */
export interface Written {
  /** As we planned it. */
  readonly ours: SheetPlan;
  /** With what is hers laid over it. */
  readonly plan: SheetPlan;
  /** What stood there before our last updates, the latest first. */
  readonly earlier: readonly SheetPlan[];
  /** How often cells of the user's had moved when it was written. */
  readonly moves: number;
}

/** Updates of ours that her Ctrl+Z is known to reach over: those that followed a co-author's edits are none of her steps. */
const MOST_EARLIER = 5;

export type WrittenByKey = ReadonlyMap<string, Written>;

/** What stands in our sheets: what we wrote, and what she put there since. */
export class Standing {
  #written: WrittenByKey = new Map();
  #moves = 0;
  /** Ids of sheets in which rows or cells moved, or of which nobody knows what stands in them: they are written anew. */
  #disturbed: ReadonlySet<string> = new Set();
  /** Ids of sheets of which an update of ours failed, or rows bear keys that are not theirs: they are written anew, too. */
  #torn: ReadonlySet<string> = new Set();
  /** What an update that failed was to write, by key. */
  #attempted: WrittenByKey = new Map();

  constructor(private readonly hands: HandEdits) {}

  get any(): boolean {
    return this.#written.size > 0;
  }

  get all(): WrittenByKey {
    return this.#written;
  }

  set all(written: WrittenByKey) {
    this.#written = written;
  }

  /** To be told of every change as soon as it happens: our own writing may be under way. */
  happened(change: WorkbookChange): void {
    if (isMove(change)) this.disturb([change.sheetId]);
    if (isMove(change) || change.kind === 'sheet-deleted' || change.kind === 'sheet-renamed') this.#moves++;
  }

  disturb(ids: readonly string[]): void {
    this.#disturbed = new Set([...this.#disturbed, ...ids]);
  }

  /** Whatever moves in these from here on may move before or after our own cells are set. */
  calm(ids: ReadonlySet<string>): void {
    this.#disturbed = new Set([...this.#disturbed].filter((id) => !ids.has(id)));
    this.#torn = new Set([...this.#torn].filter((id) => !ids.has(id)));
  }

  /** What moved until now moved by another session's doing. */
  calmAll(): void {
    this.#disturbed = new Set();
    this.#torn = new Set();
  }

  /** Whether nobody knows where and what in it stands. */
  isDisturbed(id: string): boolean {
    return this.#disturbed.has(id) || this.#torn.has(id);
  }

  /** Whether that is so by anything else than an update of ours that failed. */
  isDisturbedByOthers(id: string): boolean {
    return this.#disturbed.has(id);
  }

  /** What stands there, to be compared with what is to stand there; null where nobody knows for certain. */
  of(key: string): SheetPlan | null {
    const written = this.#written.get(key);
    if (!written) return null;
    return written.moves === this.#moves ? written.plan : withoutReferences(written.plan);
  }

  /** Whether cells of the user's have moved since it was written: Excel has changed formulas that speak of them. */
  hasMoved(written: Written): boolean {
    return written.moves !== this.#moves;
  }

  /** Whether the very plan stands there, and nothing that it speaks of has moved. */
  holds(key: string, plan: SheetPlan): boolean {
    const written = this.#written.get(key);
    return written?.plan === plan && written.moves === this.#moves;
  }

  /** Takes note of plans as they are about to be written. @returns what is to be handed to {@link wrote} afterwards */
  as(plans: readonly SheetPlan[]): WrittenByKey {
    return new Map(
      plans.map((ours) => {
        const key = ownKey(ours.mark);
        const before = this.#written.get(key);
        const plan = this.hands.over(ours);
        const earlier = before && before.plan !== plan ? [before.plan, ...before.earlier] : before?.earlier;
        return [
          key,
          { ours, plan, earlier: (earlier ?? []).slice(0, MOST_EARLIER), moves: this.#moves },
        ] as const;
      }),
    );
  }

  wrote(written: WrittenByKey): void {
    this.#written = new Map([...this.#written, ...written]);
    this.#attempted = new Map([...this.#attempted].filter(([key]) => !written.has(key)));
  }

  /** Plans of the sheets that stand exactly as they were written. */
  certain(sheets: readonly SheetInfo[]): SheetPlan[] {
    return sheets.flatMap(({ id, own, twin }) => {
      const key = own && !twin && !this.isDisturbed(id) ? ownKey(own) : null;
      const written = key === null || this.hands.isHeld(key) ? undefined : this.#written.get(key);
      return written?.moves === this.#moves ? [written.plan] : [];
    });
  }

  /** An update of ours failed: it may have been carried out in part, so that either may stand there. */
  tore(attempted: WrittenByKey, ids: readonly string[]): void {
    this.#attempted = new Map([...this.#attempted, ...attempted]);
    this.#tear(ids);
  }

  #tear(ids: readonly string[]): void {
    this.#torn = new Set([...this.#torn, ...ids]);
  }

  /**
   * Takes note of what stands in sheets of ours: where it is not what we wrote, it is hers.
   *
   * @param now what we would write now, by key: another window of ours may have written it
   * @param reasons texts that she gave as reasons
   */
  notice(seen: readonly OurSheet[], now: ReadonlyMap<string, SheetPlan>, reasons: ReadonlySet<string>): void {
    for (const one of seen) {
      const key = ownKey(one.sheet.own!);
      const written = this.#written.get(key);
      if (!written || (!one.grid && !one.isWhole)) continue;
      const others = [now.get(key), this.#attempted.get(key)?.plan].flatMap((plan) => plan ?? []);
      if (one.isWhole) this.#noticeWhole(one, written, others, reasons);
      else if (this.isDisturbed(one.sheet.id)) this.#hold(one, written, others, reasons);
      else if (!this.#take(written, compared(written.ours, one.grid!), others)) this.#tear([one.sheet.id]);
      this.relay(key);
    }
  }

  /**
   * What stood in sheets at the moment at which they were written anew: what she typed while the write was waiting.
   *
   * @param before what had been written until then
   * @param disturbed keys of sheets in which cells stood elsewhere
   * @returns whether there is anything that is to be put back
   */
  noticeStood(
    before: WrittenByKey,
    sheets: readonly WrittenSheet[],
    disturbed: ReadonlySet<string>,
  ): boolean {
    const known = this.hands.text;
    for (const { mark, stood } of sheets) {
      const written = before.get(ownKey(mark));
      if (!stood || !written || disturbed.has(ownKey(mark))) continue;
      const found = comparedWhole(written.ours, stood);
      if (!hasMoved(written.plan, comparedWhole(written.plan, stood))) {
        this.#take(written, found, this.#plansOf(mark));
      }
      this.hands.over(this.#written.get(ownKey(mark))?.ours ?? written.ours);
    }
    return this.hands.text !== known;
  }

  #plansOf(mark: SheetPlan['mark']): SheetPlan[] {
    const written = this.#written.get(ownKey(mark));
    return written ? [written.plan] : [];
  }

  /** Lays hers over what stands in a sheet, after it has become more or less. */
  relay(key: string): void {
    const written = this.#written.get(key);
    const plan = written && this.hands.over(written.ours);
    if (written && plan !== written.plan)
      this.#written = new Map([...this.#written, [key, { ...written, plan: plan! }]]);
  }

  #noticeWhole(
    one: OurSheet,
    written: Written,
    others: readonly SheetPlan[],
    reasons: ReadonlySet<string>,
  ): void {
    const { grid, sheet } = one;
    const key = ownKey(written.ours.mark);
    const same = others.find((plan) => comparedWhole(plan, grid).edits.length === 0);
    let areKeysOurs = true;
    if (same) {
      this.hands.take(same, comparedWhole(same, grid), []);
      this.wrote(this.as([grid ? withReasonsIn(grid, same) : same]));
    } else if (hasMoved(written.plan, comparedWhole(written.plan, grid))) {
      this.disturb([sheet.id]);
      this.#hold(one, written, others, reasons);
      return;
    } else {
      areKeysOurs = this.#take(written, comparedWhole(written.ours, grid), others);
      // A reason that she typed stands there, too: taken back in the pane, it is to go.
      if (grid)
        this.#written = new Map([
          ...this.#written,
          [key, { ...written, ours: withReasonsIn(grid, written.ours) }],
        ]);
    }
    if (!areKeysOurs) this.#tear([sheet.id]);
    else if (!this.#attempted.has(key)) this.calm(new Set([sheet.id]));
    this.hands.release(key);
  }

  /**
   * Takes what is hers in a block.
   *
   * @returns whether rows bear the keys that we gave them: others came back by her Ctrl+Z, and are none of hers
   */
  #take({ ours, earlier }: Written, { edits, agrees }: Compared, others: readonly SheetPlan[]): boolean {
    const theirs = others.map(cellsByPlace);
    const isOurs = ({ row, column, hers }: FoundEdit): boolean =>
      theirs.some((cells) => {
        const cell = cells.get(placeOf(row, column));
        return cell !== undefined && isSameContents(contentsOfCell(cell), hers);
      });
    const hers = edits.length === 0 ? edits : edits.filter((edit) => !isOurs(edit));
    const keys = keyColumn(ours);
    const visible = hers.filter(({ column }) => column !== keys);
    this.hands.take(ours, { edits: visible, agrees }, earlier);
    return visible.length === hers.length;
  }

  #hold(
    { grid }: OurSheet,
    { plan, earlier }: Written,
    others: readonly SheetPlan[],
    reasons: ReadonlySet<string>,
  ): void {
    const texts = grid ? foreignIn([plan, ...earlier, ...others], grid, reasons) : [];
    if (texts.length > 0) this.hands.hold(ownKey(plan.mark), 'moved', texts);
  }
}

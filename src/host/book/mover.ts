import { intersects, type Area } from '../../workbook';
import type { Calculation } from './calculation';
import { afterRemoval, afterRenaming, afterShift, mentionsSheet } from './follow';
import { FormulaEdits, formulaCells } from './formula-cells';
import { shiftCells, type GoneCells } from './shift-cells';
import type { Spills } from './spills';
import { reversed, shiftArea, shiftedArea, shiftMerge, type Shift } from './shifts';
import { pushStep } from './undo';
import { MUTATION, toArea, toRange, type UniverAccess } from './univer-access';

/** What a shift has destroyed, so that the opposite shift alone would not bring it back. */
interface Loss {
  readonly gone: GoneCells;
  readonly formulas: readonly LostFormula[];
  readonly merges: readonly MergeChange[];
}

/** A merged area before and after a shift; null where there was, or is, none. */
interface MergeChange {
  readonly before: Area | null;
  readonly after: Area | null;
}

/** A formula that the opposite shift would leave as `otherwise` where it was `before`. Places are those before the shift. */
interface LostFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly otherwise: string;
}

export interface MoverEvents {
  /** Cells of a sheet have come or gone. */
  readonly shifted: (shift: Shift, undone: boolean) => void;
  /** Formulas of a sheet are other texts now, because what they refer to moved. */
  readonly followed: (sheetId: string) => void;
}

/**
 * Makes cells come and go, with everything in the grid that has to follow: formulas of all sheets and merges. All of it at
 * once, so that the next action of a batch finds it done. The engine's own commands look at the sheet that is shown instead
 * of the one that changes, and keep watch over the merges of one sheet only; and they know no sheets renamed by others.
 */
export class Mover {
  private working = false;

  constructor(
    private readonly access: UniverAccess,
    private readonly calculation: Calculation,
    private readonly spilled: Spills,
    private readonly events: MoverEvents,
  ) {}

  /** True while the grid changes by what is done here, which is told as a whole. */
  get isWorking(): boolean {
    return this.working;
  }

  /** Inserts or deletes, in a way that the user can take back. */
  shift(shift: Shift): void {
    let loss = this.perform(shift, null, false);
    pushStep(
      this.access,
      shift.sheetId,
      () => void this.perform(reversed(shift), loss, true),
      () => (loss = this.perform(shift, null, false)),
    );
  }

  /** A sheet has been renamed. */
  renamed(before: string, after: string): void {
    this.rewriteAll((formula) => {
      const next = afterRenaming(formula, before, after);
      // A formula may have named the sheet before there was one of that name: it is to be computed too.
      return mentionsSheet(next, after) ? next : null;
    });
  }

  /** A sheet has been deleted. */
  removed(name: string): void {
    this.rewriteAll((formula) => (mentionsSheet(formula, name) ? afterRemoval(formula, name) : null));
  }

  /** Formulas are other texts because what they mean is elsewhere. */
  rewrite(
    sheetId: string,
    formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[],
  ): void {
    const edits = new FormulaEdits();
    for (const { row, column, formula } of formulas) edits.set(sheetId, row, column, formula);
    this.silently(() => edits.apply(this.access, this.calculation));
  }

  private perform(shift: Shift, back: Loss | null, undone: boolean): Loss {
    const edits = new FormulaEdits();
    const loss = this.silently(() => {
      const formulas = this.followFormulas(shift, edits);
      const [changes, merges] = this.followMerges(shift, back);
      this.setMerges(
        shift.sheetId,
        MUTATION.removeMerge,
        changes.map(({ before }) => before),
      );
      const gone = shiftCells(this.access, shift, back?.gone ?? null);
      this.setMerges(
        shift.sheetId,
        MUTATION.addMerge,
        changes.map(({ after }) => after),
      );
      if (back) this.bringBack(back, edits);
      this.compute(shift, edits);
      return { gone, formulas, merges };
    });
    this.events.shifted(shift, undone);
    for (const sheetId of edits.sheetIds) if (sheetId !== shift.sheetId) this.events.followed(sheetId);
    return loss;
  }

  private silently<T>(work: () => T): T {
    this.working = true;
    try {
      return work();
    } finally {
      this.working = false;
    }
  }

  /** Notes what every formula has to be after the shift. @returns those that the opposite shift would not bring back */
  private followFormulas(shift: Shift, edits: FormulaEdits): LostFormula[] {
    if (!this.calculation.mayHaveFormulas) return [];
    const lost: LostFormula[] = [];
    const back = reversed(shift);
    const shifted = this.access.sheet(shift.sheetId).getName().toLowerCase();
    for (const sheet of this.access.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      const own = sheetId === shift.sheetId;
      const concerns = (name: string | null) => (name === null ? own : name.toLowerCase() === shifted);
      for (const { row, column, formula, shared } of formulaCells(sheet)) {
        const place = { top: row, left: column, bottom: row, right: column };
        const moved = own ? shiftArea(place, shift) : place;
        if (!moved) continue;
        const next = own || formula.includes('!') ? afterShift(formula, shift, concerns) : formula;
        if (next !== formula || shared) edits.set(sheetId, moved.top, moved.left, next);
        const otherwise = next === formula ? formula : afterShift(next, back, concerns);
        if (otherwise !== formula) lost.push({ sheetId, row, column, before: formula, otherwise });
      }
    }
    return lost;
  }

  /** Formulas as they were before the shift that is taken back, unless they were written anew since then. */
  private bringBack({ formulas }: Loss, edits: FormulaEdits): void {
    for (const { sheetId, row, column, before, otherwise } of formulas) {
      const sheet = this.access.workbook.getSheetBySheetId(sheetId);
      if (!sheet) continue;
      const now = edits.get(sheetId, row, column) ?? sheet.getCellRaw(row, column)?.f;
      if (now === otherwise) edits.set(sheetId, row, column, before);
    }
  }

  private compute(shift: Shift, edits: FormulaEdits): void {
    this.calculation.cellsMoved();
    if (!this.calculation.mayHaveFormulas) return;
    // The engine sees that cells have moved and computes by itself, too: waiting for it keeps its run and ours apart.
    this.calculation.expectEngine();
    const { sheetId } = shift;
    this.calculation.forget({ [sheetId]: null });
    edits.apply(this.access, this.calculation);
    for (const spill of this.spilled.wanted(sheetId)) {
      const { row, column } = spill;
      this.spilled.forget(sheetId, spill);
      const anchor = shiftArea({ top: row, left: column, bottom: row, right: column }, shift);
      for (const area of [anchor, spill.area]) if (area) this.calculation.markDirty(sheetId, toRange(area));
    }
    const { top, left } = shiftedArea(shift);
    const sheet = this.access.sheet(sheetId);
    const behind = { top, left, bottom: sheet.getRowCount() - 1, right: sheet.getColumnCount() - 1 };
    if (behind.top <= behind.bottom && behind.left <= behind.right)
      this.calculation.markDirty(sheetId, toRange(behind));
  }

  /** The merges that change; and those that the opposite shift would not bring back. */
  private followMerges(shift: Shift, back: Loss | null): readonly [MergeChange[], MergeChange[]] {
    const changes: MergeChange[] = this.access
      .sheet(shift.sheetId)
      .getMergeData()
      .map((range) => ({ before: toArea(range), after: shiftMerge(toArea(range), shift) }));
    const lost = changes.filter(({ before, after }) => {
      const again = after && shiftMerge(after, reversed(shift));
      return !again || !isSameArea(again, before);
    });
    const all = back ? withMergesBack(changes, back.merges) : changes;
    return [all.filter(({ before, after }) => !isSameArea(before, after)), lost];
  }

  private setMerges(sheetId: string, mutation: string, areas: readonly (Area | null)[]): void {
    const ranges = areas.flatMap((area) => (area ? [toRange(area)] : []));
    if (ranges.length > 0) this.access.run(mutation, sheetId, { ranges }, { onlyLocal: true });
  }

  private rewriteAll(rewrite: (formula: string) => string | null): void {
    if (!this.calculation.mayHaveFormulas) return;
    const edits = new FormulaEdits();
    for (const sheet of this.access.workbook.getSheets()) {
      for (const { row, column, formula } of formulaCells(sheet)) {
        const next = formula.includes('!') ? rewrite(formula) : null;
        if (next !== null) edits.set(sheet.getSheetId(), row, column, next);
      }
    }
    this.silently(() => edits.apply(this.access, this.calculation));
    for (const sheetId of edits.sheetIds) this.events.followed(sheetId);
  }
}

/** Merges as they were before the shift that is taken back, unless they were parted or covered by others since then. */
function withMergesBack(changes: readonly MergeChange[], lost: readonly MergeChange[]): MergeChange[] {
  const all = [...changes];
  for (const { before, after } of lost) {
    const index = after ? all.findIndex((change) => isSameArea(change.before, after)) : all.length;
    if (index < 0 || !before) continue;
    const others = all.filter((change, place) => place !== index && change.after);
    if (others.some((change) => intersects(change.after!, before))) continue;
    all[index] = { before: after, after: before };
  }
  return all;
}

function isSameArea(left: Area | null, right: Area | null): boolean {
  if (!left || !right) return left === right;
  return (
    left.top === right.top &&
    left.left === right.left &&
    left.bottom === right.bottom &&
    left.right === right.right
  );
}

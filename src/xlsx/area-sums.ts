import { decimal, ZERO, type Decimal } from '../numbers';
import type { Area, CellValue } from '../workbook';
import { breaksSum } from './calculate';
import { valueOf, type ValueContext } from './cell-values';
import { KIND, type PackedCells } from './packed-cells';

/** How far a sum down some columns has got. */
interface Progress {
  /** First row that is not in it. */
  next: number;
  /** null where an error stands in it. */
  total: Decimal | null;
}

/** What a sum needs besides the cells of the file. */
export interface SumHelp {
  /** Value of a formula that is computed; undefined where it is still to be. */
  readonly computed: (row: number, column: number) => CellValue | undefined;
  /** Counts cells that were looked at. May throw. */
  readonly count: (cells: number) => void;
  /** Tells of formulas of one row that are still to be computed. Throws. */
  readonly need: (row: number, columns: readonly number[]) => never;
}

/**
 * Sums over areas of one sheet. Each goes on where the last one from the same row over the same columns ended, so that
 * running totals down a column look at each row once.
 */
export class AreaSums {
  readonly #known = new Map<string, Progress>();

  constructor(
    private readonly context: ValueContext,
    private readonly cells: PackedCells,
    private readonly help: SumHelp,
  ) {}

  /** @returns null where an error stands in the area */
  of({ top, left, bottom, right }: Area): Decimal | null {
    const key = `${top},${left},${right}`;
    let progress = this.#known.get(key);
    if (!progress || progress.next > bottom + 1) {
      progress = { next: top, total: ZERO };
      this.#known.set(key, progress);
    }
    const { cells } = this;
    for (let index = cells.firstRowIndex(progress.next); cells.rowAt(index) <= bottom;) {
      const row = cells.rowAt(index);
      let total = progress.total;
      // Rows out of order may come in several pieces.
      for (; cells.rowAt(index) === row; index++) total = this.#row(index, left, right, total);
      progress.next = row + 1;
      progress.total = total;
    }
    progress.next = bottom + 1;
    return progress.total;
  }

  #row(index: number, left: number, right: number, before: Decimal | null): Decimal | null {
    const { context, cells, help } = this;
    const row = cells.rowAt(index);
    const needed: number[] = [];
    let total = before;
    let looked = 1;
    cells.visit(index, (column, kind, packed, style) => {
      if (column < left || column > right) return;
      looked++;
      // Texts of the shared table are no errors, and nothing else that counts.
      if (kind === KIND.shared || kind === KIND.boolean) return;
      const value =
        kind === KIND.noValue
          ? help.computed(row, column)
          : valueOf(context, cells.texts, kind, packed, style);
      if (value === undefined) needed.push(column);
      else if (breaksSum(value)) total = null;
      else if (typeof value === 'number' && total) total = total.plus(decimal(value));
    });
    help.count(looked);
    return needed.length > 0 ? help.need(row, needed) : total;
  }
}

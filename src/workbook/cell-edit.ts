import type { CellRef } from './address';
import type { CellValue } from './grid';

/** A change of one cell of hers, on her word. */
export interface CellEdit {
  /** One cell. */
  readonly cell: CellRef;
  /** The value that stands there; where it is another one by now, nothing is written. */
  readonly before: CellValue;
  /** null blanks the cell. The number format stays, but for a number in a cell formatted as text. */
  readonly after: CellValue;
}

/** What came of taking edits of her cells back. */
export interface TakenBack {
  /** Cells in which stands again what stood there before. */
  readonly restored: readonly CellRef[];
  /** Cells that she has changed since: hers stays. */
  readonly kept: readonly CellRef[];
}

/** Edits of her cells that go in one step. */
export const MOST_CELL_EDITS = 2_000;

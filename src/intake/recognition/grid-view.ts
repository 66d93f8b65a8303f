import { formatAt, refAt, valueAt, type Area, type CellRef, type CellValue, type Grid } from '../../workbook';
import { cellText, fold, isEmptyCell } from '../text';

/** A grid as a reader sees it: a cell merged downwards stands in each of its rows. */
export class GridView {
  readonly #mergeOf = new Map<string, Area>();

  constructor(readonly grid: Grid) {
    for (const merge of grid.merges) {
      for (let row = merge.top; row <= merge.bottom; row++) this.#mergeOf.set(`${row},${merge.left}`, merge);
    }
  }

  get area(): Area {
    return this.grid.area;
  }

  value(row: number, column: number): CellValue {
    const merge = this.#mergeOf.get(`${row},${column}`);
    return valueAt(this.grid, merge?.top ?? row, column);
  }

  text(row: number, column: number): string {
    return cellText(this.value(row, column));
  }

  folded(row: number, column: number): string {
    return fold(this.text(row, column));
  }

  isEmpty(row: number, column: number): boolean {
    return isEmptyCell(this.value(row, column));
  }

  isNumber(row: number, column: number): boolean {
    return typeof this.value(row, column) === 'number';
  }

  format(row: number, column: number): string {
    return formatAt(this.grid, row, column);
  }

  ref(row: number, column: number): CellRef {
    const merge = this.#mergeOf.get(`${row},${column}`);
    return refAt(this.grid, merge?.top ?? row, column);
  }

  /** Last column of the cell, which is more than the first where it is merged to the right. */
  lastColumn(row: number, column: number): number {
    return this.#mergeOf.get(`${row},${column}`)?.right ?? column;
  }

  /** Columns of the row that hold something, from left to right. */
  filled(row: number, left = this.area.left, right = this.area.right): number[] {
    const columns: number[] = [];
    for (let column = left; column <= right; column++) if (!this.isEmpty(row, column)) columns.push(column);
    return columns;
  }

  isBlankRow(row: number, left?: number, right?: number): boolean {
    return this.filled(row, left, right).length === 0;
  }
}

import { cellText, fold, isEmptyCell } from '../../text';
import {
  cellNumber,
  formatAt,
  refAt,
  valueAt,
  type Area,
  type CellRef,
  type CellValue,
  type Grid,
} from '../../workbook';
import { NOTHING_TOLD, type Told } from './corrections';

/** The part of the grid that holds something: used ranges reach as far as formats do. */
function usedArea({ area, values }: Grid): Area {
  let [bottom, right] = [-1, -1];
  values.forEach((row, at) => {
    let last = row.length - 1;
    while (last > right && isEmptyCell(row[last] ?? null)) last--;
    if (last > right) right = last;
    if (row.some((value) => !isEmptyCell(value))) bottom = at;
  });
  return bottom < 0 ? area : { ...area, bottom: area.top + bottom, right: area.left + right };
}

/** A grid as a reader sees it: a cell merged downwards stands in each of its rows. */
export class GridView {
  /** By the number of the cell; see cellNumber. */
  readonly #mergeOf = new Map<number, Area>();
  /** What is filled, in sheet coordinates; the whole grid where nothing is. */
  readonly area: Area;

  /** @param told what the clerk says about its cells */
  constructor(
    readonly grid: Grid,
    readonly told: Told = NOTHING_TOLD,
  ) {
    this.area = usedArea(grid);
    for (const merge of grid.merges) {
      for (let row = merge.top; row <= merge.bottom; row++)
        this.#mergeOf.set(cellNumber(row, merge.left), merge);
    }
  }

  /** The merged area whose first column the cell is in. */
  #merge(row: number, column: number): Area | undefined {
    return this.#mergeOf.size === 0 ? undefined : this.#mergeOf.get(cellNumber(row, column));
  }

  value(row: number, column: number): CellValue {
    const merge = this.#merge(row, column);
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
    const merge = this.#merge(row, column);
    return refAt(this.grid, merge?.top ?? row, column);
  }

  /** Last column of the cell, which is more than the first where it is merged to the right. */
  lastColumn(row: number, column: number): number {
    return this.#merge(row, column)?.right ?? column;
  }

  /** Columns of the row that hold something, from left to right. */
  filled(row: number, left = this.area.left, right = this.area.right): number[] {
    const columns: number[] = [];
    for (let column = left; column <= right; column++) if (!this.isEmpty(row, column)) columns.push(column);
    return columns;
  }

  isBlankRow(row: number, left = this.area.left, right = this.area.right): boolean {
    for (let column = left; column <= right; column++) if (!this.isEmpty(row, column)) return false;
    return true;
  }

  /** The column of the row that alone holds something; null where none or several do. */
  onlyFilled(row: number, left = this.area.left, right = this.area.right): number | null {
    let only: number | null = null;
    for (let column = left; column <= right; column++) {
      if (this.isEmpty(row, column)) continue;
      if (only !== null) return null;
      only = column;
    }
    return only;
  }
}

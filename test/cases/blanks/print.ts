import type { Area, CellValue } from '../../../src/workbook';

/** A sheet as printed: `left` continues the cell to its left, `above` the one above it. */
export interface PrintedSheet {
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
}

export const left = Symbol('merged with the cell to the left');
export const above = Symbol('merged with the cell above');

export type Printed = CellValue | typeof left | typeof above;

/** Rows to be filled up with blanks on the right; a row of one cell goes over the whole width. */
export function printed(rows: readonly (readonly Printed[])[]): PrintedSheet {
  const width = Math.max(...rows.map((row) => row.length));
  const cellAt = (row: number, column: number): Printed => {
    const own = rows[row] ?? [];
    return own[column] ?? (own.length === 1 && column > 0 ? left : null);
  };
  const merges: Area[] = [];
  for (let top = 0; top < rows.length; top++) {
    for (let first = 0; first < width; first++) {
      if (typeof cellAt(top, first) === 'symbol') continue;
      let [bottom, right] = [top, first];
      while (right + 1 < width && cellAt(top, right + 1) === left) right++;
      while (bottom + 1 < rows.length && cellAt(bottom + 1, first) === above) bottom++;
      if (bottom > top || right > first) merges.push({ top, left: first, bottom, right });
    }
  }
  const plain = (value: Printed): CellValue => (typeof value === 'symbol' ? null : value);
  const values = rows.map((_, row) => Array.from({ length: width }, (__, at) => plain(cellAt(row, at))));
  return { values, merges };
}

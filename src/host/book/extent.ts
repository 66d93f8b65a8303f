import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { Area } from '../../workbook';

/**
 * The smallest rectangle around all cells that count; null where none does. Within a row only the cells outside of what is
 * known already are looked at: sheets have hundreds of thousands of cells.
 */
export function extentOf(
  matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
  counts: (cell: Nullable<ICellData>) => boolean,
): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const rowKey in matrix) {
    const row = Number(rowKey);
    const cells = matrix[row];
    if (!cells) continue;
    // Keys of whole numbers come in ascending order.
    const columns = Object.keys(cells);
    const first = columns.find((column) => counts(cells[Number(column)]));
    if (first === undefined) continue;
    let last = columns.length - 1;
    while (!counts(cells[Number(columns[last])])) last -= 1;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, Number(first));
    right = Math.max(right, Number(columns[last]));
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

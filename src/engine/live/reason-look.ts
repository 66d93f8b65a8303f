import { areaOf, type Area, type SheetPlan, type SheetUpdate } from '../../workbook';
import { reasonColumn } from './hands/cell-contents';

/** Rows of the last column that hold a text: the header of 审核结果, and a key in each row below. */
function keyedRows({ cells, columnWidths }: SheetPlan): number[] {
  const last = columnWidths.length - 1;
  const rows = cells.flatMap(({ row, column, value }) => (column === last && value !== '' ? [row] : []));
  return rows.sort((left, right) => left - right);
}

/** The reasons with their header and keys. */
function reasonsIn(before: SheetPlan, reasons: number): Area | null {
  const [header, ...rows] = keyedRows(before);
  if (header === undefined) return null;
  return areaOf(header, reasons, (rows.at(-1) ?? header) - header + 1, before.columnWidths.length - reasons);
}

/**
 * Has an update of 审核结果 look where it would take a reason away, in a row that goes or in a cell that is written: she may
 * have typed another one there a moment ago.
 *
 * @param before what stands there
 */
export function withLook(before: SheetPlan, update: SheetUpdate): SheetUpdate {
  const reasons = before.mark.kind === 'findings' ? reasonColumn(before) : -1;
  const isNew = (at: number): boolean =>
    update.insertedRows.some(({ row, count }) => at >= row && at < row + count);
  const isAtStake =
    update.deletedRows.length > 0 ||
    update.cells.some(({ row, column }) => column === reasons && !isNew(row));
  const area = reasons >= 0 && isAtStake ? reasonsIn(before, reasons) : null;
  return area ? { ...update, look: { mark: before.mark, area } } : update;
}

import type { SheetUpdate } from '../workbook';
import { cellContent } from './cell-content';
import { applyStyle } from './cell-style';
import { setHeights } from './sheet-layout';

const ONE_CELL = { rows: 1, columns: 1 };

/** Whole rows as Excel writes them: 5:7. */
export const rowsAddress = (row: number, count: number): string => `${row + 1}:${row + count}`;

/** Queues a small update of one of our sheets: rows out, rows in, then the cells that differ. */
export function queueUpdate({ workbook }: Excel.RequestContext, update: SheetUpdate): void {
  const sheet = workbook.worksheets.getItem(update.sheet);
  for (const { row, count } of [...update.deletedRows].sort((left, right) => right.row - left.row)) {
    sheet.getRange(rowsAddress(row, count)).delete('Up');
  }
  for (const { row, count } of [...update.insertedRows].sort((left, right) => left.row - right.row)) {
    sheet.getRange(rowsAddress(row, count)).insert('Down');
  }
  for (const { row, column, value, formula, style } of update.cells) {
    const cell = sheet.getCell(row, column);
    if (style) applyStyle(cell, style, ONE_CELL);
    cell.formulas = [[cellContent(value, formula)]];
  }
  setHeights(sheet, update.rowHeights);
}

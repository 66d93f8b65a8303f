import { areaOf, formatArea, type InsertedRows, type SheetUpdate, type UpdatedCell } from '../workbook';
import { cellContent } from './cell-content';
import { applyStyle } from './cell-style';
import { setPrintArea } from './page-setup';
import { once } from './once';
import { setHeights } from './sheet-layout';

const ONE_CELL = { rows: 1, columns: 1 };

/** Whole rows as Excel writes them: 5:7. */
export const rowsAddress = (row: number, count: number): string => `${row + 1}:${row + count}`;

/** Neighbouring cells of one row, which are written with one command. */
interface CellRun {
  readonly address: string;
  readonly cells: readonly UpdatedCell[];
}

/** The cells of an update as runs, in row order. */
export function runsOf({ cells }: SheetUpdate): CellRun[] {
  const sorted = [...cells].sort((left, right) => left.row - right.row || left.column - right.column);
  const runs: UpdatedCell[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.row === cell.row && last.column === cell.column - 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => ({
    cells: run,
    address: formatArea(areaOf(run[0]!.row, run[0]!.column, 1, run.length)),
  }));
}

/** Blank rows with the look of a neighbour, whatever Excel itself would give them. */
function insertRows(sheet: Excel.Worksheet, { row, count, like }: InsertedRows): void {
  const address = rowsAddress(row, count);
  once(sheet.getRange(address), (rows) => rows.insert('Down').untrack());
  if (like >= 0) once(sheet.getRange(address), (rows) => rows.copyFrom(rowsAddress(like, 1), 'Formats'));
}

/**
 * Queues a small update of one of our sheets: rows out, rows in, then the cells that differ.
 * @param setsUpPages whether what is printed follows
 */
export function queueUpdate(sheet: Excel.Worksheet, update: SheetUpdate, setsUpPages: boolean): void {
  for (const { row, count } of [...update.deletedRows].sort((left, right) => right.row - left.row)) {
    once(sheet.getRange(rowsAddress(row, count)), (rows) => rows.delete('Up'));
  }
  for (const rows of [...update.insertedRows].sort((left, right) => left.row - right.row)) {
    insertRows(sheet, rows);
  }
  for (const { row, column, style } of update.cells) {
    if (style) once(sheet.getCell(row, column), (cell) => applyStyle(cell, style, ONE_CELL));
  }
  for (const { address, cells } of runsOf(update)) {
    const contents = cells.map(({ value, formula }) => cellContent(value, formula));
    once(sheet.getRange(address), (range) => (range.formulas = [contents]));
  }
  setHeights(sheet, update.rowHeights);
  if (update.printArea && setsUpPages) setPrintArea(sheet, update.printArea);
}

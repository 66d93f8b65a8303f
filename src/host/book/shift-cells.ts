import { BooleanNumber, type ICellData, type IRange, type Nullable } from '@univerjs/core';
import { shiftedArea, type Shift } from './shifts';
import type { CellMatrix } from './undo';
import { MUTATION, toRange, type UniverAccess } from './univer-access';

/** What cells and lines that go held. */
export interface GoneCells {
  readonly cells: CellMatrix;
  /** Sizes, visibility and formats of whole rows or columns, counted from the first that goes. */
  readonly lines: Readonly<Record<number, object>> | null;
}

type Blanks = Record<number, Record<number, Nullable<ICellData>>>;

const LOCAL = { onlyLocal: true } as const;

/** Moves the cells of one sheet, contents and looks; neither merges nor formulas follow. @returns what went */
export function shiftCells(access: UniverAccess, shift: Shift, back: GoneCells | null): GoneCells {
  const gone = shift.count < 0 ? goneCells(access, shift) : { cells: {}, lines: null };
  if (shift.within) moveCells(access, shift, shift.within);
  else if (shift.count > 0) insertLines(access, shift, back);
  else removeLines(access, shift);
  if (back) access.run(MUTATION.setValues, shift.sheetId, { cellValue: structuredClone(back.cells) }, LOCAL);
  return gone;
}

function goneCells(access: UniverAccess, shift: Shift): GoneCells {
  const sheet = access.sheet(shift.sheetId);
  const { top, left, bottom, right } = access.clip(shift.sheetId, shiftedArea(shift));
  const cells: CellMatrix = {};
  for (let row = top; row <= bottom; row++) {
    const found = sheet.getCellMatrix().getRow(row);
    if (!found) continue;
    for (const key of Object.keys(found)) {
      const [column, cell] = [Number(key), found[Number(key)]];
      if (column >= left && column <= right && cell) (cells[row] ??= {})[column] = { ...cell };
    }
  }
  if (shift.within) return { cells, lines: null };
  const [first, last, all] =
    shift.axis === 'rows'
      ? [top, bottom, sheet.getRowManager().getRowData()]
      : [left, right, sheet.getColumnManager().getColumnData()];
  const lines: Record<number, object> = {};
  for (let index = first; index <= last; index++) if (all[index]) lines[index - first] = { ...all[index] };
  return { cells, lines };
}

/** With the engine's mutations, not its commands: those would move the user's selection and shift formulas on their own. */
function insertLines(
  access: UniverAccess,
  { sheetId, axis, at, count }: Shift,
  back: GoneCells | null,
): void {
  const rows = axis === 'rows';
  access.enlarge(sheetId, rows ? at : 0, rows ? 0 : at);
  const range = lineRange(access, sheetId, rows, at, at + count - 1);
  const lines = back?.lines ?? newLines(access, sheetId, rows, at, count);
  access.run(
    rows ? MUTATION.insertRows : MUTATION.insertColumns,
    sheetId,
    { range, ...(lines && { [rows ? 'rowInfo' : 'colInfo']: lines }) },
    LOCAL,
  );
}

/** New lines are as large as the one that they push away. */
function newLines(access: UniverAccess, sheetId: string, rows: boolean, at: number, count: number) {
  const sheet = access.sheet(sheetId);
  const { defaultRowHeight, defaultColumnWidth } = sheet.getConfig();
  const size = rows ? sheet.getRowHeight(at) : sheet.getColumnWidth(at);
  if (size === (rows ? defaultRowHeight : defaultColumnWidth)) return null;
  const line = { [rows ? 'h' : 'w']: size, hd: BooleanNumber.FALSE };
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [index, line]));
}

function removeLines(access: UniverAccess, { sheetId, axis, at, count }: Shift): void {
  const rows = axis === 'rows';
  const sheet = access.sheet(sheetId);
  // Lines beyond the end of the sheet are empty and need no deletion.
  const end = rows ? sheet.getRowCount() : sheet.getColumnCount();
  if (at >= end) return;
  const range = lineRange(access, sheetId, rows, at, Math.min(at - count, end) - 1);
  access.run(rows ? MUTATION.removeRows : MUTATION.removeColumns, sheetId, { range }, LOCAL);
  access.enlarge(sheetId, rows ? at : 0, rows ? 0 : at);
}

function lineRange(
  access: UniverAccess,
  sheetId: string,
  rows: boolean,
  first: number,
  last: number,
): IRange {
  const sheet = access.sheet(sheetId);
  return rows
    ? { startRow: first, endRow: last, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }
    : { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: first, endColumn: last };
}

function moveCells(
  access: UniverAccess,
  { sheetId, axis, at, count }: Shift,
  { first, last }: NonNullable<Shift['within']>,
): void {
  const rows = axis === 'rows';
  const area = rows
    ? { top: at, left: first, bottom: Infinity, right: last }
    : { top: first, left: at, bottom: last, right: Infinity };
  const { top, left, bottom, right } = access.clip(sheetId, area);
  const matrix = access.sheet(sheetId).getCellMatrix();
  const [before, after]: [Blanks, Blanks] = [{}, {}];
  let [lowest, rightmost] = [-1, -1];
  for (let row = top; row <= bottom; row++) {
    const cells = matrix.getRow(row);
    if (!cells) continue;
    for (const key of Object.keys(cells)) {
      const column = Number(key);
      const cell = cells[column];
      if (column < left || column > right || !cell) continue;
      (before[row] ??= {})[column] = null;
      // Cells that are deleted move before the start.
      if ((rows ? row : column) + Math.min(count, 0) < at) continue;
      const [toRow, toColumn] = rows ? [row + count, column] : [row, column + count];
      (after[toRow] ??= {})[toColumn] = cell;
      lowest = Math.max(lowest, toRow);
      rightmost = Math.max(rightmost, toColumn);
    }
  }
  if (lowest >= 0) access.enlarge(sheetId, lowest, rightmost);
  access.focus();
  const fromRange = toRange({ top, left, bottom, right });
  access.run(
    MUTATION.moveRange,
    sheetId,
    {
      fromRange,
      toRange: fromRange,
      from: { subUnitId: sheetId, value: before },
      to: { subUnitId: sheetId, value: after },
    },
    LOCAL,
  );
}

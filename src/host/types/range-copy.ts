import { MAX_COLUMNS, MAX_ROWS } from '../../workbook';
import { movedFormula } from '../book/follow';
import type { CellWrite } from '../book/types';
import { HostError } from '../errors';
import { commonMark, marked } from '../marks';
import {
  columnCount,
  fullAddress,
  isWholeColumns,
  isWholeRows,
  onSheet,
  rowCount,
  type SheetRange,
} from '../ranges';
import type { Session } from '../session';
import { assertUnlocked, assertWritable, sheetNameOf } from './members';

export interface CopyOptions {
  readonly what: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** How far a copy reaches: whole rows and columns only as far as the sheets hold or show something of their own. */
function copiedSize(
  range: SheetRange,
  source: SheetRange,
  { book }: Session,
  transpose: boolean,
): readonly [number, number] {
  const used = [range, source].flatMap(({ sheetId }) => book.extent(sheetId, true) ?? []);
  const rows = isWholeColumns(source.area) ? Math.max(0, ...used.map(({ bottom }) => bottom + 1)) : MAX_ROWS;
  const columns = isWholeRows(source.area) ? Math.max(0, ...used.map(({ right }) => right + 1)) : MAX_COLUMNS;
  const [height, width] = transpose
    ? [columnCount(source.area), rowCount(source.area)]
    : [rowCount(source.area), columnCount(source.area)];
  // A target that is a multiple of the source is filled with copies of it; any other takes one copy.
  const fill = (target: number, one: number) => (target % one === 0 ? Math.max(target, one) : one);
  return [
    Math.min(rows, fill(rowCount(range.area), height)),
    Math.min(columns, fill(columnCount(range.area), width)),
  ];
}

/** Whole rows and columns take along what cells without a format of their own show in them. */
function copyLineFormats(range: SheetRange, source: SheetRange, { book }: Session): void {
  const rows = isWholeRows(source.area);
  if (!rows && !isWholeColumns(source.area)) return;
  const formatOf = ({ sheetId }: SheetRange, line: number) =>
    rows ? book.format(sheetId, line, MAX_COLUMNS - 1) : book.format(sheetId, MAX_ROWS - 1, line);
  const [count, from, to] = rows
    ? [rowCount, source.area.top, range.area.top]
    : [columnCount, source.area.left, range.area.left];
  const lines = count(source.area);
  for (let line = 0; line < Math.max(count(range.area), lines); line++) {
    const format = formatOf(source, from + (line % lines));
    if (JSON.stringify(format) === JSON.stringify(formatOf(range, to + line))) continue;
    book.formatLines(range.sheetId, rows ? 'rows' : 'columns', to + line, to + line, format);
  }
}

/** Copies cells as pasting does: formulas refer to what stands beside their new place, merges and marks come along. */
export function copyFrom(
  range: SheetRange,
  source: SheetRange,
  options: CopyOptions,
  session: Session,
): void {
  const { what, skipBlanks, transpose } = options;
  const { book } = session;
  const [rows, columns] = copiedSize(range, source, session, transpose);
  const { top, left } = range.area;
  const target = {
    sheetId: range.sheetId,
    area: onSheet({ top, left, bottom: top + Math.max(rows, 1) - 1, right: left + Math.max(columns, 1) - 1 }),
  };
  if (what === 'Formats') assertWritable(session, range.sheetId, 'allowFormatCells');
  else assertUnlocked(session, target);
  const withFormats = what === 'All' || what === 'Formats';
  const [height, width] = [rowCount(source.area), columnCount(source.area)];
  const writes: CellWrite[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const fromRow = source.area.top + ((transpose ? c : r) % height);
      const fromColumn = source.area.left + ((transpose ? r : c) % width);
      const cell = book.cell(source.sheetId, fromRow, fromColumn);
      if (skipBlanks && cell === null) continue;
      const [row, column] = [top + r, left + c];
      writes.push({
        row,
        column,
        ...(what === 'Formats' ? {} : { content: contentOf(row, column, fromRow, fromColumn) }),
        ...(withFormats ? { format: book.format(source.sheetId, fromRow, fromColumn) } : {}),
      });
    }
  }
  function contentOf(row: number, column: number, fromRow: number, fromColumn: number) {
    const cell = book.cell(source.sheetId, fromRow, fromColumn);
    if (what === 'Link') {
      const area = { top: fromRow, left: fromColumn, bottom: fromRow, right: fromColumn };
      const place = fullAddress(sheetNameOf(session, source.sheetId), area);
      const bang = place.lastIndexOf('!') + 1;
      const isOther = source.sheetId !== range.sheetId;
      const cellName = place.slice(bang);
      return { formula: `=${isOther ? place.slice(0, bang) : ''}${cellName}` };
    }
    if (!cell?.formula || what === 'Values') return { value: cell?.value ?? null };
    // Turned formulas would have to turn their references too.
    if (transpose) throw new HostError('ApiNotFound', 'Range.copyFrom');
    return { formula: movedFormula(cell.formula, row - fromRow, column - fromColumn) };
  }
  if (withFormats) {
    copyLineFormats(range, source, session);
    copyMarks(target, source, transpose, session);
  }
  book.write(range.sheetId, writes);
  if (withFormats && !transpose) copyMerges(target, source, session);
}

function copyMerges({ sheetId, area }: SheetRange, source: SheetRange, { book }: Session): void {
  const inside = book
    .merges(source.sheetId)
    .filter(
      (one) =>
        one.top >= source.area.top &&
        one.bottom <= source.area.bottom &&
        one.left >= source.area.left &&
        one.right <= source.area.right,
    );
  const [rows, columns] = [area.top - source.area.top, area.left - source.area.left];
  const known = new Set(book.merges(sheetId).map((one) => JSON.stringify(one)));
  const fresh = inside
    .map(({ top, left, bottom, right }) => ({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    }))
    .filter((one) => !known.has(JSON.stringify(one)));
  if (fresh.length > 0) book.addMerges(sheetId, fresh);
}

/** Formats that are kept beside the grid go along where all of the source has the same one. */
function copyMarks(target: SheetRange, source: SheetRange, _transpose: boolean, session: Session): void {
  const from = session.beside.sheet(source.sheetId).marks;
  const sheet = session.beside.sheet(target.sheetId);
  const next: Record<string, ReturnType<typeof marked>> = {};
  for (const [name, marks] of Object.entries(from)) {
    const value = commonMark(marks, source.area, undefined);
    if (value !== undefined && value !== null)
      next[name] = marked(sheet.marks[name] ?? [], target.area, value);
  }
  sheet.marks = { ...sheet.marks, ...next };
}

/** @returns how many rows went, and how many stay */
export function removeDuplicates(
  range: SheetRange,
  keys: readonly number[],
  hasHeader: boolean,
  session: Session,
): { readonly removed: number; readonly uniqueRemaining: number } {
  assertUnlocked(session, range);
  const { sheetId, area } = range;
  const { book } = session;
  if (keys.length === 0 || keys.some((key) => !Number.isInteger(key) || key < 0 || key >= columnCount(area)))
    throw new HostError('InvalidArgument', 'Range.removeDuplicates');
  const first = area.top + (hasHeader ? 1 : 0);
  const known = new Set<string>();
  const kept: number[] = [];
  for (let row = first; row <= area.bottom; row++) {
    const key = JSON.stringify(
      keys.map((one) => {
        const value = book.cell(sheetId, row, area.left + one)?.value ?? null;
        return typeof value === 'string' ? value.toLowerCase() : value;
      }),
    );
    if (!known.has(key)) kept.push(row);
    known.add(key);
  }
  const writes: CellWrite[] = [];
  for (let to = first; to <= area.bottom; to++) {
    const from = kept[to - first];
    if (from === to) continue;
    for (let column = area.left; column <= area.right; column++) {
      const cell = from === undefined ? null : book.cell(sheetId, from, column);
      const content = cell?.formula
        ? { formula: movedFormula(cell.formula, to - from!, 0) }
        : { value: cell?.value ?? null };
      writes.push({ row: to, column, content });
    }
  }
  if (writes.length > 0) book.write(sheetId, writes);
  return { removed: area.bottom - first + 1 - kept.length, uniqueRemaining: kept.length };
}

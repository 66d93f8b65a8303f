import {
  columnIndex,
  columnName,
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  quoteSheetName,
  type Area,
} from '../workbook';
import { HostError } from './errors';

/** A rectangle of one sheet. The sheet is named by its id, so that ranges survive renaming. */
export interface SheetRange {
  readonly sheetId: string;
  readonly area: Area;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

/** Whole columns, such as A:C. */
export function isWholeColumns(area: Area): boolean {
  return rowCount(area) === MAX_ROWS;
}

/** Whole rows, such as 3:5. */
export function isWholeRows(area: Area): boolean {
  return columnCount(area) === MAX_COLUMNS;
}

/** Whole rows or columns: their values read as null, and their formats are those of the rows or columns. */
export function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

export function isSingleCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads an address without a sheet: A1, A1:B2, A:C, 3:5, with or without $. @throws HostError InvalidArgument */
export function readAddress(text: string, location: string | null = null): Area {
  const area = parseArea(text) ?? readColumns(text.trim()) ?? readRows(text.trim());
  if (area) return area;
  throw new HostError('InvalidArgument', location);
}

function readColumns(text: string): Area | null {
  const match = COLUMNS.exec(text);
  if (!match) return null;
  const ends = [columnIndex(match[1]!), columnIndex(match[2]!)];
  const area = { ...WHOLE_SHEET, left: Math.min(...ends), right: Math.max(...ends) };
  return area.right < MAX_COLUMNS ? area : null;
}

function readRows(text: string): Area | null {
  const match = ROWS.exec(text);
  if (!match) return null;
  const ends = [Number(match[1]) - 1, Number(match[2]) - 1];
  const area = { ...WHOLE_SHEET, top: Math.min(...ends), bottom: Math.max(...ends) };
  return area.top >= 0 && area.bottom < MAX_ROWS ? area : null;
}

/** Splits `'My sheet'!A1:B2` into its sheet (null where there is none) and its address. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly address: string } {
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { sheet: null, address: text };
  const name = text.slice(0, bang);
  const quoted = name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, address: text.slice(bang + 1) };
}

/** A1, A1:B2, A:C or 3:5, as events and addresses of Excel spell it. */
export function localAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return formatArea(area);
}

export function fullAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${localAddress(area)}`;
}

export function intersection(left: Area, right: Area): Area | null {
  const area = {
    top: Math.max(left.top, right.top),
    left: Math.max(left.left, right.left),
    bottom: Math.min(left.bottom, right.bottom),
    right: Math.min(left.right, right.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function boundingArea(left: Area, right: Area): Area {
  return {
    top: Math.min(left.top, right.top),
    left: Math.min(left.left, right.left),
    bottom: Math.max(left.bottom, right.bottom),
    right: Math.max(left.right, right.right),
  };
}

/** The same area if it lies on the sheet. @throws HostError InvalidArgument */
export function onSheet(area: Area): Area {
  const inside =
    area.top >= 0 &&
    area.left >= 0 &&
    area.top <= area.bottom &&
    area.left <= area.right &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS;
  if (!inside) throw new HostError('InvalidArgument');
  return area;
}

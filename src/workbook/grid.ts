import { greatestOf } from './lists';
import type { Area, CellRef } from './address';

/**
 * The value of one cell. Blank is null. Dates are serial numbers (1900 system) whose number format says so.
 * Error cells are their text, `#DIV/0!`.
 */
export type CellValue = string | number | boolean | null;

/** The rectangular values of one sheet, or of a part of it, with its place. */
export interface Grid {
  readonly sheet: string;
  /** What `values` covers, in sheet coordinates (0-based). */
  readonly area: Area;
  /** values[row - area.top][column - area.left]; every row has the full width. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number format codes in the same shape; null where the reader was not asked for them. "General" is the default. */
  readonly formats: readonly (readonly string[])[] | null;
  /** Formulas with the leading "=" in the same shape, null for plain values; where they were asked for. */
  readonly formulas?: readonly (readonly (string | null)[])[];
  /** Merged areas where the reader knows them (ExcelApi 1.9 does not tell): never rely on them being there. */
  readonly merges: readonly Area[];
}

/** Value at sheet coordinates; null outside the grid. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.area.top]?.[column - grid.area.left] ?? null;
}

/** Number format at sheet coordinates; "General" where unknown. */
export function formatAt(grid: Grid, row: number, column: number): string {
  return grid.formats?.[row - grid.area.top]?.[column - grid.area.left] ?? 'General';
}

export function refAt(grid: Grid, row: number, column: number): CellRef {
  return { sheet: grid.sheet, top: row, left: column, bottom: row, right: column };
}

/** Makes a grid of rows given from the top left cell; short rows are filled with blanks. For tests and writers. */
export function gridOf(sheet: string, rows: readonly (readonly CellValue[])[], top = 0, left = 0): Grid {
  const width = greatestOf(
    rows.map((row) => row.length),
    1,
  );
  return {
    sheet,
    area: { top, left, bottom: top + Math.max(rows.length, 1) - 1, right: left + width - 1 },
    values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)),
    formats: null,
    merges: [],
  };
}

const ERROR_TEXT =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!)$/;

/** Whether a cell value is an Excel error such as #DIV/0!. */
export function isErrorValue(value: CellValue): value is string {
  return typeof value === 'string' && ERROR_TEXT.test(value);
}

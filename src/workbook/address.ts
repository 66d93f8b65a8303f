/** A rectangle of cells, 0-based, bounds inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where a stated value stands: a cell, or a rectangle of cells, of a named sheet. */
export interface CellRef extends Area {
  readonly sheet: string;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function areaOf(row: number, column: number, rows = 1, columns = 1): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function cellRef(sheet: string, row: number, column: number, rows = 1, columns = 1): CellRef {
  return { sheet, ...areaOf(row, column, rows, columns) };
}

/** Row and column as one number, for looking cells up. */
export function cellNumber(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A → 0, AA → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A1, or A1:B2 where the area has more than one cell. */
export function formatArea(area: Area): string {
  const start = `${columnName(area.left)}${area.top + 1}`;
  const end = `${columnName(area.right)}${area.bottom + 1}`;
  return start === end ? start : `${start}:${end}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Reads A1 or A1:B2 (with or without $). @returns null where it is no such address. */
export function parseArea(text: string): Area | null {
  const match = CELL.exec(text.trim());
  if (!match) return null;
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
  const columns = [columnIndex(firstColumn), columnIndex(lastColumn)];
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return area.top >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

/** Quotes a sheet name as Excel does where it has to: 支出明细, but '2020 年', 'a-b', '2020年', 'A1'. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeReference =
    /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*([Cc]\d*)?$/.test(name) || /^[Cc]\d*$/.test(name);
  return plain && !looksLikeReference ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Sheet!A1 or Sheet!A1:B2, the sheet name quoted where Excel would. */
export function formatCellRef(ref: CellRef): string {
  return `${quoteSheetName(ref.sheet)}!${formatArea(ref)}`;
}

/** Reads what formatCellRef writes. @returns null where it is no such reference. */
export function parseCellRef(text: string): CellRef | null {
  const bang = text.lastIndexOf('!');
  const area = bang > 0 ? parseArea(text.slice(bang + 1)) : null;
  if (!area) return null;
  const name = text.slice(0, bang);
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, ...area };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function intersects(left: Area, right: Area): boolean {
  return (
    left.top <= right.bottom &&
    right.top <= left.bottom &&
    left.left <= right.right &&
    right.left <= left.right
  );
}

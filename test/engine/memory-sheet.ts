import { planToGrid, type Area, type CellValue, type Grid, type OwnSheetMark } from '../../src/workbook';
import type { SheetPlan, SheetUpdate } from '../../src/workbook';

export interface MemorySheet {
  readonly id: string;
  name: string;
  own: OwnSheetMark | null;
  rows: CellValue[][];
  formats: Map<string, string>;
  /** By "row,column". The sheet does not calculate: the value beside a formula is the one it was written with. */
  formulas: Map<string, string>;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

export function setCell(sheet: MemorySheet, row: number, column: number, value: CellValue): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row]!;
  while (line.length <= column) line.push(null);
  line[column] = value;
  sheet.formulas.delete(keyOf(row, column));
}

/** Where a row or column stands after others came (count > 0) or went (count < 0); null where it is gone itself. */
function moved(index: number, at: number, count: number): number | null {
  if (index < at) return index;
  return count < 0 && index < at - count ? null : index + count;
}

function moveFormulas(sheet: MemorySheet, at: number, count: number, axis: 'rows' | 'columns'): void {
  const before = [...sheet.formulas];
  sheet.formulas.clear();
  for (const [key, formula] of before) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    const now = moved(axis === 'rows' ? row : column, at, count);
    if (now !== null) sheet.formulas.set(axis === 'rows' ? keyOf(now, column) : keyOf(row, now), formula);
  }
}

export function insertRows(sheet: MemorySheet, at: number, rows: readonly (readonly CellValue[])[]): void {
  while (sheet.rows.length < at) sheet.rows.push([]);
  sheet.rows.splice(at, 0, ...rows.map((row) => [...row]));
  moveFormulas(sheet, at, rows.length, 'rows');
}

/** @returns what stood in the rows */
export function deleteRows(sheet: MemorySheet, at: number, count: number): CellValue[][] {
  const gone = sheet.rows.splice(at, count);
  moveFormulas(sheet, at, -count, 'rows');
  return Array.from({ length: count }, (_, index) => gone[index] ?? []);
}

export function insertColumn(sheet: MemorySheet, at: number, values: readonly CellValue[]): void {
  while (sheet.rows.length < values.length) sheet.rows.push([]);
  sheet.rows.forEach((line, row) => {
    while (line.length < at) line.push(null);
    line.splice(at, 0, values[row] ?? null);
  });
  moveFormulas(sheet, at, 1, 'columns');
}

/** @returns what stood in the column */
export function deleteColumn(sheet: MemorySheet, at: number): CellValue[] {
  moveFormulas(sheet, at, -1, 'columns');
  return sheet.rows.map((line) => line.splice(at, 1)[0] ?? null);
}

/** Puts a plan into the sheet, whatever stood there. */
export function putPlan(sheet: MemorySheet, plan: SheetPlan): void {
  sheet.own = plan.mark;
  sheet.rows = planToGrid(plan).values.map((row) => [...row]);
  sheet.formulas = new Map(
    plan.cells.flatMap(({ row, column, formula }) =>
      formula === undefined ? [] : [[keyOf(row, column), formula] as const],
    ),
  );
}

export function applyUpdate(sheet: MemorySheet, { deletedRows, insertedRows, cells }: SheetUpdate): void {
  for (const { row, count } of [...deletedRows].sort((left, right) => right.row - left.row))
    deleteRows(sheet, row, count);
  for (const { row, count } of [...insertedRows].sort((left, right) => left.row - right.row))
    insertRows(
      sheet,
      row,
      Array.from({ length: count }, () => []),
    );
  for (const { row, column, value, formula } of cells) {
    setCell(sheet, row, column, value === '' ? null : value);
    if (formula !== undefined) sheet.formulas.set(keyOf(row, column), formula);
  }
}

const COLUMNS = /^([A-Z]+)(\d+)$/;

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** What rows and columns came to or went from. */
export interface Shift {
  readonly sheet: string;
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  /** Negative where they went. */
  readonly count: number;
}

const REFERENCE = /('(?:[^']|'')+'|[^\s!'"(),;:+\-*/&=<>^%]+)!(\$?[A-Z]+\$?\d+)(?::(\$?[A-Z]+\$?\d+))?/g;

/** A range keeps what is left of it; without anything left it is #REF!. */
function shiftedSpan(first: number, last: number, { at, count }: Shift): [number, number] | null {
  const [from, to] = [moved(first, at, count), moved(last, at, count)];
  const top = from ?? at;
  const bottom = to ?? at - 1;
  return bottom < top ? null : [top, bottom];
}

/** A formula as Excel leaves it when rows or columns of a sheet that it speaks of come or go. */
export function shiftedFormula(formula: string, shift: Shift): string {
  return formula.replace(REFERENCE, (whole, name: string, from: string, to: string | undefined) => {
    const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    if (sheet !== shift.sheet) return whole;
    const parts = [from, to ?? from].map((text) => COLUMNS.exec(text.replaceAll('$', ''))!);
    const cells = parts.map((part) => ({ column: numberOf(part[1]!), row: Number(part[2]) - 1 }));
    const along = shift.axis === 'rows' ? ('row' as const) : ('column' as const);
    const span = shiftedSpan(cells[0]![along], cells[1]![along], shift);
    if (!span) return `${name}!#REF!`;
    const sign = from.startsWith('$') ? '$' : '';
    const [first, last] = cells.map((cell, index) => ({ ...cell, [along]: span[index]! }));
    const text = ({ column, row }: { column: number; row: number }): string =>
      `${sign}${lettersOf(column)}${sign}${row + 1}`;
    return to === undefined ? `${name}!${text(first!)}` : `${name}!${text(first!)}:${text(last!)}`;
  });
}

/** A formula as Excel leaves it when a sheet that it speaks of gets another name. */
export function renamedIn(formula: string, from: string, to: string): string {
  return formula.replaceAll(`'${from}'!`, `'${to}'!`).replaceAll(`${from}!`, `${to}!`);
}

export function gridIn({ name, rows, formats, formulas }: MemorySheet, area: Area): Grid {
  const values: CellValue[][] = [];
  const texts: (string | null)[][] = [];
  const codes: string[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const width = area.right - area.left + 1;
    values.push(Array.from({ length: width }, (_, c) => rows[row]?.[area.left + c] ?? null));
    texts.push(Array.from({ length: width }, (_, c) => formulas.get(keyOf(row, area.left + c)) ?? null));
    codes.push(Array.from({ length: width }, (_, c) => formats.get(keyOf(row, area.left + c)) ?? 'General'));
  }
  return { sheet: name, area, values, formats: codes, formulas: texts, merges: [] };
}

/** The rectangle of what is filled, as Excel gives the used range of values. */
export function usedOf(rows: readonly (readonly CellValue[])[]): Area | null {
  let area: Area | null = null;
  rows.forEach((row, at) => {
    const left = row.findIndex((value) => value !== null);
    if (left < 0) return;
    const right = row.findLastIndex((value) => value !== null);
    area = area
      ? { ...area, bottom: at, left: Math.min(area.left, left), right: Math.max(area.right, right) }
      : { top: at, left, bottom: at, right };
  });
  return area;
}

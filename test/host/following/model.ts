import { columnName, quoteSheetName } from '../../../src/workbook';

/*
 * What a workbook must look like after rows, columns and cells have come and gone: a model that knows no arithmetic of
 * references. Every cell, row and column is an object; formulas point to objects, and where an object stands says what the
 * formula must read.
 */

export interface Cell {
  value: number | null;
  formula: ModelFormula | null;
}

/** A row or a column as a whole. */
type Line = object;

export interface ModelSheet {
  name: string;
  /** Cells from A1 on, more than are ever referred to. */
  rows: Cell[][];
  lines: { rows: Line[]; columns: Line[] };
  merges: Cell[][][];
}

export interface ModelReference {
  /** null when the sheet was deleted. */
  sheet: ModelSheet | null;
  readonly explicit: boolean;
  readonly fixed: readonly [column: boolean, row: boolean];
  /** A rectangle of cells, or whole rows or columns; empty when all of it is gone. */
  cells: Cell[][] | null;
  lines: { readonly axis: 'rows' | 'columns'; all: Line[] } | null;
  readonly single: boolean;
}

export interface ModelFormula {
  readonly parts: readonly ModelReference[];
}

export interface ModelShift {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  readonly within: { readonly first: number; readonly last: number } | null;
}

interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const ROWS = 60;
const COLUMNS = 40;
const LITERAL = '甲!A1 "" B2:C3';

const blank = (): Cell => ({ value: null, formula: null });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export class ModelWorkbook {
  sheets: ModelSheet[];
  names: { readonly name: string; readonly reference: ModelReference }[] = [];

  constructor(
    names: readonly string[],
    values: (sheet: number, row: number, column: number) => number | null,
  ) {
    this.sheets = names.map((name, index) => ({
      name,
      rows: times(ROWS, (row) =>
        times(COLUMNS, (column) => ({ value: values(index, row, column), formula: null })),
      ),
      lines: { rows: times(ROWS, () => ({})), columns: times(COLUMNS, () => ({})) },
      merges: [],
    }));
  }

  /** Everything that refers to something. */
  private get references(): ModelReference[] {
    const cells = this.sheets.flatMap(({ rows }) => rows.flat());
    return [
      ...cells.flatMap(({ formula }) => formula?.parts ?? []),
      ...this.names.map(({ reference }) => reference),
    ];
  }

  shift(sheet: ModelSheet, shift: ModelShift): void {
    const here = this.references.filter((reference) => reference.sheet === sheet);
    const rectangles = here.flatMap(({ cells }) => (cells && cells.length > 0 ? [cells] : []));
    const kept = new Map([...rectangles, ...sheet.merges].map((cells) => [cells, boxOf(sheet, cells)!]));
    const broken = sheet.merges.filter((cells) => isTorn(kept.get(cells)!, shift));
    const gone = move(sheet, shift);
    const follow = (cells: Cell[][]): Cell[][] => {
      const box = kept.get(cells)!;
      if (!isInside(box, shift)) return cellsOf(sheet, box);
      const left = cells.map((row) => row.filter((cell) => !gone.has(cell))).filter((row) => row.length > 0);
      return left.length === 0 ? [] : cellsOf(sheet, boxOf(sheet, left)!);
    };
    for (const reference of here) {
      if (reference.cells && reference.cells.length > 0) reference.cells = follow(reference.cells);
      if (
        reference.lines &&
        !shift.within &&
        reference.lines.axis === shift.axis &&
        reference.lines.all.length > 0
      ) {
        const all = sheet.lines[shift.axis];
        const left = reference.lines.all.filter((line) => all.includes(line));
        reference.lines.all =
          left.length === 0 ? [] : all.slice(all.indexOf(left[0]!), all.indexOf(left.at(-1)!) + 1);
      }
    }
    sheet.merges = sheet.merges
      .filter((cells) => !broken.includes(cells))
      .map(follow)
      .filter((cells) => cells.flat().length > 1);
  }

  remove(sheet: ModelSheet): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    for (const reference of this.references) if (reference.sheet === sheet) reference.sheet = null;
  }

  merge(sheet: ModelSheet, box: Box): void {
    const cells = cellsOf(sheet, box);
    sheet.merges = sheet.merges.filter((other) => !other.flat().some((cell) => cells.flat().includes(cell)));
    sheet.merges.push(cells);
    for (const cell of cells.flat().slice(1)) Object.assign(cell, blank());
  }

  text(reference: ModelReference): string {
    const { sheet, explicit, cells, lines, single } = reference;
    if (!sheet) return '#REF!';
    const prefix = explicit ? `${quoteSheetName(sheet.name)}!` : '';
    const [column, row] = reference.fixed.map((fixed) => (fixed ? '$' : ''));
    if (lines) {
      const all = sheet.lines[lines.axis];
      const ends = [lines.all[0], lines.all.at(-1)].map((line) => (line ? all.indexOf(line) : -1));
      if (ends[0] === -1) return `${prefix}#REF!`;
      const spell = (index: number) =>
        lines.axis === 'rows' ? `${row}${index + 1}` : `${column}${columnName(index)}`;
      return `${prefix}${ends.map(spell).join(':')}`;
    }
    const box = boxOf(sheet, cells!);
    if (!box) return `${prefix}#REF!`;
    const start = `${column}${columnName(box.left)}${row}${box.top + 1}`;
    return single
      ? `${prefix}${start}`
      : `${prefix}${start}:${column}${columnName(box.right)}${row}${box.bottom + 1}`;
  }

  formulaText({ parts }: ModelFormula): string {
    return `=SUM(${parts.map((part) => this.text(part)).join(',')})+LEN("${LITERAL}")`;
  }

  /** The number that the cell shows, or #REF!. @throws where formulas refer to each other in a ring */
  valueOf(cell: Cell, on: readonly Cell[] = []): number | string {
    if (on.includes(cell)) throw new Error('ring');
    if (!cell.formula) return cell.value ?? 0;
    let sum = LITERAL.replaceAll('""', '"').length;
    let error: string | null = null;
    for (const { sheet, cells, lines } of cell.formula.parts) {
      const held = sheet && (cells?.flat() ?? wholeLines(sheet, lines!));
      if (!held || held.length === 0) error = '#REF!';
      // All of them, although one error decides: a ring may be behind any.
      for (const one of held ?? []) {
        const value = this.valueOf(one, [...on, cell]);
        if (typeof value === 'string') error = value;
        else sum += value;
      }
    }
    return error ?? sum;
  }
}

export function cellsOf(sheet: ModelSheet, { top, left, bottom, right }: Box): Cell[][] {
  return sheet.rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}

/** Where the cells stand; null where there are none. */
export function boxOf(sheet: ModelSheet, cells: readonly (readonly Cell[])[]): Box | null {
  const wanted = new Set(cells.flat());
  let box: Box | null = null;
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!wanted.has(cell)) return;
      box ??= { top: r, left: c, bottom: r, right: c };
      box.bottom = r;
      box.left = Math.min(box.left, c);
      box.right = Math.max(box.right, c);
    }),
  );
  return box;
}

function wholeLines(sheet: ModelSheet, { axis, all }: NonNullable<ModelReference['lines']>): Cell[] {
  return all.flatMap((line) => {
    const index = sheet.lines[axis].indexOf(line);
    return axis === 'rows' ? sheet.rows[index]! : sheet.rows.map((row) => row[index]!);
  });
}

function isInside(box: Box, { axis, within }: ModelShift): boolean {
  if (!within) return true;
  const [first, last] = axis === 'rows' ? [box.left, box.right] : [box.top, box.bottom];
  return first >= within.first && last <= within.last;
}

/** Whether some cells of the box move, or go, while others beside them stay. */
function isTorn(box: Box, shift: ModelShift): boolean {
  const { axis, at, within } = shift;
  if (!within || isInside(box, shift)) return false;
  const [first, last, end] =
    axis === 'rows' ? [box.left, box.right, box.bottom] : [box.top, box.bottom, box.right];
  return end >= at && first <= within.last && last >= within.first;
}

/** Lets cells come or go, one line after the other. @returns those that went */
function move(sheet: ModelSheet, { axis, at, count, within }: ModelShift): Set<Cell> {
  const gone = new Set<Cell>();
  const splice = <T>(line: T[], make: () => T): T[] => {
    const size = line.length;
    const next = [...line];
    const out = count > 0 ? next.splice(at, 0, ...times(count, make)) : next.splice(at, -count);
    for (const cell of out) gone.add(cell as Cell);
    while (next.length < size) next.push(make());
    return next;
  };
  const [first, last] = within ? [within.first, within.last] : [0, Infinity];
  if (!within) sheet.lines[axis] = splice(sheet.lines[axis], () => ({}));
  if (axis === 'columns') {
    sheet.rows = sheet.rows.map((row, r) => (r >= first && r <= last ? splice(row, blank) : row));
    return gone;
  }
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const columns = times(width, (c) => {
    const column = sheet.rows.map((row) => row[c] ?? blank());
    return c >= first && c <= last ? splice(column, blank) : column;
  });
  const height = Math.max(...columns.map((column) => column.length));
  sheet.rows = times(height, (r) => columns.map((column) => column[r] ?? blank()));
  return gone;
}

import { fnv1a, type CellValue, type Grid, type PlanCell, type SheetPlan } from '../../../workbook';

/** What stands in a cell: a value, or a formula. */
export interface CellContents {
  readonly value: CellValue;
  readonly formula?: string;
}

export const NOTHING: CellContents = { value: null };

export const placeOf = (row: number, column: number): string => `${row},${column}`;

/** Where the name of a sheet begins that ends at the end of a piece of formula. */
function nameStart(piece: string): number {
  if (!piece.endsWith("'")) {
    let at = piece.length;
    while (at > 0 && !`\t\n '"(),;:+-*/&=<>^%`.includes(piece[at - 1]!)) at--;
    return at;
  }
  let at = piece.length - 2;
  // A quote within the name stands there twice.
  while (at >= 0 && !(piece[at] === "'" && piece[at - 1] !== "'")) at -= piece[at] === "'" ? 2 : 1;
  return Math.max(at, 0);
}

/** An address or a span of addresses at the beginning of a piece of formula. */
const ADDRESS = /^\$?[A-Z]{0,3}\$?\d{0,7}(?::\$?[A-Z]{0,3}\$?\d{0,7})?/i;

/**
 * What stays of a formula whatever happens to the cells and sheets that it speaks of (Excel changes it with them), and
 * however Excel spells it.
 */
export function skeletonOf(formula: string): string {
  const pieces = formula.split('!');
  const last = pieces.length - 1;
  const plain = pieces.map((piece, at) => {
    const rest = at === 0 ? piece : piece.replace(ADDRESS, '');
    return at === last ? rest : rest.slice(0, nameStart(rest));
  });
  // What is gone is #REF!, and has no address behind it.
  return plain.join('!').replace(/!+/g, '!').replace(/\s/g, '').toUpperCase();
}

/** Excel has one sort of line break. */
const plainText = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Digits to which numbers are compared: no program keeps more than fifteen for certain. */
const DIGITS = 12;

/** A value as text, so that what a program makes of it on the way to the cell and back does not count. */
function textOfValue(value: CellValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `n${Number(value.toPrecision(DIGITS))}`;
  return typeof value === 'boolean' ? `b${String(value)}` : `t${plainText(value)}`;
}

/** Contents as text, by which they are compared and remembered. */
export function textOf({ value, formula }: CellContents): string {
  return formula === undefined ? textOfValue(value) : `f${skeletonOf(formula)}`;
}

export const isSameContents = (left: CellContents, right: CellContents): boolean =>
  textOf(left) === textOf(right);

export const isNothing = (contents: CellContents): boolean => textOf(contents) === '';

/** As she sees or typed it. */
export const shown = ({ value, formula }: CellContents): string =>
  formula ?? (value === null ? '' : String(value));

export function contentsIn(grid: Grid, row: number, column: number): CellContents {
  const [r, c] = [row - grid.area.top, column - grid.area.left];
  const formula = grid.formulas?.[r]?.[c] ?? null;
  const value = grid.values[r]?.[c] ?? null;
  return { value, ...(formula !== null && { formula }) };
}

export const contentsOfCell = ({ value, formula }: PlanCell): CellContents => ({
  value,
  ...(formula !== undefined && { formula }),
});

/** The cells of a plan by their place. */
export function cellsByPlace({ cells }: SheetPlan): Map<string, PlanCell> {
  return new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
}

/** The column in which she types reasons, which has its own way; -1 where there is none. */
export function reasonColumn({ cells, styles }: SheetPlan): number {
  return cells.find(({ style }) => style !== undefined && styles[style]?.input)?.column ?? -1;
}

/** The hidden column by which rows of 审核结果 are known; -1 where there is none. Nothing in it is ever hers. */
export function keyColumn({ mark, columnWidths }: SheetPlan): number {
  return mark.kind === 'findings' ? columnWidths.length - 1 : -1;
}

/** The plan with reasons by what they explain, as far as there are any. */
export function withReasons(plan: SheetPlan, reasons: ReadonlyMap<string, string>): SheetPlan {
  const column = reasonColumn(plan);
  if (column < 0) return plan;
  const last = plan.columnWidths.length - 1;
  const keys = new Map(
    plan.cells.flatMap((cell) => (cell.column === last ? [[cell.row, String(cell.value)] as const] : [])),
  );
  const cells = plan.cells.map((cell) => {
    const text = cell.column === column ? reasons.get(keys.get(cell.row) ?? '') : undefined;
    return text === undefined || text === (cell.value ?? '') ? cell : { ...cell, value: text };
  });
  return cells.every((cell, at) => cell === plan.cells[at]) ? plan : { ...plan, cells };
}

/** The plan with the reasons that stand in the sheet: they have their own way there, and may be others than planned. */
export function withReasonsIn(grid: Grid, plan: SheetPlan): SheetPlan {
  const column = reasonColumn(plan);
  if (column < 0) return plan;
  const cells = plan.cells.map((cell) => {
    const value = cell.column === column ? contentsIn(grid, cell.row, column).value : cell.value;
    return (value ?? '') === (cell.value ?? '') ? cell : { ...cell, value };
  });
  return cells.every((cell, at) => cell === plan.cells[at]) ? plan : { ...plan, cells };
}

/** Stands for all that stands in a sheet, in whatever order it is told; without reasons. */
export class Print {
  #sum = 0;
  #xor = 0;

  constructor(private readonly reasons: number) {}

  add(row: number, column: number, contents: CellContents): void {
    if (column === this.reasons) return;
    const text = textOf(contents);
    if (text === '') return;
    const value = fnv1a(`${placeOf(row, column)} ${text}`);
    this.#sum = (this.#sum + value) >>> 0;
    this.#xor = (this.#xor ^ Math.imul(value, 0x9e3779b1)) >>> 0;
  }

  get text(): string {
    return `${this.#sum.toString(36)}-${this.#xor.toString(36)}`;
  }
}

/** Stands for what a sheet holds. @param reasons the column in which reasons stand */
export function printOfGrid(grid: Grid, reasons: number): string {
  const print = new Print(reasons);
  const { top, left } = grid.area;
  grid.values.forEach((line, r) =>
    line.forEach((_value, c) => print.add(top + r, left + c, contentsIn(grid, top + r, left + c))),
  );
  return print.text;
}

import type { CellValue, Grid, SheetPlan } from '../../../workbook';
import {
  cellsByPlace,
  contentsIn,
  contentsOfCell,
  isNothing,
  isSameContents,
  NOTHING,
  placeOf,
  reasonColumn,
  textOf,
  type CellContents,
} from './cell-contents';

/** A cell in which something else stands than we wrote. */
export interface FoundEdit {
  readonly row: number;
  readonly column: number;
  readonly ours: CellContents;
  readonly hers: CellContents;
}

/** What was found of a block: where it says otherwise, and the places where it says what we wrote. */
export interface Compared {
  readonly edits: readonly FoundEdit[];
  readonly agrees: ReadonlySet<string>;
}

/** Compares a block of one of our sheets with what we wrote there; reasons have their own way. */
export function compared(plan: SheetPlan, grid: Grid): Compared {
  const ours = cellsByPlace(plan);
  const reasons = reasonColumn(plan);
  const edits: FoundEdit[] = [];
  const agrees = new Set<string>();
  const { top, left, bottom, right } = grid.area;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (column === reasons) continue;
      const cell = ours.get(placeOf(row, column));
      const wrote = cell ? contentsOfCell(cell) : NOTHING;
      const hers = contentsIn(grid, row, column);
      if (isSameContents(wrote, hers)) agrees.add(placeOf(row, column));
      else edits.push({ row, column, ours: wrote, hers });
    }
  }
  return { edits, agrees };
}

/** The same for a sheet as a whole: what we wrote beyond what is filled by now is blank. */
export function comparedWhole(plan: SheetPlan, grid: Grid | null): Compared {
  const area = { top: 0, left: 0, bottom: grid?.area.bottom ?? 0, right: grid?.area.right ?? 0 };
  for (const { row, column } of plan.cells) {
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  const blank: Grid = { sheet: plan.name, area, values: [], formats: null, merges: [] };
  if (!grid) return compared(plan, blank);
  const offset = { rows: grid.area.top, columns: grid.area.left };
  const values: CellValue[][] = [...new Array<CellValue[]>(offset.rows).fill([])].concat(
    grid.values.map((line) => [...new Array<CellValue>(offset.columns).fill(null), ...line]),
  );
  const formulas: (string | null)[][] = [...new Array<(string | null)[]>(offset.rows).fill([])].concat(
    (grid.formulas ?? []).map((line) => [...new Array<string | null>(offset.columns).fill(null), ...line]),
  );
  return compared(plan, { ...blank, values, formulas });
}

/** Constants of a sheet as texts, with how often they stand there. */
function constantsIn(plan: SheetPlan): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cell of plan.cells) {
    if (cell.formula !== undefined) continue;
    const text = textOf(contentsOfCell(cell));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Constants that may stand in a sheet if one of several plans does, or a part of one and a part of another. */
function constantsOf(plans: readonly SheetPlan[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const plan of plans) {
    for (const [text, count] of constantsIn(plan)) most.set(text, Math.max(most.get(text) ?? 0, count));
  }
  return most;
}

/**
 * What stands in a sheet in which cells have moved, and was not written by us, wherever it stands by now.
 *
 * @param plans what we may have written
 * @param reasons texts that she gave as reasons
 */
export function foreignIn(plans: readonly SheetPlan[], grid: Grid, reasons: ReadonlySet<string>): string[] {
  const counts = constantsOf(plans);
  const foreign: string[] = [];
  grid.values.forEach((line, r) =>
    line.forEach((value, c) => {
      const contents = contentsIn(grid, grid.area.top + r, grid.area.left + c);
      if (contents.formula !== undefined || isNothing(contents) || reasons.has(String(value))) return;
      const text = textOf(contents);
      const left = counts.get(text) ?? 0;
      if (left > 0) counts.set(text, left - 1);
      else foreign.push(String(value));
    }),
  );
  return foreign;
}

/** Cells of a row without which it is taken for a row that is gone. */
const CELLS_OF_A_ROW = 2;

/**
 * Whether cells stand elsewhere than they were written: rows or columns came or went while nobody followed. A text of ours
 * that stands in another place and not in its own has moved; so have last rows of which nothing is left.
 */
export function hasMoved(plan: SheetPlan, { edits }: Compared): boolean {
  const arrived = new Set(
    edits.flatMap(({ hers }) => (hers.formula === undefined && !isNothing(hers) ? [textOf(hers)] : [])),
  );
  const written = constantsIn(plan);
  const left = edits.filter(({ ours }) => ours.formula === undefined && !isNothing(ours));
  const isMoved = ({ ours, hers }: FoundEdit): boolean =>
    typeof ours.value === 'string' &&
    written.get(textOf(ours)) === 1 &&
    !isSameContents(ours, hers) &&
    arrived.has(textOf(ours));
  if (left.some(isMoved)) return true;
  const filled = new Map<number, number>();
  for (const cell of plan.cells) {
    if (!isNothing(contentsOfCell(cell))) filled.set(cell.row, (filled.get(cell.row) ?? 0) + 1);
  }
  const blanked = new Map<number, number>();
  for (const { row, ours, hers } of edits) {
    if (isNothing(hers) && !isNothing(ours)) blanked.set(row, (blanked.get(row) ?? 0) + 1);
  }
  const isGone = (row: number): boolean => blanked.get(row) === filled.get(row);
  return [...filled].some(
    ([row, count]) =>
      count >= CELLS_OF_A_ROW && [...filled.keys()].every((other) => other < row || isGone(other)),
  );
}

import { evaluateWorkbook, planSheets } from '../../../src/engine';
import { decimal, toText } from '../../../src/numbers';
import { gridOf, planToGrid, type CellValue, type Grid } from '../../../src/workbook';
import { MemoryWorkbook } from '../../engine/memory-workbook';
import { CLEAN_DAY, cleanWorkbook } from '../clean-workbook';

export type Rows = CellValue[][];

/** A fault put into an otherwise clean workbook, and the rules that must speak of it: no other may. */
export interface Injection {
  readonly rule: string;
  readonly fault: string;
  /** Changes rows of one sheet in place. */
  readonly edit: (rows: Rows) => void;
  /** Rules that follow from the same fault. */
  readonly implied?: readonly string[];
  readonly policyId?: string;
}

/** Puts values into cells: [row, column, value]. */
export const put =
  (...cells: readonly (readonly [number, number, CellValue])[]) =>
  (rows: Rows): void => {
    for (const [row, column, value] of cells) rows[row]![column] = value;
  };

export function changed(grid: Grid, edit: Injection['edit']): Grid {
  const rows = grid.values.map((row) => [...row]);
  edit(rows);
  return gridOf(grid.sheet, rows, grid.area.top, grid.area.left);
}

/** The rules that report anything, each once. */
export async function rulesOf(
  grids: readonly Grid[],
  asOf = CLEAN_DAY,
  policyId?: string,
): Promise<string[]> {
  const choices = policyId === undefined ? {} : { policyId };
  const { findings } = await evaluateWorkbook(MemoryWorkbook.of(grids), { asOf, choices });
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

/** Percentages as texts: formats don't move with the rows that an injection moves. */
function withTexts(grid: Grid): Grid {
  const { values, formats } = grid;
  const shown = (value: CellValue, format: string | undefined): CellValue =>
    typeof value === 'number' && format?.includes('%')
      ? `${toText(decimal(String(value)).times(100))}%`
      : value;
  return {
    ...grid,
    values: values.map((row, at) => row.map((value, column) => shown(value, formats?.[at]?.[column]))),
  };
}

/** Row 7, columns F and H: what was spent of the only source, and its rate. */
const OF_ONLY_SOURCE: readonly (readonly [row: number, column: number])[] = [
  [6, 5],
  [6, 7],
];

/**
 * The filled national form of the first project of the clean workbook. What was spent stands in its total alone, so that
 * a fault put there is the only one.
 */
export async function cleanForm(): Promise<Grid> {
  const report = await evaluateWorkbook(MemoryWorkbook.of(cleanWorkbook()), { asOf: CLEAN_DAY });
  const form = withTexts(planToGrid(planSheets(report, { outputMode: 'values' }, new Set(['form']))[0]!));
  const isLeftOut = (row: number, column: number): boolean =>
    OF_ONLY_SOURCE.some(([at, left]) => at === row && left === column);
  const values = form.values.map((line, row) =>
    line.map((value, column) => (isLeftOut(row, column) ? null : value)),
  );
  return { ...form, values };
}

export const wanted = ({ rule, implied = [] }: Injection): string[] =>
  [...new Set([rule, ...implied])].sort();

import type { CellValue, Grid } from '../../../../src/workbook';
import { gridOf } from '../../../../src/workbook';
import { seedGrids } from '../../../cases/seed-grids';

/** Ways to lay the same data out otherwise. */
export type Rows = (CellValue | null)[][];

export const rowsOf = (grid: Grid): Rows => grid.values.map((row) => [...row]);

export const withRows = (grid: Grid, rows: Rows): Grid =>
  gridOf(grid.sheet, rows, grid.area.top, grid.area.left);

/** Row of the header of each seed sheet that has one. */
export const HEADER_ROWS: Readonly<Record<string, number>> = { 预算表: 2, 支出明细: 2, 评价人员: 0 };

/** Changes one sheet of a workbook. */
export function change(grids: readonly Grid[], sheet: string, edit: (rows: Rows) => Rows): Grid[] {
  return grids.map((grid) => (grid.sheet === sheet ? withRows(grid, edit(rowsOf(grid))) : grid));
}

export const seedRows = (sheet: string): Rows => rowsOf(seedGrids().find((grid) => grid.sheet === sheet)!);

export const shifted = (grid: Grid, top: number, left: number): Grid => ({
  ...gridOf(grid.sheet, rowsOf(grid), top, left),
  merges: grid.merges.map((merge) => ({
    top: merge.top + top,
    left: merge.left + left,
    bottom: merge.bottom + top,
    right: merge.right + left,
  })),
});

/** Blank rows and columns around, as a used range has them that formats have blown up. */
export const blownUp = (grid: Grid, rows: number, columns: number): Grid => ({
  ...gridOf(
    grid.sheet,
    [
      ...rowsOf(grid).map((row) => [...row, ...Array<null>(columns).fill(null)]),
      ...Array.from({ length: rows }, () => [null]),
    ],
    grid.area.top,
    grid.area.left,
  ),
  merges: grid.merges,
});

export const withoutMerges = (grid: Grid): Grid => ({ ...grid, merges: [] });

/** Puts the columns of header and data into another order; the rows above stay. */
export function reordered(rows: Rows, header: number, order: readonly number[]): Rows {
  return rows.map((row, at) => (at < header ? row : order.map((column) => row[column] ?? null)));
}

/** Blank rows below the rows of the given numbers. */
export function withGaps(rows: Rows, after: ReadonlySet<number>): Rows {
  return rows.flatMap((row, at) => (after.has(at) ? [row, []] : [row]));
}

export function renamed(rows: Rows, names: Readonly<Record<string, string>>): Rows {
  return rows.map((row) => row.map((value) => (typeof value === 'string' ? (names[value] ?? value) : value)));
}

/** All sheets of a workbook one below the other in one sheet, blank lines between them. */
export function stacked(grids: readonly Grid[], sheet = '自评材料'): Grid {
  return gridOf(
    sheet,
    grids.flatMap((grid) => [...rowsOf(grid), [], []]),
  );
}

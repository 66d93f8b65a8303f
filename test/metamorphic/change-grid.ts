import { valueAt, type Area, type CellValue, type Grid } from '../../src/workbook';

/** The grid with other values in some cells; keys are "row,column". */
export function withValues(grid: Grid, changes: ReadonlyMap<string, CellValue>): Grid {
  const { top, left } = grid.area;
  return {
    ...grid,
    values: grid.values.map((row, r) =>
      row.map((value, c) => {
        const key = `${top + r},${left + c}`;
        return changes.has(key) ? (changes.get(key) ?? null) : value;
      }),
    ),
  };
}

export function withValue(grid: Grid, row: number, column: number, value: CellValue): Grid {
  return withValues(grid, new Map([[`${row},${column}`, value]]));
}

/** The workbook with one of its sheets replaced. */
export function replaced(grids: readonly Grid[], grid: Grid): Grid[] {
  return grids.map((one) => (one.sheet === grid.sheet ? grid : one));
}

/** The grid with a column inserted as Excel inserts it: merges that reach over the place grow. */
export function withColumn(grid: Grid, at: number, filled: ReadonlyMap<number, CellValue>): Grid {
  const { area } = grid;
  const index = at - area.left;
  const moved = (merge: Area): Area => ({
    ...merge,
    left: merge.left >= at ? merge.left + 1 : merge.left,
    right: merge.right >= at ? merge.right + 1 : merge.right,
  });
  return {
    ...grid,
    area: { ...area, right: area.right + 1 },
    values: grid.values.map((row, r) => [
      ...row.slice(0, index),
      filled.get(area.top + r) ?? null,
      ...row.slice(index),
    ]),
    formats:
      grid.formats &&
      grid.formats.map((row) => [
        ...row.slice(0, index),
        row[Math.max(0, index - 1)] ?? 'General',
        ...row.slice(index),
      ]),
    merges: grid.merges.map(moved),
  };
}

/** A figure of a cell: a number, or a text that is nothing but one. */
export function figureOf(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const text = value.replace(/[,，\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

export function figureAt(grid: Grid, row: number, column: number): number | null {
  return figureOf(valueAt(grid, row, column));
}

/** A figure in the way in which another one is typed: as a number, or as a text. */
export function typedLike(figure: number, like: CellValue): CellValue {
  return typeof like === 'number' ? figure : String(figure);
}

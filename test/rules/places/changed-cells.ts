import type { CellRef, Grid } from '../../../src/workbook';

/** Whether a reference covers a cell that says something else than before; where rows came or went, any row from there on. All of a sheet that came besides. */
export function changedCells(before: readonly Grid[], after: readonly Grid[]): (ref: CellRef) => boolean {
  const changes = new Map<string, (row: number, column: number) => boolean>();
  after.forEach((grid, at) => {
    const old = before[at];
    if (grid === old) return;
    if (!old) {
      changes.set(grid.sheet, () => true);
      return;
    }
    const moved = grid.values.length !== old.values.length;
    const same = (row: number, column: number): boolean =>
      (grid.values[row]?.[column] ?? null) === (old.values[row]?.[column] ?? null);
    const first = grid.values.findIndex((cells, row) => cells.some((_, column) => !same(row, column)));
    changes.set(grid.sheet, (row, column) => (moved ? row >= first - 1 : !same(row, column)));
  });
  return ({ sheet, top, left, bottom, right }) => {
    const isChanged = changes.get(sheet);
    if (!isChanged) return false;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (isChanged(row, column)) return true;
    return false;
  };
}

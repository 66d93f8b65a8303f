import { contains, intersects, type Area, type CellValue, type Grid } from '../../workbook';

/** The grid with nothing in the areas: what is found in the rest does not know of them. */
export function masked(grid: Grid, areas: readonly Area[]): Grid {
  if (areas.length === 0) return grid;
  const isHidden = (row: number, column: number): boolean =>
    areas.some((area) => contains(area, row, column));
  const values = grid.values.map((line, at): readonly CellValue[] => {
    const row = grid.area.top + at;
    if (!areas.some(({ top, bottom }) => row >= top && row <= bottom)) return line;
    return line.map((value, column) => (isHidden(row, grid.area.left + column) ? null : value));
  });
  const merges = grid.merges.filter((merge) => !areas.some((area) => intersects(area, merge)));
  return { ...grid, values, merges };
}

import { joinedCells, type CellRef } from '../../workbook';

/** A run of cells that is longer is selected as one area. */
const SHORT = 2;

/**
 * Where a finding stands, as areas that Excel can select one at a time (it offers add-ins no selection of several areas).
 * The cell to correct comes first and stands alone, unless it begins a longer run of cells of one kind.
 */
export function placesOf(cells: readonly CellRef[]): readonly CellRef[] {
  const [first, ...others] = cells;
  if (!first) return [];
  const all = joinedCells(cells);
  const { top, bottom, left, right } = all[0]!;
  const isRun =
    bottom - top - (first.bottom - first.top) >= SHORT || right - left - (first.right - first.left) >= SHORT;
  return isRun ? all : [first, ...joinedCells(others)];
}

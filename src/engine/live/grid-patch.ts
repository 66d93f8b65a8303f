import {
  areaOf,
  formatAt,
  valueAt,
  type Area,
  type CellValue,
  type ColumnsBatch,
  type Grid,
} from '../../workbook';

export function union(left: Area, right: Area): Area {
  return {
    top: Math.min(left.top, right.top),
    left: Math.min(left.left, right.left),
    bottom: Math.max(left.bottom, right.bottom),
    right: Math.max(left.right, right.right),
  };
}

export function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

function enlarged<T>(rows: readonly (readonly T[])[], from: Area, to: Area, blank: T): T[][] {
  const width = to.right - to.left + 1;
  return Array.from({ length: to.bottom - to.top + 1 }, (_, index) => {
    const source = rows[to.top + index - from.top];
    if (!source) return new Array<T>(width).fill(blank);
    return Array.from({ length: width }, (__, column) => source[to.left + column - from.left] ?? blank);
  });
}

/** Replaces the rows that the block touches; all others stay the same arrays. */
function overlaid<T>(
  rows: readonly (readonly T[])[],
  area: Area,
  block: Area,
  part: readonly (readonly T[])[],
): T[][] {
  const result = rows as T[][];
  const copy = [...result];
  for (let row = block.top; row <= block.bottom; row++) {
    const line = [...(copy[row - area.top] ?? [])];
    part[row - block.top]!.forEach((value, index) => {
      line[block.left + index - area.left] = value;
    });
    copy[row - area.top] = line;
  }
  return copy;
}

const GENERAL = 'General';

/** The part of a grid that holds values; null where none does. */
export function filledArea({ area, values }: Grid): Area | null {
  let [top, bottom, left, right] = [-1, -1, Number.MAX_SAFE_INTEGER, -1];
  values.forEach((row, at) => {
    const first = row.findIndex((value) => value !== null);
    if (first < 0) return;
    if (top < 0) top = at;
    bottom = at;
    left = Math.min(left, first);
    right = Math.max(
      right,
      row.findLastIndex((value) => value !== null),
    );
  });
  return bottom < 0 ? null : areaOf(area.top + top, area.left + left, bottom - top + 1, right - left + 1);
}

/** The part of a grid that lies in an area inside it. */
export function cropped(grid: Grid, area: Area): Grid {
  const part = <T>(rows: readonly (readonly T[])[]): (readonly T[])[] =>
    rows
      .slice(area.top - grid.area.top, area.bottom - grid.area.top + 1)
      .map((row) => row.slice(area.left - grid.area.left, area.right - grid.area.left + 1));
  return { ...grid, area, values: part(grid.values), formats: grid.formats && part(grid.formats) };
}

/** What a reader would be given of the grid's sheet: no more than what is filled. */
export function filledPart(grid: Grid): Grid | null {
  const area = filledArea(grid);
  if (!area) return null;
  return isInside(grid.area, area) ? grid : cropped(grid, area);
}

/** The grid with a block of it read anew; it grows where the block lies outside. Costs as much as the rows touched. */
export function patchGrid(grid: Grid, block: Grid): Grid {
  const area = isInside(block.area, grid.area) ? grid.area : union(grid.area, block.area);
  const values: readonly (readonly CellValue[])[] =
    area === grid.area ? grid.values : enlarged(grid.values, grid.area, area, null);
  const before = grid.formats ?? enlarged([], grid.area, grid.area, GENERAL);
  const formats = area === grid.area ? before : enlarged(before, grid.area, area, GENERAL);
  const blockFormats = block.formats ?? enlarged([], block.area, block.area, GENERAL);
  return {
    ...grid,
    area,
    values: overlaid(values, area, block.area, block.values),
    formats: overlaid(formats, area, block.area, blockFormats),
  };
}

/** Rows of a grid as a ledger takes them. */
export function batchOf(
  grid: Grid,
  { top, bottom }: Pick<Area, 'top' | 'bottom'>,
  columns: readonly number[],
): ColumnsBatch {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return {
    firstRow: top,
    rowCount: rows.length,
    columns: columns.map((column) => rows.map((row) => valueAt(grid, row, column))),
  };
}

/** The part of a block in which the grid holds something else; null where it holds just that. */
export function changedArea(grid: Grid, { area, values, formats }: Grid): Area | null {
  let changed: Area | null = null;
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      const [atRow, atColumn] = [area.top + row, area.left + column];
      const sameFormat = !formats || formats[row]![column] === formatAt(grid, atRow, atColumn);
      if (value === valueAt(grid, atRow, atColumn) && sameFormat) return;
      const cell = areaOf(atRow, atColumn, 1, 1);
      changed = changed ? union(changed, cell) : cell;
    }),
  );
  return changed;
}

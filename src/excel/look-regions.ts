import type { Area, SheetContent } from '../workbook';

/** Cells of one value in one row. */
interface Run<V> {
  readonly left: number;
  right: number;
  readonly value: V;
}

export interface StyleRow {
  readonly row: number;
  /** By key into SheetContent.styles, from left to right. */
  readonly runs: readonly Run<string>[];
}

/** Cells of one value, as a rectangle. */
export interface Region<V> {
  readonly area: Area;
  readonly value: V;
}

/** Makes one of runs of equal value that touch each other. */
function joined<V>(runs: Iterable<Run<V>>): Run<V>[] {
  const joint: Run<V>[] = [];
  for (const { left, right, value } of runs) {
    const last = joint.at(-1);
    if (last && last.value === value && left === last.right + 1) last.right = right;
    else joint.push({ left, right, value });
  }
  return joint;
}

/** The styles of cells, from top to bottom. */
export function styleRows({ cells }: SheetContent): StyleRow[] {
  const rows = new Map<number, Run<string>[]>();
  for (const { row, column, style } of cells) {
    if (style === undefined) continue;
    const inRow = rows.get(row) ?? [];
    inRow.push({ left: column, right: column, value: style });
    rows.set(row, inRow);
  }
  return [...rows]
    .sort(([left], [right]) => left - right)
    .map(([row, inRow]) => ({ row, runs: joined(inRow.sort((one, other) => one.left - other.left)) }));
}

/** Columns of a sheet. */
const COLUMNS = 16_384;

/**
 * Rectangles of equal value, as large as rows one after the other allow.
 *
 * @param valueOf of a style; undefined where it says nothing
 */
export function regionsOf<V>(
  rows: readonly StyleRow[],
  valueOf: (style: string) => V | undefined,
): Region<V>[] {
  const regions: Region<V>[] = [];
  const open = new Map<number, { area: Area & { bottom: number }; value: V }>();
  for (const { row, runs } of rows) {
    const said = runs.flatMap(({ left, right, value: style }) => {
      const value = valueOf(style);
      return value === undefined ? [] : [{ left, right, value }];
    });
    for (const { left, right, value } of joined(said)) {
      const place = left * COLUMNS + right;
      const above = open.get(place);
      if (above && above.value === value && above.area.bottom === row - 1) {
        above.area.bottom = row;
      } else {
        const region = { area: { top: row, left, bottom: row, right }, value };
        regions.push(region);
        open.set(place, region);
      }
    }
  }
  return regions;
}

import type { Area, SheetContent } from '../workbook';

/** Cells of one look, as a rectangle. */
export interface StyleRegion {
  readonly area: Area;
  /** Key into SheetContent.styles. */
  readonly style: string;
}

/** Runs of one style in one row. */
function rowRuns(columns: ReadonlyMap<number, string>): { left: number; right: number; style: string }[] {
  const runs: { left: number; right: number; style: string }[] = [];
  for (const [column, style] of [...columns].sort(([left], [right]) => left - right)) {
    const run = runs.at(-1);
    if (run && run.style === style && column === run.right + 1) run.right = column;
    else runs.push({ left: column, right: column, style });
  }
  return runs;
}

/**
 * Rectangles of equal style, as large as rows one after the other allow: a formatting command for each rectangle instead
 * of each cell keeps a whole form far below the size limit of one round trip.
 */
export function styleRegions({ cells }: SheetContent): StyleRegion[] {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, style } of cells) {
    if (style === undefined) continue;
    const columns = rows.get(row) ?? new Map<number, string>();
    rows.set(row, columns.set(column, style));
  }
  const regions: { area: { top: number; left: number; bottom: number; right: number }; style: string }[] = [];
  const open = new Map<string, (typeof regions)[number]>();
  for (const [row, columns] of [...rows].sort(([left], [right]) => left - right)) {
    for (const { left, right, style } of rowRuns(columns)) {
      const key = `${left} ${right} ${style}`;
      const above = open.get(key);
      if (above && above.area.bottom === row - 1) {
        above.area.bottom = row;
      } else {
        const region = { area: { top: row, left, bottom: row, right }, style };
        regions.push(region);
        open.set(key, region);
      }
    }
  }
  return regions;
}

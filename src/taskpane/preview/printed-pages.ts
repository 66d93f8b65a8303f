import type { Area, PlanCell, SheetPlan } from '../../workbook';

/** A cell of a page with what it covers; merged areas are cut where the page ends. */
export interface PageCell {
  readonly cell: PlanCell;
  readonly rows: number;
  readonly columns: number;
}

export interface PageRow {
  /** CSS pixels. */
  readonly height: number;
  readonly cells: readonly PageCell[];
}

export interface Page {
  readonly rows: readonly PageRow[];
}

const PIXELS_PER_POINT = 96 / 72;
/** Where the plan names no height. */
const DEFAULT_HEIGHT = 15;

/** A column of n characters of the default font is n × 7 + 5 pixels wide; a hidden one has no width. */
export const columnPixels = (characters: number): number => (characters === 0 ? 0 : characters * 7 + 5);

const keyOf = (row: number, column: number): string => `${row},${column}`;

function rowsOf(plan: SheetPlan, rows: readonly number[]): PageRow[] {
  const { area } = plan.print;
  const cells = new Map(plan.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const covered = new Set<string>();
  const merged = new Map<string, Area>(plan.merges.map((merge) => [keyOf(merge.top, merge.left), merge]));
  return rows.map((row, at) => {
    const line: PageCell[] = [];
    for (let column = area.left; column <= area.right; column++) {
      if (covered.has(keyOf(row, column))) continue;
      const merge = merged.get(keyOf(row, column));
      const own = cells.get(keyOf(row, column)) ?? { row, column, value: null };
      if (!merge) {
        line.push({ cell: own, rows: 1, columns: 1 });
        continue;
      }
      // Rows follow each other on a page; what is merged goes no further than the page.
      let height = 0;
      while (rows[at + height] === row + height && row + height <= merge.bottom) height++;
      for (let r = 0; r < height; r++)
        for (let c = merge.left; c <= merge.right; c++) covered.add(keyOf(row + r, c));
      line.push({ cell: own, rows: height, columns: merge.right - merge.left + 1 });
    }
    return { height: (plan.rowHeights.get(row) ?? DEFAULT_HEIGHT) * PIXELS_PER_POINT, cells: line };
  });
}

/** The pages of a plan as they are printed: begun where the plan says, with rows that are printed again on each. */
export function printedPages(plan: SheetPlan): Page[] {
  const { area, pageBreaks = [], titleRows } = plan.print;
  const starts = [area.top, ...pageBreaks.filter((row) => row > area.top && row <= area.bottom)];
  const titles = titleRows ? range(titleRows[0], titleRows[1]) : [];
  return starts.map((start, at) => {
    const rows = range(start, (starts[at + 1] ?? area.bottom + 1) - 1);
    return { rows: rowsOf(plan, [...(at > 0 ? titles : []), ...rows]) };
  });
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

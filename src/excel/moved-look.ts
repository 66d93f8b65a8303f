import { greatestOf, MAX_COLUMNS, type Area, type CellValue, type SheetPlan } from '../workbook';

/** What stands in a sheet, by `cellNumber`. */
export type SheetContents = ReadonlyMap<number, CellValue>;

/** The texts of a row by column: they say which row of the plan it is. */
type RowTexts = ReadonlyMap<number, string>;
type TextsByRow = ReadonlyMap<number, RowTexts>;

const NO_TEXTS: RowTexts = new Map();

/** Comparisons of rows with rows; where more would be needed the look stays where it was planned. */
const MOST_COMPARISONS = 4_000_000;

function byRow(texts: Iterable<readonly [row: number, column: number, text: string]>): TextsByRow {
  const rows = new Map<number, Map<number, string>>();
  for (const [row, column, text] of texts) {
    const known = rows.get(row) ?? new Map<number, string>();
    rows.set(row, known.set(column, text));
  }
  return rows;
}

function textsOfPlan({ cells }: SheetPlan): TextsByRow {
  return byRow(
    cells.flatMap(({ row, column, value, formula }) =>
      typeof value === 'string' && value !== '' && formula === undefined
        ? [[row, column, value] as const]
        : [],
    ),
  );
}

function textsOfSheet(contents: SheetContents): TextsByRow {
  return byRow(
    [...contents].flatMap(([cell, value]) =>
      typeof value === 'string' && !value.startsWith('=')
        ? [[Math.floor(cell / MAX_COLUMNS), cell % MAX_COLUMNS, value] as const]
        : [],
    ),
  );
}

/** How much speaks for a row of the sheet being a row of the plan; 0 where it is another one. */
function likeness(planned: RowTexts, standing: RowTexts): number {
  if (planned.size === 0) return standing.size === 0 ? 1 : 0;
  return [...planned].every(([column, text]) => standing.get(column) === text) ? 1 + planned.size : 0;
}

/** Rows of the plan with the rows of the sheet that they are, in order, with the greatest likeness of all. */
type Like = (planned: number, standing: number) => number;

/** @param planned first row and the one behind the last; so is `standing` @returns null where it takes too long */
function paired(
  [planTop, planEnd]: readonly [number, number],
  [top, end]: readonly [number, number],
  like: Like,
): Map<number, number> | null {
  const [height, width] = [planEnd - planTop, end - top];
  if (height * width > MOST_COMPARISONS) return null;
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  const withPair = (at: number, to: number): number => {
    const weight = like(planTop + at, top + to);
    return weight === 0 ? 0 : weight + best[at + 1]![to + 1]!;
  };
  for (let at = height - 1; at >= 0; at--) {
    for (let to = width - 1; to >= 0; to--) {
      best[at]![to] = Math.max(withPair(at, to), best[at + 1]![to]!, best[at]![to + 1]!);
    }
  }
  const rows = new Map<number, number>();
  for (let [at, to] = [0, 0]; at < height && to < width;) {
    const weight = withPair(at, to);
    if (weight > 0 && weight === best[at]![to]) rows.set(planTop + at++, top + to++);
    else if (best[at + 1]![to]! >= best[at]![to + 1]!) at++;
    else to++;
  }
  return rows;
}

/** As many rows of the plan as of the sheet between two that are known: she has typed other texts into them. */
function withChanged(
  rows: ReadonlyMap<number, number>,
  planEnd: number,
  end: number,
): ReadonlyMap<number, number> {
  const all = new Map(rows);
  let [at, to] = [0, 0];
  for (const [nextAt, nextTo] of [...rows, [planEnd, end] as const]) {
    if (nextAt - at === nextTo - to) for (; at < nextAt; at++, to++) all.set(at, to);
    [at, to] = [nextAt + 1, nextTo + 1];
  }
  return all;
}

interface MovedRows {
  /** Where a row of the plan stands by now; null where it is gone. */
  readonly rowOf: (row: number) => number | null;
}

/** @returns null where all rows stand where they were planned, or nobody can tell */
function movedRows(planned: TextsByRow, standing: TextsByRow): MovedRows | null {
  const like: Like = (at, to) => likeness(planned.get(at) ?? NO_TEXTS, standing.get(to) ?? NO_TEXTS);
  const planEnd = greatestOf(planned.keys(), -1) + 1;
  const end = greatestOf(standing.keys(), -1) + 1;
  let same = 0;
  while (same < Math.min(planEnd, end) && like(same, same) > 0) same++;
  if (same === planEnd) return null;
  let behind = 0;
  while (behind < Math.min(planEnd, end) - same && like(planEnd - 1 - behind, end - 1 - behind) > 0) behind++;
  const middle = paired([same, planEnd - behind], [same, end - behind], like);
  if (!middle) return null;
  const around = [
    ...Array.from({ length: same }, (_, row) => [row, row] as const),
    ...middle,
    ...Array.from({ length: behind }, (_, at) => [planEnd - behind + at, end - behind + at] as const),
  ];
  const rows = withChanged(new Map(around), planEnd, end);
  if ([...rows].every(([at, to]) => at === to) && rows.size === planEnd) return null;
  return { rowOf: (row) => (row >= planEnd ? row - planEnd + end : (rows.get(row) ?? null)) };
}

/** From the first to the last of its rows; null where none is left. */
function movedArea(area: Area, { rowOf }: MovedRows): Area | null {
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) rows.push(...[rowOf(row)].filter((to) => to !== null));
  return rows.length === 0 ? null : { ...area, top: rows[0]!, bottom: rows.at(-1)! };
}

/**
 * A plan with its looks where its rows stand by now: she may have inserted rows in a sheet of ours, or deleted some. Rows are
 * known by their texts. Columns are taken to stand where they were planned.
 */
export function withMovedRows(plan: SheetPlan, contents: SheetContents): SheetPlan {
  const moved = movedRows(textsOfPlan(plan), textsOfSheet(contents));
  if (!moved) return plan;
  const { rowOf } = moved;
  const movedTo = <T extends { readonly row: number }>(cell: T): T[] => {
    const row = rowOf(cell.row);
    return row === null ? [] : [{ ...cell, row }];
  };
  const rowsOf = (rows: readonly number[]): number[] => rows.flatMap((row) => rowOf(row) ?? []);
  const { titleRows, pageBreaks, area } = plan.print;
  const [first, last] = rowsOf(titleRows ?? []);
  return {
    ...plan,
    cells: plan.cells.flatMap(movedTo),
    merges: plan.merges.flatMap((merge) => movedArea(merge, moved) ?? []),
    rowHeights: new Map(
      [...plan.rowHeights].flatMap(([row, height]) => rowsOf([row]).map((to) => [to, height])),
    ),
    print: {
      ...plan.print,
      area: movedArea(area, moved) ?? area,
      ...(first !== undefined && last !== undefined && { titleRows: [first, last] as const }),
      ...(pageBreaks && { pageBreaks: rowsOf(pageBreaks) }),
    },
  };
}

import { addTo, areaOf, formatArea, type CellRef } from '../workbook';

/** What concerns cells one below the other: one range. */
export interface CellRun<Item> {
  /** Name or id. */
  readonly sheet: string;
  readonly address: string;
  /** From the top. */
  readonly items: readonly Item[];
}

/** What concerns single cells, by range. */
export function runsOf<Item extends { readonly cell: CellRef }>(items: readonly Item[]): CellRun<Item>[] {
  const byColumn = new Map<string, Item[]>();
  for (const item of items) addTo(byColumn, `${item.cell.left} ${item.cell.sheet}`, item);
  return [...byColumn.values()].flatMap((column) => {
    const runs: Item[][] = [];
    for (const item of column.sort((left, right) => left.cell.top - right.cell.top)) {
      const run = runs.at(-1);
      if (run?.at(-1)?.cell.top === item.cell.top - 1) run.push(item);
      else runs.push([item]);
    }
    return runs.map((run) => {
      const { sheet, top, left } = run[0]!.cell;
      return { sheet, address: formatArea(areaOf(top, left, run.length)), items: run };
    });
  });
}

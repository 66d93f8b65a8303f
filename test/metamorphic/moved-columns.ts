import { formatAt, valueAt, type CellValue, type Grid } from '../../src/workbook';
import { replaced } from './change-grid';
import type { Move } from './column-fate';
import type { DistinctBlock } from './distinct-blocks';
import { newErrors, newPass, othersOf, type Outcome } from './outcome';
import { see } from './seen';

/** Orders in which columns are put: backwards, each one further, and mixed. */
export const ORDERS = ['backwards', 'rotated', 'mixed'] as const;
export type Order = (typeof ORDERS)[number];

/** Columns that can change places: one cell wide, not merged with anything, no level of the indicators. */
function movable({ grid, block, columns }: DistinctBlock): number[] {
  const isMerged = (column: number): boolean =>
    grid.merges.some(
      ({ top, bottom, left, right }) =>
        bottom >= block.top && top <= block.bottom && column >= left && column <= right,
    );
  return columns
    .filter(
      ({ left, right, row, text }) => left === right && row === block.top && !/级指标|^绩效指标/.test(text),
    )
    .filter(({ left }) => !isMerged(left))
    .map(({ left }) => left);
}

function ordered(columns: readonly number[], order: Order): number[] {
  if (order === 'backwards') return [...columns].reverse();
  if (order === 'rotated') return [...columns.slice(1), columns[0]!];
  const [odd, even] = [1, 0].map((rest) => columns.filter((_, at) => at % 2 === rest));
  return [...odd!, ...even!.reverse()];
}

/** The grid with the columns of a block in other places. */
function moved(grid: Grid, top: number, bottom: number, to: ReadonlyMap<number, number>): Grid {
  const from = new Map([...to].map(([source, target]) => [target, source]));
  const over = <T>(of: (row: number, column: number) => T, rows: readonly (readonly T[])[]): T[][] =>
    rows.map((line, r) =>
      line.map((item, c) => {
        const [row, column] = [grid.area.top + r, grid.area.left + c];
        const source = row >= top && row <= bottom ? from.get(column) : undefined;
        return source === undefined ? item : of(row, source);
      }),
    );
  return {
    ...grid,
    values: over<CellValue>((row, column) => valueAt(grid, row, column), grid.values),
    formats: grid.formats && over((row, column) => formatAt(grid, row, column), grid.formats),
  };
}

/** Puts the columns of a block in another order; null where none can move. */
export async function moveColumns(distinct: DistinctBlock, order: Order): Promise<Outcome | null> {
  const { one, grid, block, seen } = distinct;
  const places = movable(distinct);
  if (places.length < 2 || block.headerBottom > block.top) return null;
  const to = new Map(ordered(places, order).map((source, at) => [source, places[at]!]));
  const after = await see(replaced(one.grids, moved(grid, block.top, block.bottom, to)), one.asOf);
  const move: Move = (row, column) => ({ row, column: to.get(column) ?? column });
  const back = new Map([...to].map(([source, target]) => [target, source]));
  const { wrong, silent } = othersOf(distinct, after, [], move);
  return {
    part: 'moved',
    kind: one.kind,
    where: `${one.id} ${block.sheet}!${block.top + 1}`,
    column: 'all columns',
    meaning: 'all',
    change: order,
    fate:
      after.failure !== null ? 'refused' : wrong.length > 0 ? 'wrong' : silent.length > 0 ? 'silent' : 'read',
    readAs: '',
    othersWrong: wrong,
    othersSilent: silent,
    falseErrors: newErrors(seen, after, {
      sheet: block.sheet,
      move: (row, column) => ({
        row,
        column: row >= block.top && row <= block.bottom ? (back.get(column) ?? column) : column,
      }),
    }),
    newPass: newPass(seen, after),
    withoutFinding: false,
  };
}

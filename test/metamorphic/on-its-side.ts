import { gridOf, valueAt, type CellValue, type Grid } from '../../src/workbook';
import { replaced } from './change-grid';
import type { DistinctBlock } from './distinct-blocks';
import { isAsked, moneyChange } from './money';
import { newErrors, newPass, type Outcome } from './outcome';
import { see } from './seen';

/** Budgets of projects that end their sheet and have one header row: they can be laid on their side. */
export function canLieDown({ one, grid, block, columns }: DistinctBlock): boolean {
  return (
    one.kind === 'tables' &&
    block.headerBottom === block.top &&
    block.bottom === grid.area.bottom &&
    grid.merges.every(({ bottom }) => bottom < block.top) &&
    columns.some(({ before }) => before.uses.includes('identity.projectName')) &&
    columns.some(({ before }) => before.uses.some((use) => use.startsWith('funds.rows.amounts')))
  );
}

/** The table with its headers in a column and its rows side by side; what stands above it stays. */
function laidDown(grid: Grid, top: number): Grid {
  const { area } = grid;
  const above: CellValue[][] = [];
  for (let row = area.top; row < top; row++) above.push([...grid.values[row - area.top]!]);
  const below: CellValue[][] = [];
  for (let column = area.left; column <= area.right; column++)
    below.push(Array.from({ length: area.bottom - top + 1 }, (_, at) => valueAt(grid, top + at, column)));
  return gridOf(grid.sheet, [...above, ...below], area.top, area.left);
}

export async function layDown({ one, grid, block, seen }: DistinctBlock): Promise<Outcome> {
  const after = await see(replaced(one.grids, laidDown(grid, block.top)), one.asOf);
  const { wrong, lost } = moneyChange(seen, after);
  const asked = isAsked(after.json, grid.sheet);
  return {
    part: 'side',
    kind: one.kind,
    where: `${one.id} ${block.sheet}`,
    column: 'the table',
    meaning: 'budget',
    change: 'on its side',
    fate:
      after.failure !== null
        ? 'refused'
        : wrong.length > 0
          ? 'wrong'
          : lost.length === 0
            ? 'read'
            : asked
              ? 'asked'
              : 'silent',
    readAs: '',
    othersWrong: wrong,
    othersSilent: asked ? [] : lost,
    falseErrors: newErrors(seen, after),
    newPass: newPass(seen, after),
    withoutFinding: false,
  };
}

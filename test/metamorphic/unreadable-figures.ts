import { formatCellRef, valueAt, type CellValue } from '../../src/workbook';
import { replaced, withValue } from './change-grid';
import type { DistinctBlock } from './distinct-blocks';
import { isCellNamed } from './named-cells';
import type { Outcome } from './outcome';
import { see } from './seen';
import { cellKey } from './uses';

/** What stands in a cell that should hold a figure. */
export const UNREADABLE = ['abc', '#REF!'] as const;

const FIGURE =
  /amounts\.|weight|score|rate$|ledger\.(amount|code)|claimed(Weight)?Total|planned|actual|target|deduction/i;
/** Columns in which set words belong, so that letters are unreadable as well. */
const SET_WORDS = new Set(['level1', 'level2', 'sign', 'direction', 'source']);

const isFigure = (value: CellValue): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^-?[\d,]+(\.\d+)?%?$/.test(value.trim()));

export interface FigureCell {
  readonly row: number;
  readonly column: number;
  readonly use: string;
}

/** Cells of a block's sheet that hold figures: of each column the first, the middle and the last one, and the totals. */
export function figureCells({ grid, block, columns, seen }: DistinctBlock): FigureCell[] {
  const useOf = (row: number, column: number): string | undefined =>
    [...(seen.uses.get(cellKey(grid.sheet, row, column)) ?? [])].find((use) => FIGURE.test(use));
  const figures = (cells: readonly { row: number; column: number }[]): FigureCell[] =>
    cells.flatMap(({ row, column }) => {
      const use = useOf(row, column);
      return use && isFigure(valueAt(grid, row, column)) ? [{ row, column, use }] : [];
    });
  const some = columns.flatMap(({ cells }) => {
    const all = figures(cells);
    return [...new Set([0, Math.floor(all.length / 2), all.length - 1])].flatMap((at) => all[at] ?? []);
  });
  const below: { row: number; column: number }[] = [];
  for (let row = block.bottom + 1; row <= Math.min(grid.area.bottom, block.bottom + 2); row++)
    for (let column = grid.area.left; column <= grid.area.right; column++) below.push({ row, column });
  return [...some, ...figures(below).filter(({ use }) => use.startsWith('claimed'))];
}

/** Cells of the block's columns that hold words, one a column, with what makes them unreadable. */
export function wordCells({ grid, columns }: DistinctBlock): { cell: FigureCell; bad: string }[] {
  return columns.flatMap(({ cells, meaning, before }) => {
    const words = cells.filter(({ row, column }) => !isFigure(valueAt(grid, row, column)));
    const one = words[Math.floor(words.length / 2)];
    if (meaning === null || before.claim?.state !== 'read' || !one) return [];
    const cell = { row: one.row, column: one.column, use: meaning };
    const all = SET_WORDS.has(meaning) ? UNREADABLE : (['#REF!'] as const);
    return all.map((bad) => ({ cell, bad }));
  });
}

/** Makes one cell unreadable: the cell has to be named, and nothing passes. */
export async function spoil(
  { one, grid }: DistinctBlock,
  { row, column, use }: FigureCell,
  bad: string,
): Promise<Outcome> {
  const after = await see(replaced(one.grids, withValue(grid, row, column, bad)), one.asOf);
  const named = isCellNamed(after, grid.sheet, row, column);
  const passes = after.json?.verdict === 'pass' || after.json?.verdict === 'explained';
  return {
    part: 'unreadable',
    kind: one.kind,
    where: `${one.id} ${formatCellRef({ sheet: grid.sheet, top: row, bottom: row, left: column, right: column })}`,
    column: String(valueAt(grid, row, column)),
    meaning: use,
    change: bad,
    fate: after.failure !== null ? 'refused' : named ? 'read' : 'silent',
    readAs: '',
    othersWrong: [],
    othersSilent: [],
    falseErrors: [],
    newPass: passes,
    withoutFinding: false,
  };
}

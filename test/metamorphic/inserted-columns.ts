import { columnName, valueAt, type CellValue } from '../../src/workbook';
import { figureAt, replaced, typedLike, withColumn } from './change-grid';
import { fateOf, viewOf, type ColumnView, type Move } from './column-fate';
import type { DistinctBlock } from './distinct-blocks';
import type { HeaderColumn } from './header-rows';
import { inShort, isWithoutFinding, newErrors, newPass, othersOf, type Outcome } from './outcome';
import { see } from './seen';

/** Columns that no form has. */
export const STRANGERS = [
  { kind: 'last year', header: '上年金额' },
  { kind: 'line number', header: '行次' },
  { kind: 'planned payment', header: '计划付款金额' },
  { kind: 'copy', header: '参考栏' },
] as const;
export type Stranger = (typeof STRANGERS)[number];

/** Meanings that say only that lines are numbered. */
const NUMBERING = /serial|sequence|ordinal|(line|row).?(number|no)|^(number|index)$/i;

const MARK = /^\s*[-—/\\]+\s*$/;

/** 1, 2, 3 … from row to row, sums apart: a copy of numbers of lines is one. */
function countsUp(values: Iterable<CellValue>): boolean {
  const figures = [...values].map(Number).filter((figure) => !Number.isNaN(figure));
  return figures.length >= 3 && figures.every((figure, at) => figure === figures[0]! + at);
}

const NO_VIEW: ColumnView = {
  claim: null,
  uses: [],
  isListed: false,
  areRowsListed: false,
  isFound: false,
};

/** Where columns can be inserted in a block: before each of its columns, and after the last. */
export function placesIn({ columns }: DistinctBlock): number[] {
  const last = columns.at(-1)!;
  return [...new Set([...columns.map(({ left }) => left), last.right + 1])];
}

/** Values of the inserted column by row; null where the block has nothing to make them of. */
function filledBy(
  { grid, block, columns }: DistinctBlock,
  at: number,
  { kind }: Stranger,
): Map<number, CellValue> | null {
  const rows = new Map<number, CellValue>();
  const over = (of: (row: number) => CellValue): void => {
    for (let row = block.headerBottom + 1; row <= block.bottom; row++) {
      const value = of(row);
      if (value !== null) rows.set(row, value);
    }
  };
  if (kind === 'line number') {
    let number = 0;
    over((row) => (columns.some(({ cells }) => cells.some((cell) => cell.row === row)) ? ++number : null));
  } else if (kind === 'copy') {
    const left = columns.filter(({ right, cells }) => right < at && cells.length > 0).at(-1);
    if (!left) return null;
    over((row) => valueAt(grid, row, left.left));
    // Marks for nothing are no values.
    if ([...rows.values()].every((value) => MARK.test(String(value)))) return null;
  } else {
    const amounts = columns
      .filter(({ cells }) => cells.some(({ row, column }) => figureAt(grid, row, column) !== null))
      .sort((one, other) => Math.abs(one.left - at) - Math.abs(other.left - at));
    const like = amounts[0];
    if (!like) return null;
    const share = kind === 'last year' ? 0.83 : 1.07;
    over((row) => {
      const figure = figureAt(grid, row, like.left);
      if (figure === null) return null;
      return typedLike(Math.round(figure * share * 100 + 37) / 100, valueAt(grid, row, like.left));
    });
  }
  return rows.size > 0 ? rows : null;
}

/** Inserts a column that means nothing; null where there is nothing to fill it with. */
export async function insertColumn(
  distinct: DistinctBlock,
  at: number,
  stranger: Stranger,
): Promise<Outcome | null> {
  const { one, grid, block, columns, seen } = distinct;
  const filled = filledBy(distinct, at, stranger);
  if (!filled) return null;
  const headerRow = columns.find(({ left }) => left >= at)?.row ?? columns.at(-1)!.row;
  const changed = withColumn(grid, at, new Map([...filled, [headerRow, stranger.header]]));
  const after = await see(replaced(one.grids, changed), one.asOf);
  const move: Move = (row, column) => ({ row, column: column >= at ? column + 1 : column });
  const back: Move = (row, column) => ({ row, column: column >= at && column > 0 ? column - 1 : column });
  const inserted: HeaderColumn = {
    text: stranger.header,
    row: headerRow,
    left: at,
    right: at,
    cells: [...filled.keys()].map((row) => ({ row, column: at })),
  };
  const view = viewOf(after, block, inserted);
  // Numbers of lines concern nobody, as long as they are used for nothing.
  const isNumbering =
    (stranger.kind === 'line number' || (stranger.kind === 'copy' && countsUp(filled.values()))) &&
    view.uses.length === 0 &&
    (!view.claim?.meaning || NUMBERING.test(view.claim.meaning));
  const others = othersOf(distinct, after, [], move);
  const fate = after.failure !== null ? 'refused' : isNumbering ? 'read' : fateOf(NO_VIEW, view);
  return {
    part: 'inserted',
    kind: one.kind,
    where: `${one.id} ${block.sheet}!${columnName(at)}${block.top + 1}`,
    column: stranger.header,
    meaning: 'none',
    change: stranger.kind,
    fate,
    readAs: inShort(view),
    othersWrong: others.wrong,
    othersSilent: after.failure === null ? others.silent : [],
    falseErrors: newErrors(seen, after, { sheet: block.sheet, move: back }),
    newPass: newPass(seen, after),
    withoutFinding: isWithoutFinding(fate, view),
  };
}

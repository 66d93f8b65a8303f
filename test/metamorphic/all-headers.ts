import type { CellValue } from '../../src/workbook';
import { replaced, withValues } from './change-grid';
import { fateOf, viewOf, type Fate } from './column-fate';
import type { DistinctBlock } from './distinct-blocks';
import { headerBlocks, type HeaderColumn } from './header-rows';
import { inShort, isWithoutFinding, newErrors, newPass, type Outcome } from './outcome';
import { see } from './seen';

/** Levels, the name of an indicator among them: without them nothing says that there are indicators. */
function isLevel({ text }: HeaderColumn): boolean {
  return /^([一二三]级)?(绩效)?指标(名称|内容)?$/.test(text.replace(/\s/g, ''));
}

const NUMBERS = '子丑寅卯辰巳午未申酉戌亥';

/** Replaces all headers of a sheet but the levels, each by a word of its own, and tells what became of a block's columns. */
export async function replaceAllHeaders(distinct: DistinctBlock): Promise<Outcome[]> {
  const { one, grid, block, columns, seen } = distinct;
  const headers = headerBlocks(grid).flatMap((other) =>
    other.columns.filter((column) => column.cells.length > 0 && !isLevel(column)),
  );
  const words = headers.map((column, at): [string, CellValue] => [
    `${column.row},${column.left}`,
    `${NUMBERS[at % NUMBERS.length]}栏`,
  ]);
  const after = await see(replaced(one.grids, withValues(grid, new Map(words))), one.asOf);
  const told = columns.filter(({ cells, meaning }) => cells.length > 0 && meaning !== null);
  return told.map((column, at) => {
    const view = viewOf(after, block, column, { texts: column.texts });
    const fate: Fate = after.failure === null ? fateOf(column.before, view) : 'refused';
    return {
      part: 'all-headers',
      kind: one.kind,
      where: `${one.id} ${block.sheet}!${block.top + 1}`,
      column: column.text.replace(/\s/g, ''),
      meaning: column.meaning!,
      change: 'all headers',
      fate,
      readAs: inShort(view),
      othersWrong: [],
      othersSilent: [],
      // Once a table, not once a column.
      falseErrors: at === 0 ? newErrors(seen, after) : [],
      newPass: at === 0 && newPass(seen, after),
      withoutFinding: isWithoutFinding(fate, view),
    };
  });
}

import { fateOf, viewOf } from './column-fate';
import { replaced, withValue } from './change-grid';
import type { BlockColumn, DistinctBlock } from './distinct-blocks';
import { inShort, isWithoutFinding, newErrors, newPass, othersOf, type Outcome } from './outcome';
import { see } from './seen';

/** Words that nobody uses, some of them made of parts that headers are made of. */
export const NONSENSE = ['业务栏目', '甲栏', '事项丙', '上年预算执行数', '项目参考数', '备案指标量'] as const;

/** Replaces one header of a block by a word. */
export async function replaceHeader(
  distinct: DistinctBlock,
  column: BlockColumn,
  word: string,
): Promise<Outcome> {
  const { one, grid, block, seen } = distinct;
  const changed = withValue(grid, column.row, column.left, word);
  const after = await see(replaced(one.grids, changed), one.asOf);
  const view = viewOf(after, block, column, { texts: column.texts });
  const others = othersOf(distinct, after, [column]);
  const fate = after.failure === null ? fateOf(column.before, view) : 'refused';
  return {
    part: 'header',
    kind: one.kind,
    where: `${one.id} ${block.sheet}!${block.top + 1}`,
    column: column.text.replace(/\s/g, ''),
    meaning: column.meaning ?? 'none',
    change: word,
    fate,
    readAs: inShort(view),
    othersWrong: others.wrong,
    othersSilent: after.failure === null ? others.silent : [],
    falseErrors: newErrors(seen, after),
    newPass: newPass(seen, after),
    withoutFinding: isWithoutFinding(fate, view),
  };
}

/** Columns whose header is replaced: those that hold values and were read. */
export function replaceable({ columns }: DistinctBlock): BlockColumn[] {
  return columns.filter(({ cells, meaning }) => cells.length > 0 && meaning !== null);
}

/** Columns that hold values, not only numbers of lines, and mean nothing: they have to go on meaning nothing. */
export function meaningless({ columns }: DistinctBlock): BlockColumn[] {
  return columns.filter(
    ({ cells, meaning, text }) =>
      cells.length > 0 && meaning === null && !/^(序号|行次|编号)$/.test(text.trim()),
  );
}

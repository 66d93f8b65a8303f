import { foldLabel, withoutBrackets } from '../../../text/folding';
import { filledIn, type Frame } from './frame';
import type { HeaderRows } from './headers';

export type ExpenseColumn = 'item' | 'planned' | 'actual' | 'reason';
export type PersonColumn = 'name' | 'position' | 'unit' | 'signature';

const EXPENSE_WORDS: readonly (readonly [ExpenseColumn, RegExp])[] = [
  ['item', /^(?:项目)?支出(?:内容|明细|项目|科目)|经济(?:分类)?科目/],
  ['planned', /^(?:计划|预算)(?:支出|安排)?(?:数|金额|额)?$|^计划支出/],
  ['actual', /^(?:实际|决算)(?:支出|使用)?(?:数|金额|额)?$|^实际支出/],
  ['reason', /原因|说明|备注/],
];

const PERSON_WORDS: readonly (readonly [PersonColumn, RegExp])[] = [
  ['name', /^(?:评价人员|人员|成员)?姓名$/],
  ['position', /职称|职务/],
  ['unit', /^(?:工作|所在)?(?:单位|部门)(?:名称)?$/],
  ['signature', /签字|签名|签章/],
];

function columnsBy<Column extends string>(
  frame: Frame,
  row: number,
  words: readonly (readonly [Column, RegExp])[],
): HeaderRows<Column> {
  const columns: Partial<Record<Column, number>> = {};
  const paths = filledIn(frame, row).map((column) => ({ column, texts: [frame.view.text(row, column)] }));
  for (const { column, texts } of paths) {
    const label = foldLabel(texts[0] ?? '');
    const meaning = words.find(([, pattern]) => pattern.test(withoutBrackets(label)))?.[0];
    if (meaning && label.length <= 20) columns[meaning] ??= column;
  }
  return { first: row, last: row, columns, paths, readings: [] };
}

/** The header of 项目支出明细: 支出内容, 计划支出数, 实际支出数. */
export function expenseHeader(frame: Frame, row: number): HeaderRows<ExpenseColumn> | null {
  const header = columnsBy(frame, row, EXPENSE_WORDS);
  const { item, planned, actual } = header.columns;
  return item !== undefined && planned !== undefined && actual !== undefined && item < planned
    ? header
    : null;
}

/** The header of 评价人员: 姓名, 职称/职务, 单位, 签字. */
export function peopleHeader(frame: Frame, row: number): HeaderRows<PersonColumn> | null {
  const header = columnsBy(frame, row, PERSON_WORDS);
  return header.columns.name !== undefined && Object.keys(header.columns).length >= 2 ? header : null;
}

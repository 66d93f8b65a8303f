export type ExpenseColumn = 'item' | 'planned' | 'actual' | 'reason';

export type PersonColumn = 'name' | 'position' | 'unit' | 'signature';

/** Headers of 项目支出明细. */
export const EXPENSE_HEADERS: readonly (readonly [ExpenseColumn, RegExp])[] = [
  ['item', /^(?:项目)?支出(?:内容|明细|项目|科目)|经济(?:分类)?科目/],
  ['planned', /^(?:计划|预算)(?:支出|安排)?(?:数|金额|额)?$|^计划支出/],
  ['actual', /^(?:实际|决算)(?:支出|使用)?(?:数|金额|额)?$|^实际支出/],
  ['reason', /原因|说明|备注/],
];

/** Headers of 评价人员. */
export const PERSON_HEADERS: readonly (readonly [PersonColumn, RegExp])[] = [
  ['name', /^(?:评价人员|人员|成员)?姓名$/],
  ['position', /职称|职务/],
  ['unit', /^(?:工作|所在)?(?:单位|部门)(?:名称)?$/],
  ['signature', /签字|签名|签章/],
];

/** Headers and captions that make a table one of expenses. */
export const EXPENSE_TABLE = /支出(?:内容|明细|科目)|经济(?:分类|科目)/;

/** 二、项目支出明细情况, the section of a form that holds them. Folded. */
export const EXPENSE_SECTION = /^[一二三四五六七八九十]、(?:项目)?(?:资金)?支出明细/;

/** 支出合计. */
export const EXPENSE_TOTAL = /^(?:支出)?(?:合计|总计|小计)(?:数)?$/;

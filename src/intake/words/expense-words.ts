import { AS_BARE_LABEL, lexicon, wordList } from './lexicon';

export type ExpenseColumn = 'item' | 'planned' | 'actual' | 'reason';

export type PersonColumn = 'name' | 'position' | 'unit' | 'signature';

/** Headers of 项目支出明细. */
export const EXPENSE_HEADERS = lexicon<ExpenseColumn>({
  id: 'column of expenses',
  as: AS_BARE_LABEL,
  meanings: [
    {
      meaning: 'item',
      lines: [
        { pattern: /^(?:项目)?支出(?:内容|明细)/, examples: ['支出内容', '项目支出内容', '支出明细'] },
        { pattern: /^(?:项目)?支出(?:项目|科目)/, examples: ['支出项目', '支出科目名称'] },
        { pattern: /经济(?:分类)?科目/, examples: ['经济科目', '部门预算经济分类科目'] },
      ],
      not: ['计划支出数', '项目名称', '支出数'],
    },
    {
      meaning: 'planned',
      lines: [
        { pattern: /^计划支出/, examples: ['计划支出数', '计划支出', '计划支出金额'] },
        { pattern: /^计划(?:安排)?(?:数|金额|额)?$/, examples: ['计划数', '计划安排数', '计划'] },
        { pattern: /^预算(?:支出|安排)?(?:数|金额|额)?$/, examples: ['预算数', '预算支出数', '预算安排数'] },
      ],
      not: ['实际支出数', '全年预算数', '预算编码'],
    },
    {
      meaning: 'actual',
      lines: [
        { pattern: /^实际支出/, examples: ['实际支出数', '实际支出', '实际支出金额'] },
        { pattern: /^实际(?:使用)?(?:数|金额|额)?$/, examples: ['实际数', '实际使用数'] },
        { pattern: /^决算(?:支出|使用)?(?:数|金额|额)?$/, examples: ['决算数', '决算支出'] },
      ],
      not: ['计划支出数', '实际完成值', '支出内容'],
    },
    {
      meaning: 'reason',
      lines: [
        { pattern: /原因/, examples: ['差异原因', '原因'] },
        { pattern: /说明/, examples: ['情况说明', '说明'] },
        { pattern: /备注/, examples: ['备注'] },
      ],
      not: ['支出明细', '摘要'],
    },
  ],
});

/** Headers of 评价人员. */
export const PERSON_HEADERS = lexicon<PersonColumn>({
  id: 'column of people',
  as: AS_BARE_LABEL,
  meanings: [
    {
      meaning: 'name',
      lines: [
        { word: '姓名' },
        { pattern: /^(?:评价人员|人员|成员)姓名$/, examples: ['评价人员姓名', '成员姓名'] },
      ],
      not: ['项目名称', '评价人员'],
    },
    {
      meaning: 'position',
      lines: [
        { pattern: /^(?:(?!职称).)*?职务/, examples: ['职务', '职务/职称'] },
        { pattern: /^(?:(?!职务).)*?职称/, examples: ['职称', '职称/职务', '技术职称'] },
      ],
      not: ['职责', '单位'],
    },
    {
      meaning: 'unit',
      lines: [
        { pattern: /^(?:工作|所在)?单位(?:名称)?$/, examples: ['单位', '工作单位', '所在单位名称'] },
        { pattern: /^(?:工作|所在)?部门(?:名称)?$/, examples: ['部门', '所在部门'] },
      ],
      not: ['项目单位', '主管部门'],
    },
    {
      meaning: 'signature',
      lines: [
        { pattern: /签字/, examples: ['签字', '评价人员签字'] },
        { pattern: /签名/, examples: ['签名', '本人签名'] },
        { pattern: /签章/, examples: ['签章'] },
      ],
      not: ['盖章', '姓名'],
    },
  ],
});

/** Headers and captions that make a table one of expenses. */
export const EXPENSE_TABLE = wordList('table of expenses', {
  lines: [
    { pattern: /支出(?:内容|明细)/, examples: ['支出内容', '项目支出明细表'] },
    { pattern: /支出科目/, examples: ['支出科目'] },
    { pattern: /经济(?:分类|科目)/, examples: ['支出经济分类', '经济科目'] },
  ],
  not: ['资金来源', '支出金额'],
});

/** 二、项目支出明细情况, the section of a form that holds them. */
export const EXPENSE_SECTION = wordList('section of expenses', {
  lines: [
    {
      pattern: /^[一二三四五六七八九十]、(?:项目)?(?:资金)?支出明细/,
      examples: ['二、项目支出明细情况', '三、支出明细'],
    },
  ],
  not: ['项目支出明细', '一、项目概况'],
});

/** 支出合计. */
export const EXPENSE_TOTAL = wordList('total of expenses', {
  lines: [
    { pattern: /^(?:支出)?合计数?$/, examples: ['支出合计', '合计', '合计数'] },
    { pattern: /^(?:支出)?[总小]计数?$/, examples: ['总计', '支出小计'] },
  ],
  not: ['会计', '支出内容'],
});

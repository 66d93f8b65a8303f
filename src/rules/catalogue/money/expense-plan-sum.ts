import { confirmed } from '../../../policy';
import { sumOutcome } from '../../money/sum-outcomes';
import { expenseSum } from '../../money/sums';
import type { Rule } from '../../types';

export const EXPENSE_PLAN_SUM: Rule = {
  id: 'expense-plan-sum',
  number: 5,
  title: { zh: '计划支出合计与各行之和', en: 'Planned expenses against their lines' },
  severity: 'error',
  forms: 'H',
  source: confirmed('id', '支出合计（计划）等于各行之和', 'Total planned expenses are the sum of the lines'),
  messages: {
    differs: {
      text: {
        zh: '计划支出合计填{total}，各行相加为{sum}',
        en: 'Total planned expenses are given as {total}, the lines add up to {sum}',
      },
      fix: {
        zh: '核对各行计划支出数，补上漏填的行或改正合计',
        en: 'Check the planned amount of each line; add the missing line or correct the total',
      },
    },
  },
  examples: {
    fails: { zh: '各行8、2万元，合计20万元', en: 'Lines 8 and 2, total 20' },
    passes: { zh: '各行8、2、10万元，合计20万元', en: 'Lines 8, 2 and 10, total 20' },
  },
  echoOf: ['unit-factor-10000'],
  check: ({ submission }) => [sumOutcome(expenseSum(submission, 'planned'))],
};

import { confirmed } from '../../../policy';
import { ledgerSumOutcomes, sumOutcome } from '../../money/sum-outcomes';
import { expenseSum } from '../../money/sums';
import type { Rule } from '../../types';

export const EXPENSE_ACTUAL_SUM: Rule = {
  id: 'expense-actual-sum',
  number: 6,
  title: { zh: '实际支出合计与各行之和', en: 'Actual expenses against their lines' },
  severity: 'error',
  forms: 'H',
  source: confirmed('id', '支出合计（实际）等于各行之和', 'Total actual expenses are the sum of the lines'),
  messages: {
    differs: {
      text: {
        zh: '{name}填{total}，各行相加为{sum}',
        en: '{name} is given as {total}, the lines add up to {sum}',
      },
      fix: {
        zh: '核对各行支出数，补上漏填的行，或让合计公式包含全部行',
        en: 'Check the amount of each line; add the missing line, or let the total’s formula take in all lines',
      },
    },
  },
  examples: {
    fails: { zh: '各行8、2、10万元，合计19万元', en: 'Lines 8, 2 and 10, total 19' },
    passes: { zh: '各行8、2、10万元，合计20万元', en: 'Lines 8, 2 and 10, total 20' },
  },
  echoOf: ['unit-factor-10000'],
  check: ({ submission }) => [sumOutcome(expenseSum(submission, 'actual')), ...ledgerSumOutcomes(submission)],
};

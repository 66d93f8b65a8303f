import { confirmed } from '../../../policy';
import { statedTotal, totalOf } from '../../money/column-totals';
import { agreementOf } from '../../money/agreement';
import { ledgerQuantity, showQuantity, unreadEntries } from '../../money/quantities';
import { expenseSum } from '../../money/sums';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { ifRowsUnderstood, unreadIn } from '../../understood';

export const EXPENSE_TOTAL_VS_OVERVIEW: Rule = {
  id: 'expense-total-vs-overview',
  number: 7,
  title: { zh: '实际支出与支出明细合计', en: 'Actual spending against the expense details' },
  severity: 'error',
  forms: 'H',
  source: confirmed(
    'id',
    '概况中的实际支出等于支出明细合计',
    'Spending in the overview equals the total of the details',
  ),
  messages: {
    differs: {
      text: {
        zh: '资金表实际支出为{stated}，{name}为{detailed}',
        en: 'The fund table gives actual spending of {stated}, {name} gives {detailed}',
      },
      fix: {
        zh: '以账务为准核对两处，改正其中填错的一处',
        en: 'Check both against the books and correct the one that is wrong',
      },
    },
  },
  examples: {
    fails: { zh: '实际支出20万元，支出合计19.8万元', en: 'Spending 20, total of the details 19.8' },
    passes: { zh: '实际支出20万元，明细账合计200000元', en: 'Spending 20 万元, ledger 200 000 元' },
  },
  comparesTables: true,
  echoOf: ['unit-factor-10000', 'expense-actual-sum', 'year-total-sum'],
  check({ submission }) {
    const stated = statedTotal(submission, 'executed');
    if (!stated) return [notApplicable(submission.funds ? 'blank' : 'no-table')];
    const details = [
      {
        name: { zh: '支出明细合计', en: 'the total of the expense table' },
        total: totalOf(expenseSum(submission, 'actual')),
      },
      { name: { zh: '支出明细账合计', en: 'the ledger' }, total: ledgerQuantity(submission.ledger) },
    ];
    const known = details.flatMap(({ name, total }) => (total ? [{ name, total }] : []));
    if (known.length === 0)
      return [submission.ledger ? unreadEntries(submission.ledger) : notApplicable('no-table')];
    return known.map(({ name, total }) => {
      const cells = cellsOf(stated, total);
      if (agreementOf(stated, total) !== 'differs') return pass(cells);
      const found = showQuantity(stated);
      const expected = showQuantity(total, stated.unit);
      const values = { name, stated: found, detailed: expected };
      const unread = unreadIn(submission, 'expenses', 'ledger', 'funds');
      return ifRowsUnderstood({ unread }, fail('differs', { cells, found, expected, values }));
    });
  },
};

import { confirmed } from '../../../policy';
import { actualSpending, evaluatedTotal } from '../../money/column-totals';
import { exceeds } from '../../money/agreement';
import { showQuantity, unreadEntries } from '../../money/quantities';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const EXPENSE_OVER_RECEIVED: Rule = {
  id: 'expense-over-received',
  number: 9,
  title: { zh: '实际支出超过实际到位', en: 'More spent than received' },
  severity: 'error',
  forms: 'H',
  source: confirmed('id', '实际支出不超过实际到位资金', 'Spending does not exceed the funds received'),
  messages: {
    over: {
      text: {
        zh: '实际支出{spent}，实际到位资金{received}，多支出{excess}',
        en: 'Spent {spent}, received {received}: {excess} too much',
      },
      fix: {
        zh: '核对支出是否串入其他项目，或到位资金是否漏填',
        en: 'See whether spending of another project got in, or whether funds received are missing',
      },
    },
  },
  examples: {
    fails: { zh: '实际支出21万元，到位20万元', en: 'Spent 21, received 20' },
    passes: { zh: '实际支出20万元，到位20万元', en: 'Spent 20, received 20' },
  },
  comparesTables: true,
  echoOf: ['unit-factor-10000'],
  check(evaluation) {
    const spent = actualSpending(evaluation);
    const received = evaluatedTotal(evaluation, 'received');
    const { ledger } = evaluation.submission;
    if (!spent) return [ledger ? unreadEntries(ledger) : notApplicable('no-table')];
    if (!received) return [notApplicable('no-such-field')];
    const cells = cellsOf(spent, received);
    if (!exceeds(spent, received)) return [pass(cells)];
    const { unit } = received;
    const found = showQuantity(spent, unit);
    const limit = showQuantity(received);
    const excess = showQuantity({ ...spent, yuan: spent.yuan.minus(received.yuan) }, unit);
    const expected = { zh: `不超过${limit}`, en: `at most ${limit}` };
    return [fail('over', { cells, found, expected, values: { spent: found, received: limit, excess } })];
  },
};

import { confirmed } from '../../../policy';
import { statedTotal, totalOf } from '../../money/column-totals';
import { agreementOf } from '../../money/agreement';
import { showQuantity } from '../../money/quantities';
import { expenseSum } from '../../money/sums';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const EXPENSE_PLAN_VS_FUND_PLAN: Rule = {
  id: 'expense-plan-vs-fund-plan',
  number: 8,
  title: { zh: '计划支出合计与计划安排资金', en: 'Planned expenses against planned funds' },
  severity: 'error',
  forms: 'H',
  source: confirmed(
    'id',
    '支出合计（计划）等于计划安排资金',
    'Total planned expenses equal the planned funds',
  ),
  messages: {
    differs: {
      text: {
        zh: '计划支出合计为{expenses}，计划安排资金为{funds}',
        en: 'Planned expenses come to {expenses}, planned funds to {funds}',
      },
      fix: {
        zh: '按批复的支出计划核对两处，改正填错的一处',
        en: 'Check both against the approved plan and correct the one that is wrong',
      },
    },
  },
  examples: {
    fails: { zh: '计划支出合计22万元，计划安排20万元', en: 'Planned expenses 22, planned funds 20' },
    passes: { zh: '计划支出合计20万元，计划安排20万元', en: 'Planned expenses 20, planned funds 20' },
  },
  echoOf: ['unit-factor-10000', 'expense-plan-sum', 'fund-plan-sum'],
  check({ submission }) {
    const { expenses, funds, origin } = submission;
    if (!expenses || !funds) return [notApplicable('no-table')];
    const stated = expenseSum(submission, 'planned');
    // Lines of a budget table may be only those that carry an economic item: without a total they prove nothing.
    if (origin === 'tables' && !stated?.total?.value) return [notApplicable('no-basis')];
    const lines = totalOf(stated);
    const plan = statedTotal(submission, 'planned');
    if (!lines || !plan) return [notApplicable('blank')];
    const cells = cellsOf(lines, plan);
    if (agreementOf(lines, plan) !== 'differs') return [pass(cells)];
    const found = showQuantity(lines);
    const expected = showQuantity(plan, lines.unit);
    return [fail('differs', { cells, found, expected, values: { expenses: found, funds: expected } })];
  },
};

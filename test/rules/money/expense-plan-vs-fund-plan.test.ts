import { evaluated, expenses, funds, line } from './tables';
import { EXPENSE_PLAN_VS_FUND_PLAN } from '../../../src/rules/catalogue/money/expense-plan-vs-fund-plan';
import { testRule } from '../rule-tester';
import {
  saidBy,
  fillOlder,
  inOlderForm,
  inOlderTables,
  inOlderText,
  notHere,
  worded,
  expenseSheet,
} from '../places';

testRule(EXPENSE_PLAN_VS_FUND_PLAN, {
  fails: [
    {
      name: '22 planned by line, 20 in the fund table',
      evaluation: evaluated({
        funds: funds({ planned: '20' }),
        expenses: expenses([line('30201', '办公费', '22', '20')], '22', '20'),
      }),
      message: 'differs',
      severity: 'error',
      found: '22万元',
      expected: '20万元',
    },
  ],
  passes: [
    {
      name: 'both 20',
      evaluation: evaluated({
        funds: funds({ planned: '20' }),
        expenses: expenses([line('30201', '办公费', '20', '20')], '20', '20'),
      }),
    },
  ],
  undecided: [
    {
      name: 'no expense table',
      evaluation: evaluated({ funds: funds({ planned: '20' }) }),
      reason: 'no-table',
    },
  ],
  places: {
    form: inOlderForm('32 against 30', fillOlder(['first', 2, 17], ['total', 2, 32])),
    tables: inOlderTables('32 against 30', {}, { more: [expenseSheet(17, 15, 32)] }),
    lying: notHere('rows-only'),
    text: saidBy(
      'narrative-total-mismatch',
      inOlderText('planned 32 for 30', worded(['预算安排30万元', '预算安排32万元'])),
    ),
  },
});

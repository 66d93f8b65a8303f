import { evaluated, expenses, line } from './tables';
import { LINE_OVER_PLAN } from '../../../src/rules/catalogue/money/line-over-plan';
import { testRule } from '../rule-tester';
import { fillOlder, inOlderForm, inOlderTables, notHere, expenseSheet } from '../places';

testRule(LINE_OVER_PLAN, {
  fails: [
    {
      name: 'planned 2, spent 5',
      evaluation: evaluated({ expenses: expenses([line('31002', '办公设备购置', '2', '5')], '2', '5') }),
      message: 'over',
      severity: 'warning',
      found: '5万元',
      expected: '不超过2万元',
    },
  ],
  passes: [
    {
      name: 'within the plan',
      evaluation: evaluated({ expenses: expenses([line('31002', '办公设备购置', '2', '2')], '2', '2') }),
    },
  ],
  undecided: [{ name: 'no lines', evaluation: evaluated({}), reason: 'no-table' }],
  places: {
    form: inOlderForm('plan 10, actual 12', fillOlder(['first', 2, 10], ['second', 2, 20])),
    tables: inOlderTables('plan 10, actual 12', {}, { more: [expenseSheet(10, 20, 30)] }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});

import { evaluated, expenses, line } from './tables';
import { EXPENSE_ACTUAL_SUM } from '../../../src/rules/catalogue/money/expense-actual-sum';
import { testRule } from '../rule-tester';
import { saidBy, fillOlder, inOlderForm, inOlderTables, inOlderText, notHere, put, worded } from '../places';

testRule(EXPENSE_ACTUAL_SUM, {
  fails: [
    {
      name: 'lines 8 and 2, total 20',
      evaluation: evaluated({
        expenses: expenses([line('30201', '办公费', '0', '8'), line('30202', '印刷费', '0', '2')], '0', '20'),
      }),
      message: 'differs',
      severity: 'error',
    },
  ],
  passes: [
    {
      name: 'lines add up',
      evaluation: evaluated({
        expenses: expenses([line('30201', '办公费', '0', '8'), line('30202', '印刷费', '0', '2')], '0', '10'),
      }),
    },
  ],
  undecided: [{ name: 'no expense table', evaluation: evaluated({}) }],
  places: {
    form: inOlderForm('lines 12+14, total 27', fillOlder(['second', 4, 14])),
    tables: inOlderTables('total of the ledger typed over with swapped digits', {
      支出明细: put([5, 4, 207_000]),
    }),
    lying: notHere('rows-only'),
    text: saidBy(
      'narrative-items-sum',
      inOlderText('parts 12+14, total 27', worded(['苗木费15万元', '苗木费14万元'])),
    ),
  },
});

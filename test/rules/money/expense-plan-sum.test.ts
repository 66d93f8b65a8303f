import { evaluated, expenses, line } from './tables';
import { EXPENSE_PLAN_SUM } from '../../../src/rules/catalogue/money/expense-plan-sum';
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

testRule(EXPENSE_PLAN_SUM, {
  fails: [
    {
      name: 'lines 8 and 2, total 20',
      evaluation: evaluated({
        expenses: expenses([line('30201', '办公费', '8', '0'), line('30202', '印刷费', '2', '0')], '20', '0'),
      }),
      message: 'differs',
      severity: 'error',
    },
  ],
  passes: [
    {
      name: 'lines add up',
      evaluation: evaluated({
        expenses: expenses([line('30201', '办公费', '8', '0'), line('30202', '印刷费', '2', '0')], '10', '0'),
      }),
    },
  ],
  undecided: [{ name: 'no expense table', evaluation: evaluated({}) }],
  places: {
    form: inOlderForm('lines 15+13, total 30', fillOlder(['second', 2, 13]), { implied: ['line-over-plan'] }),
    tables: inOlderTables(
      'lines 15+13, total 30',
      {},
      { more: [expenseSheet(15, 13, 30)], implied: ['line-over-plan'] },
    ),
    lying: notHere('rows-only'),
    text: saidBy(
      'narrative-items-sum',
      inOlderText(
        'parts 15+13, total 30',
        worded(['预算安排30万元，', '预算安排30万元，其中：养护服务费15万元、苗木费13万元，']),
      ),
    ),
  },
});

import { ledger } from '../builders';
import { evaluated, expenses, funds, line } from './tables';
import { EXPENSE_OVER_RECEIVED } from '../../../src/rules/catalogue/money/expense-over-received';
import { testRule } from '../rule-tester';
import { saidBy, entry, inLying, inOlderForm, inOlderTables, inOlderText, put, worded } from '../places';

testRule(EXPENSE_OVER_RECEIVED, {
  fails: [
    {
      name: 'spent 21 of 20 by the ledger',
      evaluation: evaluated({ funds: funds({ planned: '20', received: '20' }), ledger: ledger('210000') }),
      message: 'over',
      severity: 'error',
      found: '21万元',
      expected: '不超过20万元',
    },
    {
      name: 'spent 21 of 20 by the table',
      evaluation: evaluated({
        funds: funds({ received: '20', executed: '21' }),
        expenses: expenses([line('30201', '办公费', '20', '21')], '20', '21'),
      }),
      message: 'over',
    },
  ],
  passes: [
    {
      name: 'spent what was received',
      evaluation: evaluated({ funds: funds({ planned: '20', received: '20' }), ledger: ledger('200000') }),
    },
  ],
  undecided: [
    {
      name: 'nothing says what was received',
      evaluation: evaluated({ ledger: ledger('200000') }),
      reason: 'no-such-field',
    },
    { name: 'nothing says what was spent', evaluation: evaluated({}), reason: 'no-table' },
  ],
  places: {
    form: inOlderForm('spent 31 of 30', put([27, 4, 19], [34, 4, 31], [23, 2, 31]), {
      implied: ['line-over-plan'],
    }),
    tables: inOlderTables('spent 31 of 30', entry('30218', '专用材料费', '苗木费', 190_000), {
      implied: ['text-rate-mismatch'],
    }),
    lying: inLying('received 50, spent 57', (rows) => {
      rows.splice(
        12,
        0,
        ['实际到位资金', '合计', 50, 45],
        [null, '当年财政拨款', 45, 40],
        [null, '其他资金', 5, 5],
      );
    }),
    text: saidBy(
      'narrative-total-mismatch',
      inOlderText('received 20, spent 27', worded(['资金到位30万元', '资金到位20万元'])),
    ),
  },
});

import { evaluated, expenses, funds, line } from './tables';
import { EXPENSE_TOTAL_VS_OVERVIEW } from '../../../src/rules/catalogue/money/expense-total-vs-overview';
import { testRule } from '../rule-tester';
import { saidBy, fillOlder, inOlderForm, inOlderTables, inText, notHere, worded } from '../places';

testRule(EXPENSE_TOTAL_VS_OVERVIEW, {
  fails: [
    {
      name: '20 in the overview, 19.8 in the lines',
      evaluation: evaluated({
        funds: funds({ executed: '20' }),
        expenses: expenses([line('30201', '办公费', '20', '19.8')], '20', '19.8'),
      }),
      message: 'differs',
      severity: 'error',
      found: '20万元',
      expected: '19.8万元',
    },
  ],
  passes: [
    {
      name: 'the same in both',
      evaluation: evaluated({
        funds: funds({ executed: '19.8' }),
        expenses: expenses([line('30201', '办公费', '20', '19.8')], '20', '19.8'),
      }),
    },
  ],
  undecided: [
    { name: 'no fund table', evaluation: evaluated({}), reason: 'no-table' },
    { name: 'nothing stated', evaluation: evaluated({ funds: funds({ executed: '' }) }), reason: 'blank' },
  ],
  places: {
    form: inOlderForm('27 against 26.8', fillOlder(['spent', 2, 26.8])),
    tables: inOlderTables('ledger 27, told 26.8 in 项目信息', {
      项目信息: (rows) => rows.push(['实际支出（万元）', 26.8]),
    }),
    lying: notHere('rows-only'),
    text: saidBy(
      'narrative-total-mismatch',
      inText('spent 54 for 57', worded(['实际支出57万元', '实际支出54万元'])),
    ),
  },
});

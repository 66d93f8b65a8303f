import { evaluated, expenses, funds, line } from './tables';
import { EXPENSE_TOTAL_VS_OVERVIEW } from '../../../src/rules/catalogue/money/expense-total-vs-overview';
import { testRule } from '../rule-tester';

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
});

import { evaluated, expenses, funds, line } from './tables';
import { UNIT_FACTOR_10000 } from '../../../src/rules/catalogue/money/unit-factor-10000';
import { testRule } from '../rule-tester';

testRule(UNIT_FACTOR_10000, {
  fails: [
    {
      name: '200000 in a table in 万元',
      evaluation: evaluated({
        funds: funds({ planned: '20', executed: '200000' }),
        expenses: expenses([line('30201', '办公费', '20', '20')], '20', '20'),
      }),
      message: 'factor',
      severity: 'error',
    },
  ],
  passes: [
    {
      name: 'the same scale',
      evaluation: evaluated({
        funds: funds({ planned: '20', executed: '19' }),
        expenses: expenses([line('30201', '办公费', '20', '19')], '20', '19'),
      }),
    },
  ],
  undecided: [{ name: 'no tables', evaluation: evaluated({}), reason: 'no-table' }],
});

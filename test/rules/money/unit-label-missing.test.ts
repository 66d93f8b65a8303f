import { evaluated, expenses, funds, line } from './tables';
import { UNIT_LABEL_MISSING } from '../../../src/rules/catalogue/money/unit-label-missing';
import { testRule } from '../rule-tester';

testRule(UNIT_LABEL_MISSING, {
  fails: [
    {
      name: 'the expense table names no unit',
      evaluation: evaluated({
        expenses: { ...expenses([line('30201', '办公费', '20', '20')], '20', '20'), unitStated: false },
      }),
      message: 'missing',
      severity: 'warning',
    },
    {
      name: 'the fund table names no unit',
      evaluation: evaluated({ funds: { ...funds({ budget: '20' }), unitStated: false } }),
      message: 'missing',
    },
  ],
  passes: [{ name: 'units named', evaluation: evaluated({ funds: funds({ budget: '20' }) }) }],
  undecided: [{ name: 'no table', evaluation: evaluated({}), reason: 'no-table' }],
});

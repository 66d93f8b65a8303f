import { PERIOD_ORDER } from '../../../src/rules/catalogue/dates/period-order';
import { testRule } from '../rule-tester';
import { period, withFields } from '../reports';

testRule(PERIOD_ORDER, {
  fails: [
    {
      name: 'end before start',
      evaluation: withFields({ period: period('2020-12-31', '2020-01-01', '表!B17') }),
      message: 'reversed',
      severity: 'error',
      cells: ['表!B17'],
    },
  ],
  passes: [
    { name: 'start before end', evaluation: withFields({ period: period('2020-01-01', '2020-12-31') }) },
    { name: 'one day', evaluation: withFields({ period: period('2020-01-01', '2020-01-01') }) },
    { name: 'the same month', evaluation: withFields({ period: period('2020-01-15', '2020-01') }) },
  ],
  undecided: [
    { name: 'no place for it', evaluation: withFields({}), reason: 'no-such-field' },
    { name: 'blank', evaluation: withFields({ period: period('', '') }), reason: 'blank' },
    {
      name: 'only an end',
      evaluation: withFields({ period: period('', '2020-12-31') }),
      needs: ['至2020-12-31'],
    },
  ],
});

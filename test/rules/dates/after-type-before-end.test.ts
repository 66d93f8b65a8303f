import type { EvaluationType } from '../../../src/intake';
import { AFTER_TYPE_BEFORE_END } from '../../../src/rules/catalogue/dates/after-type-before-end';
import { testRule } from '../rule-tester';
import { at, dateAt, period, withFields } from '../reports';

const evaluated = (type: EvaluationType, date: string) =>
  withFields({
    evaluationTypes: { ...at('表!B7', type), value: [type] },
    reportDate: dateAt('表!B11', date),
    period: period('2020-01-01', '2020-12-31', '表!B17'),
  });

testRule(AFTER_TYPE_BEFORE_END, {
  fails: [
    {
      name: 'reported before the end',
      evaluation: evaluated('after', '2020-10-01'),
      message: 'early',
      severity: 'error',
      cells: ['表!B11', '表!B17', '表!B7'],
      found: '2020-10-01',
      expected: '≥ 2020-12-31',
    },
  ],
  passes: [
    { name: 'reported later', evaluation: evaluated('after', '2021-10-26') },
    { name: 'reported on the last day', evaluation: evaluated('after', '2020-12-31') },
  ],
  undecided: [
    { name: 'evaluated while it runs', evaluation: evaluated('during', '2020-10-01'), reason: 'no-basis' },
    { name: 'no date', evaluation: evaluated('after', ''), reason: 'blank' },
    { name: 'no such fields', evaluation: withFields({}), reason: 'no-such-field' },
  ],
});

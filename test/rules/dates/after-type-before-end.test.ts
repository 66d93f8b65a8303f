import type { EvaluationType } from '../../../src/intake';
import { AFTER_TYPE_BEFORE_END } from '../../../src/rules/catalogue/dates/after-type-before-end';
import { testRule } from '../rule-tester';
import { at, dateAt, period, withFields } from '../reports';
import { beside, field, fillOlder, inLying, inOlderForm, inOlderTables, notHere, worded } from '../places';

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
  places: {
    form: inOlderForm(
      'report in October, end in December',
      fillOlder(
        ['date', 0, '2020年10月1日'],
        ['filledBy', 4, '2020年10月1日'],
        ['leader', 4, '2020年10月1日'],
      ),
    ),
    tables: inOlderTables('report in October, end in December', {
      项目信息: field(['评价日期', '2020年10月1日'], ['填报日期', '2020年10月1日']),
      文字报告: worded(['2021年3月5日', '2020年9月5日'], ['2021年3月10日', '2020年9月10日']),
    }),
    lying: inLying(
      'report in October, end in December',
      beside(['评价日期', '2023年10月1日'], ['填报日期', '2023年10月1日']),
    ),
    text: notHere('table-only'),
  },
});

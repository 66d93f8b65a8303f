import { EVALUATION_LATE } from '../../../src/rules/catalogue/dates/evaluation-late';
import { testRule } from '../rule-tester';
import { dateAt, period, withFields } from '../reports';
import { all, beside, field, fillOlder, inLying, inOlderForm, inOlderTables, notHere, put } from '../places';

const reported = (date: string) =>
  withFields({ reportDate: dateAt('表!B11', date), period: period('2020-01-01', '2020-12-31', '表!B17') });

testRule(EVALUATION_LATE, {
  fails: [
    {
      name: 'ten months after the end',
      evaluation: reported('2021-10-31'),
      message: 'late',
      severity: 'info',
      cells: ['表!B11', '表!B17'],
    },
    { name: 'seven months after it', evaluation: reported('2021-07-31'), message: 'late' },
  ],
  passes: [
    { name: 'six months after the end', evaluation: reported('2021-06-30') },
    { name: 'before the end', evaluation: reported('2020-11-01') },
  ],
  undecided: [
    { name: 'only a year', evaluation: reported('2021'), reason: 'no-basis' },
    { name: 'blank', evaluation: reported(''), reason: 'blank' },
    { name: 'no such fields', evaluation: withFields({}), reason: 'no-such-field' },
  ],
  places: {
    form: inOlderForm(
      'ten months later',
      all(
        put([12, 0, '2021年10月26日']),
        fillOlder(['filledBy', 4, '2021年10月26日'], ['leader', 4, '2021年10月26日']),
      ),
      { day: { year: 2021, month: 10, day: 26 } },
    ),
    tables: inOlderTables(
      'ten months later',
      { 项目信息: field(['评价日期', '2021年10月26日'], ['填报日期', '2021年10月26日']) },
      { day: { year: 2021, month: 10, day: 26 } },
    ),
    lying: inLying(
      'ten months later',
      beside(['评价日期', '2024年10月26日'], ['填报日期', '2024年10月26日']),
      { day: { year: 2024, month: 10, day: 26 } },
    ),
    text: notHere('table-only'),
  },
});

import { EVALUATION_LATE } from '../../../src/rules/catalogue/dates/evaluation-late';
import { testRule } from '../rule-tester';
import { dateAt, period, withFields } from '../reports';

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
});

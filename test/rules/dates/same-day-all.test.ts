import { SAME_DAY_ALL } from '../../../src/rules/catalogue/dates/same-day-all';
import { testRule } from '../rule-tester';
import { dateAt, report, withFields } from '../reports';
import { inOlderText, notHere, worded } from '../places';

const told = (setup: string, check: string, reported: string) =>
  withFields(
    { reportDate: dateAt('表!B11', reported) },
    { narrative: report([`${setup}，成立绩效评价工作组。`, `${check}，工作组到现场检查。`]) },
  );

testRule(SAME_DAY_ALL, {
  fails: [
    {
      name: 'all on one day',
      evaluation: told('2021年10月26日', '2021年10月26日', '2021-10-26'),
      message: 'sameDay',
      severity: 'warning',
      cells: ['文字报告!A1', '文字报告!A2', '表!B11'],
      found: '2021-10-26',
    },
  ],
  passes: [
    { name: 'set up earlier', evaluation: told('2021年10月25日', '2021年10月26日', '2021-10-26') },
    { name: 'only the month is told', evaluation: told('2021年10月', '2021年10月', '2021-10') },
  ],
  undecided: [
    {
      name: 'the report is not dated',
      evaluation: told('2021年10月26日', '2021年10月26日', ''),
      reason: 'no-basis',
    },
    { name: 'no report', evaluation: withFields({}), reason: 'no-narrative' },
  ],
  places: {
    form: notHere('sentences-only'),
    tables: notHere('sentences-only'),
    lying: notHere('sentences-only'),
    text: inOlderText(
      'all on one day',
      worded(['2021年3月5日', '2021年3月20日'], ['2021年3月10日', '2021年3月20日']),
    ),
  },
});

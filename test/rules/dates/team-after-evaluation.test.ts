import { TEAM_AFTER_EVALUATION } from '../../../src/rules/catalogue/dates/team-after-evaluation';
import { testRule } from '../rule-tester';
import { dateAt, report, withFields } from '../reports';
import { inOlderText, notHere, worded } from '../places';

const SETUP = '2021年4月1日，成立绩效评价工作组。';
const CHECK = '2021年3月10日，工作组到现场检查。';

testRule(TEAM_AFTER_EVALUATION, {
  fails: [
    {
      name: 'set up after the report',
      evaluation: withFields({ reportDate: dateAt('表!B1', '2021-03-01') }, { narrative: report([SETUP]) }),
      message: 'late',
      severity: 'error',
      cells: ['文字报告!A1', '表!B1'],
      found: '2021-04-01',
      expected: '≤ 2021-03-01',
    },
    {
      name: 'set up after the check',
      evaluation: withFields({}, { narrative: report([SETUP, CHECK]) }),
      message: 'late',
      cells: ['文字报告!A1', '文字报告!A2'],
    },
  ],
  passes: [
    {
      name: 'the earliest of several set-up dates is early enough',
      evaluation: withFields({}, { narrative: report([SETUP, '2021年2月1日，成立自评小组。', CHECK]) }),
    },
  ],
  undecided: [
    { name: 'no report', evaluation: withFields({}), reason: 'no-narrative' },
    { name: 'no other date', evaluation: withFields({}, { narrative: report([SETUP]) }), reason: 'no-basis' },
  ],
  places: {
    form: notHere('sentences-only'),
    tables: notHere('sentences-only'),
    lying: notHere('sentences-only'),
    text: inOlderText('set up after the check', worded(['2021年3月5日', '2021年3月15日'])),
  },
});

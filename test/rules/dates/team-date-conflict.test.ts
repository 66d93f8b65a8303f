import { TEAM_DATE_CONFLICT } from '../../../src/rules/catalogue/dates/team-date-conflict';
import { testRule } from '../rule-tester';
import { withFields, withReport } from '../reports';
import { inOlderText, notHere, worded } from '../places';

testRule(TEAM_DATE_CONFLICT, {
  fails: [
    {
      name: 'two dates',
      evaluation: withReport([
        '2021年10月26日，我局组织了自评工作小组。',
        '2021年7月20日，成立绩效评价工作组。',
      ]),
      message: 'conflict',
      severity: 'error',
      cells: ['文字报告!A1', '文字报告!A2'],
      found: '2021-10-26、2021-07-20',
    },
  ],
  passes: [
    {
      name: 'the same date, once only to the month',
      evaluation: withReport(['2021年7月，成立绩效评价工作组。', '2021年7月20日成立的工作小组负责自评。']),
    },
  ],
  undecided: [
    { name: 'no set-up told', evaluation: withReport(['2021年7月20日，实地检查。']), reason: 'no-basis' },
    { name: 'no report', evaluation: withFields({}), reason: 'no-narrative' },
  ],
  places: {
    form: notHere('sentences-only'),
    tables: notHere('sentences-only'),
    lying: notHere('sentences-only'),
    text: inOlderText(
      'two set-up dates',
      worded(['组长负责审定。', '2021年2月20日成立绩效评价工作组，组长负责审定。']),
    ),
  },
});

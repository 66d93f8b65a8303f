import { TEAM_NAME_VARIES } from '../../../src/rules/catalogue/identity/team-name-varies';
import { testRule } from '../rule-tester';
import { withFields, withReport } from '../reports';
import { inOlderText, notHere, worded } from '../places';

testRule(TEAM_NAME_VARIES, {
  fails: [
    {
      name: 'two names',
      evaluation: withReport(['组织了自评工作小组。', '考评工作组到现场检查。']),
      message: 'varies',
      severity: 'info',
      cells: ['文字报告!A1', '文字报告!A2'],
      found: '自评工作小组、考评工作组',
    },
  ],
  passes: [
    { name: 'a short form', evaluation: withReport(['成立绩效评价工作组。', '评价工作组到现场检查。']) },
    {
      name: 'a leading group and a working group',
      evaluation: withReport(['成立绩效评价领导小组和绩效评价工作组。']),
    },
  ],
  undecided: [
    { name: 'no name', evaluation: withReport(['开展了自评。']), reason: 'no-basis' },
    { name: 'no report', evaluation: withFields({}), reason: 'no-narrative' },
  ],
  places: {
    form: notHere('sentences-only'),
    tables: notHere('sentences-only'),
    lying: notHere('sentences-only'),
    text: inOlderText('two names of the group', worded(['工作组到公园', '考评小组到公园'])),
  },
});

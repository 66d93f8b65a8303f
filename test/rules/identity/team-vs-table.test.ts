import { TEAM_VS_TABLE } from '../../../src/rules/catalogue/identity/team-vs-table';
import { testRule } from '../rule-tester';
import { at, withFields, withReport } from '../reports';
import { inOlderTables, inOlderText, notHere, worded } from '../places';

const people = (...names: readonly string[]) => ({
  evaluators: names.map((name, index) => ({ name: at(`评价人员!A${index + 2}`, name) })),
});
const TEXT = ['组长：张三', '成员：李四、王五'];

testRule(TEAM_VS_TABLE, {
  fails: [
    {
      name: 'a member is not in the table',
      evaluation: withReport(TEXT, people('张三', '李四')),
      message: 'notInTable',
      severity: 'error',
      found: '王五',
    },
    {
      name: 'an evaluator is not in the text',
      evaluation: withReport(TEXT, people('张三', '李四', '王五', '赵六')),
      message: 'notInText',
      severity: 'error',
      found: '赵六',
    },
  ],
  passes: [
    {
      name: 'the same people, blanks inside a name',
      evaluation: withReport(TEXT, people('张 三', '王五', '李四')),
    },
  ],
  undecided: [
    {
      name: 'the text names nobody',
      evaluation: withReport(['工作组负责自评。'], people('张三')),
      reason: 'no-basis',
    },
    { name: 'no table', evaluation: withReport(TEXT), reason: 'no-table' },
    { name: 'no report', evaluation: withFields({}, people('张三')), reason: 'no-narrative' },
  ],
  places: {
    form: notHere('beside-sentences'),
    tables: inOlderTables('a member missing in the table', { 评价人员: (rows) => rows.splice(4, 1) }),
    lying: notHere('beside-sentences'),
    text: inOlderText('another member', worded(['王五、赵六', '王五、周十'])),
  },
});

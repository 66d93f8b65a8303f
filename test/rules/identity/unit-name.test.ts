import type { NameRole } from '../../../src/intake';
import { UNIT_NAME } from '../../../src/rules/catalogue/identity/unit-name';
import { testRule } from '../rule-tester';
import { at, withFields } from '../reports';
import { beside, field, inLying, inOlderForm, inOlderTables, inTables, inText, put, worded } from '../places';

const units = (...names: readonly (readonly [NameRole, string])[]) =>
  withFields({
    department: at('表!D1', '和平市林业局'),
    unitNames: names.map(([role, name], index) => ({ role, name: at(`表!B${index + 1}`, name) })),
  });

testRule(UNIT_NAME, {
  fails: [
    {
      name: 'centre on the cover, bureau as project unit',
      evaluation: units(
        ['report-unit', '和平市社会保险事业管理中心'],
        ['project-unit', '和平市社会保险事业局'],
      ),
      message: 'differs',
      severity: 'error',
      cells: ['表!B1', '表!B2'],
      expected: '和平市社会保险事业局',
    },
    {
      name: 'shortened',
      evaluation: units(['project-unit', '和平市社会保险事业局'], ['seal', '和平市社保局']),
      message: 'differs',
      severity: 'error',
    },
    {
      name: 'without its city',
      evaluation: units(['project-unit', '和平市社会保险事业局'], ['seal', '社会保险事业局']),
      message: 'differs',
      severity: 'warning',
    },
  ],
  passes: [
    {
      name: 'one name, with code or 本级 beside it',
      evaluation: units(['project-unit', '219001-和平市水利局'], ['report-unit', '和平市水利局（本级）']),
    },
    {
      name: 'the department compiles the budget, a branch and a neighbour evaluate',
      evaluation: units(
        ['project-unit', '和平市水利局'],
        ['budget-unit', '和平市林业局'],
        ['evaluator-unit', '和平市水利局信息中心'],
        ['evaluator-unit', '和平市民政局'],
      ),
    },
    {
      name: '我局 is no name',
      evaluation: units(
        ['project-unit', '和平市水利局'],
        ['report-unit', '和平市水利局'],
        ['narrative', '我局'],
      ),
    },
  ],
  undecided: [
    {
      name: 'quite another unit reports',
      evaluation: units(['project-unit', '和平市水利局'], ['report-unit', '和平市教育科学研究院']),
      message: 'other',
      severity: 'warning',
    },
    { name: 'one name only', evaluation: units(['project-unit', '和平市水利局']), reason: 'no-basis' },
    { name: 'no name', evaluation: withFields({}), reason: 'blank' },
  ],
  places: {
    form: inOlderForm('another name of the unit', put([5, 2, '和平市园林绿化局'])),
    tables: [
      inOlderTables('another name of the unit', { 项目信息: field(['项目单位', '和平市园林绿化局']) }),
      inTables('another name in the title', { 预算表: put([1, 0, '编制单位：青岭市渠道管理处  单位：元']) }),
    ],
    lying: inLying('another name on the seal', beside(['部门（单位）名称（盖章）', '青岭市渠道管理处'])),
    text: inText('another name in the title', worded(['青岭市渠道管理所渠道', '青岭市渠道管理处渠道'])),
  },
});

import { REQUIRED_BLANK } from '../../../src/rules/catalogue/identity/required-blank';
import { testRule } from '../rule-tester';
import { at, period, withFields } from '../reports';
import { beside, field, fill, inForm, inLying, inOlderTables, notHere } from '../places';

const goal = (expected: string, actual: string) => ({
  expected: at('表!B18', expected),
  actual: at('表!B19', actual),
});

testRule(REQUIRED_BLANK, {
  fails: [
    {
      name: 'department',
      evaluation: withFields({ projectName: at('表!B1', '养护'), department: at('表!B3', '') }),
      message: 'blank',
      severity: 'error',
      cells: ['表!B3'],
    },
    {
      name: 'period and goal',
      evaluation: withFields({ period: period('', '', '表!B17') }, { goal: goal('', '已完成') }),
      message: 'blank',
      cells: ['表!B17'],
      also: [{ message: 'blank', cells: ['表!B18'] }],
    },
    {
      name: 'result, which is milder',
      evaluation: withFields({}, { goal: goal('养护12处', '') }),
      message: 'noResult',
      severity: 'warning',
    },
  ],
  passes: [
    {
      name: 'filled',
      evaluation: withFields({ projectName: at('表!B1', '养护') }, { goal: goal('养护12处', '已完成') }),
    },
  ],
  undecided: [{ name: 'a form without these fields', evaluation: withFields({}), reason: 'no-such-field' }],
  places: {
    form: inForm('主管部门 blank', fill([3, 2, null]), { names: ['自评表!B4'] }),
    tables: inOlderTables('主管部门 blank', { 项目信息: field(['主管部门', null]) }),
    lying: inLying('主管部门 blank', beside(['主管部门', null])),
    text: notHere('table-only'),
  },
});

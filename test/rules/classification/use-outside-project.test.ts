import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { USE_OUTSIDE_PROJECT } from '../../../src/rules/catalogue/classification/use-outside-project';
import { testRule } from '../rule-tester';

testRule(USE_OUTSIDE_PROJECT, {
  fails: [],
  passes: [
    {
      name: 'the project names its staff',
      evaluation: evaluated({
        projectName: '编外人员聘用经费',
        ledger: ledger('100', { groups: [group('30199', '工资', '100')] }),
      }),
    },
  ],
  undecided: [
    {
      name: 'wages in a network project',
      evaluation: evaluated({
        ledger: ledger('100000', { groups: [group('30199', '聘用人员工资', '100000')] }),
      }),
      message: 'outside',
      severity: 'warning',
    },
    {
      name: 'ordinary uses need no naming',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('30201', '购复印纸', '500')] }) }),
      reason: 'no-table',
    },
  ],
});

import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { PERSONNEL_SHARE } from '../../../src/rules/catalogue/classification/personnel-share';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, NOT_SEEN, notHere } from '../places';

testRule(PERSONNEL_SHARE, {
  fails: [
    {
      name: 'half of an operating project is pay',
      evaluation: evaluated({
        ledger: ledger('100000', {
          groups: [group('30199', '其他工资福利', '100000'), group('30213', '维修费', '100000')],
        }),
      }),
      message: 'share',
      severity: 'warning',
      found: '50.00%',
      expected: '低于50%',
    },
  ],
  passes: [
    {
      name: 'a tenth',
      evaluation: evaluated({
        ledger: ledger('100000', {
          groups: [group('30199', '其他工资福利', '10000'), group('30213', '维修费', '90000')],
        }),
      }),
    },
  ],
  undecided: [
    {
      name: 'a project for pay',
      evaluation: evaluated({
        projectName: '编外人员工资',
        ledger: ledger('100', { groups: [group('30199', '工资', '100')] }),
      }),
      reason: 'no-basis',
    },
    { name: 'no ledger', evaluation: evaluated({}), reason: 'no-table' },
  ],
  places: {
    form: inOlderForm('15 of 27 for staff', fillOlder(['second', 0, '30199其他工资福利支出']), {
      implied: ['use-outside-project'],
    }),
    tables: inOlderTables('15 of 27 for staff', entry('30199', '其他工资福利支出', '聘用人员工资福利'), {
      implied: ['use-outside-project'],
    }),
    lying: notHere('rows-only'),
    text: NOT_SEEN,
  },
});

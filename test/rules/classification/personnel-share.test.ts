import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { PERSONNEL_SHARE } from '../../../src/rules/catalogue/classification/personnel-share';
import { report } from '../reports';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, inOlderText, notHere, worded } from '../places';

const told = (text: string, line = group('30213', '维修费', '300000')) =>
  evaluated({ ledger: ledger('300000', { groups: [line] }), narrative: report([text]) });

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
    {
      name: 'half of what the text lists, under another item in the ledger',
      evaluation: told('支出30万元，其中：养护服务费15万元、聘用人员工资15万元。'),
      message: 'told',
      severity: 'warning',
      found: '50.00%',
    },
    {
      name: 'what the ledger shows is not said again',
      evaluation: told(
        '支出30万元，其中：养护服务费15万元、聘用人员工资15万元。',
        group('30199', '其他工资福利', '200000'),
      ),
      message: 'share',
    },
  ],
  passes: [
    {
      name: 'a third of what the text lists',
      evaluation: told('支出30万元，其中：养护服务费20万元、聘用人员工资10万元。'),
    },
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
    text: inOlderText(
      'staff pay that the ledger does not show',
      worded(['苗木费15万元', '聘用人员工资15万元']),
      { implied: ['use-outside-project'] },
    ),
  },
});

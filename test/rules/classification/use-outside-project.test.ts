import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { USE_OUTSIDE_PROJECT } from '../../../src/rules/catalogue/classification/use-outside-project';
import { report } from '../reports';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, inOlderText, notHere, worded } from '../places';

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
      name: 'a reception that only the text tells of',
      evaluation: evaluated({
        ledger: ledger('300000', { groups: [group('30213', '维修费', '300000')] }),
        narrative: report(['支出30万元，其中：养护服务费25万元、公务接待费5万元。']),
      }),
      message: 'outside',
      severity: 'warning',
    },
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
  places: {
    form: inOlderForm(
      'staff pay in a project that does not name it',
      fillOlder(
        ['first', 2, 25],
        ['first', 4, 22],
        ['second', 0, '30199其他工资福利支出'],
        ['second', 2, 5],
        ['second', 4, 5],
      ),
    ),
    tables: inOlderTables(
      'staff pay in a project that does not name it',
      entry('30199', '其他工资福利支出', '聘用人员工资福利', 50_000),
      { implied: ['low-rate-reason', 'narrative-total-mismatch', 'text-rate-mismatch'] },
    ),
    lying: notHere('rows-only'),
    text: inOlderText(
      'a reception that the ledger does not show',
      worded(['养护服务费12万元、苗木费15万元', '养护服务费22万元、接待费5万元']),
    ),
  },
});

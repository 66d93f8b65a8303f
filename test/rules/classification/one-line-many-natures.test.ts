import { ledger } from '../builders';
import { evaluated, group, says } from '../money/tables';
import { ONE_LINE_MANY_NATURES } from '../../../src/rules/catalogue/classification/one-line-many-natures';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, inOlderText, notHere, put, worded } from '../places';

testRule(ONE_LINE_MANY_NATURES, {
  fails: [
    {
      name: 'the report lists three kinds, the table has one line',
      evaluation: evaluated({
        ledger: ledger('200000', { groups: [group('302', '网络维护费', '200000')] }),
        narrative: says(
          '网络维护费包括：（1）办公设备购置费用20000元；（2）其他工资福利费用100000元；（3）维修费80000元。',
        ),
      }),
      message: 'list',
      severity: 'warning',
    },
  ],
  passes: [
    {
      name: 'a line for each',
      evaluation: evaluated({
        ledger: ledger('100000', {
          groups: [group('31002', '办公设备购置', '20000'), group('30199', '其他工资福利', '100000')],
        }),
      }),
    },
  ],
  undecided: [{ name: 'no ledger', evaluation: evaluated({}), reason: 'no-table' }],
  places: {
    form: inOlderForm(
      '专线、设备、工资 in one line',
      fillOlder(['second', 0, '302商品和服务支出（网络专线费、设备购置费、聘用人员工资）']),
      { implied: ['econ-level-too-coarse', 'personnel-share', 'use-outside-project', 'wages-under-302'] },
    ),
    tables: inOlderTables(
      '专线、设备、工资 in one entry',
      entry('30218', '专用材料费', '网络专线费、设备购置费、聘用人员工资'),
      { implied: ['personnel-share', 'use-outside-project', 'wages-under-302'] },
    ),
    lying: notHere('rows-only'),
    text: inOlderText(
      'one line, several natures in the text',
      {
        支出明细: (rows) => {
          rows.splice(4, 1);
          put([3, 4, 270_000], [4, 4, 270_000])(rows);
        },
        文字报告: worded([
          '养护12处。',
          '项目支出包括：（1）网络专线费用120000元；（2）绿化设备购置费用100000元；（3）聘用人员工资福利费用50000元。',
        ]),
      },
      { implied: ['unit-mixed', 'use-outside-project'] },
    ),
  },
});

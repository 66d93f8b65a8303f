import { ledger } from '../builders';
import { evaluated, group, says } from '../money/tables';
import { ONE_LINE_MANY_NATURES } from '../../../src/rules/catalogue/classification/one-line-many-natures';
import { testRule } from '../rule-tester';

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
});

import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { RUNNING_COST_UNDER_310 } from '../../../src/rules/catalogue/classification/running-cost-under-310';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, notHere } from '../places';

testRule(RUNNING_COST_UNDER_310, {
  fails: [
    {
      name: 'system operation under 31007',
      evaluation: evaluated({
        ledger: ledger('100000', { groups: [group('31007', '系统运维费', '50000')] }),
      }),
      message: 'running',
      severity: 'warning',
      expected: '30213',
    },
  ],
  passes: [
    {
      name: 'a large repair',
      evaluation: evaluated({
        ledger: ledger('100000', { groups: [group('31006', '办公楼大型修缮', '500000')] }),
      }),
    },
    {
      name: 'a purchase',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('31007', '服务器', '50000')] }) }),
    },
  ],
  undecided: [{ name: 'no ledger', evaluation: evaluated({}), reason: 'no-table' }],
  places: {
    form: inOlderForm(
      '系统运维费 in 31007',
      fillOlder(['second', 0, '31007信息网络及软件购置更新（系统运维费）']),
      { implied: ['one-line-many-natures'] },
    ),
    tables: inOlderTables('系统运维费 in 31007', entry('31007', '信息网络及软件购置更新', '系统运维费')),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});

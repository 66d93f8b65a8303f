import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { BELOW_THRESHOLD_UNDER_310 } from '../../../src/rules/catalogue/classification/below-threshold-under-310';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, notHere } from '../places';

testRule(BELOW_THRESHOLD_UNDER_310, {
  fails: [
    {
      name: '800 元 under 31002',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('31002', '电话机', '800')] }) }),
      message: 'below',
      severity: 'warning',
    },
  ],
  passes: [
    {
      name: 'a server',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('31007', '服务器', '50000')] }) }),
    },
  ],
  undecided: [
    {
      name: 'a small thing whose price is not told',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('31002', '电话机', '5000')] }) }),
      message: 'small',
    },
    { name: 'no ledger', evaluation: evaluated({}), reason: 'no-table' },
  ],
  places: {
    form: inOlderForm('电话机 in 31002', fillOlder(['second', 0, '31002办公设备购置（电话机）']), {
      implied: ['one-line-many-natures'],
    }),
    tables: inOlderTables('电话机 in 31002', entry('31002', '办公设备购置', '电话机')),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});

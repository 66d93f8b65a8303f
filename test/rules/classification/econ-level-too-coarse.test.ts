import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { ECON_LEVEL_TOO_COARSE } from '../../../src/rules/catalogue/classification/econ-level-too-coarse';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, notHere } from '../places';

testRule(ECON_LEVEL_TOO_COARSE, {
  fails: [
    {
      name: '302 alone',
      evaluation: evaluated({
        ledger: ledger('100000', { groups: [group('302', '专线费用', '80000', { name: '商品和服务支出' })] }),
      }),
      message: 'coarse',
      severity: 'warning',
      found: '302商品和服务支出',
    },
  ],
  passes: [
    {
      name: '30213',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('30213', '专线维护', '80000')] }) }),
    },
  ],
  undecided: [{ name: 'no items', evaluation: evaluated({}), reason: 'no-such-field' }],
  places: {
    form: inOlderForm('302 alone', fillOlder(['second', 0, '302商品和服务支出'])),
    tables: inOlderTables('302 alone', entry('302', '商品和服务支出', '苗木费')),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});

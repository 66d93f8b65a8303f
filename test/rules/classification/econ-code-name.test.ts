import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { ECON_CODE_NAME } from '../../../src/rules/catalogue/classification/econ-code-name';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, notHere } from '../places';

testRule(ECON_CODE_NAME, {
  fails: [
    {
      name: '30202 办公费',
      evaluation: evaluated({
        ledger: ledger('100000', { groups: [group('30202', '纸张', '500', { name: '办公费' })] }),
      }),
      message: 'differs',
      severity: 'error',
    },
  ],
  passes: [
    {
      name: '30201 办公费',
      evaluation: evaluated({
        ledger: ledger('100000', { groups: [group('30201', '纸张', '500', { name: '办公费' })] }),
      }),
    },
    {
      name: 'a 类 beside one of its 款',
      evaluation: evaluated({
        ledger: ledger('100000', { groups: [group('302', '纸张', '500', { name: '办公费' })] }),
      }),
    },
  ],
  undecided: [
    {
      name: 'a name that is no item',
      evaluation: evaluated({
        ledger: ledger('100000', { groups: [group('30201', '纸张', '500', { name: '买纸' })] }),
      }),
      reason: 'no-such-field',
    },
  ],
  places: {
    form: inOlderForm('30202办公费', fillOlder(['second', 0, '30202办公费'])),
    tables: inOlderTables('30202 办公费', entry('30202', '办公费', '苗木费')),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});

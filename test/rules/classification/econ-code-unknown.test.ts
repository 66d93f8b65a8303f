import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { ECON_CODE_UNKNOWN } from '../../../src/rules/catalogue/classification/econ-code-unknown';
import { cellRef } from '../../../src/workbook';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, notHere } from '../places';

const coded = (code: string, name: string) => ({
  ...group(code, '设备', '20000', { name }),
  entries: () => [
    {
      code: cellRef('支出明细', 8, 1),
      name: cellRef('支出明细', 8, 2),
      summary: null,
      amount: cellRef('支出明细', 8, 4),
      summaryText: '设备',
    },
  ],
});

testRule(ECON_CODE_UNKNOWN, {
  fails: [
    {
      name: 'a code that is not in the list',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('31023', '设备', '20000')] }) }),
      message: 'unknown',
      severity: 'error',
      found: '31023',
      fixes: [],
    },
    {
      name: 'a code that is not in the list beside a name that is: the list decides',
      evaluation: evaluated({
        ledger: ledger('100000', { groups: [coded('31023', '办公设备购置')] }),
      }),
      message: 'unknown',
      fixes: ['item-code 支出明细!B9: 31023 → 31002'],
    },
    {
      name: 'a name that the list has under another 类',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [coded('31123', '其他支出')] }) }),
      message: 'unknown',
      fixes: [],
    },
    {
      name: 'a code of the government classification',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('50201', '办公', '20000')] }) }),
      message: 'government',
    },
  ],
  passes: [
    {
      name: 'a known code',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('31002', '设备', '20000')] }) }),
    },
  ],
  undecided: [
    {
      name: 'no code where one belongs',
      evaluation: evaluated({
        ledger: ledger('100000', { groups: [{ ...group('', '设备', '20000'), unreadCode: '#REF!' }] }),
      }),
      message: 'unreadable',
      severity: 'warning',
    },
    { name: 'no codes', evaluation: evaluated({}), reason: 'no-such-field' },
    {
      name: 'a functional code is another classification',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('2080109', '设备', '20000')] }) }),
    },
  ],
  places: {
    form: inOlderForm('30298', fillOlder(['second', 0, '30298专用材料费'])),
    tables: inOlderTables('30298', entry('30298', '专用材料费', '苗木费')),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});

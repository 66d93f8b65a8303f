import { LEDGER_COPIED } from '../../../src/rules/catalogue/money/ledger-copied';
import { cellRef } from '../../../src/workbook';
import { testRule } from '../rule-tester';
import { evaluated, group } from './tables';
import { ledger } from '../builders';
import { NOT_TRIED, notHere } from '../places';

const once = ledger('100000', { groups: [group('302', '专线', '80000'), group('302', '设备', '20000')] });
const twice = {
  ...once,
  copies: [
    {
      sheets: ['支出明细', '支出明细 (2)'] as const,
      count: 2,
      cells: [cellRef('支出明细 (2)', 3, 4, 2), cellRef('支出明细', 3, 4, 2)],
    },
  ],
};

testRule(LEDGER_COPIED, {
  fails: [],
  passes: [{ name: 'each entry once', evaluation: evaluated({ ledger: once }) }],
  undecided: [
    {
      name: 'a copied sheet',
      evaluation: evaluated({ ledger: twice }),
      message: 'copied',
      severity: 'warning',
    },
    { name: 'no ledger', evaluation: evaluated({}), reason: 'no-table' },
  ],
  places: {
    form: notHere('several-sheets'),
    tables: NOT_TRIED,
    lying: notHere('several-sheets'),
    text: notHere('several-sheets'),
  },
});

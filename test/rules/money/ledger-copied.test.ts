import { LEDGER_COPIED } from '../../../src/rules/catalogue/money/ledger-copied';
import { cellRef, gridOf } from '../../../src/workbook';
import { testRule } from '../rule-tester';
import { evaluated, group } from './tables';
import { ledger } from '../builders';
import { inOlderTables, notHere } from '../places';

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
    tables: inOlderTables(
      'the ledger twice',
      {},
      {
        more: [
          gridOf('支出明细 (2)', [
            ['2020年项目支出明细账'],
            [null, null, null, null, '单位：元'],
            ['项目名称', '经济科目编码', '经济科目名称', '摘要', '支出金额'],
            ['公园绿化养护项目', '30227', '委托业务费', '绿地养护委托服务费', 120000],
            ['公园绿化养护项目', '30218', '专用材料费', '苗木费', 150000],
          ]),
        ],
        implied: ['expense-over-received', 'text-rate-mismatch'],
      },
    ),
    lying: notHere('several-sheets'),
    text: notHere('several-sheets'),
  },
});

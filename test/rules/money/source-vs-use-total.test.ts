import { evaluated, funds } from './tables';
import { SOURCE_VS_USE_TOTAL } from '../../../src/rules/catalogue/money/source-vs-use-total';
import { testRule } from '../rule-tester';
import { saidBy, inForm, inOlderTables, notHere, ROWS, expenseSheet } from '../places';

testRule(SOURCE_VS_USE_TOTAL, {
  fails: [
    {
      name: '100 by source, 98 by use',
      evaluation: evaluated({
        funds: { ...funds({ budget: '100' }), useRows: funds({ budget: '98' }).rows },
      }),
      message: 'differs',
      severity: 'error',
      found: '98万元',
      expected: '100万元',
    },
  ],
  passes: [
    {
      name: 'the same total',
      evaluation: evaluated({
        funds: { ...funds({ budget: '100' }), useRows: funds({ budget: '100' }).rows },
      }),
    },
  ],
  undecided: [
    {
      name: 'no table by use',
      evaluation: evaluated({ funds: funds({ budget: '100' }) }),
      reason: 'no-table',
    },
  ],
  places: {
    form: inForm('60 by source, 58 by use', (rows) =>
      rows.splice(
        ROWS.part + 1,
        0,
        ['资金用途（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', null, null, null],
        [null, '年度支出总额', null, 60, 58, 57, null, null, null],
        [null, '商品和服务支出', null, 60, 58, 57, null, null, null],
      ),
    ),
    tables: saidBy(
      'expense-plan-vs-fund-plan',
      inOlderTables('30 by source, 28 by use', {}, { more: [expenseSheet(13, 15, 28)] }),
    ),
    lying: notHere('one-table'),
    text: notHere('table-only'),
  },
});

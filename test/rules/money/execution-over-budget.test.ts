import { policyAt, policyById } from '../../../src/policy';
import { evaluationOf } from '../builders';
import { evaluated, funds } from './tables';

const zhejiang = policyById('zhejiang')!;
const before = policyAt(zhejiang, { year: 2023, month: null, day: null });
import { EXECUTION_OVER_BUDGET } from '../../../src/rules/catalogue/money/execution-over-budget';
import { cellRef } from '../../../src/workbook';
import { testRule } from '../rule-tester';
import { saidBy, beside, fill, inForm, inLying, inTables, inText, worded } from '../places';

testRule(EXECUTION_OVER_BUDGET, {
  fails: [
    {
      name: '103 of 100',
      evaluation: evaluated({ funds: funds({ budget: '100', executed: '103' }) }),
      message: 'over',
      severity: 'error',
      found: '103万元',
      expected: '不超过100万元',
    },
    {
      name: 'allowed in Zhejiang',
      evaluation: evaluationOf({ funds: funds({ budget: '100', executed: '103' }) }, { policy: zhejiang }),
      policy: zhejiang,
      message: 'over',
      severity: 'info',
    },
    {
      name: 'not allowed there before April 2024',
      evaluation: evaluationOf({ funds: funds({ budget: '100', executed: '103' }) }, { policy: before }),
      policy: before,
      message: 'over',
      severity: 'error',
    },
  ],
  passes: [
    { name: 'within the budget', evaluation: evaluated({ funds: funds({ budget: '100', executed: '98' }) }) },
  ],
  undecided: [
    { name: 'no fund table', evaluation: evaluated({}), reason: 'no-table' },
    {
      name: 'the unit of the budget is in doubt',
      evaluation: evaluated({
        funds: funds({ budget: '120', executed: '1190000' }),
        doubts: [
          {
            why: 'unit-uncertain',
            cells: [cellRef('预算表', 2, 3)],
            values: { field: '预算表', assumed: '元', likely: '万元' },
          },
        ],
      }),
      needs: ['预算表'],
    },
  ],
  places: {
    form: inForm(
      'rate 103 %',
      fill(
        ['total', 'executed', 61.8],
        ['total', 'rate', 1.03],
        ['total', 'points', 10],
        ['sum', 'score', 98.5],
      ),
    ),
    tables: inTables('spent 61 of 60', {
      支出明细: (rows) => {
        const row = rows.find(([, name]) => name === '渠道清淤')!;
        row[5] = Number(row[5]) + 40_000;
      },
    }),
    lying: inLying(
      'executed 61 of 60',
      beside(['全年执行数', 61], ['全年执行数/当年财政拨款', 56], ['预算执行率', '101.67%']),
    ),
    text: saidBy(
      'narrative-total-mismatch',
      inText('spent 67 of 60', worded(['实际支出57万元', '实际支出67万元'])),
    ),
  },
});

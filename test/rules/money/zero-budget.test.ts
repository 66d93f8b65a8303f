import { points } from '../builders';
import { evaluated, funds, rate } from './tables';
import { ZERO_BUDGET } from '../../../src/rules/catalogue/money/zero-budget';
import { cellRef } from '../../../src/workbook';
import { testRule } from '../rule-tester';
import { beside, budgets, fill, inForm, inLying, inRow, inTables, notHere } from '../places';

const RATE = cellRef('自评表', 4, 7);

testRule(ZERO_BUDGET, {
  fails: [
    {
      name: 'spending without a budget',
      evaluation: evaluated({ funds: funds({ budget: '0', executed: '3' }) }),
      message: 'spending',
      severity: 'error',
    },
    {
      name: 'points for nothing',
      evaluation: evaluated({ funds: funds({ budget: '0', executed: '0' }, [], { score: points('10') }) }),
      message: 'points',
      severity: 'error',
    },
    {
      name: 'a rate of nothing',
      evaluation: evaluated({
        funds: funds({ budget: '0', executed: '0' }, [], { rate: { ...rate('1', '100%'), cells: [RATE] } }),
      }),
      message: 'rated',
      fixes: ['no-rate 自评表!H5: 100% →'],
    },
    {
      name: 'nothing planned, nothing spent',
      evaluation: evaluated({ funds: funds({ budget: '0', executed: '0' }) }),
      message: 'nothing',
      severity: 'warning',
    },
  ],
  passes: [{ name: 'a budget', evaluation: evaluated({ funds: funds({ budget: '10', executed: '9' }) }) }],
  undecided: [
    { name: 'no fund table', evaluation: evaluated({}), reason: 'no-table' },
    {
      name: 'a blank budget is no zero',
      evaluation: evaluated({ funds: funds({ budget: '', executed: '' }) }),
    },
  ],
  places: {
    form: inForm('budget 0, executed 57, 9.5 points', (rows) => {
      budgets(0, 0)(rows);
      fill(['total', 'rate', null])(rows);
    }),
    tables: inTables('budget 0, spent 57', { 预算表: inRow(['渠道清淤'], { 年初预算数: 0, 全年预算数: 0 }) }),
    lying: inLying(
      'budget 0, executed 57',
      beside(
        ['年初预算数', 0],
        ['年初预算数/当年财政拨款', 0],
        ['年初预算数/其他资金', 0],
        ['全年预算数', 0],
        ['全年预算数/当年财政拨款', 0],
        ['全年预算数/其他资金', 0],
        ['预算执行率', null],
      ),
    ),
    text: notHere('table-only'),
  },
});

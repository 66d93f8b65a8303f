import { evaluationOf } from '../builders';
import { execution, tableOf } from '../indicators/tables';
import { evaluated, expenses, funds, line, rate } from './tables';
import { UNIT_FACTOR_10000 } from '../../../src/rules/catalogue/money/unit-factor-10000';
import { testRule } from '../rule-tester';
import { beside, fill, inForm, inLying, inOlderTables, inText, put, worded } from '../places';

testRule(UNIT_FACTOR_10000, {
  fails: [
    {
      name: '200000 in a table in 万元',
      evaluation: evaluated({
        funds: funds({ planned: '20', executed: '200000' }),
        expenses: expenses([line('30201', '办公费', '20', '20')], '20', '20'),
      }),
      message: 'factor',
      severity: 'error',
    },
    {
      name: 'executed in 元 beside a budget in 万元, as the rate tells',
      evaluation: evaluated({
        funds: funds({ budget: '120', executed: '1080000' }, [], { rate: rate('0.9', '90.00%') }),
      }),
      message: 'factor',
      found: '1080000万元',
      expected: '120万元',
    },
    {
      name: 'without a rate',
      evaluation: evaluated({ funds: funds({ budget: '120', executed: '1080000' }) }),
      message: 'factor',
    },
    {
      name: 'the budget in 元',
      evaluation: evaluated({
        funds: funds({ budget: '1200000', executed: '108' }, [], { rate: rate('0.9', '90%', 0) }),
      }),
      message: 'factor',
      found: '1200000万元',
    },
    {
      name: 'total cost in 元',
      evaluation: tableOf(
        [{ name: '项目总成本', level2: '成本指标', target: '≤120万元', actual: '1080000万元' }],
        {
          some: { funds: execution('10', '9', { budget: '120', executed: '108' }) },
        },
      ),
      message: 'factor',
      found: '1080000万元',
    },
  ],
  passes: [
    {
      name: 'hardly anything was spent',
      evaluation: evaluated({
        funds: funds({ budget: '1200', executed: '0.05' }, [], { rate: rate('0', '0.00%') }),
      }),
    },
    {
      name: 'a large project',
      evaluation: evaluated({ funds: funds({ budget: '11579700', executed: '11000000' }) }),
    },
    {
      name: 'the same scale',
      evaluation: evaluated({
        funds: funds({ planned: '20', executed: '19' }),
        expenses: expenses([line('30201', '办公费', '20', '19')], '20', '19'),
      }),
    },
  ],
  undecided: [
    {
      name: 'round millions and nothing to hold them against',
      evaluation: evaluationOf({ funds: funds({ budget: '1200000', executed: '1080000' }) }),
      message: 'large',
      severity: 'warning',
    },
    { name: 'no tables', evaluation: evaluated({}), reason: 'no-table' },
  ],
  places: {
    form: inForm(
      '600000 万元',
      fill(
        ['total', 'initial', 600_000],
        ['part', 'initial', 600_000],
        ['total', 'budget', 600_000],
        ['part', 'budget', 600_000],
      ),
    ),
    tables: inOlderTables('300000 万元', { 预算表: put([5, 4, 300_000], [7, 4, 300_000]) }),
    lying: inLying(
      '600000 万元',
      beside(
        ['年初预算数', 600_000],
        ['年初预算数/当年财政拨款', 599_995],
        ['全年预算数', 600_000],
        ['全年预算数/当年财政拨款', 599_995],
      ),
    ),
    text: inText('60元 in the report', worded(['实际支出57万元', '实际支出57元'])),
  },
});

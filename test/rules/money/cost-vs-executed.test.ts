import { COST_VS_EXECUTED } from '../../../src/rules/catalogue/money/cost-vs-executed';
import { execution, tableOf, type Typed } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

const cost = (target: string, actual: string, more: Partial<Typed> = {}): Typed => ({
  name: '项目总成本',
  level2: '成本指标',
  target,
  actual,
  ...more,
});
const table = (rows: readonly Typed[], amounts = { budget: '120', executed: '108' }) =>
  tableOf(rows, { some: { funds: execution('10', '9', amounts) } });

testRule(COST_VS_EXECUTED, {
  fails: [
    {
      name: 'cost less than was executed',
      evaluation: table([cost('≤120万元', '95万元')]),
      outcome: 'needs-review',
      message: 'actual',
      severity: 'warning',
      found: '95万元',
      expected: '108万元',
    },
    {
      name: 'another limit than the budget',
      evaluation: table([cost('≤150万元', '108万元')]),
      outcome: 'needs-review',
      message: 'target',
      found: '≤150万元',
      expected: '120万元',
    },
  ],
  passes: [
    { name: 'the same', evaluation: table([cost('≤120万元', '108万元')]) },
    { name: 'in 元', evaluation: table([cost('≤1200000元', '1080000元')]) },
    {
      name: 'cut off',
      evaluation: table([cost('≤132.9万元', '132.9万元')], { budget: '132.95', executed: '132.912' }),
    },
  ],
  undecided: [
    {
      name: 'a slip of the unit',
      evaluation: table([cost('≤1200000万元', '1080000万元')]),
      reason: 'no-basis',
    },
    {
      name: 'a unit cost',
      evaluation: table([cost('≤800元', '780元', { name: '人均总成本' })]),
      reason: 'no-basis',
    },
    {
      name: 'several totals',
      evaluation: table([cost('≤60万元', '50万元'), cost('≤60万元', '50万元')]),
      reason: 'no-basis',
    },
    {
      name: 'a rate',
      evaluation: table([cost('≤100%', '90%', { name: '总成本控制率' })]),
      reason: 'no-basis',
    },
    { name: 'no indicators', evaluation: table([]), reason: 'no-table' },
  ],
  places: {
    form: inForm(
      'total cost 50, executed 57',
      fill(['cost', 'name', '项目总成本'], ['cost', 'target', '≤60万元'], ['cost', 'actual', '50万元']),
    ),
    tables: inTables('total cost 50, spent 57', {
      绩效指标: inRow(['渠道清淤成本控制率'], {
        三级指标: '项目总成本',
        年度指标值: '≤60万元',
        实际完成值: '50万元',
      }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});

import { COST_DIRECTION } from '../../../src/rules/catalogue/indicators/cost-direction';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(COST_DIRECTION, {
  fails: [
    {
      name: '总成本 ≥',
      evaluation: tableOf([{ name: '总成本', level2: '成本指标', target: '≥90万元' }]),
      message: 'cost',
      severity: 'warning',
      expected: '≤',
    },
    {
      name: '正向 with 小于等于',
      evaluation: tableOf([
        { target: '小于等于1个', some: { direction: { value: 'higher', text: '正向', cells: [] } } },
      ]),
      message: 'direction',
    },
  ],
  passes: [
    { name: '总成本 ≤', evaluation: tableOf([{ name: '总成本', level2: '成本指标', target: '≤90万元' }]) },
    { name: 'savings', evaluation: tableOf([{ name: '成本节约率', level2: '成本指标', target: '≥5%' }]) },
    {
      name: '正向 with 大于等于',
      evaluation: tableOf([{ some: { direction: { value: 'higher', text: '正向', cells: [] } } }]),
    },
  ],
  undecided: [{ name: 'no sign', evaluation: tableOf([{ target: '10' }]), reason: 'no-basis' }],
  places: {
    form: inForm(
      '总成本 ≥50万元',
      fill(['cost', 'name', '项目总成本'], ['cost', 'target', '≥50万元'], ['cost', 'actual', '57万元']),
      { implied: ['cost-vs-executed'] },
    ),
    tables: inTables(
      '总成本 ≥50万元',
      {
        绩效指标: inRow(['渠道清淤成本控制率'], {
          三级指标: '项目总成本',
          年度指标值: '≥50万元',
          实际完成值: '57万元',
        }),
      },
      { implied: ['cost-vs-executed'] },
    ),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});

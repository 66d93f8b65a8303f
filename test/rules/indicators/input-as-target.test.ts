import { INPUT_AS_TARGET } from '../../../src/rules/catalogue/indicators/input-as-target';
import { execution, tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(INPUT_AS_TARGET, {
  fails: [
    {
      name: '投入资金 as a benefit',
      evaluation: tableOf([
        { level1: 'benefit', level2: '社会效益指标', name: '投入资金', target: '20万元' },
      ]),
      message: 'input',
      severity: 'warning',
    },
    {
      name: '资金 as a quantity, 元 left out',
      evaluation: tableOf([{ name: '校园维修改造与设备购置资金', target: '300万' }]),
      message: 'input',
    },
    ...['预算资金执行率', '资金到位率', '项目开工率', '拨付进度'].map((name) => ({
      name: `${name} as a benefit`,
      evaluation: tableOf([{ level1: 'benefit', level2: '经济效益指标', name, target: '100%' }]),
      message: 'progress',
      severity: 'warning' as const,
    })),
    {
      name: '结余率',
      evaluation: tableOf([{ level1: 'benefit', level2: '经济效益指标', name: '结余率', target: '≤5%' }]),
      message: 'progress',
      severity: 'info',
    },
    {
      name: 'a quantity that is the budget again',
      evaluation: tableOf([{ name: '设备购置', target: '100万元' }], {
        some: { funds: execution('10', '10', { budget: '100', executed: '98' }) },
      }),
      message: 'repeats',
      severity: 'info',
    },
  ],
  passes: [
    ...['医保覆盖率', '制度执行率', '带动就业率'].map((name) => ({
      name,
      evaluation: tableOf([{ level1: 'benefit', level2: '社会效益指标', name, target: '100%' }]),
    })),
    {
      name: 'subsidies paid out',
      evaluation: tableOf([{ name: '发放补贴金额', target: '100万元' }], {
        some: { funds: execution('10', '10', { budget: '100', executed: '100' }) },
      }),
    },
    {
      name: 'income',
      evaluation: tableOf([
        { level1: 'benefit', level2: '经济效益指标', name: '木材销售收入', target: '1100万元' },
      ]),
    },
    { name: 'a number of things', evaluation: tableOf([{ name: '维修面积', target: '≥500平方米' }]) },
    { name: 'a rate', evaluation: tableOf([{ name: '资金到位率', target: '100%' }]) },
  ],
  undecided: [
    {
      name: 'cost',
      evaluation: tableOf([{ level2: '成本指标', name: '投入资金', target: '20万元' }]),
      reason: 'no-basis',
    },
  ],
  places: {
    form: inForm(
      'money put in as a benefit',
      fill(['social', 'name', '投入资金'], ['social', 'target', '≥20万元'], ['social', 'actual', '22万元']),
    ),
    tables: inTables('money put in as a benefit', {
      绩效指标: inRow(['渠道清淤覆盖村数'], {
        三级指标: '投入资金',
        年度指标值: '≥20万元',
        实际完成值: '22万元',
      }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});

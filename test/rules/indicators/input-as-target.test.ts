import { INPUT_AS_TARGET } from '../../../src/rules/catalogue/indicators/input-as-target';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';

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
  ],
  passes: [
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
});

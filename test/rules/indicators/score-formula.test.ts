import { SCORE_FORMULA } from '../../../src/rules/catalogue/indicators/score-formula';
import { policyById } from '../../../src/policy';
import { tableOf } from './tables';

const guangxi = policyById('guangxi')!;
const cost = policyById('national-2021-cost')!;
const satisfied = { level1: 'satisfaction', name: '群众满意度' } as const;
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(SCORE_FORMULA, {
  fails: [
    {
      name: '25 of 25 shown as 6.25: multiplied by 25 % again',
      evaluation: tableOf([{ target: '≥98%', actual: '100%', weight: '25', score: '6.25' }]),
      message: 'twice',
      severity: 'warning',
      found: '6.25',
      expected: '25',
    },
    {
      name: 'target met, 19.6 of 20',
      evaluation: tableOf([{ target: '≥98%', actual: '98%', weight: '20', score: '19.6' }]),
      message: 'below',
      severity: 'warning',
      found: '19.6',
      expected: '20',
    },
    {
      name: 'missed, full marks',
      evaluation: tableOf([{ target: '≥500', actual: '487' }]),
      message: 'above',
      severity: 'error',
      expected: '9.74',
      cells: ['自评表!G1', '自评表!E1', '自评表!D1', '自评表!F1'],
    },
    {
      name: '≤ by ratio',
      evaluation: tableOf([{ target: '≤10', actual: '12' }]),
      message: 'above',
      expected: '8.33',
    },
    {
      name: '≤ by the linear method',
      evaluation: tableOf([{ target: '≤10', actual: '12' }], { policy: guangxi }),
      policy: guangxi,
      message: 'above',
      expected: '8',
    },
    {
      name: 'satisfaction by neither',
      evaluation: tableOf([{ ...satisfied, target: '≥95%', actual: '85%', score: '9.5' }], { policy: cost }),
      policy: cost,
      message: 'above',
    },
    {
      name: 'bands where only proportion is in use',
      evaluation: tableOf([{ ...satisfied, target: '≥95%', actual: '85%', score: '8' }]),
      message: 'below',
    },
    {
      name: 'bands for what is no satisfaction',
      evaluation: tableOf([{ target: '≥95%', actual: '85%', score: '8' }], { policy: cost }),
      policy: cost,
      message: 'below',
    },
    {
      name: '0.11 above',
      evaluation: tableOf([{ target: '≥500', actual: '487', score: '9.85' }]),
      message: 'above',
    },
    {
      name: 'below both readings',
      evaluation: tableOf([{ target: '8755', actual: '8676', weight: '15', score: '13' }]),
      message: 'below',
      severity: 'warning',
      expected: '14.86',
    },
  ],
  passes: [
    { name: '487 of 500', evaluation: tableOf([{ target: '≥500', actual: '487', score: '9.74' }]) },
    { name: '0.10 above', evaluation: tableOf([{ target: '≥500', actual: '487', score: '9.84' }]) },
    {
      name: 'less is better by the name',
      evaluation: tableOf([{ name: '森林火灾受害率', target: '0.9%', actual: '0' }]),
    },
    {
      name: 'cost below its target',
      evaluation: tableOf([{ name: '总成本', level2: '成本指标', target: '202.6万元', actual: '132.9' }]),
    },
  ],
  undecided: [
    {
      name: '85 % of ≥ 95 % satisfied, scored by the bands of an example',
      evaluation: tableOf([{ ...satisfied, target: '≥95%', actual: '85%', score: '8' }], { policy: cost }),
      policy: cost,
      message: 'in-bands',
      severity: 'warning',
    },
    {
      name: 'no sign, and the score fits only ≤',
      evaluation: tableOf([{ target: '100', actual: '80' }]),
      message: 'sign-unclear',
      severity: 'warning',
    },
    {
      name: 'between both readings',
      evaluation: tableOf([{ target: '100', actual: '80', score: '9' }]),
      message: 'sign-unclear',
    },
    {
      name: 'units differ',
      evaluation: tableOf([{ target: '≥50个', actual: '20万元' }]),
      reason: 'no-basis',
    },
    { name: 'no score typed', evaluation: tableOf([{ score: '' }]), reason: 'no-basis' },
  ],
  places: {
    form: inForm('81 of 90 with 14.5 of 15', fill(['lasting', 'score', 14.5], ['sum', 'score', 99])),
    tables: inTables('81 of 90 with 14.5 of 15', {
      绩效指标: inRow(['渠道清淤管护制度执行率'], { 得分: 14.5 }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});

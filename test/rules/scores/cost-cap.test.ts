import { COST_CAP } from '../../../src/rules/catalogue/scores/cost-cap';
import { policyById } from '../../../src/policy';
import { tableOf } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

const shanxi = policyById('shanxi')!;
const cost = { level2: '成本指标', name: '成本控制', target: '≤20万元', actual: '20万元' } as const;

testRule(COST_CAP, {
  fails: [
    {
      name: '8 on the default indicator',
      evaluation: tableOf([{ ...cost, score: '8' }], { policy: shanxi }),
      policy: shanxi,
      message: 'over',
      severity: 'error',
      found: '8',
      expected: '5',
    },
  ],
  passes: [
    { name: '5', evaluation: tableOf([{ ...cost, score: '5' }], { policy: shanxi }), policy: shanxi },
    {
      name: 'a cost indicator of its own',
      evaluation: tableOf([{ ...cost, name: '配套资金每人每年' }], { policy: shanxi }),
      policy: shanxi,
    },
  ],
  undecided: [
    { name: 'elsewhere', evaluation: tableOf([cost]), reason: 'other-policy' },
    {
      name: 'no cost indicator',
      evaluation: tableOf([{}], { policy: shanxi }),
      policy: shanxi,
      reason: 'no-basis',
    },
  ],
  places: {
    form: inForm(
      '8 for the default cost indicator',
      fill(['cost', 'name', '预算成本控制数'], ['cost', 'target', '≤60万元'], ['cost', 'actual', '57万元']),
      { policyId: 'shanxi', names: ['自评表!H14'] },
    ),
    tables: inTables(
      '10 for the default cost indicator',
      {
        绩效指标: inRow(['渠道清淤成本控制率'], {
          三级指标: '预算成本控制数',
          年度指标值: '≤60万元',
          实际完成值: '57万元',
        }),
      },
      { policyId: 'shanxi', names: ['绩效指标!H6'] },
    ),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});

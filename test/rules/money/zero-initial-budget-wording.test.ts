import { evaluated, funds, says } from './tables';
import { ZERO_INITIAL_BUDGET_WORDING } from '../../../src/rules/catalogue/money/zero-initial-budget-wording';
import { testRule } from '../rule-tester';
import { beside, budgets, fill, inForm, inLying, inRow, inTables, inText, worded } from '../places';

testRule(ZERO_INITIAL_BUDGET_WORDING, {
  fails: [
    {
      name: 'a rate of an initial budget of 0',
      evaluation: evaluated({
        funds: funds({ initial: '0', budget: '10', executed: '9.59' }),
        narrative: says('全年完成年初预算的95.89%。'),
      }),
      message: 'wording',
      severity: 'error',
    },
  ],
  passes: [
    {
      name: 'an initial budget',
      evaluation: evaluated({
        funds: funds({ initial: '10', budget: '10', executed: '9.59' }),
        narrative: says('全年完成年初预算的95.89%。'),
      }),
    },
  ],
  undecided: [
    {
      name: 'no such words',
      evaluation: evaluated({ funds: funds({ initial: '0', budget: '10' }) }),
      reason: 'no-such-field',
    },
    {
      name: 'no initial budget stated',
      evaluation: evaluated({ narrative: says('全年完成年初预算的95.89%。') }),
      reason: 'no-basis',
    },
  ],
  places: {
    form: inForm(
      '完成年初预算的95% of 0',
      (rows) => {
        budgets(0, 60)(rows);
        fill(['goal', 5, '清淤32公里，覆盖22个村，完成年初预算的95%。'])(rows);
      },
      { implied: ['budget-change-unexplained'] },
    ),
    tables: inTables(
      '完成年初预算的95% of 0',
      {
        预算表: inRow(['渠道清淤'], { 年初预算数: 0 }),
        项目清单: inRow(['渠道清淤'], { 实际完成情况: '清淤32公里，覆盖22个村，完成年初预算的95%。' }),
      },
      { implied: ['budget-change-unexplained'] },
    ),
    lying: inLying(
      '完成年初预算的95% of 0',
      beside(
        ['年初预算数', 0],
        ['年初预算数/当年财政拨款', 0],
        ['年初预算数/其他资金', 0],
        ['实际完成情况', '清淤32公里，覆盖22个村，完成年初预算的95%。'],
      ),
      { implied: ['budget-change-unexplained'] },
    ),
    text: inText(
      '完成年初预算的95% of 0',
      {
        预算表: inRow(['渠道清淤'], { 年初预算数: 0 }),
        文字报告: worded(['年初预算60万元，', ''], ['预算执行率95%', '完成年初预算的95%，预算执行率95%']),
      },
      { implied: ['budget-change-unexplained'] },
    ),
  },
});

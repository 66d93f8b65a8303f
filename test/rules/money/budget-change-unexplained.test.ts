import { said } from '../builders';
import { evaluated, funds } from './tables';
import { BUDGET_CHANGE_UNEXPLAINED } from '../../../src/rules/catalogue/money/budget-change-unexplained';
import { testRule } from '../rule-tester';
import { beside, budgets, inForm, inLying, inRow, inTables, inText, worded } from '../places';

testRule(BUDGET_CHANGE_UNEXPLAINED, {
  fails: [
    {
      name: '0 became 3.36 and the reason is left empty',
      evaluation: evaluated({ funds: funds({ initial: '0.00', budget: '3.36' }, [], { reason: said('') }) }),
      message: 'unexplained',
      severity: 'warning',
    },
    {
      name: 'the form has no place for it',
      evaluation: evaluated({ funds: funds({ initial: '0', budget: '3.36' }) }),
      message: 'noPlace',
      outcome: 'needs-review',
      severity: 'info',
    },
  ],
  passes: [
    {
      name: 'explained',
      evaluation: evaluated({
        funds: funds({ initial: '0', budget: '3.36' }, [], { reason: said('年中追加专项经费') }),
      }),
    },
    { name: 'unchanged', evaluation: evaluated({ funds: funds({ initial: '3.36', budget: '3.36' }) }) },
  ],
  undecided: [{ name: 'no fund table', evaluation: evaluated({}), reason: 'no-table' }],
  places: {
    form: inForm('50 became 60', budgets(50, 60)),
    tables: inTables('50 became 60', { 预算表: inRow(['渠道清淤'], { 年初预算数: 50 }) }),
    lying: inLying('50 became 60', beside(['年初预算数', 50], ['年初预算数/当年财政拨款', 45])),
    text: inText('50 became 60 in the report alone', {
      预算表: inRow(['渠道清淤'], { 年初预算数: 50 }),
      文字报告: worded(['年初预算60万元', '年初预算50万元']),
    }),
  },
});

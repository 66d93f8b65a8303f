import { said } from '../builders';
import { evaluated, funds } from './tables';
import { BUDGET_CHANGE_UNEXPLAINED } from '../../../src/rules/catalogue/money/budget-change-unexplained';
import { testRule } from '../rule-tester';

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
});

import { evaluated, funds, says } from './tables';
import { ZERO_INITIAL_BUDGET_WORDING } from '../../../src/rules/catalogue/money/zero-initial-budget-wording';
import { testRule } from '../rule-tester';

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
});

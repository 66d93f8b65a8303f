import { evaluated, funds, rate } from './tables';
import { EXECUTION_RATE_DENOMINATOR } from '../../../src/rules/catalogue/money/execution-rate-denominator';
import { testRule } from '../rule-tester';

testRule(EXECUTION_RATE_DENOMINATOR, {
  fails: [
    {
      name: '80 of the initial 100 though 80 was the budget',
      evaluation: evaluated({
        funds: funds({ initial: '100', budget: '80', executed: '80' }, [], { rate: rate('0.8', '80%', 0) }),
      }),
      message: 'initial',
      severity: 'error',
      found: '80%',
      expected: '100.00%',
    },
  ],
  passes: [
    {
      name: 'computed on the adjusted budget',
      evaluation: evaluated({
        funds: funds({ initial: '100', budget: '80', executed: '80' }, [], { rate: rate('1', '100%', 0) }),
      }),
    },
  ],
  undecided: [
    {
      name: 'both budgets are the same',
      evaluation: evaluated({
        funds: funds({ initial: '80', budget: '80', executed: '80' }, [], { rate: rate('1', '100%', 0) }),
      }),
      reason: 'no-basis',
    },
  ],
});

import { points } from '../builders';
import { evaluated, funds } from './tables';
import { ZERO_BUDGET } from '../../../src/rules/catalogue/money/zero-budget';
import { testRule } from '../rule-tester';

testRule(ZERO_BUDGET, {
  fails: [
    {
      name: 'spending without a budget',
      evaluation: evaluated({ funds: funds({ budget: '0', executed: '3' }) }),
      message: 'spending',
      severity: 'error',
    },
    {
      name: 'points for nothing',
      evaluation: evaluated({ funds: funds({ budget: '0', executed: '0' }, [], { score: points('10') }) }),
      message: 'points',
      severity: 'error',
    },
    {
      name: 'nothing planned, nothing spent',
      evaluation: evaluated({ funds: funds({ budget: '0', executed: '0' }) }),
      message: 'nothing',
      severity: 'warning',
    },
  ],
  passes: [{ name: 'a budget', evaluation: evaluated({ funds: funds({ budget: '10', executed: '9' }) }) }],
  undecided: [
    { name: 'no fund table', evaluation: evaluated({}), reason: 'no-table' },
    {
      name: 'a blank budget is no zero',
      evaluation: evaluated({ funds: funds({ budget: '', executed: '' }) }),
    },
  ],
});

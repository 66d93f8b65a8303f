import { ledger } from '../builders';
import { evaluated, funds, group } from './tables';
import { AMOUNT_NEGATIVE } from '../../../src/rules/catalogue/money/amount-negative';
import { testRule } from '../rule-tester';

testRule(AMOUNT_NEGATIVE, {
  fails: [
    {
      name: 'a negative budget',
      evaluation: evaluated({ funds: funds({ budget: '-1.2' }) }),
      message: 'negative',
      severity: 'error',
      found: '-1.2',
    },
    {
      name: 'a negative entry may be a correction',
      evaluation: evaluated({ ledger: ledger('100', { groups: [group('30201', '冲销', '-50')] }) }),
      message: 'entry',
      outcome: 'needs-review',
      severity: 'warning',
    },
  ],
  passes: [{ name: 'nothing negative', evaluation: evaluated({ funds: funds({ budget: '1.2' }) }) }],
  undecided: [{ name: 'no amounts', evaluation: evaluated({}), reason: 'blank' }],
});

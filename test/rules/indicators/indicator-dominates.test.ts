import { INDICATOR_DOMINATES } from '../../../src/rules/catalogue/indicators/indicator-dominates';
import { COMPLETE, tableOf } from './tables';
import { testRule } from '../rule-tester';

testRule(INDICATOR_DOMINATES, {
  fails: [
    {
      name: '90 of 90',
      evaluation: tableOf([{ weight: '90' }]),
      message: 'dominates',
      severity: 'warning',
      found: '90',
    },
  ],
  passes: [
    { name: '30 of 90', evaluation: tableOf(COMPLETE) },
    { name: 'exactly half', evaluation: tableOf([{ weight: '45' }, { weight: '45' }]) },
  ],
  undecided: [{ name: 'no weight column', evaluation: tableOf([{ weight: null }]), reason: 'no-such-field' }],
});

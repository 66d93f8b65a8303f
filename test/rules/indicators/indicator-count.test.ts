import { INDICATOR_COUNT } from '../../../src/rules/catalogue/indicators/indicator-count';
import { COMPLETE, CUT, tableOf } from './tables';
import { testRule } from '../rule-tester';

testRule(INDICATOR_COUNT, {
  fails: [
    { name: '1', evaluation: tableOf([{}]), message: 'few', severity: 'info', found: '1' },
    { name: '40', evaluation: tableOf(Array.from({ length: 40 }, () => ({}))), message: 'many', found: '40' },
  ],
  passes: [{ name: '4', evaluation: tableOf(COMPLETE) }],
  undecided: [
    { name: 'cut short', evaluation: tableOf([{}, CUT]), reason: 'no-basis' },
    { name: 'none', evaluation: tableOf([]), reason: 'no-table' },
  ],
});

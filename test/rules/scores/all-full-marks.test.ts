import { ALL_FULL_MARKS } from '../../../src/rules/catalogue/scores/all-full-marks';
import { COMPLETE, CUT, tableOf } from '../indicators/tables';
import { testRule } from '../rule-tester';

testRule(ALL_FULL_MARKS, {
  fails: [{ name: 'four of four', evaluation: tableOf(COMPLETE), message: 'all', severity: 'info' }],
  passes: [{ name: 'one lost a point', evaluation: tableOf([...COMPLETE, { score: '9' }]) }],
  undecided: [
    { name: 'two indicators', evaluation: tableOf([{}, {}]), reason: 'no-basis' },
    { name: 'cut short', evaluation: tableOf([...COMPLETE, CUT]), reason: 'no-basis' },
  ],
});

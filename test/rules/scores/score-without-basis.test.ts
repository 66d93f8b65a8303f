import { SCORE_WITHOUT_BASIS } from '../../../src/rules/catalogue/scores/score-without-basis';
import { evaluationOf, points } from '../builders';
import { tableOf } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { NOT_TRIED, notHere } from '../places';

testRule(SCORE_WITHOUT_BASIS, {
  fails: [
    {
      name: '100 and no table',
      evaluation: evaluationOf({ form: 'hechi', claimedTotal: points('100') }),
      message: 'bare',
      severity: 'warning',
      found: '100',
    },
  ],
  passes: [{ name: 'with a table', evaluation: tableOf([{}], { some: { claimedTotal: points('100') } }) }],
  undecided: [{ name: 'no total', evaluation: evaluationOf({}), reason: 'no-such-field' }],
  places: { form: notHere('table-only'), tables: NOT_TRIED, lying: NOT_TRIED, text: NOT_TRIED },
});

import { setting, type Policy } from '../../../src/policy';
import { NATIONAL_2020 } from '../../../src/policy/national-2020';
import { SCORE_DECIMALS } from '../../../src/rules/catalogue/scores/score-decimals';
import { tableOf } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { notHere } from '../places';

const { settings } = NATIONAL_2020;
const two: Policy = {
  ...NATIONAL_2020,
  settings: { ...settings, scoreDecimals: setting(2, settings.scoreDecimals.source) },
};

testRule(SCORE_DECIMALS, {
  fails: [
    {
      name: 'six decimals',
      evaluation: tableOf([{ score: '9.909999' }, {}], { policy: two }),
      policy: two,
      message: 'many',
      severity: 'info',
      cells: ['自评表!G1'],
      found: '9.909999',
      fixes: ['decimals 自评表!G1: 9.909999 → 9.91'],
    },
  ],
  passes: [{ name: 'two decimals', evaluation: tableOf([{ score: '9.91' }], { policy: two }), policy: two }],
  undecided: [
    { name: 'asked for nowhere', evaluation: tableOf([{ score: '9.909999' }]), reason: 'other-policy' },
    { name: 'no points', evaluation: tableOf([], { policy: two }), policy: two, reason: 'no-such-field' },
  ],
  places: {
    form: notHere('switched-off'),
    tables: notHere('switched-off'),
    lying: notHere('switched-off'),
    text: notHere('switched-off'),
  },
});

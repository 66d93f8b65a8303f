import { SCORE_WITHOUT_AMOUNTS } from '../../../src/rules/catalogue/money/score-without-amounts';
import type { Submission } from '../../../src/intake';
import { evaluationOf, ledger, points, unreadPart } from '../builders';
import { testRule } from '../rule-tester';
import { funds, rate } from './tables';
import { fill, inForm, notHere } from '../places';

const CLAIMS = { weight: points('10'), rate: rate('1', '100%'), score: points('10') };
const form = (amounts: Parameters<typeof funds>[0], some: Partial<Submission> = {}, row = CLAIMS) =>
  evaluationOf({ funds: funds(amounts, [], row), ...some });
const BLANK = { budget: '', executed: '' };

testRule(SCORE_WITHOUT_AMOUNTS, {
  fails: [
    { name: 'amounts blank', evaluation: form(BLANK), message: 'none', severity: 'error', found: '100%、10' },
    {
      name: 'amounts in another sheet',
      evaluation: form(BLANK, { ledger: ledger('1000') }),
      message: 'none',
      severity: 'warning',
    },
  ],
  passes: [
    { name: 'amounts', evaluation: form({ budget: '120', executed: '108' }) },
    { name: '0 of 0', evaluation: form({ budget: '0', executed: '0' }) },
  ],
  undecided: [
    {
      name: 'a column that nobody understood',
      evaluation: form(BLANK, { unread: [unreadPart({ block: 'funds' })] }),
      needs: ['甲栏'],
    },
    {
      name: 'nothing is claimed',
      evaluation: evaluationOf({ funds: funds(BLANK, [], { weight: points('10') }) }),
      reason: 'blank',
    },
    { name: 'no places for amounts', evaluation: form({}), reason: 'no-such-field' },
    { name: 'separate tables', evaluation: form(BLANK, { origin: 'tables' }), reason: 'no-such-field' },
  ],
  places: {
    form: inForm(
      'no amounts, 9.5 points',
      fill(
        ['total', 'initial', null],
        ['total', 'budget', null],
        ['total', 'executed', null],
        ['part', 'initial', null],
        ['part', 'budget', null],
      ),
    ),
    tables: notHere('worked-out'),
    lying: notHere('worked-out'),
    text: notHere('table-only'),
  },
});

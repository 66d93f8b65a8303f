import { evaluated, funds, says } from './tables';
import { ARRIVAL_RATE_MISMATCH } from '../../../src/rules/catalogue/money/arrival-rate-mismatch';
import { testRule } from '../rule-tester';
import { inOlderText, notHere, worded } from '../places';

testRule(ARRIVAL_RATE_MISMATCH, {
  fails: [
    {
      name: 'the text says 100 %, the table 18 of 20',
      evaluation: evaluated({
        funds: funds({ planned: '20', received: '18' }),
        narrative: says('资金到位率100%。'),
      }),
      message: 'differs',
      severity: 'error',
      found: '100%',
    },
  ],
  passes: [
    {
      name: 'the rate of the table',
      evaluation: evaluated({
        funds: funds({ planned: '20', received: '18' }),
        narrative: says('资金到位率90%。'),
      }),
    },
  ],
  undecided: [
    {
      name: 'no report',
      evaluation: evaluated({ funds: funds({ planned: '20', received: '18' }) }),
      reason: 'no-narrative',
    },
    {
      name: 'no planned amount',
      evaluation: evaluated({ funds: funds({ received: '18' }), narrative: says('资金到位率100%。') }),
      reason: 'no-basis',
    },
  ],
  places: {
    form: notHere('sentences-only'),
    tables: notHere('sentences-only'),
    lying: notHere('sentences-only'),
    text: inOlderText('text 90 %', worded(['资金到位率100%', '资金到位率90%'])),
  },
});

import { EXECUTION_RATE_ABSENT } from '../../../src/rules/catalogue/narrative/execution-rate-absent';
import { decimal } from '../../../src/numbers';
import { fundRow, fundsOf } from '../builders';
import { testRule } from '../rule-tester';
import { at, withFields, withReport } from '../reports';
import { inOlderText, notHere, worded } from '../places';

const inTable = fundsOf(fundRow({ rate: { ...at('表!H6', '90%'), value: decimal('0.9'), shownPlaces: 0 } }));

testRule(EXECUTION_RATE_ABSENT, {
  fails: [
    {
      name: 'only an arrival rate',
      evaluation: withReport(['（一）投入', '资金到位率100%。']),
      message: 'onlyArrival',
      severity: 'info',
      cells: ['文字报告!A2'],
      found: '资金到位率100%',
    },
    {
      name: 'no rate at all',
      evaluation: withReport(['（一）投入', '资金到位。']),
      message: 'absent',
      cells: ['文字报告!A1'],
    },
  ],
  passes: [{ name: 'both rates', evaluation: withReport(['资金到位率100%，预算执行率95%。']) }],
  undecided: [
    {
      name: 'the table gives it',
      evaluation: withReport(['资金到位。'], { funds: inTable }),
      reason: 'no-basis',
    },
    { name: 'no report', evaluation: withFields({}), reason: 'no-narrative' },
  ],
  places: {
    form: notHere('sentences-only'),
    tables: notHere('sentences-only'),
    lying: notHere('sentences-only'),
    text: inOlderText('no execution rate', worded(['。预算执行率90%。', '。']), { names: ['文字报告!A24'] }),
  },
});

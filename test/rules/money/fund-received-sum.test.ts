import { evaluated, funds } from './tables';
import { FUND_RECEIVED_SUM } from '../../../src/rules/catalogue/money/fund-received-sum';
import { testRule } from '../rule-tester';
import { saidBy, inLying, inOlderForm, inOlderTables, inOlderText, put, worded } from '../places';

testRule(FUND_RECEIVED_SUM, {
  fails: [
    {
      name: '20 stated, sources add to 18',
      evaluation: evaluated({ funds: funds({ received: '20' }, [{ received: '10' }, { received: '8' }]) }),
      message: 'differs',
      severity: 'error',
    },
  ],
  passes: [
    {
      name: 'sources add up',
      evaluation: evaluated({ funds: funds({ received: '20' }, [{ received: '12' }, { received: '8' }]) }),
    },
    {
      name: 'a residue of rounding',
      evaluation: evaluated({
        funds: funds({ received: '100.00' }, [
          { received: '33.33' },
          { received: '33.33' },
          { received: '33.33' },
        ]),
      }),
    },
  ],
  undecided: [
    { name: 'no fund table', evaluation: evaluated({}) },
    {
      name: 'a blank total has a finding of its own',
      evaluation: evaluated({ funds: funds({ received: '' }, [{ received: '10' }]) }),
    },
  ],
  places: {
    form: inOlderForm('30 stated, sources 29.5', put([21, 5, 29.5])),
    tables: inOlderTables('30 stated, sources 29.5', { 预算表: put([5, 5, 29.5]) }),
    lying: inLying('60 received, sources 58', (rows) => {
      rows.splice(
        12,
        0,
        ['实际到位资金', '合计', 60, 45],
        [null, '当年财政拨款', 53, 40],
        [null, '其他资金', 5, 5],
      );
    }),
    text: saidBy(
      'narrative-items-sum',
      inOlderText(
        'parts 10+15, total 30',
        worded(['资金到位30万元，', '资金到位30万元，其中：中央财政10万元、市财政15万元。']),
      ),
    ),
  },
});

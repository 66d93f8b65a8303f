import { evaluated, funds } from './tables';
import { FUND_RECEIVED_OVER_PLAN } from '../../../src/rules/catalogue/money/fund-received-over-plan';
import { testRule } from '../rule-tester';
import { saidBy, inLying, inOlderForm, inOlderTables, inOlderText, put, worded } from '../places';

testRule(FUND_RECEIVED_OVER_PLAN, {
  fails: [
    {
      name: 'a source gets more than planned',
      evaluation: evaluated({
        funds: funds({ planned: '10', received: '13' }, [
          { planned: '5', received: '8' },
          { planned: '5', received: '5' },
        ]),
      }),
      message: 'over',
      severity: 'warning',
      found: '8万元',
      expected: '不超过5万元',
    },
  ],
  passes: [
    {
      name: 'each source within its plan',
      evaluation: evaluated({
        funds: funds({ planned: '10', received: '9' }, [
          { planned: '5', received: '4' },
          { planned: '5', received: '5' },
        ]),
      }),
    },
  ],
  undecided: [
    { name: 'no fund table', evaluation: evaluated({}), reason: 'no-table' },
    {
      name: 'nothing planned by source',
      evaluation: evaluated({ funds: funds({ received: '9' }, [{ received: '9' }]) }),
      reason: 'no-basis',
    },
  ],
  places: {
    form: inOlderForm('plan 30, received 33', put([21, 5, 33], [18, 5, 33])),
    tables: inOlderTables(
      'plan 30, received 33',
      {
        预算表: put([5, 5, 33], [7, 5, 33]),
        文字报告: worded(['资金到位率100%', '资金到位率110%'], ['资金到位30万元', '资金到位33万元']),
      },
      { implied: ['text-rate-mismatch'] },
    ),
    lying: inLying('55 planned, 65 received', (rows) => {
      rows.splice(
        12,
        0,
        ['计划安排资金', '合计', 60, 45],
        [null, '当年财政拨款', 55, 40],
        [null, '其他资金', 5, 5],
        ['实际到位资金', '合计', 70, 45],
        [null, '当年财政拨款', 65, 40],
        [null, '其他资金', 5, 5],
      );
    }),
    text: saidBy(
      'narrative-total-mismatch',
      inOlderText('planned 30, received 40', worded(['资金到位30万元', '资金到位40万元'])),
    ),
  },
});

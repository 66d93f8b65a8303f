import { evaluated, funds } from './tables';
import { FUND_PLAN_SUM } from '../../../src/rules/catalogue/money/fund-plan-sum';
import { testRule } from '../rule-tester';
import { saidBy, inLying, inOlderForm, inOlderTables, inOlderText, put, worded } from '../places';

testRule(FUND_PLAN_SUM, {
  fails: [
    {
      name: '20 stated, sources add to 18',
      evaluation: evaluated({ funds: funds({ planned: '20' }, [{ planned: '10' }, { planned: '8' }]) }),
      message: 'differs',
      severity: 'error',
    },
  ],
  passes: [
    {
      name: 'sources add up',
      evaluation: evaluated({ funds: funds({ planned: '20' }, [{ planned: '12' }, { planned: '8' }]) }),
    },
    {
      name: 'a residue of rounding',
      evaluation: evaluated({
        funds: funds({ planned: '100.00' }, [
          { planned: '33.33' },
          { planned: '33.33' },
          { planned: '33.33' },
        ]),
      }),
    },
  ],
  undecided: [
    { name: 'no fund table', evaluation: evaluated({}) },
    {
      name: 'a blank total has a finding of its own',
      evaluation: evaluated({ funds: funds({ planned: '' }, [{ planned: '10' }]) }),
    },
  ],
  places: {
    form: inOlderForm('30 stated, sources 28', put([21, 2, 28]), { implied: ['fund-received-over-plan'] }),
    tables: inOlderTables(
      '30 stated, sources 28',
      { 预算表: put([5, 4, 28]) },
      { implied: ['fund-received-over-plan'] },
    ),
    lying: inLying('60 planned, sources 58', (rows) => {
      rows.splice(
        12,
        0,
        ['计划安排资金', '合计', 60, 45],
        [null, '当年财政拨款', 53, 40],
        [null, '其他资金', 5, 5],
      );
    }),
    text: saidBy(
      'narrative-items-sum',
      inOlderText(
        'parts 10+15, total 30',
        worded(['预算安排30万元，', '预算安排30万元，其中：中央财政10万元、市财政15万元，']),
      ),
    ),
  },
});

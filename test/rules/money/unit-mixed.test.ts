import { evaluated, funds, says } from './tables';
import { UNIT_MIXED } from '../../../src/rules/catalogue/money/unit-mixed';
import { testRule } from '../rule-tester';
import { inOlderText, notHere, worded } from '../places';

testRule(UNIT_MIXED, {
  fails: [
    {
      name: '元 in the text, 万元 in the table',
      evaluation: evaluated({
        funds: funds({ planned: '20' }),
        narrative: says('专线费用80000元，设备20000元。'),
      }),
      message: 'mixed',
      severity: 'info',
      found: '元',
      expected: '万元',
    },
  ],
  passes: [
    {
      name: 'one unit',
      evaluation: evaluated({ funds: funds({ planned: '20' }), narrative: says('安排资金20万元。') }),
    },
  ],
  undecided: [
    { name: 'no report', evaluation: evaluated({ funds: funds({ planned: '20' }) }), reason: 'no-narrative' },
  ],
  places: {
    form: notHere('beside-sentences'),
    tables: notHere('beside-sentences'),
    lying: notHere('beside-sentences'),
    text: inOlderText('元 in the text, 万元 in the table', worded(['全年支出27万元', '全年支出270000元'])),
  },
});

import { evaluated, funds, says } from './tables';
import { UNIT_MIXED } from '../../../src/rules/catalogue/money/unit-mixed';
import { testRule } from '../rule-tester';

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
});

import { evaluated, funds, says } from './tables';
import { NARRATIVE_ITEMS_SUM } from '../../../src/rules/catalogue/money/narrative-items-sum';
import { testRule } from '../rule-tester';

testRule(NARRATIVE_ITEMS_SUM, {
  fails: [
    {
      name: '30+30+29.99 against 89.97',
      evaluation: evaluated({
        funds: funds({ budget: '89.97', executed: '89.97' }),
        narrative: says('资金使用情况：（1）道路30万元；（2）桥梁30万元；（3）水渠29.99万元。'),
      }),
      message: 'differs',
      severity: 'error',
    },
  ],
  passes: [
    {
      name: 'items add up',
      evaluation: evaluated({
        funds: funds({ budget: '89.99', executed: '89.99' }),
        narrative: says('资金使用情况：（1）道路30万元；（2）桥梁30万元；（3）水渠29.99万元。'),
      }),
    },
  ],
  undecided: [
    { name: 'no report', evaluation: evaluated({ funds: funds({ budget: '20' }) }), reason: 'no-narrative' },
  ],
});

import { evaluated, funds, says } from './tables';
import { NARRATIVE_ITEMS_SUM } from '../../../src/rules/catalogue/money/narrative-items-sum';
import { testRule } from '../rule-tester';
import { beside, fill, inForm, inLying, inRow, inTables, inText, worded } from '../places';

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
  places: {
    form: inForm(
      '30+20 of 60',
      fill(['goal', 5, '全年支出57万元，其中：清淤32公里支出30万元、管护支出20万元，覆盖22个村。']),
    ),
    tables: inTables('30+20 of 57', {
      项目清单: inRow(['渠道清淤'], {
        实际完成情况: '清淤32公里，覆盖22个村，全年支出57万元，其中：清淤30万元、管护20万元。',
      }),
    }),
    lying: inLying(
      '30+20 of 57',
      beside(['实际完成情况', '清淤32公里，覆盖22个村，全年支出57万元，其中：清淤30万元、管护20万元。']),
    ),
    text: inText('30+20 of 57', worded(['实际支出57万元', '实际支出57万元，其中：清淤30万元、管护20万元'])),
  },
});

import { evaluated, funds, says } from './tables';
import { NARRATIVE_TOTAL_MISMATCH } from '../../../src/rules/catalogue/money/narrative-total-mismatch';
import { testRule } from '../rule-tester';
import { beside, fill, inForm, inLying, inOlderText, inRow, inTables, inText, worded } from '../places';

testRule(NARRATIVE_TOTAL_MISMATCH, {
  fails: [
    {
      name: 'the text says 20, the table 19.8',
      evaluation: evaluated({
        funds: funds({ planned: '20', received: '20', executed: '19.8' }),
        narrative: says('到2020年底资金完成支出20万元。'),
      }),
      message: 'differs',
      severity: 'error',
      found: '20万元',
      expected: '19.8万元',
    },
    {
      name: 'what came in, before what the spending is divided into',
      evaluation: evaluated({
        funds: funds({ planned: '20', received: '20', executed: '20' }),
        narrative: says('资金到位18万元，全年支出20万元，其中：专线费12万元、设备费8万元。'),
      }),
      message: 'differs',
      found: '18万元',
    },
  ],
  passes: [
    {
      name: 'money that was paid, beside what was allotted',
      evaluation: evaluated({
        funds: funds({ budget: '50', executed: '10' }),
        narrative: says('财政下达项目资金50万元，目前已拨付10万元。'),
      }),
    },
    {
      name: 'the same',
      evaluation: evaluated({
        funds: funds({ planned: '20', received: '20', executed: '20' }),
        narrative: says('到2020年底资金完成支出20万元。'),
      }),
    },
  ],
  undecided: [
    {
      name: 'a part behind 其中, and a total that its items do not add up to',
      evaluation: evaluated({
        funds: funds({ planned: '20', received: '20', executed: '20' }),
        narrative: says(
          '全年支出19万元，其中：专线费12万元、设备费8万元。项目很好，其中到位资金18万元为省级资金。',
        ),
      }),
      reason: 'no-basis',
    },
    {
      name: 'what was paid of it',
      evaluation: evaluated({
        funds: funds({ budget: '50', executed: '10' }),
        narrative: says('财政下达项目资金50万元，目前已拨付12万元。'),
      }),
      message: 'part',
    },
    { name: 'no report', evaluation: evaluated({ funds: funds({ planned: '20' }) }), reason: 'no-narrative' },
  ],
  places: {
    form: inForm('goal tells 56, executed 57', fill(['goal', 5, '清淤32公里，覆盖22个村，全年支出56万元。'])),
    tables: inTables('goal tells 56, spent 57', {
      项目清单: inRow(['渠道清淤'], { 实际完成情况: '清淤32公里，覆盖22个村，全年支出56万元。' }),
    }),
    lying: inLying(
      'goal tells 56, executed 57',
      beside(['实际完成情况', '清淤32公里，覆盖22个村，全年支出56万元。']),
    ),
    text: [
      inOlderText(
        'text 26, table 27',
        worded(['全年支出27万元，其中：养护服务费12万元、苗木费15万元', '全年支出26万元']),
      ),
      inText('planned 66 of 60', worded(['全年预算60万元', '全年预算66万元'])),
      inText('spent 56 of 57', worded(['实际支出57万元', '实际支出56万元'])),
      inText(
        'spent 56 of 57 in another sentence',
        worded(['全年清淤32公里。', '全年清淤32公里，实际支出资金56万元。']),
      ),
    ],
  },
});

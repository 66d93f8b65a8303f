import { evaluated, funds, says } from './tables';
import { NARRATIVE_TOTAL_MISMATCH } from '../../../src/rules/catalogue/money/narrative-total-mismatch';
import { testRule } from '../rule-tester';
import { inOlderText, inText, NOT_TRIED, worded } from '../places';

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
    form: NOT_TRIED,
    tables: NOT_TRIED,
    lying: NOT_TRIED,
    text: [
      inOlderText(
        'text 26, table 27',
        worded(['全年支出27万元，其中：养护服务费12万元、苗木费15万元', '全年支出26万元']),
      ),
      inText('planned 66 of 60', worded(['全年预算60万元', '全年预算66万元'])),
      inText('spent 56 of 57', worded(['实际支出57万元', '实际支出56万元'])),
    ],
  },
});

import { TEXT_RATE_MISMATCH } from '../../../src/rules/catalogue/money/text-rate-mismatch';
import type { Submission } from '../../../src/intake';
import { tableOf, type Typed } from '../indicators/tables';
import { at } from '../reports';
import { testRule } from '../rule-tester';
import { evaluated, funds, rate, says } from './tables';
import { beside, fill, inForm, inLying, inRow, inTables, inText, worded } from '../places';

const PAID = funds({ budget: '50', executed: '10' });
const paid = (sentence: string, some: Partial<Submission> = {}) =>
  evaluated({ funds: PAID, narrative: says(sentence), ...some });
const ROW: Typed = { name: '培训人数', target: '≥500人', actual: '648人' };
const done = (text: string, rows: readonly Typed[] = [ROW]) =>
  tableOf(rows, { some: { goal: { expected: at('自评表!B11', ''), actual: at('自评表!F11', text) } } });

testRule(TEXT_RATE_MISMATCH, {
  fails: [
    {
      name: 'all paid out, it says, where a fifth is',
      evaluation: paid('资金拨付进度100%。'),
      message: 'execution',
      severity: 'error',
      found: '100%',
      expected: '20.00%',
    },
    {
      name: 'the excess is the rate',
      evaluation: done('培训人数超任务129.6%'),
      message: 'indicator',
      found: '129.6%',
      expected: '29.60%',
      cells: ['自评表!F11', '自评表!E1', '自评表!D1'],
    },
    {
      name: 'a rate of completion',
      evaluation: done('培训完成率110%'),
      message: 'indicator',
      expected: '129.60%',
    },
  ],
  passes: [
    { name: 'the rate of the amounts', evaluation: paid('预算执行率为20%。') },
    {
      name: 'cut off',
      evaluation: evaluated({
        funds: funds({ budget: '145', executed: '139' }),
        narrative: says('预算执行率95.8%。'),
      }),
    },
    {
      name: 'the rate of the table, which is told there',
      evaluation: paid('预算执行率为22.22%。', {
        funds: funds({ budget: '50', executed: '10' }, [], { rate: rate('0.2222', '22.22%') }),
      }),
    },
    { name: 'completion', evaluation: done('培训人数完成率129.6%') },
    { name: 'excess', evaluation: done('培训人数超任务29.6%') },
  ],
  undecided: [
    {
      name: 'of what was received',
      evaluation: evaluated({
        funds: funds({ budget: '50', received: '20', executed: '10' }),
        narrative: says('资金支付率50%。'),
      }),
      message: 'base',
      severity: 'warning',
    },
    { name: 'a rate of a date', evaluation: paid('截至6月底支付进度15%。'), reason: 'no-basis' },
    { name: 'against the year before', evaluation: paid('支出进度较上年提高15%。'), reason: 'no-basis' },
    { name: 'a part', evaluation: paid('中央资金支付率100%。'), reason: 'no-basis' },
    { name: 'of two indicators', evaluation: done('培训完成率110%', [ROW, ROW]), reason: 'no-basis' },
    { name: 'no rates', evaluation: paid('资金已支付。'), reason: 'no-basis' },
  ],
  places: {
    form: inForm('支付进度100% of 95 %', fill(['goal', 5, '清淤32公里，覆盖22个村，支付进度100%。'])),
    tables: inTables('支付进度100% of 95 %', {
      项目清单: inRow(['渠道清淤'], { 实际完成情况: '清淤32公里，覆盖22个村，支付进度100%。' }),
    }),
    lying: inLying(
      '支付进度100% of 95 %',
      beside(['实际完成情况', '清淤32公里，覆盖22个村，支付进度100%。']),
    ),
    text: inText('执行率 59 % for 95 %', worded(['预算执行率95%', '预算执行率59%'])),
  },
});

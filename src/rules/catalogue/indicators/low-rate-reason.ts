import { HUNDRED, toFixedText, type Decimal } from '../../../numbers';
import type { Submission } from '../../../intake';
import { commonlyUsed, decimalSetting } from '../../../policy';
import { A_REASON, explainsInNotes, givesReason } from '../../indicators/reasons';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import { runningTexts } from '../../texts/running-texts';
import type { Rule } from '../../types';
import { ifUnderstood } from '../../understood';
import { UNSPENT_REASONS } from '../../words/conclusion-words';
import { hasWord } from '../../words/word-list';

const percent = (fraction: Decimal): string => `${toFixedText(fraction.times(HUNDRED), 2)}%`;

/** Whether the reason cell of the funds, a note, or any sentence of the form says why money was left. */
function isExplained(submission: Submission): boolean {
  const reasons = (submission.funds?.rows ?? []).map(({ reason }) => reason);
  if (reasons.some(givesReason) || explainsInNotes(submission)) return true;
  const results = submission.indicators.map(({ actual }) => actual.text);
  return [...runningTexts(submission).map(({ folded }) => folded), ...results].some((text) =>
    hasWord(text, UNSPENT_REASONS),
  );
}

export const LOW_RATE_REASON: Rule = {
  id: 'low-rate-reason',
  number: 66,
  title: { zh: '预算执行率低须说明原因', en: 'A low execution rate needs a reason' },
  severity: 'warning',
  forms: 'both',
  source: commonlyUsed(
    'QS2023',
    '执行率低时说明原因（四川填表说明为低于90%）',
    'A low rate needs a reason (below 90 % in Sichuan notes)',
  ),
  messages: {
    blank: {
      text: {
        zh: '预算执行率{rate}，低于{limit}，未说明原因',
        en: 'The execution rate is {rate}, below {limit}, without a reason',
      },
      fix: {
        zh: '在原因栏、偏差原因或完成情况中说明资金没有用完的原因',
        en: 'Say why money was left: in the reason cell, beside an indicator or with the result',
      },
    },
  },
  examples: {
    fails: { zh: '执行率62%，各处均无说明', en: 'rate 62 %, no word of it anywhere' },
    passes: { zh: '执行率62%，完成情况写“质保金未支付”', en: 'rate 62 %, “质保金未支付” with the result' },
  },
  comparesTables: true,
  echoOf: ['unit-factor-10000'],
  check({ submission, execution }, policy) {
    const threshold = decimalSetting(policy.settings.rateReasonThreshold);
    if (!threshold) return [notApplicable('other-policy')];
    const { rate } = execution;
    if (!rate) return [notApplicable('no-basis')];
    const reason = submission.funds?.rows.find((row) => row.reason)?.reason;
    const cells = cellsOf(reason, execution);
    if (rate.gte(threshold) || isExplained(submission)) return [pass(cells)];
    const blank = fail('blank', {
      cells,
      expected: A_REASON,
      values: { rate: percent(rate), limit: percent(threshold) },
    });
    return [ifUnderstood(submission, ['funds', 'fields', 'goal', 'indicators'], blank)];
  },
};

import { HUNDRED, toFixedText } from '../../../numbers';
import { commonlyUsed, decimalSetting } from '../../../policy';
import { explainsInNotes, givesReason } from '../../indicators/reasons';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const LOW_RATE_REASON: Rule = {
  id: 'low-rate-reason',
  number: 66,
  title: { zh: '预算执行率低须说明原因', en: 'A low execution rate needs a reason' },
  severity: 'warning',
  forms: 'N',
  source: commonlyUsed(
    'QS2023',
    '执行率低于90%时说明原因（四川填表说明）',
    'A rate below 90 % needs a reason (Sichuan notes)',
  ),
  messages: {
    blank: {
      text: {
        zh: '预算执行率{found}，低于{expected}，未说明原因',
        en: 'The execution rate is {found}, below {expected}, without a reason',
      },
      fix: { zh: '在原因栏说明执行率低的原因', en: 'Explain the low rate in the reason cell' },
    },
  },
  examples: {
    fails: { zh: '执行率62%，原因空白', en: 'rate 62 %, reason blank' },
    passes: { zh: '执行率95%', en: 'rate 95 %' },
  },
  comparesTables: true,
  check({ submission, execution }, policy) {
    const threshold = decimalSetting(policy.settings.rateReasonThreshold);
    if (!threshold) return [notApplicable('other-policy')];
    const { rate } = execution;
    if (!rate) return [notApplicable('no-basis')];
    const reasons = (submission.funds?.rows ?? []).flatMap(({ reason }) => reason ?? []);
    const notes = submission.identity.notes.filter(({ label }) => /原因/.test(label)).map(({ text }) => text);
    if (reasons.length + notes.length === 0) return [notApplicable('no-such-field')];
    const cells = cellsOf(reasons[0] ?? notes[0], execution);
    if (rate.gte(threshold) || reasons.some(givesReason) || explainsInNotes(submission)) return [pass(cells)];
    const percent = (fraction: typeof rate): string => `${toFixedText(fraction.times(HUNDRED), 2)}%`;
    return [fail('blank', { cells, found: percent(rate), expected: percent(threshold) })];
  },
};

import { HUNDRED, toFixedText } from '../../../numbers';
import { commonlyUsed, decimalSetting } from '../../../policy';
import { nameOf, showValue } from '../../indicators/describe';
import { A_REASON, hasReasonCell, ifNoReason, isExplained } from '../../indicators/reasons';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const OVER_TARGET_REASON: Rule = {
  id: 'over-target-reason',
  number: 65,
  title: { zh: '超计划较多须说明原因', en: 'Large over-fulfilment needs a reason' },
  severity: 'warning',
  forms: 'N',
  source: commonlyUsed(
    'PLAT-index',
    '完成值超出目标较多时说明原因，比例以所选评分口径为准',
    'A result well above the target needs a reason; the policy sets the limit',
  ),
  messages: {
    blank: {
      text: {
        zh: '指标“{name}”目标{target}，完成{actual}，为目标的{rate}，未说明原因',
        en: '“{name}”: target {target}, result {actual}, {rate} of it, without a reason',
      },
      fix: {
        zh: '说明超额原因；目标定得偏低的，下年度调整',
        en: 'Give the reason; where the target was too low, set it higher next year',
      },
    },
  },
  examples: {
    fails: { zh: '目标50，完成80，未说明', en: 'target 50, result 80, no reason' },
    passes: { zh: '目标50，完成55', en: 'target 50, result 55' },
  },
  check(evaluation, policy) {
    const threshold = decimalSetting(policy.settings.overTargetThreshold);
    const effect = policy.settings.overTargetEffect.value;
    if (!threshold || effect === 'none') return [notApplicable('other-policy')];
    return eachRow(evaluation, ({ indicator, achievement }) => {
      if (achievement.kind !== 'measured' || achievement.sign === '<=' || !achievement.ratio) return null;
      if (!hasReasonCell(indicator)) return notApplicable('no-such-field');
      const { target, actual, reason } = indicator;
      const cells = cellsOf(reason, actual, target);
      const isOver = achievement.ratio.gte(threshold);
      if (!isOver || isExplained(indicator, evaluation.submission)) return pass(cells);
      const rate = `${toFixedText(achievement.ratio.times(HUNDRED), 2)}%`;
      const values = {
        name: nameOf(indicator),
        target: showValue(target),
        actual: showValue(actual),
        rate,
      };
      const severity = effect === 'reason-error' ? 'error' : 'warning';
      const missing = fail('blank', { cells, expected: A_REASON, severity, values });
      return ifNoReason(indicator, evaluation.submission, missing);
    });
  },
};

import { HUNDRED, toFixedText, type Decimal } from '../../../numbers';
import { isBlank } from '../../../intake';
import { decimalSetting, practised, type Policy } from '../../../policy';
import { scoreVerdict } from '../../indicators/claimed-score';
import { showPoints } from '../../indicators/describe';
import { executionScore, type Evaluation } from '../../../scoring';
import { cellsOf, fail, needsReview, notApplicable, pass, unreadable } from '../../outcomes';
import type { Rule } from '../../types';

/** The score by the other method in use; null where there is none. */
function scoreBeside({ execution: { rate, weight } }: Evaluation, policy: Policy): Decimal | null {
  const { value, source } = policy.settings.executionMethodBeside;
  if (!value || !rate || !weight) return null;
  const other = { ...policy, settings: { ...policy.settings, executionMethod: { value, source } } };
  return executionScore(rate, weight, other);
}

export const EXECUTION_SCORE: Rule = {
  id: 'execution-score',
  number: 47,
  title: { zh: '预算执行率得分与公式一致', en: 'Execution score follows the formula' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'AA',
    '执行率得分＝执行率×分值，最高为分值；以所选评分口径为准',
    'Score = rate × weight, at most the weight; the chosen policy decides',
  ),
  messages: {
    above: {
      text: {
        zh: '执行率{rate}、分值{weight}，计算得分{expected}，填报{found}偏高',
        en: 'A rate of {rate} of {weight} points gives {expected}; {found} is too high',
      },
      fix: { zh: '按执行率改正得分', en: 'Correct the score by the rate' },
    },
    below: {
      text: {
        zh: '执行率{rate}、分值{weight}，计算得分{expected}，填报{found}偏低',
        en: 'A rate of {rate} of {weight} points gives {expected}; {found} is lower',
      },
      fix: { zh: '按执行率改正得分，或核对评分口径', en: 'Correct the score, or check the chosen policy' },
    },
    'other-method': {
      text: {
        zh: '执行率{rate}，填报{found}是按分档计分的结果，按比例为{expected}，请确认采用哪种办法',
        en: 'At a rate of {rate}, {found} is the score in bands; in proportion it is {expected}: see which one holds',
      },
      fix: { zh: '向财政部门确认计分办法', en: 'Ask your finance bureau which way of scoring holds' },
    },
  },
  examples: {
    fails: { zh: '执行率92%，分值10，得分10', en: 'rate 92 %, weight 10, score 10' },
    passes: { zh: '执行率92%，分值10，得分9.2', en: 'rate 92 %, weight 10, score 9.2' },
  },
  comparesTables: true,
  echoOf: ['total-row-empty', 'score-over-weight', 'unit-factor-10000'],
  check(evaluation, policy) {
    const { execution } = evaluation;
    const { claimedScore, score, rate, weight } = execution;
    if (!claimedScore) return [notApplicable('no-such-field')];
    if (!claimedScore.value)
      return [isBlank(claimedScore) ? notApplicable('blank') : unreadable(claimedScore)];
    if (!score || !weight) return [notApplicable('no-basis')];
    const verdict = scoreVerdict(claimedScore.value, score, decimalSetting(policy.settings.scoreTolerance));
    const cells = cellsOf(claimedScore, execution);
    if (verdict === 'agrees') return [pass(cells)];
    const values = {
      rate: rate ? `${toFixedText(rate.times(HUNDRED), 2)}%` : '0%',
      weight: showPoints(weight),
    };
    const detail = { cells, found: showPoints(claimedScore.value), expected: showPoints(score), values };
    const beside = scoreBeside(evaluation, policy);
    const tolerance = decimalSetting(policy.settings.scoreTolerance);
    if (beside && scoreVerdict(claimedScore.value, beside, tolerance) === 'agrees') {
      return [needsReview('other-method', detail)];
    }
    // Whoever understates himself gains nothing by it.
    return [verdict === 'above' ? fail('above', detail) : fail('below', { ...detail, severity: 'warning' })];
  },
};

import { ZERO, max, type Decimal } from '../numbers';
import type { Indicator, QualitativeStatus } from '../intake';
import type { Policy } from '../policy';
import { achievementOf } from './achievement';
import { comparableValues } from './comparable-values';
import type { Achievement, IndicatorEvaluation } from './evaluation';
import { isInBand, qualitativeBand, type QualitativeBand } from './qualitative-band';
import { quantitativeScore } from './quantitative-score';
import { readSign, type Sign } from './target-sign';

/** A deadline is a state that was reached or not: without a number there is nothing to score in proportion. */
function kindOf({ target, actual, truncated }: Indicator): IndicatorEvaluation['kind'] {
  if (truncated || target.kind === 'unreadable') return 'unreadable';
  if (target.kind === 'quantity') return actual.kind === 'unreadable' ? 'unreadable' : 'quantitative';
  return 'qualitative';
}

function statusOf(achievement: Achievement): QualitativeStatus | null {
  if (achievement.kind === 'judged') return achievement.status;
  return achievement.kind === 'measured' && achievement.met ? 'met' : null;
}

function deducted(score: Decimal | null, indicator: Indicator, policy: Policy): Decimal | null {
  const deduction = policy.settings.deductionColumn.value ? indicator.deduction?.value : null;
  return score && deduction ? max(score.minus(deduction), ZERO) : score;
}

function scoreAs(sign: Sign, indicator: Indicator, policy: Policy): Decimal | null {
  const values = comparableValues(indicator.target, indicator.actual);
  const weight = indicator.weight?.value;
  if (typeof values === 'string' || !weight) return null;
  return deducted(quantitativeScore(values, sign, weight, policy), indicator, policy);
}

function quantitative(indicator: Indicator, achievement: Achievement, policy: Policy): IndicatorEvaluation {
  const { sign, alternative } = readSign(indicator);
  const score = scoreAs(sign, indicator, policy);
  const other = alternative && scoreAs(alternative, indicator, policy);
  const differs = score !== null && other !== null && !other.eq(score);
  return {
    indicator,
    kind: 'quantitative',
    achievement,
    score,
    alternativeScore: differs ? other : null,
    band: null,
  };
}

function qualitative(indicator: Indicator, achievement: Achievement, policy: Policy): IndicatorEvaluation {
  const status = statusOf(achievement);
  const weight = indicator.weight?.value ?? null;
  const band: QualitativeBand | null = status && weight ? qualitativeBand(status, weight, policy) : null;
  const claimed = indicator.score?.value ?? null;
  const score = band && claimed && isInBand(claimed, band) ? claimed : null;
  return { indicator, kind: 'qualitative', achievement, score, alternativeScore: null, band };
}

/** Points of one indicator under the policy, and how its actual value stands against the target. */
export function evaluateIndicator(indicator: Indicator, policy: Policy): IndicatorEvaluation {
  const achievement = achievementOf(indicator);
  const kind = kindOf(indicator);
  if (kind === 'quantitative') return quantitative(indicator, achievement, policy);
  if (kind === 'qualitative') return qualitative(indicator, achievement, policy);
  return { indicator, kind, achievement, score: null, alternativeScore: null, band: null };
}

import { ONE, ZERO, clamp, max, roundHalfAwayFromZero, type Decimal } from '../numbers';
import type { Policy } from '../policy';
import { isMet } from './achievement';
import type { ComparableValues } from './comparable-values';
import type { Sign } from './target-sign';

const SCORE_PLACES = 2;

/** Share of the weight for a missed ≤ target: A/B, or 1 − (B − A)/A, which is 0 from twice the target on. */
function reverseShare(target: Decimal, actual: Decimal, method: 'ratio' | 'linear'): Decimal {
  return method === 'ratio' ? target.div(actual) : ONE.minus(actual.minus(target).div(target));
}

/**
 * Points of a 定量指标: 2 decimals, in 0…weight (docs/domain/scoring.md#quantitative). Negative actual values count as 0.
 * @returns null where the policy leaves the score to the unit ("=" missed in the Hebei and Tianjin edition)
 */
export function quantitativeScore(
  values: ComparableValues,
  sign: Sign,
  weight: Decimal,
  policy: Policy,
): Decimal | null {
  const { target } = values;
  const actual = max(values.actual, ZERO);
  const manual = sign === '=' && policy.settings.equalMethod.value === 'manual';
  if (manual) return actual.eq(target) ? weight : null;
  if (isMet(values, sign)) return weight;
  if (target.lte(0)) return ZERO;
  const share =
    sign === '<=' ? reverseShare(target, actual, policy.settings.reverseMethod.value) : actual.div(target);
  return clamp(roundHalfAwayFromZero(share.times(weight), SCORE_PLACES), ZERO, weight);
}

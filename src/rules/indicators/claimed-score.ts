import { HUNDRED, max, min, roundHalfAwayFromZero, type Decimal } from '../../numbers';

/** How a typed score stands against what the formula gives. */
export type ScoreVerdict = 'agrees' | 'above' | 'below' | 'between';

const SCORE_PLACES = 2;

/**
 * Differences are taken after rounding; up to and including the tolerance they pass (docs/domain/decisions.md 8).
 * @param alternative what another reading of the target gives; "between" lies between both and near neither
 */
export function scoreVerdict(
  claimed: Decimal,
  computed: Decimal,
  tolerance: Decimal,
  alternative: Decimal = computed,
): ScoreVerdict {
  const shown = roundHalfAwayFromZero(claimed, SCORE_PLACES);
  if (shown.minus(computed).abs().lte(tolerance)) return 'agrees';
  if (shown.gt(max(computed, alternative).plus(tolerance))) return 'above';
  return shown.lt(min(computed, alternative).minus(tolerance)) ? 'below' : 'between';
}

/** 6.25 of 25 that are due: the points were multiplied by their own percentage again. */
export function isTakenTwice(claimed: Decimal, score: Decimal, weight: Decimal): boolean {
  return (
    score.eq(weight) && claimed.eq(roundHalfAwayFromZero(weight.times(weight).div(HUNDRED), SCORE_PLACES))
  );
}

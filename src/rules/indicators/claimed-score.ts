import { max, min, roundHalfAwayFromZero, type Decimal } from '../../numbers';

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

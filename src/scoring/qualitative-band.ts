import { ZERO, roundHalfAwayFromZero, type Decimal } from '../numbers';
import type { QualitativeStatus } from '../intake';
import { decimalBands, type Policy } from '../policy';
import type { IndicatorEvaluation } from './evaluation';

export type QualitativeBand = NonNullable<IndicatorEvaluation['band']>;

const SCORE_PLACES = 2;

/** Lowest and highest score that the status of a 定性指标 allows (docs/domain/scoring.md#qualitative), bounds with 2 decimals. */
export function qualitativeBand(status: QualitativeStatus, weight: Decimal, policy: Policy): QualitativeBand {
  const [metFrom, partlyFrom] = decimalBands(policy.settings.qualitativeBands).map((share) =>
    roundHalfAwayFromZero(share.times(weight), SCORE_PLACES),
  ) as [Decimal, Decimal];
  if (status === 'met') return { low: metFrom, high: weight, highInclusive: true };
  if (status === 'partly-met') return { low: partlyFrom, high: metFrom, highInclusive: false };
  return { low: ZERO, high: partlyFrom, highInclusive: false };
}

export function isInBand(score: Decimal, { low, high, highInclusive }: QualitativeBand): boolean {
  return score.gte(low) && (highInclusive ? score.lte(high) : score.lt(high));
}

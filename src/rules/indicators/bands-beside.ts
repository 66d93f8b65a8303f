import type { Indicator } from '../../intake';
import { decimal, roundHalfAwayFromZero, type Decimal } from '../../numbers';
import { decimalSetting, type Policy } from '../../policy';
import { scoreVerdict } from './claimed-score';

/** Whether the score of a satisfaction indicator follows the bands that are in use beside the formula. */
export function followsBands(
  { level1Kind, actual, weight }: Indicator,
  claimed: Decimal,
  policy: Policy,
): boolean {
  const { satisfactionMethodBeside, scoreTolerance } = policy.settings;
  const method = satisfactionMethodBeside.value;
  const rate = actual.base?.number;
  if (method?.kind !== 'banded' || level1Kind !== 'satisfaction' || !rate || !weight?.value) return false;
  const band = method.bands.find(({ from }) => rate.gte(decimal(from)));
  const score = roundHalfAwayFromZero(weight.value.times(decimal(band?.points ?? '0')), 2);
  return scoreVerdict(claimed, score, decimalSetting(scoreTolerance)) === 'agrees';
}

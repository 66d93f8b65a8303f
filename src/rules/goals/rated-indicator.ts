import { decimal, type Decimal } from '../../numbers';
import type { Evaluation, IndicatorEvaluation } from '../../scoring';
import { fold } from '../../text';
import type { StatedRateInText } from '../texts/stated-rates';
import { SAME_MATTER, shareIn } from './answering-indicators';

const AROUND = decimal('0.01');

/** The only indicator that the clause speaks of. */
export function indicatorOf(
  { indicators }: Evaluation,
  { clause, text }: StatedRateInText,
): IndicatorEvaluation | null {
  const about = clause.slice(0, clause.length - text.length);
  const fitting = indicators.filter(({ indicator: { name } }) => {
    const matter = fold(name).replace(/(?:完成)?(?:率|人数|数量|次数|面积|个数|数)$/, '');
    return shareIn(matter, about) >= SAME_MATTER;
  });
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Rounded, or cut off. */
export function isNear(rate: StatedRateInText, real: Decimal): boolean {
  const digit = rate.places === 0 ? AROUND : decimal(`0.${'0'.repeat(rate.places + 1)}1`);
  return real.minus(rate.value).abs().lt(digit);
}

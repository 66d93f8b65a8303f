import { decimal, intervalsMeet, type Decimal } from '../../numbers';
import type { Quantity } from './quantities';

/** equal: to the digit; rounding: only the digits shown allow it; differs: no rounding explains it. */
export type Agreement = 'equal' | 'rounding' | 'differs';

export function agreementOf(left: Quantity, right: Quantity): Agreement {
  if (left.yuan.eq(right.yuan)) return 'equal';
  return intervalsMeet(left.interval, right.interval) ? 'rounding' : 'differs';
}

/** Whether `left` is certainly more than `right`: rounding cannot explain it. */
export function exceeds(left: Quantity, right: Quantity): boolean {
  const { low, high } = right.interval;
  return low.eq(high) ? left.interval.low.gt(high) : left.interval.low.gte(high);
}

const FACTORS = [decimal(10_000), decimal(1_000), decimal(10)];
/** How near a ratio must be to a power of ten: rounding of the smaller figure, no more. */
const RATIO_TOLERANCE = decimal('0.005');

function isNear(value: Decimal, expected: Decimal): boolean {
  return value.minus(expected).abs().lte(expected.times(RATIO_TOLERANCE));
}

/**
 * Whether one figure is the other one in a wrong unit or with a slipped point.
 * @returns the factor between larger and smaller figure, or null
 */
export function unitFactor(
  left: Quantity,
  right: Quantity,
  among: readonly Decimal[] = FACTORS,
): Decimal | null {
  if (left.yuan.lte(0) || right.yuan.lte(0)) return null;
  const [small, large] = left.yuan.lt(right.yuan) ? [left.yuan, right.yuan] : [right.yuan, left.yuan];
  // Most pairs are of one order of magnitude, which their exponents tell without any arithmetic.
  const orders = large.e - small.e;
  return (
    among.find((factor) => Math.abs(orders - factor.e) <= 1 && isNear(large, small.times(factor))) ?? null
  );
}

/** Factors that tell a wrong unit even between tables, where a factor of ten may be a real difference. */
export const UNIT_FACTORS = FACTORS.slice(0, 2);

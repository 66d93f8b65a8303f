import { intervalsMeet } from '../../numbers';
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

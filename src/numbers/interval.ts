import { decimal, decimalPlaces, ZERO, type Decimal } from './decimal';

/**
 * The values that a printed figure may stand for: low ≤ value < high (half away from zero rounds the lower bound
 * up to the figure and the upper bound to the next one). An exact figure has low = high.
 */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/**
 * Money, rates and scores are shown with two decimals, and Excel drops trailing zeros: a "20" in such a column is
 * 20.00, not anything from 19.5 to 20.5. So a figure stands for at most ± half a hundredth, and for less where it
 * shows more decimals (docs/domain/scoring.md#rounding; without this bound 20 against 19.8 would pass for rounding).
 */
const COARSEST_PLACES = 2;

export function exact(value: Decimal): Interval {
  return { low: value, high: value };
}

/** Half a unit of the last place, by places: tables of points ask for the same one thousands of times. */
const halves: Decimal[] = [];

function halfAt(places: number): Decimal {
  return (halves[places] ??= decimal(`0.${'0'.repeat(places)}5`));
}

/** The interval of a figure shown with `places` decimals (default: as many as it has, at least two). */
export function shownInterval(value: Decimal, places: number = decimalPlaces(value)): Interval {
  const half = halfAt(Math.max(places, COARSEST_PLACES));
  return { low: value.minus(half), high: value.plus(half) };
}

export function sumIntervals(intervals: Iterable<Interval>): Interval {
  let low = ZERO;
  let high = ZERO;
  for (const interval of intervals) {
    low = low.plus(interval.low);
    high = high.plus(interval.high);
  }
  return { low, high };
}

/** Multiplies both bounds by a positive factor (units: 元 → 万元). */
export function scaleInterval(interval: Interval, factor: Decimal): Interval {
  return { low: interval.low.times(factor), high: interval.high.times(factor) };
}

function isExact(interval: Interval): boolean {
  return interval.low.eq(interval.high);
}

/** Whether two printed figures can be the same value. */
export function intervalsMeet(left: Interval, right: Interval): boolean {
  if (isExact(left) && isExact(right)) return left.low.eq(right.low);
  if (isExact(left)) return left.low.gte(right.low) && left.low.lt(right.high);
  if (isExact(right)) return right.low.gte(left.low) && right.low.lt(left.high);
  return left.low.lt(right.high) && right.low.lt(left.high);
}

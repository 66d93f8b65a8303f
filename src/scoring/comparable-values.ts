import { HUNDREDTH, decimal, type Decimal } from '../numbers';
import { isPercentUnit, type IndicatorValue } from '../intake';
import type { NotComparable } from './evaluation';

/** Target and actual value in the same unit. */
export interface ComparableValues {
  readonly target: Decimal;
  readonly actual: Decimal;
}

/**
 * A bare number beside a percentage is a fraction (0.98 for 98 %) or a percentage without its sign (98). It is taken
 * for what lies near the other value; between the two limits neither reading is near enough.
 */
const SURELY_FRACTION = decimal('5');
const SURELY_PERCENTAGE = decimal('20');
/** Fractions of a percentage beyond 150 % are not written as bare numbers. */
const LARGEST_FRACTION = decimal('1.5');

function isPercentage({ unit }: IndicatorValue): boolean {
  return isPercentUnit(unit);
}

/** 300万 beside 300万元: a multiplier alone goes with every unit but a percentage. */
function isMultiplierAlone({ unit, base }: IndicatorValue): boolean {
  return unit !== null && base?.unit === '' && /^[百千十]?[万亿]$/.test(unit);
}

/** Reads a bare number as a fraction, beside the fraction that the other value is. @returns null where unclear. */
function bareAsFraction(bare: Decimal, beside: Decimal): Decimal | null {
  if (bare.eq(0) || beside.eq(0)) return bare.times(HUNDREDTH);
  const distance = bare.div(beside).abs();
  if (distance.gte(SURELY_PERCENTAGE)) return bare.times(HUNDREDTH);
  return distance.lte(SURELY_FRACTION) && bare.lte(LARGEST_FRACTION) ? bare : null;
}

/** The multiplier that the unit stands for: 100000000 of 2.6亿元. */
function multiplier({ number, base }: IndicatorValue): Decimal | null {
  return number && base && !number.eq(0) ? base.number.div(number) : null;
}

/** Reads the bare number `value` in the unit of `beside`. @returns null where the scale is unclear. */
function inUnitOf(value: IndicatorValue, beside: IndicatorValue): Decimal | null {
  const bare = value.number;
  if (!bare || !beside.base) return null;
  if (isPercentage(beside)) return bareAsFraction(bare, beside.base.number);
  const factor = multiplier(beside);
  return factor ? bare.times(factor) : bare;
}

/**
 * Brings both numbers to one unit. A value without a unit has that of the other one.
 * @returns why not, where the units differ or the scale is unclear
 */
export function comparableValues(
  target: IndicatorValue,
  actual: IndicatorValue,
): ComparableValues | NotComparable {
  if (!target.base || !target.number) return 'unreadable-target';
  if (!actual.base || !actual.number) return 'unreadable-actual';
  if (target.unit !== null && actual.unit === null) {
    const read = inUnitOf(actual, target);
    return read ? { target: target.base.number, actual: read } : 'scale-unclear';
  }
  if (target.unit === null && actual.unit !== null) {
    const read = inUnitOf(target, actual);
    return read ? { target: read, actual: actual.base.number } : 'scale-unclear';
  }
  const oneIsBare = [target, actual].some(isMultiplierAlone) && ![target, actual].some(isPercentage);
  if (target.base.unit !== actual.base.unit && !oneIsBare) return 'unit-differs';
  return { target: target.base.number, actual: actual.base.number };
}

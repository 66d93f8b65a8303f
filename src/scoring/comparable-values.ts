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

/** A value with a number; its base is the number in base units. */
interface Figure extends IndicatorValue {
  readonly number: Decimal;
  readonly base: NonNullable<IndicatorValue['base']>;
}

function isFigure(value: IndicatorValue): value is Figure {
  return value.base !== null;
}

function isPercentage({ unit }: Figure): boolean {
  return isPercentUnit(unit);
}

/** 300万 beside 300万元: a multiplier alone goes with every unit but a percentage. */
function isMultiplierAlone({ unit }: Figure): boolean {
  return /^[百千十]?[万亿]$/.test(unit ?? '');
}

/** Reads a bare number as a fraction, beside the fraction that the other value is. @returns null where unclear. */
function bareAsFraction(bare: Decimal, beside: Decimal): Decimal | null {
  if (beside.eq(0)) return bare.times(HUNDREDTH);
  const distance = bare.div(beside).abs();
  if (distance.gte(SURELY_PERCENTAGE)) return bare.times(HUNDREDTH);
  return distance.lte(SURELY_FRACTION) && bare.lte(LARGEST_FRACTION) ? bare : null;
}

/** Reads the bare number `value` in the unit of `beside`, if that has one. @returns null where the scale is unclear. */
function inUnitOf({ number: bare }: Figure, beside: Figure): Decimal | null {
  if (isPercentage(beside)) return bareAsFraction(bare, beside.base.number);
  return beside.number.eq(0) ? bare : bare.times(beside.base.number.div(beside.number));
}

function unitsDiffer(target: Figure, actual: Figure): boolean {
  const both = [target, actual];
  if (both.some(isMultiplierAlone)) return both.some(isPercentage);
  return target.base.unit !== actual.base.unit;
}

/**
 * Brings both numbers to one unit. A value without a unit has that of the other one.
 * @returns why not, where the units differ or the scale is unclear
 */
export function comparableValues(
  target: IndicatorValue,
  actual: IndicatorValue,
): ComparableValues | NotComparable {
  if (!isFigure(target)) return 'unreadable-target';
  if (!isFigure(actual)) return 'unreadable-actual';
  if (actual.unit === null) {
    const read = inUnitOf(actual, target);
    return read ? { target: target.base.number, actual: read } : 'scale-unclear';
  }
  if (target.unit === null) {
    const read = inUnitOf(target, actual);
    return read ? { target: read, actual: actual.base.number } : 'scale-unclear';
  }
  return unitsDiffer(target, actual)
    ? 'unit-differs'
    : { target: target.base.number, actual: actual.base.number };
}

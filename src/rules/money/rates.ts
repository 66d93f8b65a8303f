import { HUNDRED, HUNDREDTH, decimal, decimalPlaces, toFixedText, toText, type Decimal } from '../../numbers';
import type { Mention, StatedRate } from '../../intake';
import type { Quantity } from './quantities';

/** A rate as somebody wrote it: a fraction, and the decimals of its percentage. */
export interface ShownRate {
  readonly value: Decimal;
  readonly places: number;
}

/** docs/domain/decisions.md 6: a hundredth of a percentage point, as a fraction. */
const TOLERANCE = decimal('0.0001');

/** @returns null where the rate is missing, blank or could not be read */
export function shownRate(stated: StatedRate | null | undefined): ShownRate | null {
  if (!stated?.value) return null;
  return { value: stated.value, places: stated.shownPlaces ?? placesOf(stated.value) };
}

/** A rate named in a text, with the decimals that the text shows: 31.00% has two. */
export function mentionedRate({ value, text }: Mention<Decimal>): ShownRate {
  const decimals = /\d(?:\.(\d+))?\s*[%％]/.exec(text)?.[1];
  return { value, places: decimals?.length ?? placesOf(value) };
}

function placesOf(fraction: Decimal): number {
  return decimalPlaces(fraction.times(HUNDRED));
}

function withinPrecision({ value, places }: ShownRate, rate: Decimal): boolean {
  const half = decimal(`0.${'0'.repeat(places)}5`).times(HUNDREDTH);
  return rate.minus(value).abs().lte(half);
}

/** The digits of the rate, and the rest cut off instead of rounded: 0.958 of 95.86 %. */
function isCutOff({ value, places }: ShownRate, rate: Decimal): boolean {
  const digit = decimal(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`).times(HUNDREDTH);
  return rate.gte(value) && rate.minus(value).lt(digit);
}

/** Whether the digits of both amounts leave room for the rate: small amounts shown in 万元 are known only roughly. */
function withinAmounts({ value }: ShownRate, part: Quantity, whole: Quantity): boolean {
  const isExact = [part, whole].every(({ interval }) => interval.low.eq(interval.high));
  if (isExact || part.yuan.eq(whole.yuan) || whole.interval.low.lte(0)) return false;
  const lowest = part.interval.low.div(whole.interval.high);
  const highest = part.interval.high.div(whole.interval.low);
  return value.gte(lowest) && value.lte(highest);
}

/**
 * How a stated rate stands against part ÷ whole. near: not as printed, but within the tolerance, or cut off. unclear: not the quotient of the figures shown, but of amounts that
 * they may stand for. @returns null where the whole is 0
 */
export function rateAgreement(
  stated: ShownRate,
  part: Quantity,
  whole: Quantity,
): 'agrees' | 'near' | 'unclear' | 'differs' | null {
  if (whole.yuan.eq(0)) return null;
  const rate = part.yuan.div(whole.yuan);
  if (withinPrecision(stated, rate)) return 'agrees';
  if (rate.minus(stated.value).abs().lte(TOLERANCE) || isCutOff(stated, rate)) return 'near';
  return withinAmounts(stated, part, whole) ? 'unclear' : 'differs';
}

/** part ÷ whole for a message: 86.45%. @returns null where the whole is 0 */
export function showQuotient(part: Quantity, whole: Quantity): string | null {
  return whole.yuan.eq(0) ? null : `${toFixedText(part.yuan.div(whole.yuan).times(HUNDRED), 2)}%`;
}

/** A stated rate for a message, with the digits it was shown with. */
export function showRate({ value, places }: ShownRate): string {
  const percentage = value.times(HUNDRED);
  return `${decimalPlaces(percentage) > places ? toText(percentage) : toFixedText(percentage, places)}%`;
}

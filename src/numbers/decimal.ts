import Big from 'big.js';

/**
 * Exact decimal number. Amounts, rates and scores of the whole product are of this type; none of them is ever
 * a binary float. Division keeps 40 digits, far beyond any figure of a public budget.
 */
export type Decimal = Big;

const Exact = Big();
Exact.DP = 40;
Exact.RM = Big.roundHalfUp; // big.js: "half up" is away from zero for both signs
Exact.NE = -1_000;
Exact.PE = 1_000;

/**
 * Makes an exact decimal of a text, an integer, a cell number or another decimal.
 *
 * A cell number is taken at the 15 significant digits that Excel itself shows and stores, so that the residue of
 * binary arithmetic (0.1 + 0.2) does not get in.
 * @throws Error when the text is not a plain decimal number, or the number is not finite.
 */
export function decimal(source: string | number | bigint | Decimal): Decimal {
  if (typeof source === 'number') {
    if (!Number.isFinite(source)) throw new Error(`Not a finite number: ${source}`);
    return new Exact(Number.isSafeInteger(source) ? source : source.toPrecision(15));
  }
  return new Exact(source);
}

export const ZERO = decimal(0);
export const ONE = decimal(1);
export const HUNDRED = decimal(100);
export const HUNDREDTH = decimal('0.01');

/** Exact sum; the empty sum is 0. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** Rounds half away from zero (四舍五入, as Excel's ROUND): 1.005 → 1.01, −2.5 → −3 at 0 places. */
export function roundHalfAwayFromZero(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundHalfUp);
}

/** Plain decimal text without exponent and without trailing zeros: "20", "89.974". */
export function toText(value: Decimal): string {
  return value.toFixed();
}

/** Plain decimal text with exactly `places` decimals, rounded half away from zero: "20.00". */
export function toFixedText(value: Decimal, places: number): string {
  const text = value.toFixed(places, Big.roundHalfUp);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/** Number of decimals of the value as written without trailing zeros. */
export function decimalPlaces({ c: digits, e: exponent }: Decimal): number {
  return Math.max(0, digits.length - 1 - exponent);
}

export function min(left: Decimal, right: Decimal): Decimal {
  return left.lte(right) ? left : right;
}

export function max(left: Decimal, right: Decimal): Decimal {
  return left.gte(right) ? left : right;
}

/** The value held inside [low, high]. */
export function clamp(value: Decimal, low: Decimal, high: Decimal): Decimal {
  return max(low, min(value, high));
}

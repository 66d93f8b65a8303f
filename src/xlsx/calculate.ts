import { ZERO, decimal, roundHalfAwayFromZero, sum, toText, type Decimal } from '../numbers';
import type { Area, CellValue } from '../workbook';
import type { Token } from './formula-tokens';

/** Where the values of a formula come from; sheet null is the formula's own. Both may throw what the caller catches. */
export interface CellSource {
  /** Value of a cell: null where it is blank, '' where a formula gives the empty text. */
  cell(sheet: string | null, row: number, column: number): CellValue;
  /** Sum of the numbers in an area; null where an error stands in it. */
  sum(sheet: string | null, area: Area): Decimal | null;
}

/** The formula holds something that is not computed here, or refers to what is no number. */
class NotComputed extends Error {}

/** Excel nests functions 64 levels. */
const MOST_LEVELS = 64;
/** More digits than any figure of a workbook has; a long product would double its own with every factor. */
const MOST_DIGITS = 100;
/** Beyond Excel's own numbers, which end at 1E+308. */
const MOST_EXPONENT = 400;

/** A value as it goes on in a formula. @throws NotComputed where it is beyond all numbers of Excel */
function kept(value: Decimal): Decimal {
  if (value.e > MOST_EXPONENT) throw new NotComputed();
  if (value.e < -MOST_EXPONENT) return ZERO;
  return value.c.length > MOST_DIGITS ? value.prec(MOST_DIGITS / 2) : value;
}

/** A sum, difference, product or quotient of numbers, cells and SUMs, read from left to right. */
class Calculation {
  #at = 0;
  #level = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly source: CellSource,
  ) {}

  whole(): Decimal {
    const value = this.#sum();
    if (this.#at < this.tokens.length) throw new NotComputed();
    return value;
  }

  #take(sign: string): boolean {
    const token = this.tokens[this.#at];
    const is = token?.kind === 'sign' && token.text === sign;
    if (is) this.#at += 1;
    return is;
  }

  #need(sign: string): void {
    if (!this.#take(sign)) throw new NotComputed();
  }

  #sum(): Decimal {
    if (++this.#level > MOST_LEVELS) throw new NotComputed();
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value = kept(value.plus(this.#product()));
      else if (this.#take('-')) value = kept(value.minus(this.#product()));
      else break;
    }
    this.#level--;
    return value;
  }

  #product(): Decimal {
    let value = this.#factor();
    for (;;) {
      if (this.#take('*')) value = kept(value.times(this.#factor()));
      else if (this.#take('/')) value = kept(dividedBy(value, this.#factor()));
      else return value;
    }
  }

  #factor(): Decimal {
    let isNegative = false;
    for (;;) {
      if (this.#take('-')) isNegative = !isNegative;
      else if (!this.#take('+')) break;
    }
    let value = this.#atom();
    while (this.#take('%')) value = value.times(decimal('0.01'));
    return isNegative ? ZERO.minus(value) : value;
  }

  #atom(): Decimal {
    if (this.#take('(')) {
      const value = this.#sum();
      this.#need(')');
      return value;
    }
    const token = this.tokens[this.#at++];
    if (token?.kind === 'number') return kept(decimal(token.text));
    if (token?.kind === 'area') return this.#single(token.sheet, token.area);
    if (token?.kind === 'function') return this.#call(token.text);
    throw new NotComputed();
  }

  #call(name: string): Decimal {
    this.#need('(');
    const value = name === 'ROUND' ? this.#round() : this.#total(name);
    this.#need(')');
    return value;
  }

  /** Excel cuts what is behind the point of the number of places. */
  #round(): Decimal {
    const value = this.#sum();
    this.#need(',');
    const places = Math.trunc(Number(toText(this.#sum())));
    const bounded = Math.max(-MOST_EXPONENT, Math.min(MOST_EXPONENT, places));
    return roundHalfAwayFromZero(value, bounded);
  }

  #total(name: string): Decimal {
    if (name === 'SUBTOTAL') {
      if (!['9', '109'].includes(toText(this.#sum()))) throw new NotComputed();
      this.#need(',');
    } else if (name !== 'SUM') throw new NotComputed();
    const parts: Decimal[] = [];
    do parts.push(this.#argument());
    while (this.#take(','));
    return kept(sum(parts));
  }

  /** An area leaves texts and blanks out of a sum; in a calculation they are what they are. */
  #argument(): Decimal {
    const token = this.tokens[this.#at];
    const next = this.tokens[this.#at + 1];
    const isAlone = next?.kind === 'sign' && (next.text === ',' || next.text === ')');
    if (token?.kind !== 'area' || !isAlone) return this.#sum();
    this.#at += 1;
    const total = this.source.sum(token.sheet, token.area);
    if (total === null) throw new NotComputed();
    return total;
  }

  /** A blank cell counts as 0, as in Excel. */
  #single(sheet: string | null, { top, left, bottom, right }: Area): Decimal {
    if (top !== bottom || left !== right) throw new NotComputed();
    const value = this.source.cell(sheet, top, left);
    if (value === null) return ZERO;
    if (typeof value !== 'number') throw new NotComputed();
    return decimal(value);
  }
}

function dividedBy(value: Decimal, divisor: Decimal): Decimal {
  if (divisor.eq(0)) throw new NotComputed();
  return value.div(divisor);
}

/** Whether a value is, or looks like, an error, which makes a sum over it unknown: SUM leaves other texts and blanks out. */
export function breaksSum(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('#');
}

/**
 * What a plain formula (sums, the four operations, ROUND, SUBTOTAL of sums) gives, for files whose writer does not
 * calculate.
 * @param tokens null where something in it is not computed here
 * @returns null where it is no such formula, refers to what is no number, or is beyond Excel's numbers
 */
export function calculate(tokens: readonly Token[] | null, source: CellSource): number | null {
  if (!tokens) return null;
  try {
    const value = Number(toText(new Calculation(tokens, source).whole()));
    return Number.isFinite(value) ? value : null;
  } catch (error) {
    if (error instanceof NotComputed) return null;
    throw error;
  }
}

import { ZERO, decimal, roundHalfAwayFromZero, sum, toText, type Decimal } from '../numbers';
import { parseArea, type Area, type CellValue } from '../workbook';

/** Values of an area of a sheet (null: the formula's own), row by row. */
export type AreaValues = (sheet: string | null, area: Area) => readonly (readonly CellValue[])[];

/** The formula holds something that is not computed here, or refers to what is no number. */
class NotComputed extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}(])|([A-Za-z]+)(?=\()|([-+*/(),%]))/uy;

interface Token {
  readonly kind: 'number' | 'area' | 'function' | 'sign';
  readonly text: string;
  readonly sheet: string | null;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const text = formula.replace(/^=/, '').trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw new NotComputed();
    const [, number, sheet, area, name, sign] = match;
    const at = sheet?.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'") ?? null;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, sheet: null });
    else if (area !== undefined) tokens.push({ kind: 'area', text: area, sheet: at });
    else if (name !== undefined) tokens.push({ kind: 'function', text: name.toUpperCase(), sheet: null });
    else tokens.push({ kind: 'sign', text: sign ?? '', sheet: null });
  }
  return tokens;
}

/** A sum, difference, product or quotient of numbers, cells and SUMs, read from left to right. */
class Calculation {
  #at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly values: AreaValues,
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
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value = value.plus(this.#product());
      else if (this.#take('-')) value = value.minus(this.#product());
      else return value;
    }
  }

  #product(): Decimal {
    let value = this.#factor();
    for (;;) {
      if (this.#take('*')) value = value.times(this.#factor());
      else if (this.#take('/')) value = dividedBy(value, this.#factor());
      else return value;
    }
  }

  #factor(): Decimal {
    if (this.#take('-')) return ZERO.minus(this.#factor());
    if (this.#take('+')) return this.#factor();
    const value = this.#atom();
    return this.#take('%') ? value.div(100) : value;
  }

  #atom(): Decimal {
    if (this.#take('(')) {
      const value = this.#sum();
      this.#need(')');
      return value;
    }
    const token = this.tokens[this.#at++];
    if (token?.kind === 'number') return decimal(token.text);
    if (token?.kind === 'area') return this.#single(token);
    if (token?.kind === 'function') return this.#call(token.text);
    throw new NotComputed();
  }

  #call(name: string): Decimal {
    this.#need('(');
    const value = name === 'ROUND' ? this.#round() : this.#total(name);
    this.#need(')');
    return value;
  }

  #round(): Decimal {
    const value = this.#sum();
    this.#need(',');
    return roundHalfAwayFromZero(value, Number(toText(this.#sum())));
  }

  #total(name: string): Decimal {
    if (name === 'SUBTOTAL') {
      if (!['9', '109'].includes(toText(this.#sum()))) throw new NotComputed();
      this.#need(',');
    } else if (name !== 'SUM') throw new NotComputed();
    const parts: Decimal[] = [];
    do {
      const token = this.tokens[this.#at];
      if (token?.kind === 'area') {
        this.#at += 1;
        parts.push(...numbersIn(this.#cells(token)));
      } else parts.push(this.#sum());
    } while (this.#take(','));
    return sum(parts);
  }

  #cells({ text, sheet }: Token): readonly CellValue[] {
    const area = parseArea(text);
    if (!area) throw new NotComputed();
    return this.values(sheet, area).flat();
  }

  /** A blank cell counts as 0, as in Excel; text does not count at all. */
  #single(token: Token): Decimal {
    const [value = null, ...others] = this.#cells(token);
    if (others.length > 0) throw new NotComputed();
    if (value === null) return ZERO;
    if (typeof value !== 'number') throw new NotComputed();
    return decimal(value);
  }
}

function dividedBy(value: Decimal, divisor: Decimal): Decimal {
  if (divisor.eq(0)) throw new NotComputed();
  return value.div(divisor);
}

/** SUM leaves texts and blanks out; an error in a cell makes the whole unknown. */
function numbersIn(values: readonly CellValue[]): Decimal[] {
  return values.flatMap((value) => {
    if (typeof value === 'string' && value.startsWith('#')) throw new NotComputed();
    return typeof value === 'number' ? [decimal(value)] : [];
  });
}

/**
 * What a plain formula (sums, the four operations, ROUND, SUBTOTAL of sums) gives, for files whose writer does not
 * calculate.
 * @returns null where it is no such formula, or refers to what is no number
 */
export function calculate(formula: string, values: AreaValues): number | null {
  try {
    return Number(toText(new Calculation(tokensOf(formula), values).whole()));
  } catch (error) {
    if (error instanceof NotComputed) return null;
    throw error;
  }
}

import { convertMoney, decimalPlaces, toText, type Decimal, type MoneyUnit } from '../numbers';
import { isBlank, type Amount, type Stated } from '../intake';
import type { CarriedScore } from '../scoring';
import { quoted } from '../text';
import { amountFormula } from './formulas/amount-reference';
import { numberReference } from './formulas/number-reference';
import type { CellRef, CellValue } from '../workbook';

/** What stands in one cell of a form. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
  /** Number format code. */
  readonly format?: string;
  readonly sources?: readonly CellRef[];
  readonly exact?: string;
}

export const BLANK: Content = { value: null };

const TEXT_FORMAT = '@';
/** Excel shows #### for longer texts in cells of text format. */
const LONGEST_TEXT_FORMAT = 255;
const READ_AS_FORMULA = /^[=+\-@]/;

/** A fixed text of the form. */
export const fixed = (value: string): Content => ({ value });

/** Text of the user's: never taken for a formula, a number or a date by Excel. */
export function textContent(text: string, sources?: readonly CellRef[]): Content {
  if (text === '') return BLANK;
  const asText = text.length <= LONGEST_TEXT_FORMAT || READ_AS_FORMULA.test(text);
  return { value: text, ...(asText && { format: TEXT_FORMAT }), ...(sources && { sources }) };
}

/** A reason of hers, in a cell that looks the same whether she types there or we write. */
export function reasonContent(text: string): Content {
  if (text === '') return BLANK;
  return { value: text, ...(READ_AS_FORMULA.test(text) && { format: TEXT_FORMAT }) };
}

/** A text field as stated; blank stays blank. */
export function typedText(stated: Stated<unknown> | null | undefined): Content {
  return stated ? textContent(stated.text, stated.cells) : BLANK;
}

/** Excel shows no more decimals. */
const MOST_PLACES = 30;

/** Format code with a fixed number of decimals: 0, 0.00, #,##0.000, 0.00%. */
export function numberFormat(places: number, { grouped = false, percent = false } = {}): string {
  const decimals = places > 0 ? `.${'0'.repeat(Math.min(places, MOST_PLACES))}` : '';
  return `${grouped ? '#,##0' : '0'}${decimals}${percent ? '%' : ''}`;
}

/**
 * A number that the engine computed or the unit typed, with its exact value beside the cell's binary one. One that is
 * beyond all numbers of Excel is a text.
 */
export function numberContent(value: Decimal, format: string, more: Partial<Content> = {}): Content {
  const exact = toText(value);
  const number = Number(exact);
  if (!Number.isFinite(number)) return { ...textContent(quoted(exact, 'zh'), more.sources), ...more };
  return { value: number, exact, format, ...more };
}

/** A number as stated, with the digits typed, which follows its cell; the text as typed where it could not be read; blank stays blank. */
export function typedNumber(stated: Stated<Decimal> | null | undefined, places?: number): Content {
  if (!stated || isBlank(stated)) return BLANK;
  if (stated.value === null) return textContent(stated.text, stated.cells);
  const shown = Math.max(places ?? 0, decimalPlaces(stated.value));
  return numberContent(stated.value, numberFormat(shown), {
    sources: stated.cells,
    ...live(numberReference(stated)),
  });
}

/** The formula of a content, where there is one. */
export function live(formula: string | null): Pick<Content, 'formula'> {
  return formula === null ? {} : { formula };
}

/** Scores are shown with two decimals. */
const SCORE_PLACES = 2;

/** A score that was computed. */
export function computedScore(value: Decimal, more: Partial<Content> = {}): Content {
  return numberContent(value, numberFormat(SCORE_PLACES), more);
}

/** A score as the unit stated it, else the computed one; blank where there is neither. */
export function carriedScore({ value, stated }: CarriedScore, more: Partial<Content> = {}): Content {
  return stated || !value ? typedNumber(stated, SCORE_PLACES) : computedScore(value, more);
}

/** An amount in the unit of the form: it follows its cells where these hold just the amount. */
export function typedAmount(amount: Amount | undefined, unit: MoneyUnit, places: number): Content {
  if (!amount || isBlank(amount)) return BLANK;
  if (amount.value === null) return textContent(amount.text, amount.cells);
  const value = convertMoney(amount.value, amount.unit, unit);
  return numberContent(value, moneyFormat(places), {
    sources: amount.cells,
    ...live(amountFormula([amount], unit)),
  });
}

export const moneyFormat = (places: number): string => numberFormat(places, { grouped: true });

/** Whether the cell holds a number, so that formulas may refer to it. */
export const isNumber = ({ value }: Content): boolean => typeof value === 'number';

import {
  convertMoney,
  decimal,
  HUNDRED,
  HUNDREDTH,
  toText,
  type Decimal,
  type MoneyUnit,
} from '../../numbers';
import { cellText, fold, isBlankMark } from '../../text';
import { isErrorValue, type CellRef, type CellValue } from '../../workbook';
import { hasFullWidthDigits, parseFigure, type Figure } from './figures';
import { formatPlaces, isPercentFormat } from './number-format';
import type { Amount, Stated, StatedRate, ValueProblem } from './stated';

interface CellReading {
  readonly value: CellValue;
  /** Number format code; "General" where unknown. */
  readonly format: string;
  readonly cell: CellRef;
}

export interface AmountReading extends CellReading {
  /** Unit of the column or table; the amount is given in it. */
  readonly unit: MoneyUnit;
  readonly label: string;
}

export interface NumberReading extends CellReading {
  /** What a percentage stands for: "points" reads a weight of 20% as 20, "fraction" as 0.2. */
  readonly percent?: 'points' | 'fraction';
}

export interface PercentReading extends CellReading {
  /** The rate (fraction) that the amounts beside it give: decides what a bare 0.9 or 1 stands for. */
  readonly expected?: Decimal | null;
}

const ILLEGIBLE = /识别不清|无法识别|看不清|无法辨认|字迹不清|模糊不清|^\?+$|\?{2,}|^[□■]+$|\uFFFD/;
/** A unit with nothing before it: the printed "万元" of an unfilled cell. */
const UNIT_ALONE = /^[(（]?(?:亿元|千万元|百万元|万元|千元|百元|元|万|%|分)[)）]?$/;
const APPROXIMATE =
  /^(?:大?约|近|将近|超过?|逾|不足|不到)|(?:左右|上下|以内|以上|以下)$|\d[余多](?:[万亿元]|$)/;
const LETTER_IN_NUMBER =
  /^[¥]?[-+]?(?=[\dOoQlI|.,]*?(?:\d[OoQlI|]|[OoQlI|]\d))[\dOoQlI|.,]+(?:亿|万|千|百)?元?$/;

function problemOf(folded: string): ValueProblem {
  if (ILLEGIBLE.test(folded)) return 'illegible';
  if (LETTER_IN_NUMBER.test(folded)) return 'letter-in-number';
  if (/\d/.test(folded) && APPROXIMATE.test(folded)) return 'approximate';
  return 'not-a-number';
}

type Read =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly problem: ValueProblem }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly problem?: ValueProblem };

/** Reads any figure of a cell: number, or text in whatever notation. */
function readFigure({ value, format }: CellReading): Read {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { kind: 'unreadable', problem: 'error-value' };
    const number = decimal(value);
    return {
      kind: 'figure',
      figure: { number, places: formatPlaces(format, number), unit: null, percent: false },
    };
  }
  if (typeof value === 'boolean') return { kind: 'unreadable', problem: 'not-a-number' };
  if (isErrorValue(value.trim())) return { kind: 'unreadable', problem: 'error-value' };
  const folded = fold(value);
  if (folded === '' || isBlankMark(folded) || UNIT_ALONE.test(folded)) return { kind: 'blank' };
  const figure = parseFigure(folded);
  if (!figure) return { kind: 'unreadable', problem: problemOf(folded) };
  return { kind: 'figure', figure, problem: hasFullWidthDigits(value) ? 'full-width' : 'number-as-text' };
}

/**
 * Reads an amount of money.
 *
 * Read with a note: plain digits as text, full-width digits, "20万元" (converted to `unit`). Not read, with the reason:
 * "约20", letters among the digits, error values, words. Blank: nothing, —, /, -, 无, a unit alone. (1,234) is negative.
 */
export function readAmount(reading: AmountReading): Amount {
  const { value, cell, unit, label } = reading;
  const place = { cells: [cell], unit, label };
  const read = readFigure(reading);
  if (read.kind === 'blank') return { ...place, value: null, text: '', shownPlaces: null };
  const text = cellText(value);
  if (read.kind === 'unreadable') {
    return { ...place, value: null, text, shownPlaces: null, problem: read.problem };
  }
  const { number, places, unit: typedUnit, percent } = read.figure;
  if (percent) return { ...place, value: null, text, shownPlaces: null, problem: 'not-a-number' };
  if (!typedUnit) return { ...place, value: number, text, shownPlaces: places, ...problemPart(read.problem) };
  return {
    ...place,
    value: convertMoney(number, typedUnit, unit),
    text,
    shownPlaces: shiftedPlaces(places, typedUnit, unit),
    problem: 'unit-in-cell',
  };
}

function problemPart(problem: ValueProblem | undefined): { problem?: ValueProblem } {
  return problem ? { problem } : {};
}

/** Decimals after conversion: 3359.6元 is 0.33596万元, so one decimal becomes five. Never below 0. */
function shiftedPlaces(places: number, from: MoneyUnit, to: MoneyUnit): number {
  const factor = convertMoney(decimal(1), to, from);
  const digits = factor.gte(1)
    ? toText(factor).length - 1
    : 1 - toText(convertMoney(decimal(1), from, to)).length;
  return Math.max(0, places + digits);
}

/** Reads a weight, a score or another plain number: 10, "10分", (50分), "20%". Blank marks are blank. */
export function readNumber(reading: NumberReading): Stated<Decimal> {
  const { value, cell, format, percent = 'points' } = reading;
  const stripped = typeof value === 'string' ? withoutPoints(value) : value;
  const read = readFigure({ ...reading, value: stripped });
  if (read.kind === 'blank') return { value: null, text: '', cells: [cell] };
  const text = cellText(value);
  if (read.kind === 'unreadable') return { value: null, text, cells: [cell], problem: read.problem };
  const { number, unit } = read.figure;
  if (unit) return { value: null, text, cells: [cell], problem: 'not-a-number' };
  const asFraction = typeof value === 'number' && isPercentFormat(format);
  const points = asFraction ? number.times(HUNDRED) : number;
  const isPercent = asFraction || read.figure.percent;
  const result = isPercent && percent === 'fraction' ? points.times(HUNDREDTH) : points;
  const inPercent = asFraction && percent === 'points' ? { inPercent: true as const } : {};
  return { value: result, text, cells: [cell], ...inPercent, ...problemPart(read.problem) };
}

/** 10分, (50分), 得分:9.5分 → the figure alone; a sign of brackets around points is no minus. */
function withoutPoints(text: string): string {
  const match = /^(?:得分|分值|权重|满分|评分)?:?[(（]?([^()（）分]*?)分[)）]?$/.exec(fold(text));
  return match?.[1] ?? text;
}

/** Half a percentage point: how near a bare figure must be to the expected rate to be decided by it. */
const NEAR = decimal('0.005');
/** A bare figure up to here is a fraction (1 = 100 %, 1.03 = 103 %), above it a percentage. */
const LARGEST_FRACTION = decimal('1.5');

/** Reads a rate as a fraction: 86, 86%, 0.86, 86百分比 and a cell formatted as percentage are all 0.86. */
export function readPercent(reading: PercentReading): StatedRate {
  const { value, cell, format, expected } = reading;
  const read = readFigure(reading);
  if (read.kind === 'blank') return { value: null, text: '', cells: [cell], shownPlaces: null };
  const text = cellText(value);
  const unreadable = (problem: ValueProblem): StatedRate => ({
    value: null,
    text,
    cells: [cell],
    problem,
    shownPlaces: null,
  });
  if (read.kind === 'unreadable') return unreadable(read.problem);
  const { number, unit, percent, places } = read.figure;
  if (unit) return unreadable('not-a-number');
  if (typeof value === 'number' && isPercentFormat(format)) {
    return {
      value: number,
      text: `${toText(number.times(HUNDRED))}%`,
      cells: [cell],
      shownPlaces: formatPlaces(format, number),
    };
  }
  if (percent) return { value: number.times(HUNDREDTH), text, cells: [cell], shownPlaces: places };
  const fraction = standsForFraction(number, expected ?? null);
  return {
    value: fraction ? number : number.times(HUNDREDTH),
    text,
    cells: [cell],
    shownPlaces: fraction ? Math.max(0, places - 2) : places,
    ...problemPart(read.problem),
  };
}

function standsForFraction(number: Decimal, expected: Decimal | null): boolean {
  if (expected) {
    const asFraction = number.minus(expected).abs().lte(NEAR);
    const asPercentage = number.times(HUNDREDTH).minus(expected).abs().lte(NEAR);
    if (asFraction !== asPercentage) return asFraction;
  }
  return number.abs().lte(LARGEST_FRACTION);
}

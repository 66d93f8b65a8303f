import { decimal, HUNDRED, toText } from '../../../numbers';
import { cellText, fold } from '../../../text';
import { isErrorValue, type CellRef, type CellValue } from '../../../workbook';
import { dateOfSerial, readDate } from '../dates';
import { isDateFormat, isPercentFormat } from '../number-format';
import { formatDate, type PlainDate } from '../plain-date';
import type { QuantityText } from './quantities';
import { readComparison, signOfName } from './signs';
import { isNamedState, isVoid, statusOf } from './states';
import { readingOf } from './text-readings';
import type { Comparison, IndicatorValue } from './types';
import { foldUnit, unitMeaning, unitOfName } from './units';

/** A target or actual value as it stands in the table. */
export interface IndicatorSource {
  readonly value: CellValue;
  /** Number format code of the cell; "General" where unknown. */
  readonly format: string;
  readonly cells: readonly CellRef[];
}

export interface IndicatorContext {
  readonly role: 'target' | 'actual';
  /** Name of the indicator: may hold the unit or the sign. */
  readonly name: string;
  /** 二级指标: bare numbers of 时效指标 may be dates. */
  readonly level2: string;
  /** Columns of their own, where the table has them: 指标性质, 度量单位. They describe the target. */
  readonly sign?: string;
  readonly unit?: string;
  /** Text of a unit column that belongs to the actual value alone. */
  readonly actualUnit?: string;
  /** The row's target, when its actual value is read. */
  readonly target?: IndicatorValue;
}

const BLANK = {
  kind: 'blank',
  sign: null,
  signFrom: null,
  number: null,
  unit: null,
  unitFrom: null,
  base: null,
  date: null,
  status: null,
  problem: null,
} as const;

type Typed = Pick<IndicatorValue, 'text' | 'cells'>;

const other = (
  typed: Typed,
  kind: IndicatorValue['kind'],
  problem: string | null = null,
): IndicatorValue => ({
  ...BLANK,
  ...typed,
  kind,
  problem,
});

/** The sign in the value itself, else in its column, else in the indicator's name. Actual values have only their own. */
function signOf(
  own: Comparison | null,
  { role, sign, name }: IndicatorContext,
): Pick<IndicatorValue, 'sign' | 'signFrom'> {
  if (own) return { sign: own, signFrom: 'value' };
  const fromColumn = role === 'target' && sign ? readComparison(fold(sign)) : null;
  if (fromColumn) return { sign: fromColumn, signFrom: 'column' };
  const fromName = role === 'target' ? signOfName(fold(name)) : null;
  return fromName ? { sign: fromName, signFrom: 'name' } : { sign: null, signFrom: null };
}

/**
 * The unit likewise. A bare actual value keeps no unit: it may be a fraction beside a percentage, and is compared in
 * the unit of its target.
 */
function unitOf(
  own: string | null,
  { role, unit: shared, actualUnit, name }: IndicatorContext,
): Pick<IndicatorValue, 'unit' | 'unitFrom'> {
  if (own) return { unit: own, unitFrom: 'value' };
  const unit = role === 'actual' ? actualUnit : shared;
  const fromColumn = unit && !isVoid(fold(unit)) ? foldUnit(unit) : '';
  if (fromColumn !== '') return { unit: fromColumn, unitFrom: 'column' };
  if (role === 'actual') return { unit: null, unitFrom: null };
  const fromName = unitOfName(name);
  return fromName ? { unit: fromName, unitFrom: 'name' } : { unit: null, unitFrom: null };
}

/** Field by field: every cell of a table of indicators is one, and spreading objects takes ten times as long. */
function quantity({ text, cells }: Typed, read: QuantityText, context: IndicatorContext): IndicatorValue {
  const { unit, unitFrom } = unitOf(read.unit, context);
  const { factor, base } = unitMeaning(unit);
  const { sign, signFrom } = signOf(read.sign, context);
  const { number } = read;
  return {
    kind: 'quantity',
    sign,
    signFrom,
    number,
    unit,
    unitFrom,
    base: { number: number.times(factor), unit: base },
    date: null,
    status: null,
    problem: null,
    text,
    cells,
  };
}

function dated(
  typed: Typed,
  date: PlainDate | null,
  before: boolean,
  problem: string | null,
): IndicatorValue {
  const sign = before ? ({ sign: '<=', signFrom: 'value' } as const) : null;
  return { ...other(typed, 'date', problem), ...sign, date };
}

const SMALLEST_DATE = 2_000;

/** Whether the row is about a date: its target is one, or it is a 时效指标. */
function expectsDate({ level2, target }: IndicatorContext): boolean {
  return target ? target.kind === 'date' : /时效/.test(level2);
}

/** Numbers of 时效指标 may be dates: serial numbers, 20211231, 2021.12. Percentages and days are smaller. */
function dateOfNumber(value: number, context: IndicatorContext, cells: readonly CellRef[]): PlainDate | null {
  const cell = cells[0];
  return expectsDate(context) && cell && value >= SMALLEST_DATE
    ? readDate(value, 'General', cell).value
    : null;
}

function readNumberCell(
  value: number,
  { format, cells }: IndicatorSource,
  context: IndicatorContext,
): IndicatorValue {
  if (!Number.isFinite(value)) return other({ text: String(value), cells }, 'unreadable', 'error-value');
  if (isDateFormat(format)) {
    const date = dateOfSerial(value);
    return dated(
      { text: date ? formatDate(date) : cellText(value), cells },
      date,
      false,
      date ? null : 'not-a-date',
    );
  }
  const number = decimal(value);
  if (isPercentFormat(format)) {
    const percent = number.times(HUNDRED);
    const read = quantity(
      { text: `${toText(percent)}%`, cells },
      { number: percent, unit: '%', sign: null },
      context,
    );
    return { ...read, numberCell: 'percent' };
  }
  const date = dateOfNumber(value, context, cells);
  if (date) return dated({ text: cellText(value), cells }, date, false, null);
  const read = quantity({ text: cellText(value), cells }, { number, unit: null, sign: null }, context);
  return { ...read, numberCell: 'plain' };
}

function words(typed: Typed, folded: string, role: IndicatorContext['role']): IndicatorValue {
  const status = role === 'actual' ? statusOf(folded) : null;
  return status ? { ...other(typed, 'status'), status } : other(typed, 'qualitative');
}

function readText(typed: Typed, context: IndicatorContext): IndicatorValue {
  const read = readingOf(typed.text, context.target?.date?.year ?? null, expectsDate(context));
  switch (read.is) {
    case 'unreadable':
      if (isNamedState(fold(typed.text))) return words(typed, fold(typed.text), context.role);
      return other(typed, 'unreadable', read.problem);
    case 'date':
      return dated(typed, read.deadline.date, read.deadline.before, read.deadline.problem);
    case 'words':
      return words(typed, read.folded, context.role);
    case 'quantity':
      if (isNamedState(fold(typed.text))) return words(typed, fold(typed.text), context.role);
      return quantity(typed, read.quantity, context);
    default:
      return other(typed, read.is);
  }
}

/**
 * Reads a target or an actual value in whatever notation: ≥95%, 98%以上, 大于等于1次, 2.6亿元, 元/人*月 with the unit in
 * its column, 2021年12月底前, 达成预期指标, 不涉及. Signs are kept in actual values too (≥95% means 95%, and says that
 * the target was copied).
 *
 * What cannot be compared says why: kind `unreadable` with problem `several-numbers`, `range` (80-90%), `approximate`
 * (约50), `illegible`, `truncated`, `error-value` or `no-number` (a sign alone); kind `date` with problem `no-year`
 * (9月前) or `not-a-date` (2月30日).
 */
export function readIndicatorValue(source: IndicatorSource, context: IndicatorContext): IndicatorValue {
  const { value, cells } = source;
  if (typeof value === 'number') return readNumberCell(value, source, context);
  const typed = { text: cellText(value), cells };
  if (isErrorValue(typed.text)) return other(typed, 'unreadable', 'error-value');
  return readText(typed, context);
}

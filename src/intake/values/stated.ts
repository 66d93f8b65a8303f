import type { Decimal, MoneyUnit } from '../../numbers';
import type { CellRef } from '../../workbook';

/**
 * One value that the unit states: what was read, the text as typed, and where it stands.
 * value null and text "" is a blank cell; value null with a text is a value that could not be read (see `problem`).
 * A place that the form does not have is not a Stated at all: the field is null or missing.
 */
export interface Stated<T> {
  readonly value: T | null;
  readonly text: string;
  readonly cells: readonly CellRef[];
  /** Why the text could not be read, or what is odd about it although it was read. */
  readonly problem?: ValueProblem;
  /** It stands among words, or is made of cells in several units: its cells hold other numbers, or none. */
  readonly inWords?: true;
  /** Its cell is a percentage: of 20 % as 20 points it holds a hundredth. */
  readonly inPercent?: true;
}

export type ValueProblem =
  | 'number-as-text' // plain digits stored as text: read all the same
  | 'full-width' // ２０: read all the same
  | 'unit-in-cell' // 20万元 in an amount cell: read all the same, converted to the unit of the table
  | 'approximate' // 约20: not read
  | 'letter-in-number' // 2O: not read
  | 'error-value' // #DIV/0!: not read
  | 'not-a-number' // 完成: not read
  | 'unknown-unit' // 20 beside a blank where other rows name their units: not read
  | 'illegible' // (识别不清) and the like: not read
  | 'error-beside' // an amount of a row with an error value elsewhere: read all the same
  | 'not-a-date' // 2021年2月30日: not read
  | 'outside-range';

const READ_ALL_THE_SAME: ReadonlySet<ValueProblem> = new Set([
  'number-as-text',
  'full-width',
  'unit-in-cell',
  'error-beside',
]);

/** Whether an amount was read, and is part of totals, in spite of the problem. */
export function isReadAllTheSame(problem: ValueProblem): boolean {
  return READ_ALL_THE_SAME.has(problem);
}

/** Whether something is typed in the cell at all (dashes and 无 in amount cells count as blank). */
export function isBlank(stated: Stated<unknown> | null | undefined): boolean {
  return !stated || (stated.value === null && stated.text === '');
}

/** An amount of money in `unit`. Blank marks (—, /, -, 无) are blank. */
export interface Amount extends Stated<Decimal> {
  readonly unit: MoneyUnit;
  /** Label of the row or column as typed: 年度资金总额, 计划安排资金. */
  readonly label: string;
  /** Decimals shown: of the typed text, or of the number format where it rounds. Amounts of a ledger are exact: null. */
  readonly shownPlaces: number | null;
}

/** A rate as a fraction: 86, 86%, 0.86 and 86百分比 are all 0.86. */
export interface StatedRate extends Stated<Decimal> {
  /** Decimals of the percentage as shown: 86.5% → 1, 57.89% → 2, 0.8645 → 2. */
  readonly shownPlaces: number | null;
}

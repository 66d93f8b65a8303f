import {
  FUND_COLUMN_NAMES,
  FUND_COLUMNS,
  isBlank,
  type Amount,
  type FundColumn,
  type FundRow,
  type Submission,
  type UnreadPart,
} from '../../intake';
import type { MoneyUnit } from '../../numbers';
import type { Localized } from '../../language';
import { notApplicable, unreadable } from '../outcomes';
import type { NotApplicable, Outcome } from '../types';
import { unreadIn } from '../understood';
import { quantityOf, sumOf, type Quantity } from './quantities';

/** A total and the parts that it is the sum of, as stated. */
export interface StatedSum {
  readonly name: Localized;
  /** Missing where the table has no place for a total. */
  readonly total: Amount | undefined;
  readonly parts: readonly Amount[];
  readonly unit: MoneyUnit;
  /** What was not understood where its parts stand. */
  readonly unread?: readonly UnreadPart[];
}

/** Total row and parts (level 1) of one column; null where the table has no such column. */
export function fundSum(rows: readonly FundRow[], column: FundColumn, unit: MoneyUnit): StatedSum | null {
  const amountsAt = (wanted: number): Amount[] =>
    rows.flatMap(({ level, amounts }) => (level === wanted && amounts[column] ? [amounts[column]] : []));
  const [total] = amountsAt(0);
  const parts = amountsAt(1);
  return total || parts.length > 0 ? { name: FUND_COLUMN_NAMES[column], total, parts, unit } : null;
}

/** Total row and parts of a column of the fund table. */
export function fundColumnSum(submission: Submission, column: FundColumn): StatedSum | null {
  const { funds } = submission;
  const stated = funds && fundSum(funds.rows, column, funds.unit);
  return stated && { ...stated, unread: unreadIn(submission, 'funds') };
}

/** 支出合计 and its lines. */
export function expenseSum(submission: Submission, column: 'planned' | 'actual'): StatedSum | null {
  const { expenses } = submission;
  if (!expenses) return null;
  const total = column === 'planned' ? expenses.plannedTotal : expenses.actualTotal;
  const parts = expenses.lines.flatMap((line) => line[column] ?? []);
  if (!total && (parts.length === 0 || expenses.truncated)) return null;
  const name =
    column === 'planned'
      ? { zh: '支出合计（计划）', en: 'Total expenses (planned)' }
      : { zh: '支出合计（实际）', en: 'Total expenses (actual)' };
  const unit = total?.unit ?? parts[0]?.unit ?? '万元';
  return { name, total, parts, unit, unread: unreadIn(submission, 'expenses') };
}

/** All totals with typed parts of a submission. */
export function statedSums(submission: Submission): readonly StatedSum[] {
  const { funds } = submission;
  const useSums = FUND_COLUMNS.map((column) => funds && fundSum(funds.useRows, column, funds.unit));
  return [
    ...FUND_COLUMNS.map((column) => fundColumnSum(submission, column)),
    ...useSums,
    expenseSum(submission, 'planned'),
    expenseSum(submission, 'actual'),
  ].filter((stated) => stated !== null);
}

export type SumCheck =
  | { readonly kind: 'none'; readonly answer: Outcome }
  | {
      readonly kind: 'checked';
      readonly total: Quantity;
      readonly sum: Quantity;
      readonly parts: readonly Quantity[];
    };

const none = (reason: NotApplicable): SumCheck => ({ kind: 'none', answer: notApplicable(reason) });

/** Whether a total stands blank, or as 0, above filled parts: that is another finding than a wrong sum. */
export function isEmptyAboveParts({ total, parts }: StatedSum): boolean {
  if (!total || total.cells.length === 0 || !(isBlank(total) || total.value?.eq(0))) return false;
  return parts.some(({ value }) => value !== null && !value.eq(0));
}

/** Total and sum of the parts, where both can be told. Blank parts count as 0 beside filled ones. */
export function checkSum(stated: StatedSum | null): SumCheck {
  if (!stated?.total) return none('no-such-field');
  if (isBlank(stated.total) || isEmptyAboveParts(stated)) return none('blank');
  const filled = stated.parts.filter((part) => !isBlank(part));
  if (filled.length === 0) return none('blank');
  const total = quantityOf(stated.total);
  const parts = filled.map(quantityOf).filter((part) => part !== null);
  if (!total || parts.length < filled.length) {
    const damaged = [stated.total, ...filled].find(({ value }) => value === null);
    return { kind: 'none', answer: unreadable(damaged) };
  }
  return { kind: 'checked', total, sum: sumOf(parts, total.unit), parts };
}

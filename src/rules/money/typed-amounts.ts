import type { LedgerSlice, Submission, ValueProblem } from '../../intake';
import type { MoneyUnit } from '../../numbers';
import type { CellRef } from '../../workbook';
import { statedAmounts } from './stated-amounts';

/** An amount as somebody typed it, and what is odd about it. */
export interface TypedAmount {
  readonly label: string;
  readonly text: string;
  readonly cells: readonly CellRef[];
  readonly problem?: ValueProblem | undefined;
  readonly inWords?: true;
  /** The unit in which its cell is to be given; null where no header or caption names it for certain. */
  readonly unit: MoneyUnit | null;
}

/** Whether header or caption name the unit of all amounts of the tables, and nothing contradicts it. */
function areUnitsCertain({ funds, expenses, doubts }: Submission): boolean {
  const isNamed = [funds, expenses].every((table) => table?.unitStated !== false);
  return isNamed && !doubts.some(({ why }) => why === 'unit-uncertain');
}

/** Filled amounts of all tables, the ledger aside. */
export function filledAmounts(submission: Submission): readonly TypedAmount[] {
  const isCertain = areUnitsCertain(submission);
  return statedAmounts(submission)
    .filter(({ text }) => text !== '')
    .map((amount) => (isCertain ? amount : { ...amount, unit: null }));
}

/** Odd entries of the ledger, or one that stands for all where none is. */
export function ledgerAmounts(ledger: LedgerSlice | null): readonly TypedAmount[] {
  if (!ledger) return [];
  const label = '支出明细账';
  const odd = ledger.problems
    .filter(({ problem }) => problem !== 'error-beside')
    .map(({ cell, text, problem, unit = null }) => ({ cells: [cell], text, problem, label, unit }));
  return odd.length > 0 ? odd : [{ label, text: '', cells: ledger.amountCells, unit: null }];
}

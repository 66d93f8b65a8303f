import type { LedgerSlice, Submission, ValueProblem } from '../../intake';
import type { CellRef } from '../../workbook';
import { statedAmounts } from './stated-amounts';

/** An amount as somebody typed it, and what is odd about it. */
export interface TypedAmount {
  readonly label: string;
  readonly text: string;
  readonly cells: readonly CellRef[];
  readonly problem?: ValueProblem | undefined;
}

/** Filled amounts of all tables, the ledger aside. */
export function filledAmounts(submission: Submission): readonly TypedAmount[] {
  return statedAmounts(submission).filter(({ text }) => text !== '');
}

/** Odd entries of the ledger, or one that stands for all where none is. */
export function ledgerAmounts(ledger: LedgerSlice | null): readonly TypedAmount[] {
  if (!ledger) return [];
  const label = '支出明细账';
  const odd = ledger.problems
    .filter(({ problem }) => problem !== 'error-beside')
    .map(({ cell, text, problem }) => ({ cells: [cell], text, problem, label }));
  return odd.length > 0 ? odd : [{ label, text: '', cells: ledger.amountCells }];
}

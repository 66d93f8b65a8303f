import { isBlank, type Amount, type FundColumn, type Submission } from '../../intake';
import type { Evaluation } from '../../scoring';
import { ledgerQuantity, quantityOf, sumOf, type Quantity } from './quantities';
import { expenseSum, fundColumnSum, isEmptyAboveParts, type StatedSum } from './sums';

function sumOfFilled(parts: readonly Amount[], stated: StatedSum): Quantity | null {
  const filled = parts.filter((part) => !isBlank(part));
  const read = filled.map(quantityOf).filter((part) => part !== null);
  return filled.length > 0 && read.length === filled.length ? sumOf(read, stated.unit) : null;
}

/** The total as typed; the sum of the parts where it is missing, blank, or 0 above filled parts (as scoring takes it). */
export function totalOf(stated: StatedSum | null): Quantity | null {
  if (!stated) return null;
  const useParts = isBlank(stated.total) || isEmptyAboveParts(stated);
  return useParts ? sumOfFilled(stated.parts, stated) : quantityOf(stated.total);
}

/** The total of a fund column as the fund table states it; the ledger is left aside. */
export function statedTotal(submission: Submission, column: FundColumn): Quantity | null {
  return totalOf(fundColumnSum(submission, column));
}

/** The total of a fund column as the evaluation takes it: exact where the ledger decides. */
export function evaluatedTotal({ submission, fundTotals }: Evaluation, column: FundColumn): Quantity | null {
  return fundTotals[column]?.from === 'ledger'
    ? ledgerQuantity(submission.ledger)
    : statedTotal(submission, column);
}

/** Actual spending by the best evidence: fund table or ledger, else 支出合计 of the expense table. */
export function actualSpending(evaluation: Evaluation): Quantity | null {
  return evaluatedTotal(evaluation, 'executed') ?? totalOf(expenseSum(evaluation.submission, 'actual'));
}

import type { FundRow } from '../../intake';
import type { Evaluation } from '../../scoring';
import type { Phrase } from '../types';
import { evaluatedTotal } from './column-totals';
import { quantityOf, type Quantity } from './quantities';

const TOTAL: Phrase = { zh: '年度资金总额', en: 'total funds of the year' };

/** A row of the fund table, or the total, with its budget and what was executed of it. */
export interface BudgetPlace {
  readonly label: Phrase;
  readonly row: FundRow | null;
  readonly budget: Quantity;
  readonly executed: Quantity | null;
}

function totalPlace(evaluation: Evaluation): BudgetPlace[] {
  const column = evaluation.fundTotals.budget || evaluation.fundTotals.received ? 'budget' : 'planned';
  const budget = evaluatedTotal(evaluation, column);
  const row = evaluation.submission.funds?.rows.find(({ level }) => level === 0) ?? null;
  const executed = evaluatedTotal(evaluation, 'executed');
  return budget ? [{ label: row?.label ?? TOTAL, row, budget, executed }] : [];
}

function rowPlaces({ submission }: Evaluation): BudgetPlace[] {
  return (submission.funds?.rows ?? []).flatMap((row) => {
    const budget = row.level > 0 ? quantityOf(row.amounts.budget) : null;
    return budget ? [{ label: row.label, row, budget, executed: quantityOf(row.amounts.executed) }] : [];
  });
}

/** Total and rows for which a budget is stated. */
export function budgetPlaces(evaluation: Evaluation): readonly BudgetPlace[] {
  return [...totalPlace(evaluation), ...rowPlaces(evaluation)];
}

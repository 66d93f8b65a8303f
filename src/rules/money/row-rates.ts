import type { FundRow, StatedRate } from '../../intake';
import type { Evaluation } from '../../scoring';
import type { Phrase } from '../types';
import { evaluatedTotal } from './column-totals';
import { quantityOf, type Quantity } from './quantities';
import { shownRate, type ShownRate } from './rates';

/** A row of the fund table that states a rate, with the amounts it is the quotient of. */
export interface RowRate {
  readonly label: Phrase;
  readonly row: FundRow;
  readonly stated: StatedRate;
  readonly rate: ShownRate;
  readonly executed: Quantity | null;
  /** What the rate divides by: the budget of the year, unless a printed formula names another one. */
  readonly budget: Quantity | null;
  readonly initial: Quantity | null;
}

const ALL_FUNDS: Phrase = { zh: '资金合计', en: 'all funds' };

/**
 * Rows with a readable rate. The total row is taken as the evaluation takes it: blank or 0 above parts is their sum. The
 * only row is the total.
 */
export function rowRates(evaluation: Evaluation): readonly RowRate[] {
  const { rows = [], rateBase = 'budget' } = evaluation.submission.funds ?? {};
  return rows.flatMap((row) => {
    const rate = shownRate(row.rate);
    if (!row.rate || !rate) return [];
    const isTotal = row.level === 0 || rows.length === 1;
    const at = (column: 'executed' | 'budget' | 'initial'): Quantity | null =>
      isTotal ? evaluatedTotal(evaluation, column) : quantityOf(row.amounts[column]);
    const amounts = { executed: at('executed'), budget: at(rateBase), initial: at('initial') };
    return [{ label: row.label || ALL_FUNDS, row, stated: row.rate, rate, ...amounts }];
  });
}

import { isBlank, type Submission } from '../../intake';
import { cellsOf, fail, notApplicable, pass, unreadable } from '../outcomes';
import type { Outcome } from '../types';
import { ifRowsUnderstood } from '../understood';
import { agreementOf } from './agreement';
import { ledgerQuantity, quantityOf, showQuantity, unreadEntries } from './quantities';
import { checkSum, type StatedSum } from './sums';

/** The outcome of a sum rule: its message is "differs" with {name}, {total} and {sum}. */
export function sumOutcome(stated: StatedSum | null): Outcome {
  const check = checkSum(stated);
  if (check.kind === 'none' || !stated)
    return check.kind === 'none' ? check.answer : notApplicable('no-table');
  const { total, sum } = check;
  const cells = cellsOf(total, ...stated.parts);
  if (agreementOf(total, sum) !== 'differs') return pass(cells);
  const found = showQuantity(total);
  const expected = showQuantity(sum);
  const values = { name: stated.name, total: found, sum: expected };
  const differs = fail('differs', { cells, found, expected, values });
  return ifRowsUnderstood(stated, differs);
}

/** Outcomes of the totals that a ledger states, against its exact sum. */
export function ledgerSumOutcomes({ ledger }: Submission): readonly Outcome[] {
  if (!ledger || ledger.statedTotals.length === 0) return [];
  const sum = ledgerQuantity(ledger);
  if (!sum) return [unreadEntries(ledger)];
  const name = { zh: '支出明细账合计', en: 'Total of the ledger' };
  return ledger.statedTotals
    .filter((total) => !isBlank(total))
    .map((amount) => {
      const total = quantityOf(amount);
      if (!total) return unreadable(amount);
      const cells = cellsOf(total, sum);
      if (agreementOf(total, sum) !== 'differs') return pass(cells);
      const found = showQuantity(total);
      const expected = showQuantity(sum, total.unit);
      return fail('differs', { cells, found, expected, values: { name, total: found, sum: expected } });
    });
}

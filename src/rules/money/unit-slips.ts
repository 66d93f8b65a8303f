import { FUND_COLUMN_NAMES, FUND_COLUMNS, type Submission } from '../../intake';
import type { Decimal } from '../../numbers';
import type { Localized } from '../../language';
import { UNIT_FACTORS, unitFactor } from './agreement';
import { ledgerQuantity, type Quantity } from './quantities';
import { checkSum, statedSums } from './sums';
import { statedTotal, totalOf } from './column-totals';
import { expenseSum } from './sums';

export interface NamedQuantity extends Quantity {
  readonly name: Localized;
}

/** One figure that is another one in a wrong unit. */
export interface UnitSlip {
  readonly wrong: NamedQuantity;
  readonly other: NamedQuantity;
  readonly factor: Decimal;
}

function named(name: Localized, quantity: Quantity | null): NamedQuantity[] {
  return quantity ? [{ ...quantity, name }] : [];
}

/** Totals of one project that must be of one order of magnitude, in the order of the tables. */
export function projectTotals(submission: Submission): readonly NamedQuantity[] {
  const expenses = (['planned', 'actual'] as const).map((column) => expenseSum(submission, column));
  const sums = statedSums(submission).flatMap((stated) => {
    const check = checkSum(stated);
    const name = { zh: `${stated.name.zh}各部分之和`, en: `sum of the parts of ${stated.name.en}` };
    return check.kind === 'checked' ? named(name, check.sum) : [];
  });
  return [
    ...FUND_COLUMNS.flatMap((column) => named(FUND_COLUMN_NAMES[column], statedTotal(submission, column))),
    ...expenses.flatMap((stated) => (stated ? named(stated.name, totalOf(stated)) : [])),
    ...named({ zh: '支出明细账合计', en: 'Total of the ledger' }, ledgerQuantity(submission.ledger)),
    ...sums,
  ];
}

/**
 * Totals that differ by the factor of a unit, each wrong one once. With two figures alone nobody can tell which is
 * wrong: the later one is named.
 */
export function unitSlips(totals: readonly NamedQuantity[]): readonly UnitSlip[] {
  const conflicts = totals.map((one) =>
    totals.flatMap((other) => {
      const factor = other === one ? null : unitFactor(one, other, UNIT_FACTORS);
      return factor ? [{ other, factor }] : [];
    }),
  );
  return totals.flatMap((wrong, index) => {
    const own = conflicts[index]!;
    const blamed = own.find(({ other }) => {
      const at = totals.indexOf(other);
      const theirs = conflicts[at]!.length;
      return own.length > theirs || (own.length === theirs && index > at);
    });
    return blamed ? [{ wrong, other: blamed.other, factor: blamed.factor }] : [];
  });
}

import { convertMoney, decimal, toText } from '../../numbers';
import type { Evaluation } from '../../scoring';
import type { CellRef } from '../../workbook';
import { cellsOf } from '../outcomes';
import { isTotalCost } from './total-costs';

const LARGE = decimal(10_000);

export interface RoundTotals {
  readonly cells: readonly CellRef[];
  /** The first of them in words: 1200000万元. */
  readonly found: string;
}

/** Whole tens of thousands in a column of 万元 and nothing that they could be held against: real, or typed in 元. */
export function roundMillions({ submission, fundTotals }: Evaluation): RoundTotals | null {
  const { budget, executed, initial } = fundTotals;
  const totals = [budget, executed, initial].flatMap((total) => (total?.value?.gt(0) ? [total] : []));
  const isAlone =
    !submission.ledger && !submission.expenses && submission.indicators.every((row) => !isTotalCost(row));
  const isLarge = totals.every(({ value }) => {
    const shown = value && convertMoney(value, submission.funds?.unit ?? '万元', '万元');
    return shown?.gte(LARGE) && shown.mod(LARGE).eq(0);
  });
  if (!isAlone || totals.length === 0 || !isLarge || submission.funds?.unit !== '万元') return null;
  const found = `${toText(totals[0]!.value!)}万元`;
  return { cells: cellsOf(...totals), found };
}

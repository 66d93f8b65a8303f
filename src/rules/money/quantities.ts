import {
  convertMoney,
  exact,
  scaleInterval,
  shownInterval,
  sum,
  sumIntervals,
  toText,
  yuanPer,
  type Decimal,
  type Interval,
  type MoneyUnit,
} from '../../numbers';
import { isReadAllTheSame, type Amount, type LedgerSlice } from '../../intake';
import type { CellRef } from '../../workbook';
import { cannotDecide } from '../outcomes';
import type { Outcome } from '../types';

/** An amount that was read, in a common unit, so that figures of different tables can be compared. */
export interface Quantity {
  /** Exact value in 元 of the figure as typed. */
  readonly yuan: Decimal;
  /** What the digits shown may stand for, in 元; a single point where the figure is exact. */
  readonly interval: Interval;
  /** Unit in which it is stated, and shown in messages. */
  readonly unit: MoneyUnit;
  readonly cells: readonly CellRef[];
}

/** A figure with its unit. @param places decimals shown; null where the figure is exact */
export function quantity(
  value: Decimal,
  unit: MoneyUnit,
  places: number | null,
  cells: readonly CellRef[],
): Quantity {
  const shown = places === null ? exact(value) : shownInterval(value, places);
  const factor = yuanPer(unit);
  return { yuan: value.times(factor), interval: scaleInterval(shown, factor), unit, cells };
}

/** @returns null where the amount is missing, blank or could not be read */
export function quantityOf(amount: Amount | null | undefined): Quantity | null {
  if (!amount?.value) return null;
  return quantity(amount.value, amount.unit, amount.shownPlaces, amount.cells);
}

/** Sum of figures, each with the uncertainty of its own digits. */
export function sumOf(quantities: readonly Quantity[], unit: MoneyUnit): Quantity {
  return {
    yuan: sum(quantities.map(({ yuan }) => yuan)),
    interval: sumIntervals(quantities.map(({ interval }) => interval)),
    unit,
    cells: quantities.flatMap(({ cells }) => cells),
  };
}

/** What the ledger adds up to, exactly. @returns null without entries, or where an entry could not be read */
export function ledgerQuantity(ledger: LedgerSlice | null): Quantity | null {
  if (!ledger || ledger.count === 0) return null;
  if (ledger.problems.some(({ problem }) => !isReadAllTheSame(problem))) return null;
  return quantity(ledger.total, '元', null, ledger.amountCells);
}

/** Says which entries of a ledger could not be read. */
export function unreadEntries({ problems }: LedgerSlice): Outcome {
  const unread = problems.filter(({ problem }) => !isReadAllTheSame(problem));
  return cannotDecide(...unread.map(({ text, cell }) => ({ name: text, cells: [cell] })));
}

/** The figure for a message, as stated or in another unit: 20万元. */
export function showQuantity({ yuan, unit }: Quantity, as: MoneyUnit = unit): string {
  return showYuan(yuan, as);
}

/** An amount of 元 for a message, in a unit: 20万元. */
export function showYuan(yuan: Decimal, unit: MoneyUnit): string {
  return `${toText(convertMoney(yuan, '元', unit))}${unit}`;
}

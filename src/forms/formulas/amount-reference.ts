import { toText, yuanPer, type MoneyUnit } from '../../numbers';
import { isBlank, type Amount } from '../../intake';
import { formatCellRef } from '../../workbook';

/**
 * Decimals to which sums of amounts in 万元 are rounded: a whole 分, so that no binary residue shows and no digit is
 * lost.
 */
export const EXACT_PLACES = 6;

/** A piece of formula for money in one unit, in another one. */
export function inUnit(formula: string, own: MoneyUnit, unit: MoneyUnit): string {
  const divisor = yuanPer(unit).div(yuanPer(own));
  if (divisor.eq(1)) return formula;
  // A factor below 1 would not be exact.
  return divisor.gt(1)
    ? `${formula}/${toText(divisor)}`
    : `${formula}*${toText(yuanPer(own).div(yuanPer(unit)))}`;
}

/** Cells that one formula adds up; beyond them the sheet holds a value. */
const MOST_CELLS = 100;

/** Whether the cells hold just the amount, as numbers in its unit: read without a problem, and not out of words. */
function isReferable(amount: Amount): boolean {
  return amount.value !== null && amount.problem === undefined && !amount.inWords && amount.cells.length > 0;
}

/**
 * A formula for what some amounts come to, in `unit`, by their own cells: =预算表!E8/10.
 * @returns null where Excel could not follow them: amounts among words or in several units, or too many cells
 */
export function amountFormula(amounts: readonly (Amount | undefined)[], unit: MoneyUnit): string | null {
  const filled = amounts.filter((amount): amount is Amount => !isBlank(amount));
  const own = filled[0]?.unit;
  const cells = filled.flatMap((amount) => amount.cells);
  if (own === undefined || cells.length > MOST_CELLS) return null;
  if (!filled.every((amount) => isReferable(amount) && amount.unit === own)) return null;
  const places = cells.map(formatCellRef);
  const total = places.length === 1 ? places[0]! : `SUM(${places.join(',')})`;
  const scaled = inUnit(total, own, unit);
  return places.length === 1 ? `=${scaled}` : `=ROUND(${scaled},${EXACT_PLACES})`;
}

import { decimal, decimalPlaces, isMoneyUnit, yuanPer, type Decimal } from '../../numbers';
import type { Indicator, IndicatorValue } from '../../intake';
import { fold } from '../../text';
import { COST_TOTALS, UNIT_COSTS } from '../words/target-words';
import { hasWord } from '../words/word-list';
import { quantity, type Quantity } from './quantities';

/** The cost of the whole project, not of a piece of it. */
export function isTotalCost({ level1Kind, level1, level2, name }: Indicator): boolean {
  const folded = fold(name);
  const isCost = level1Kind === 'cost' || /成本/.test(level1 + level2);
  return isCost && hasWord(folded, COST_TOTALS) && !hasWord(folded, UNIT_COSTS);
}

/** A figure with what it may have been rounded or cut off by: 132.9万元 of 132.912万元. */
export interface Cost {
  readonly money: Quantity;
  readonly lastDigit: Decimal;
}

export function costOf({ kind, number, unit, cells }: IndicatorValue, like: IndicatorValue): Cost | null {
  const name = unit ?? like.unit;
  if (kind !== 'quantity' || !number || name === null || !isMoneyUnit(name)) return null;
  const places = decimalPlaces(number);
  const lastDigit = decimal(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`).times(yuanPer(name));
  return { money: quantity(number, name, places, cells), lastDigit };
}

/** Whether the digits of a cost, rounded or cut off, leave room for the total. */
export function mayBe({ money, lastDigit }: Cost, total: Quantity): boolean {
  return money.yuan.minus(total.yuan).abs().lt(lastDigit);
}

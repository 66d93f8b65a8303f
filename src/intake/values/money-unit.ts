import type { MoneyUnit } from '../../numbers';
import { moneyUnitIn } from '../words';

export { moneyUnitAlone, moneyUnitInName, moneyUnitInNote } from '../words';

/** The unit of money that a caption or a header names: 单位：万元, （元）, 金额/万元. @returns null where it names none. */
export function readMoneyUnit(text: string): MoneyUnit | null {
  return moneyUnitIn(text);
}

import { isMoneyUnit, type MoneyUnit } from '../../numbers';
import { fold } from '../../text';
import { MONEY_UNIT_WORDS } from '../words';

/** The unit of money that a caption or a header names: 单位：万元, （元）, 金额/万元. @returns null where it names none. */
export function readMoneyUnit(text: string): MoneyUnit | null {
  const folded = fold(text);
  for (const pattern of MONEY_UNIT_WORDS) {
    const unit = pattern.exec(folded)?.[1];
    if (unit && isMoneyUnit(unit)) return unit;
  }
  return null;
}

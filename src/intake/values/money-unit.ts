import { isMoneyUnit, type MoneyUnit } from '../../numbers';
import { fold } from '../../text';
import { MONEY_UNIT_ALONE, MONEY_UNIT_IN_NAME, MONEY_UNIT_WORDS } from '../words';

function unitNamed(name: string | undefined): MoneyUnit | null {
  if (name === undefined) return null;
  const unit = name.endsWith('元') ? name : `${name}元`;
  return isMoneyUnit(unit) ? unit : null;
}

/** The unit of money that a caption or a header names: 单位：万元, （元）, 金额/万元. @returns null where it names none. */
export function readMoneyUnit(text: string): MoneyUnit | null {
  const folded = fold(text);
  for (const pattern of MONEY_UNIT_WORDS) {
    const unit = unitNamed(pattern.exec(folded)?.[1]);
    if (unit) return unit;
  }
  return null;
}

/** The unit of money that is all that a cell holds. */
export function moneyUnitAlone(text: string): MoneyUnit | null {
  return unitNamed(MONEY_UNIT_ALONE.exec(fold(text))?.[1]);
}

/** The unit of money that the name of a sheet states. */
export function moneyUnitInName(sheet: string): MoneyUnit | null {
  const match = MONEY_UNIT_IN_NAME.exec(fold(sheet));
  return unitNamed(match?.[1] ?? match?.[2]);
}

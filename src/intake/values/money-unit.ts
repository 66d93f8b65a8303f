import { isMoneyUnit, type MoneyUnit } from '../../numbers';
import { fold } from '../../text/folding';

const UNIT = '(亿元|千万元|百万元|万元|千元|百元|元)';
const AFTER_LABEL = new RegExp(`(?:金额单位|货币单位|计量单位|单位)[:]?[(]?(?:人民币)?[:/]?${UNIT}`);
const IN_BRACKETS = new RegExp(`[(\\[【〔](?:金额)?(?:单位)?[:]?(?:人民币)?${UNIT}[)\\]】〕]`);
const AT_END = new RegExp(`(?:[数额金款算计入出排位]|[:/,])[:/,]?${UNIT}$`);
const ALONE = new RegExp(`^(?:人民币)?${UNIT}$`);

/** The unit of money that a caption or a header names: 单位：万元, （元）, 金额/万元. @returns null where it names none. */
export function readMoneyUnit(text: string): MoneyUnit | null {
  const folded = fold(text);
  for (const pattern of [AFTER_LABEL, IN_BRACKETS, AT_END, ALONE]) {
    const unit = pattern.exec(folded)?.[1];
    if (unit && isMoneyUnit(unit)) return unit;
  }
  return null;
}

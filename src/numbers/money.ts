import { decimal, type Decimal } from './decimal';

/** Units in which amounts of money are stated. */
export const MONEY_UNITS = ['元', '百元', '千元', '万元', '百万元', '千万元', '亿元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

const YUAN_PER_UNIT: Record<MoneyUnit, Decimal> = {
  元: decimal(1),
  百元: decimal(100),
  千元: decimal(1_000),
  万元: decimal(10_000),
  百万元: decimal(1_000_000),
  千万元: decimal(10_000_000),
  亿元: decimal(100_000_000),
};

/** How many 元 one unit is. */
export function yuanPer(unit: MoneyUnit): Decimal {
  return YUAN_PER_UNIT[unit];
}

/** Exact conversion; powers of ten only, so nothing is rounded. */
export function convertMoney(value: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  return from === to ? value : value.times(yuanPer(from)).div(yuanPer(to));
}

export function isMoneyUnit(text: string): text is MoneyUnit {
  return (MONEY_UNITS as readonly string[]).includes(text);
}

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

/** The other way about, so that a conversion multiplies: a division would work out 40 digits each time. */
const UNIT_PER_YUAN: Record<MoneyUnit, Decimal> = {
  元: decimal(1),
  百元: decimal('0.01'),
  千元: decimal('0.001'),
  万元: decimal('0.0001'),
  百万元: decimal('0.000001'),
  千万元: decimal('0.0000001'),
  亿元: decimal('0.00000001'),
};

/** How many 元 one unit is. */
export function yuanPer(unit: MoneyUnit): Decimal {
  return YUAN_PER_UNIT[unit];
}

/** Exact conversion; powers of ten only, so nothing is rounded. */
export function convertMoney(value: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  return from === to ? value : value.times(yuanPer(from)).times(UNIT_PER_YUAN[to]);
}

export function isMoneyUnit(text: string): text is MoneyUnit {
  return (MONEY_UNITS as readonly string[]).includes(text);
}

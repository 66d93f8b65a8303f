import { decimal, isMoneyUnit, type Decimal, type MoneyUnit } from '../../numbers';

/** A figure as typed: the number, its decimals, and a unit of money or a percent sign behind it. */
export interface Figure {
  readonly number: Decimal;
  /** Decimals as typed: 2 of "20.00". */
  readonly places: number;
  readonly unit: MoneyUnit | null;
  readonly percent: boolean;
}

const FIGURE =
  /^(?:人民币|RMB|CNY)?[¥$]?(?<sign>[-+\u2212]|负)?[¥]?(?<digits>\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d+)?(?:\.(?<decimals>\d*))?(?<tail>%|百分比|个百分点|(?:亿|千万|百万|万|千|百)元?|元)?整?$/i;
/** 20(万元) is 20万元. */
const UNIT_IN_BRACKETS = /\((%|百分比|(?:亿|千万|百万|万|千|百)?元)\)$/;
const IN_BRACKETS = /^\((?<inner>[¥]?[\d,.]+(?:亿|万|千|百)?元?)\)$/;

/** Reads one figure from folded text: 1,234.56, ¥20, 20万元, 3359.62万, 86%, (1,234). @returns null where it is none. */
export function parseFigure(folded: string): Figure | null {
  const inner = IN_BRACKETS.exec(folded)?.groups?.['inner'];
  if (inner) {
    const figure = parseFigure(inner);
    return figure && { ...figure, number: figure.number.times(-1) };
  }
  const groups = FIGURE.exec(folded.replace(/^百分之(.+)$/, '$1%').replace(UNIT_IN_BRACKETS, '$1'))?.groups;
  if (!groups) return null;
  const { sign, digits = '', decimals, tail } = groups;
  if (digits === '' && !decimals) return null;
  const unsigned = decimal(`${digits.replaceAll(',', '') || '0'}.${decimals || '0'}`);
  return {
    number: sign === undefined || sign === '+' ? unsigned : unsigned.times(-1),
    places: decimals?.length ?? 0,
    unit: tail === undefined ? null : moneyUnit(tail),
    percent: tail !== undefined && /%|百分/.test(tail),
  };
}

function moneyUnit(tail: string): MoneyUnit | null {
  const unit = tail.endsWith('元') ? tail : `${tail}元`;
  return isMoneyUnit(unit) ? unit : null;
}

export function hasFullWidthDigits(text: string): boolean {
  return /[０-９]/.test(text);
}

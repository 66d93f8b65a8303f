import { HUNDREDTH, decimal, decimalPlaces, type Decimal } from '../../numbers';
import type { Comparison, IndicatorValue } from '../../intake';
import { BLANK, numberContent, numberFormat, textContent, type Content } from '../content';

const SIGN_TEXT: Record<Comparison, string> = {
  '>=': '≥',
  '<=': '≤',
  '>': '＞',
  '<': '＜',
  '=': '＝',
};

const PLAIN_NUMBER = /^-?\d+(?:\.(\d+))?$/;
const PERCENTAGE = /^(-?\d+(?:\.(\d+))?)%$/;

/** A text that is nothing but a number or a percentage becomes a number cell that shows the same digits. */
function numberOrText(text: string, cells: IndicatorValue['cells']): Content {
  const plain = PLAIN_NUMBER.exec(text);
  if (plain) return numberContent(decimal(text), numberFormat(plain[1]?.length ?? 0), { sources: cells });
  const percentage = PERCENTAGE.exec(text);
  if (percentage) {
    const format = numberFormat(percentage[2]?.length ?? 0, { percent: true });
    return numberContent(decimal(percentage[1] ?? '0').times(HUNDREDTH), format, { sources: cells });
  }
  return textContent(text, cells);
}

/** The value in one cell: as typed, with the sign and unit that stood in columns of their own. */
function wholeText({ text, sign, signFrom, unit, unitFrom, number, kind }: IndicatorValue): string {
  if (kind !== 'quantity' || number === null) return text;
  const ownSign = signFrom === 'column' && sign ? SIGN_TEXT[sign] : '';
  const ownUnit = unitFrom === 'column' && unit ? unit : '';
  return `${ownSign}${text}${ownUnit}`;
}

/** Target or actual value in one cell. */
export const valueContent = (value: IndicatorValue): Content => numberOrText(wholeText(value), value.cells);

/** Sign, number and unit in columns of their own. What is no number stays whole in the middle one. */
export function splitTarget(target: IndicatorValue): { sign: Content; number: Content; unit: Content } {
  const { number, sign, signFrom, unit, unitFrom, cells } = target;
  if (target.kind !== 'quantity' || number === null) {
    const qualitative = target.kind === 'qualitative' || target.kind === 'status' ? '定性' : '';
    return { sign: textContent(qualitative), number: textContent(target.text, cells), unit: BLANK };
  }
  const typedPlaces = /\.(\d+)/.exec(target.text)?.[1]?.length ?? 0;
  const format = numberFormat(Math.max(decimalPlaces(number), typedPlaces));
  return {
    sign: sign && signFrom !== 'name' ? textContent(SIGN_TEXT[sign]) : BLANK,
    number: numberContent(number, format, { sources: cells }),
    unit: unit && unitFrom !== 'name' ? textContent(unit) : BLANK,
  };
}

/** The number that the cell holds, where it holds one. */
export function cellNumber({ value, exact }: Content): Decimal | null {
  return typeof value === 'number' && exact !== undefined ? decimal(exact) : null;
}

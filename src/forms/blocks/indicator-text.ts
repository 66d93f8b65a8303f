import { HUNDREDTH, decimal, decimalPlaces, type Decimal } from '../../numbers';
import type { Comparison, IndicatorValue } from '../../intake';
import { BLANK, live, numberContent, numberFormat, textContent, type Content } from '../content';
import { textReference, valueReference } from '../formulas/number-reference';

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
function numberOrText(text: string, value: IndicatorValue): Content {
  const { cells } = value;
  const plain = PLAIN_NUMBER.exec(text);
  if (plain) {
    return numberContent(decimal(text), numberFormat(plain[1]?.length ?? 0), {
      sources: cells,
      ...live(valueReference(value, false)),
    });
  }
  const percentage = PERCENTAGE.exec(text);
  if (percentage) {
    const format = numberFormat(percentage[2]?.length ?? 0, { percent: true });
    return numberContent(decimal(percentage[1] ?? '0').times(HUNDREDTH), format, {
      sources: cells,
      ...live(valueReference(value, true)),
    });
  }
  return textContent(text, cells);
}

/** The sign and the unit that stood in columns of their own. */
function beside({ sign, signFrom, unit, unitFrom }: IndicatorValue): { before: string; behind: string } {
  return {
    before: signFrom === 'column' && sign ? SIGN_TEXT[sign] : '',
    behind: unitFrom === 'column' && unit ? unit : '',
  };
}

/** Target or actual value in one cell: as typed, with the sign and unit that stood in columns of their own. */
export function valueContent(value: IndicatorValue): Content {
  const { text, number, kind } = value;
  if (kind !== 'quantity' || number === null) return numberOrText(text, value);
  const { before, behind } = beside(value);
  const content = numberOrText(`${before}${text}${behind}`, value);
  if (typeof content.value === 'number') return content;
  const formula = textReference(value, before, behind);
  return formula === null ? content : { ...content, format: 'General', formula };
}

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
    number: numberContent(number, format, { sources: cells, ...live(valueReference(target, false)) }),
    unit: unit && unitFrom !== 'name' ? textContent(unit) : BLANK,
  };
}

/** The number that the cell holds, where it holds one. */
export function cellNumber({ value, exact }: Content): Decimal | null {
  return typeof value === 'number' && exact !== undefined ? decimal(exact) : null;
}

import { decimal, HUNDRED, toFixedText } from '../../numbers';
import type { PlanCell, SheetPlan } from '../../workbook';

/** Decimal places that a number format asks for. */
const placesOf = (format: string): number => /\.(0+)/.exec(format)?.[1]?.length ?? 0;

/** With a comma before each three digits of the whole part. */
function grouped(text: string): string {
  const [whole = '', ...decimals] = text.split('.');
  const [sign, digits] = whole.startsWith('-') ? ['-', whole.slice(1)] : ['', whole];
  const head = digits.length % 3;
  const groups = head > 0 ? [digits.slice(0, head)] : [];
  for (let at = head; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return [sign + groups.join(','), ...decimals].join('.');
}

/** What Excel shows of a cell of ours, by its number format. */
export function shownValue({ value, exact, style }: PlanCell, { styles }: SheetPlan): string {
  if (value === null) return '';
  const format = (style === undefined ? undefined : styles[style]?.format) ?? 'General';
  if (typeof value !== 'number' || !/[0#]/.test(format)) return String(value);
  const number = decimal(exact ?? String(value));
  const percent = format.includes('%');
  const text = toFixedText(percent ? number.times(HUNDRED) : number, placesOf(format));
  return `${format.includes('#,##0') ? grouped(text) : text}${percent ? '%' : ''}`;
}

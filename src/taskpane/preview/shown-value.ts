import { decimal, HUNDRED, toFixedText } from '../../numbers';
import type { PlanCell, SheetPlan } from '../../workbook';

/** Decimal places that a number format asks for. */
const placesOf = (format: string): number => /\.(0+)/.exec(format)?.[1]?.length ?? 0;

const grouped = (text: string): string =>
  text.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

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

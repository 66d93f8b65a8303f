import { decimalPlaces, type Decimal } from '../../numbers';

/** The first section of a format code, without texts in quotes, escapes, colours and locales. */
function bare(format: string): string {
  return (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]{0,100}\]|_.|\*./g, '');
}

export function isPercentFormat(format: string): boolean {
  return bare(format).includes('%');
}

/** Whether the format shows a serial number as a date: yyyy"年"m"月", [$-804]yyyy/m/d, m-d. Times alone do not count. */
export function isDateFormat(format: string): boolean {
  const code = bare(format);
  if (/General|e[+-]/i.test(code)) return false;
  return /[ye]/i.test(code) || /d/i.test(code) || (/m/i.test(code) && /月/.test(format));
}

/**
 * Decimals that the cell shows: as the format bounds them (0.00 → 2, #,##0 → 0, 0.## → up to 2), else as the number has
 * them. For a percentage these are the decimals of the percentage.
 */
export function formatPlaces(format: string, number: Decimal): number {
  const code = bare(format);
  const percent = code.includes('%');
  const own = Math.max(0, decimalPlaces(number) - (percent ? 2 : 0));
  const digits = /[0#?](?:\.([0#?]+))?[^0#?]*$/.exec(code);
  if (!digits || /e[+-]/i.test(code)) return own;
  const most = digits[1]?.length ?? 0;
  const least = digits[1]?.replace(/[#?]/g, '').length ?? 0;
  return Math.min(most, Math.max(least, own));
}

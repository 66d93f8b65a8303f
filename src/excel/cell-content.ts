import type { CellValue } from '../workbook';

/** Texts that Excel would take for a formula, or whose first quote it would swallow. */
const NEEDS_QUOTE = /^[=+\-@']/;

/**
 * What to hand to Excel for a cell: a formula, a number, or a text that stays text. Text of the user's that begins with
 * = + - @ gets Excel's own text mark in front, which is no part of the value.
 */
export function cellContent(value: CellValue, formula?: string): string | number | boolean {
  if (formula !== undefined) return formula;
  if (value === null) return '';
  if (typeof value === 'string' && NEEDS_QUOTE.test(value)) return `'${value}`;
  return value;
}

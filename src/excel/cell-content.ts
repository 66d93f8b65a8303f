import type { CellValue } from '../workbook';

/** Texts that Excel would take for a formula, or whose first quote it would swallow. */
const NEEDS_QUOTE = /^[=+\-@']/;

/** Whether a text is handed over with Excel's own text mark. */
export function isMarked(value: CellValue): value is string {
  return typeof value === 'string' && NEEDS_QUOTE.test(value);
}

/**
 * What to hand to Excel for a cell: a formula, a number, or a text that stays text. Text of the user's that begins with
 * = + - @ gets Excel's own text mark in front, which is no part of the value.
 */
export function cellContent(value: CellValue, formula?: string): string | number | boolean {
  if (formula !== undefined) return formula;
  if (value === null) return '';
  if (isMarked(value)) return `'${value}`;
  return value;
}

import { decimal, toText } from '../numbers';
import type { CellValue } from '../workbook';

/** The text of a cell as a person would type it; numbers plainly, with the digits that Excel keeps. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    // Of whole numbers the digits are the text: a sheet is full of them.
    const isPlain = Number.isSafeInteger(value) || !Number.isFinite(value);
    return isPlain ? String(value) : toText(decimal(value));
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value.trim();
}

/** Whether a cell shows nothing: blank, or blanks only. */
export function isEmptyCell(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

const BLANK_MARKS = /^(?:[-\u2010-\u2015\u2212─_/\\]+|无|N\/A|\.{3,}|…+)$/i;

/** Marks that people put into cells that stay empty: —, /, -, 无. Takes folded text. */
export function isBlankMark(folded: string): boolean {
  return BLANK_MARKS.test(folded);
}

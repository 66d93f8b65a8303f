import { numfmt } from '@univerjs/core';
import { isErrorValue, type CellValue } from '../workbook';
import { HostError } from './errors';
import { localFormat, readTyped } from './typed';
import type { StoredCell } from './book/types';

/** Longest text that a cell takes. */
const MAX_TEXT = 32_767;

export type Content = { readonly value: CellValue } | { readonly formula: string };

export interface Input {
  readonly content: Content;
  /** Number format that typing such a text gives to a cell of the General format. */
  readonly format?: string;
}

/**
 * What Excel makes of a value that is written to a cell: texts that look like formulas, numbers, percentages, dates and
 * truth values become such, unless the cell is formatted as text or the text starts with an apostrophe.
 * @param keepsMarks an apostrophe is a part of the text where the cell is formatted as text
 * @throws HostError InvalidArgument for texts that are too long and for anything but text, number and boolean
 */
export function readInput(written: unknown, numberFormat: string, keepsMarks = false): Input {
  if (typeof written === 'boolean') return { content: { value: written } };
  if (typeof written === 'number') return { content: { value: written } };
  if (written === '') return { content: { value: null } };
  if (typeof written !== 'string') throw new HostError('InvalidArgument');
  if (written.length > MAX_TEXT) throw new HostError('InvalidArgument');
  if (numberFormat === '@' && keepsMarks) return { content: { value: written } };
  if (written.startsWith("'")) return { content: { value: written.slice(1) } };
  if (numberFormat === '@') return { content: { value: written } };
  if (written.startsWith('=') && written.length > 1) {
    // The engine reads `C1#`, the cells into which C1 spills, as C1.
    if (/[a-z]\d+#/i.test(written.replaceAll(/"[^"]*"|'[^']*'/g, '')))
      throw new HostError('ApiNotFound', 'Range.formulas', 'This reference to a spill is not computed.');
    return { content: { formula: written } };
  }
  return readText(written);
}

/** `Sales[Amount]`, `[@Amount]`: a reference to columns of tables, which the engine does not know. */
export function hasTableReference(formula: string): boolean {
  const bare = formula.replaceAll(/"[^"]*"|'[^']*'/g, '');
  const brackets = bare.match(/\[[^[\]]*\]/g) ?? [];
  // Other workbooks stand in brackets, too, by number or by name.
  const isWorkbook = (text: string): boolean => /^\[\d+\]$/.test(text) || /\.xls\w{0,2}\]$/i.test(text);
  return brackets.length > 0 && !brackets.some(isWorkbook);
}

function readText(text: string): Input {
  const trimmed = text.trim();
  const typed = readTyped(trimmed);
  if (typed) {
    return { content: { value: typed.value }, ...(typed.format ? { format: typed.format } : {}) };
  }
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { content: { value: upper === 'TRUE' } };
  if (/^[+-]./.test(text)) return { content: { formula: `=${text.startsWith('+') ? text.slice(1) : text}` } };
  return { content: { value: text } };
}

/** `Range.values` of one cell. */
export function outValue(cell: StoredCell | null): string | number | boolean {
  return cell?.value ?? '';
}

/** `Range.formulas` of one cell. */
export function outFormula(cell: StoredCell | null): string | number | boolean {
  return cell ? (cell.formula ?? outValue(cell)) : '';
}

export function valueTypeOf(value: CellValue, isFormula: boolean): string {
  if (value === null) return isFormula ? 'String' : 'Empty';
  if (isErrorValue(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** What the cell shows where it is wide enough. */
export function displayText(value: CellValue, numberFormat: string, locale = 'zh-CN'): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const shown = numberFormat === 'General' ? numberFormat : localFormat(numberFormat, locale);
  try {
    return numfmt.format(shown, value, { locale: locale.startsWith('zh') ? 'zh-CN' : 'en-US' });
  } catch {
    return String(value);
  }
}

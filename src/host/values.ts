import { numfmt } from '@univerjs/core';
import { isErrorValue, type CellValue } from '../workbook';
import { HostError } from './errors';
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
 * @throws HostError InvalidArgument for texts that are too long and for anything but text, number and boolean
 */
export function readInput(written: unknown, numberFormat: string): Input {
  if (typeof written === 'boolean') return { content: { value: written } };
  if (typeof written === 'number') return { content: { value: written } };
  if (written === '') return { content: { value: null } };
  if (typeof written !== 'string') throw new HostError('InvalidArgument');
  if (written.length > MAX_TEXT) throw new HostError('InvalidArgument');
  if (written.startsWith("'")) return { content: { value: written.slice(1) } };
  if (numberFormat === '@') return { content: { value: written } };
  if (written.startsWith('=') && written.length > 1) return { content: { formula: written } };
  return readTyped(written);
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?)(?:[eE][+-]?\d+)?$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

function readTyped(text: string): Input {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return { content: { value: Number(trimmed.replaceAll(',', '')) } };
  if (trimmed.endsWith('%') && NUMBER.test(trimmed.slice(0, -1))) {
    const format = trimmed.includes('.') ? '0.00%' : '0%';
    return { content: { value: Number(trimmed.slice(0, -1).replaceAll(',', '')) / 100 }, format };
  }
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { content: { value: upper === 'TRUE' } };
  const date = readDate(trimmed);
  if (date) return date;
  if (/^[+-]./.test(text)) return { content: { formula: `=${text.startsWith('+') ? text.slice(1) : text}` } };
  return { content: { value: text } };
}

function readDate(text: string): Input | null {
  const match = DATE.exec(text) ?? CHINESE_DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  const format = text.includes('年') ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d';
  return { content: { value: serialOf(time) }, format };
}

/** Serial number of the 1900 date system, which counts a 29 February 1900 that never was. */
function serialOf(time: number): number {
  const days = Math.round((time - Date.UTC(1899, 11, 31)) / 86_400_000);
  return days >= 60 ? days + 1 : days;
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

/** What the cell shows. Widths are not taken into account: no #### for narrow columns. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  try {
    return numfmt.format(numberFormat, value, { locale: 'zh-CN' });
  } catch {
    return String(value);
  }
}

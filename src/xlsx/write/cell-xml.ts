import { isErrorValue, type CellValue } from '../../workbook';
import { cellAddress } from '../cell-values';
import { XlsxError } from '../error';
import { escapeXml } from '../xml-text';

export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With or without the leading "=". */
  readonly formula?: string;
  /** The cells over which its results reach, such as A1:A3: Excel shows only the first of them otherwise. */
  readonly spill?: string;
  /** Decimal text of a number. */
  readonly exact?: string;
}

/** Greatest number of UTF-16 units that a cell of Excel holds. */
const MOST_TEXT = 32_767;

/**
 * One cell as XML.
 * @param style index of the cell format; 0 writes none.
 * @throws XlsxError bad-plan for numbers that are none and texts that no cell holds.
 */
export function cellXml(cell: WrittenCell, style: number): string {
  const { row, column, value, formula } = cell;
  const open = `<c r="${cellAddress(row, column)}"${style > 0 ? ` s="${style}"` : ''}`;
  const array = cell.spill === undefined ? '' : ` t="array" ref="${cell.spill}"`;
  const f = formula === undefined ? '' : `<f${array}>${escapeXml(formula.replace(/^=/, ''))}</f>`;
  if (value === null || value === '') {
    if (f === '') return `${open}/>`;
    return value === '' ? `${open} t="str">${f}<v></v></c>` : `${open}>${f}</c>`;
  }
  if (typeof value === 'number') return `${open}>${f}<v>${numberText(cell, value)}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (isErrorText(value)) return `${open} t="e">${f}<v>${escapeXml(value)}</v></c>`;
  if (value.length > MOST_TEXT)
    throw new XlsxError('bad-plan', { cell: cellAddress(row, column), detail: 'text too long' });
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  if (f !== '') return `${open} t="str">${f}<v${space}>${escapeXml(value)}</v></c>`;
  return `${open} t="inlineStr"><is><t${space}>${escapeXml(value)}</t></is></c>`;
}

/** As a plain question: the guard would take every other text away. */
function isErrorText(value: string): boolean {
  return isErrorValue(value);
}

function numberText({ row, column, exact }: WrittenCell, value: number): string {
  const text = exact ?? String(value);
  if (Number.isFinite(value) && /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text)) return text;
  throw new XlsxError('bad-plan', { cell: cellAddress(row, column), detail: `number ${text}` });
}

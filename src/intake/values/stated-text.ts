import { cellText } from '../../text';
import type { CellRef, CellValue } from '../../workbook';
import type { Stated } from './stated';

/** A cell's value with its number format and place. */
export interface CellEntry {
  readonly value: CellValue;
  readonly format: string;
  readonly cell: CellRef;
}

export function blankAt(cells: readonly CellRef[]): Stated<never> {
  return { value: null, text: '', cells };
}

/** Free text as typed: a dash or a 无 is what was written, only a cell that shows nothing is blank. */
export function statedText({ value, cell }: Pick<CellEntry, 'value' | 'cell'>): Stated<string> {
  const text = cellText(value);
  return { value: text === '' ? null : text, text, cells: [cell] };
}

/** A text that is the value itself, wherever it was taken from. */
export function statedAs(value: string, text: string, cells: readonly CellRef[]): Stated<string> {
  return { value, text, cells };
}

import type { Decimal } from '../../../numbers';
import { cellText, fold, isBlankMark } from '../../../text';
import type { CellRef, CellValue } from '../../../workbook';
import type { Frame } from '../../tables';
import { readNumber, statedText, type Stated } from '../../values';

/** A text in a place where dashes mean nothing to say. */
export function statedRemark(value: CellValue, cell: CellRef): Stated<string> {
  return isBlankMark(fold(cellText(value)))
    ? { value: null, text: '', cells: [cell] }
    : statedText({ value, cell });
}

/** A weight or a score in a cell of the row. */
export function pointsAt({ view }: Frame, row: number, column: number): Stated<Decimal> {
  return readNumber({
    value: view.value(row, column),
    format: view.format(row, column),
    cell: view.ref(row, column),
  });
}

export function textAt({ view }: Frame, row: number, column: number): Stated<string> {
  return statedText({ value: view.value(row, column), cell: view.ref(row, column) });
}

/** Text that stands in several cells, read as one. */
export function joinedText(parts: readonly Stated<string>[], fallback: CellRef): Stated<string> {
  const filled = parts.filter(({ text }) => text !== '');
  const text = filled.map((part) => part.text).join('\n');
  return {
    value: text === '' ? null : text,
    text,
    cells: filled.length > 0 ? filled.flatMap(({ cells }) => cells) : [fallback],
  };
}

import type { Book } from '../../host/book/types';
import { fill } from '../../language';
import { formatArea } from '../../workbook';
import type { Texts } from '../texts';

/** The selected cell (or the first of a selected block) in words: where it is, what it holds, its formula. */
export function selectedCellText(book: Book, texts: Texts): string {
  const { sheetId, area } = book.selection();
  const sheet = book.sheets().find(({ id }) => id === sheetId)?.name ?? '';
  const cell = book.cell(sheetId, area.top, area.left);
  const value = cell === null || cell.value === null ? texts.blank : String(cell.value);
  const formula = cell?.formula ? `  ${cell.formula}` : '';
  return fill(texts.cell, { cell: `${sheet}!${formatArea(area)}`, value: `${value}${formula}` });
}

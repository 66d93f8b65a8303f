import { columnCount, intersection, type SheetRange } from '../ranges';
import type { Session } from '../session';
import { displayText } from '../values';

/** Points of one character of the default font, and of the room beside a text. */
const CHARACTER = 5.25;
const PADDING = 3.75;

/** Width of a text in characters: Chinese signs count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Points that a text takes in a font of so many points. */
export function pointsOf(text: string, fontSize: number): number {
  return (textWidth(text) * CHARACTER * fontSize) / 11 + PADDING;
}

/** Makes columns as wide as what their cells in the range show; columns without anything stay as they are. */
export function autofitColumns({ sheetId, area }: SheetRange, { book }: Session): void {
  const used = book.extent(sheetId, false);
  const within = used && intersection(used, area);
  if (!within) return;
  const widths = new Array<number>(columnCount(within)).fill(0);
  book.eachCell(sheetId, within, (row, column, cell) => {
    const { fontSize, numberFormat, wrap } = book.format(sheetId, row, column);
    if (wrap) return;
    const lines = displayText(cell.value, numberFormat).split('\n');
    const width = Math.max(...lines.map((line) => pointsOf(line, fontSize)));
    const at = column - within.left;
    widths[at] = Math.max(widths[at]!, width);
  });
  widths.forEach((width, i) => {
    if (width > 0) book.setColumnWidths(sheetId, within.left + i, within.left + i, Math.min(width, 1343));
  });
}

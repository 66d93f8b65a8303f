import type { CellValue } from '../../workbook';
import { columnCount, intersection, type SheetRange } from '../ranges';
import type { Session } from '../session';
import { displayText } from '../values';

/** Points of one character of the default font, and of the room beside a text. */
const CHARACTER = 5.25;
const PADDING = 3.75;

const NARROW: ReadonlySet<string> = new Set([...'./,:;!|() ']);

/** Width of a text in characters: Chinese signs count two, points and strokes about half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) > 0x2e7f ? 2 : NARROW.has(sign) ? 0.55 : 1;
  return width;
}

/** Points that a text takes in a font of so many points. */
export function pointsOf(text: string, fontSize: number): number {
  return (textWidth(text) * CHARACTER * fontSize) / 11 + PADDING;
}

/** Makes columns as wide as what their cells in the range show; columns without anything stay as they are. */
export function autofitColumns({ sheetId, area }: SheetRange, { book, locale }: Session): void {
  const used = book.extent(sheetId, false);
  const within = used && intersection(used, area);
  if (!within) return;
  const widths = new Array<number>(columnCount(within)).fill(0);
  book.eachCell(sheetId, within, (row, column, cell) => {
    const { fontSize, numberFormat, wrap } = book.format(sheetId, row, column);
    if (wrap) return;
    const lines = displayText(cell.value, numberFormat, locale).split('\n');
    const width = Math.max(...lines.map((line) => pointsOf(line, fontSize)));
    const at = column - within.left;
    widths[at] = Math.max(widths[at]!, width);
  });
  widths.forEach((width, i) => {
    if (width > 0) book.setColumnWidths(sheetId, within.left + i, within.left + i, Math.min(width, 1343));
  });
}

/** What a cell shows in its width: a number that does not fit is rounded where its format is General, or hidden by ####. */
export function shownText(
  value: CellValue,
  sheetId: string,
  row: number,
  column: number,
  { book, locale }: Session,
): string {
  const { numberFormat, fontSize } = book.format(sheetId, row, column);
  const text = displayText(value, numberFormat, locale);
  if (typeof value !== 'number' || text.length < 4) return text;
  const room = roomOf(sheetId, row, column, book) + SLACK;
  if (pointsOf(text, fontSize) <= room) return text;
  const characters = Math.max(1, Math.floor(((room - PADDING) * 11) / (CHARACTER * fontSize)));
  if (numberFormat === 'General') {
    const whole = String(Math.trunc(value)).length;
    if (whole <= characters) return String(Number(value.toFixed(Math.max(0, characters - whole - 1))));
    const digits = characters - (value < 0 ? 7 : 6);
    if (digits >= 0)
      return value
        .toExponential(digits)
        .replace(/e([+-])(\d)$/, 'E$10$2')
        .toUpperCase();
  }
  return '#'.repeat(characters);
}

/** Points by which a text may reach over: widths are estimates. */
const SLACK = 2.25;

function roomOf(sheetId: string, row: number, column: number, book: Session['book']): number {
  const merge = book
    .merges(sheetId)
    .find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  let room = 0;
  for (let i = merge?.left ?? column; i <= (merge?.right ?? column); i++)
    room += book.columnWidth(sheetId, i);
  return room;
}

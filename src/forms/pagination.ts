import type { Area, PrintSetup } from '../workbook';

/**
 * Where printed pages will begin, as far as that can be told before printing: fonts and printer drivers differ by some
 * per cent. Used for the look only: a text in a merged cell that runs over a page's end goes to the top of its cell,
 * where it is not cut in two, and headers are repeated where a table does run over.
 */

const A4_CENTIMETRES = {
  portrait: { width: 21, height: 29.7 },
  landscape: { width: 29.7, height: 21 },
} as const;
const POINTS_PER_CENTIMETRE = 72 / 2.54;
/**
 * A character of the workbook's default font, which scales the page: 7 pixels of Calibri 11, 8 of 宋体 11, 9.3 where a
 * wider font stands in for one that is not installed.
 */
const POINTS_PER_CHARACTER = [5.25, 6, 7] as const;
/** Printers and fonts take their share: not all of the page counts. */
const USABLE = 0.97;
const COLUMN_PADDING_POINTS = 3.75;

/** Heights of the rows that may fit on a page, in points, before scaling to the page's width: one for each font. */
export function pageHeights(print: Omit<PrintSetup, 'area'>, columnWidths: readonly number[]): number[] {
  const paper = A4_CENTIMETRES[print.orientation];
  const { top, bottom, left, right } = print.margins;
  const printable = (paper.width - left - right) * POINTS_PER_CENTIMETRE;
  const shown = columnWidths.filter((width) => width > 0);
  return POINTS_PER_CHARACTER.map((points) => {
    const natural = shown.reduce((total, width) => total + width * points + COLUMN_PADDING_POINTS, 0);
    const scale = Math.min(1, printable / natural);
    return (USABLE * (paper.height - top - bottom) * POINTS_PER_CENTIMETRE) / scale;
  });
}

/** Whether a page that begins at `row` cuts the area. */
export function isCut({ top, bottom }: Area, row: number): boolean {
  return top < row && row <= bottom;
}

/**
 * First rows of all pages after the first.
 * @param capacity height of a page, points
 * @param heights height of each row, points
 * @param forced rows at which a page begins in any case
 */
export function pageStarts(
  capacity: number,
  heights: readonly number[],
  forced: readonly number[],
): number[] {
  const starts: number[] = [];
  let used = 0;
  heights.forEach((height, row) => {
    if (row > 0 && (used + height > capacity || forced.includes(row))) {
      starts.push(row);
      used = 0;
    }
    used += height;
  });
  return starts;
}

import type { Area, PrintSetup } from '../workbook';

/**
 * Where printed pages begin. Forms set their page breaks themselves, so that labels can be said again on each page: a
 * page is filled no further than it surely holds, whatever the fonts and the printer.
 */

const A4_CENTIMETRES = { portrait: 29.7, landscape: 21 } as const;
const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** Printers and fonts take their share: not all of the page counts. */
const USABLE = 0.97;

/**
 * Height of the rows that surely fit on a page, points. Columns in a wider font than ours make Excel print smaller, so
 * that more fits.
 */
export function pageHeight({ orientation, margins }: Pick<PrintSetup, 'orientation' | 'margins'>): number {
  const printable = A4_CENTIMETRES[orientation] - margins.top - margins.bottom;
  return USABLE * printable * POINTS_PER_CENTIMETRE;
}

/** The first of the ascending `starts` that is behind `row`. */
function nextStart(starts: readonly number[], row: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The parts of an area on the pages that begin at `starts`.
 * @param starts ascending
 */
export function partsOnPages(area: Area, starts: readonly number[]): Area[] {
  const parts: Area[] = [];
  let { top } = area;
  for (let at = nextStart(starts, top); starts[at]! <= area.bottom; at++) {
    parts.push({ ...area, top, bottom: starts[at]! - 1 });
    top = starts[at]!;
  }
  return [...parts, { ...area, top }];
}

export interface Pages {
  /** Height of a page, points. */
  readonly capacity: number;
  /** Height of each row, points. */
  readonly heights: readonly number[];
  /** Rows at which a page begins in any case. */
  readonly forced: readonly number[];
  /** Rows that stand on the page of the row above them, where it can be. */
  readonly joined?: ReadonlySet<number>;
  /** A row that is printed again at the top of all pages behind it. */
  readonly repeatedRow?: number;
}

/** First rows of all pages after the first. */
export function pageStarts({ capacity, heights, forced, joined, repeatedRow }: Pages): number[] {
  const starts: number[] = [];
  const isForced = new Set(forced);
  let first = 0;
  let used = 0;
  const begin = (row: number): void => {
    starts.push(row);
    first = row;
    used = repeatedRow !== undefined && row > repeatedRow ? heights[repeatedRow]! : 0;
  };
  for (let row = 0; row < heights.length; row++) {
    if (row > 0 && isForced.has(row)) begin(row);
    else if (row > first && used + heights[row]! > capacity) {
      let top = row;
      while (top > first && joined?.has(top)) top--;
      begin(top > first ? top : row);
      const moved = heights.slice(first, row).reduce((total, height) => total + height, 0);
      // What is kept together with all that is above it would not fit on a page of its own either.
      if (row > first && used + moved + heights[row]! > capacity) {
        starts.pop();
        begin(row);
      } else used += moved;
    }
    used += heights[row]!;
  }
  return starts;
}

/**
 * How much room text takes, for row heights: no writer can ask Excel for it, and automatic heights fail for merged
 * cells. Estimates err on the large side, so that nothing is cut in print.
 */

const PIXELS_PER_CHARACTER = 7;
/** Columns are written wider by the padding that Excel adds, so hardly any of it is lost to the text. */
const CELL_PADDING_PIXELS = 1;
const PIXELS_PER_POINT = 4 / 3;
/** Line height of Chinese fonts against their size; substitutes such as Noto are the tallest. */
const LINE_HEIGHT = 1.45;
const ROW_PADDING_POINTS = 3;
/** Letters and digits against the width of a Chinese character. */
const NARROW = 0.56;

/** Excel's limit. */
export const MAX_ROW_HEIGHT = 409;

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? NARROW : 1;
  return width;
}

/**
 * Lines that wrapped text takes.
 * @param columnWidth in characters of the default font (the sum of the columns for merged cells)
 * @param fontSize points
 */
function linesOf(text: string, columnWidth: number, fontSize: number): number {
  const pixels = columnWidth * PIXELS_PER_CHARACTER - CELL_PADDING_PIXELS;
  const perLine = Math.max(1, Math.floor(pixels / (fontSize * PIXELS_PER_POINT)));
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(textWidth(line) / perLine)))
    .reduce((total, lines) => total + lines, 0);
}

/** Height in points that the text needs. */
export function heightOf(text: string, columnWidth: number, fontSize: number): number {
  return linesOf(text, columnWidth, fontSize) * fontSize * LINE_HEIGHT + ROW_PADDING_POINTS;
}

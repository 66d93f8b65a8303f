import { cellText, fold } from '../../../text';
import { refAt, valueAt, type Area, type CellRef, type Grid } from '../../../workbook';
import { headingOf } from './heading-marks';

/** One paragraph of the report as it stands in a cell. */
export interface Line {
  /** As typed, trimmed. */
  readonly text: string;
  readonly cell: CellRef;
}

/** What a line ends with where the author ended it: a sentence, an announcement, or a title. */
const ENDED = /[。；：！？!?;:.）)”"]$|报告书?$/;
/** A shorter line ends because its author ended it, not because it was full. */
const FULL_LINE = 20;
const STARTS_ANEW = /^(?:(?:副?组长|成员|组员|附件?|注)[:：]|\d{4}年\d{1,2}月\d{1,2}日$)/;

/** Whether a line inside a cell only goes on in the next one: typed line breaks in the middle of a sentence. */
function goesOn(line: string, next: string): boolean {
  const folded = fold(line);
  if (folded.length < FULL_LINE || ENDED.test(line.trim())) return false;
  if (headingOf(folded) && !/[,。;]/.test(folded)) return false;
  const following = fold(next);
  return headingOf(following) === null && !STARTS_ANEW.test(following);
}

/** The paragraphs of one cell: its lines, those that were broken in the middle of a sentence joined. */
function paragraphsOf(text: string): string[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => fold(line) !== '');
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1];
    if (last !== undefined && goesOn(last, line)) paragraphs[paragraphs.length - 1] = last + line;
    else paragraphs.push(line);
  }
  return paragraphs;
}

/** All paragraphs of the areas, in reading order. */
export function linesOf(areas: readonly { readonly grid: Grid; readonly area: Area }[]): Line[] {
  const lines: Line[] = [];
  for (const { grid, area } of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = refAt(grid, row, column);
        for (const text of paragraphsOf(cellText(valueAt(grid, row, column)))) lines.push({ text, cell });
      }
    }
  }
  return lines;
}

import { cellText, fold, isEmptyCell } from '../../../text';
import { refAt, valueAt, type Area, type CellRef, type Grid } from '../../../workbook';
import { headingOf } from './heading-marks';
import { isSetLine, partOf } from './set-lines';

/** Where a report stands. */
export interface NarrativeArea {
  readonly grid: Grid;
  readonly area: Area;
}

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

/** Texts of the areas in reading order; what a report of ours sets over several rows is one text again. */
function* textsOf({ grid, area }: NarrativeArea): Generator<Line> {
  let open: Line | null = null;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = valueAt(grid, row, column);
      if (isEmptyCell(value)) continue;
      const typed = typeof value === 'string' ? value : cellText(value);
      if (isSetLine(typed)) continue;
      const here = refAt(grid, row, column);
      const part = partOf(typed);
      const text: string = (open?.text ?? '') + (part ?? typed);
      const line: Line = { text, cell: open ? { ...open.cell, bottom: row } : here };
      open = part === null ? null : line;
      if (!open) yield line;
    }
  }
  if (open) yield open;
}

/** All paragraphs of the areas, in reading order. */
export function linesOf(areas: readonly NarrativeArea[]): Line[] {
  return areas.flatMap((area) =>
    [...textsOf(area)].flatMap(({ text, cell }) => paragraphsOf(text).map((line) => ({ text: line, cell }))),
  );
}

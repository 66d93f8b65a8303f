import { OWN_MARK_NAME, parseOwnMark, type OwnSheetMark } from '../workbook';
import type { DefinedName } from './package';

/** The marks among the defined names of sheets, by position; a sheet of the user's has none. */
export function marksOf(names: readonly DefinedName[]): ReadonlyMap<number, OwnSheetMark> {
  const marks = new Map<number, OwnSheetMark>();
  const seen = new Set<number>();
  for (const { name, position, text } of names) {
    if (position === null || seen.has(position) || name.toLowerCase() !== OWN_MARK_NAME) continue;
    seen.add(position);
    const mark = parseOwnMark(text);
    if (mark) marks.set(position, mark);
  }
  return marks;
}

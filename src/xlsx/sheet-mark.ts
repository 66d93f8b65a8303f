import { OWN_MARK_NAME, parseOwnMark, type OwnSheetMark } from '../workbook';
import type { DefinedName } from './package';

/** The mark among the defined names of the sheet at a position; null for a sheet of the user's. */
export function markAt(names: readonly DefinedName[], position: number): OwnSheetMark | null {
  const found = names.find((name) => name.position === position && name.name.toLowerCase() === OWN_MARK_NAME);
  return found ? parseOwnMark(found.text) : null;
}

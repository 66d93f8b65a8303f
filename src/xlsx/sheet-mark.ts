import {
  isSameOwnSheet,
  OWN_MARK_NAME,
  parseOwnMark,
  referredBy,
  twinOf,
  type MarkedSheet,
  type OwnSheetMark,
  type SheetInfo,
} from '../workbook';
import { XlsxError } from './error';
import type { DefinedName, Package, SheetEntry } from './package';

/** The mark among the defined names of the sheet at a position; null for a sheet of the user's. */
export function markAt(names: readonly DefinedName[], position: number): OwnSheetMark | null {
  const found = names.find((name) => name.position === position && name.name.toLowerCase() === OWN_MARK_NAME);
  return found ? parseOwnMark(found.text) : null;
}

type Marks = (sheet: SheetEntry) => Pick<SheetInfo, 'own' | 'twin'>;

/** The marks of the sheets of a file, copies told from what they are copies of. */
export function marksOf({ sheets, names }: Package): Marks {
  const marked = sheets
    .filter(({ kind }) => kind === 'worksheet')
    .map(({ name, position }): MarkedSheet => ({ id: String(position), name, own: markAt(names, position) }));
  const referred = referredBy(
    marked,
    names.filter(({ position }) => position === null),
  );
  const byId = new Map(
    marked.map((sheet) => [sheet.id, { own: sheet.own, twin: twinOf(sheet, marked, referred) }]),
  );
  return ({ position }) => {
    const { own = null, twin } = byId.get(String(position)) ?? {};
    return { own, ...(twin && { twin }) };
  };
}

/**
 * Our sheet of a mark in a file; null where there is none.
 *
 * @throws XlsxError twins where two sheets bear it and nothing tells which is ours
 */
export function ownSheetIn(pack: Package, mark: OwnSheetMark): SheetEntry | null {
  const marks = marksOf(pack);
  const same = pack.sheets.filter((sheet) => {
    const { own, twin } = marks(sheet);
    return own !== null && twin !== 'copy' && isSameOwnSheet(own, mark);
  });
  if (same.some((sheet) => marks(sheet).twin === 'unclear')) {
    throw new XlsxError('twins', { file: pack.file, sheet: same.map(({ name }) => name).join('、') });
  }
  return same[0] ?? null;
}

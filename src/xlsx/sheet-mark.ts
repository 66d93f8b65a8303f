import {
  addTo,
  OWN_MARK_NAME,
  ownKey,
  parseOwnMark,
  referredBy,
  twinOf,
  type MarkedSheet,
  type OwnSheetMark,
  type SheetInfo,
} from '../workbook';
import { XlsxError } from './error';
import type { DefinedName, Package, SheetEntry } from './package';

/** The marks among the defined names of sheets, by position; a sheet of the user's has none. */
function markByPosition(names: readonly DefinedName[]): ReadonlyMap<number, OwnSheetMark> {
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

type Marks = (sheet: SheetEntry) => Pick<SheetInfo, 'own' | 'twin'>;

/** The marks of the sheets of a file, copies told from what they are copies of. */
export function marksOf({ sheets, names }: Package): Marks {
  const marks = markByPosition(names);
  const marked = sheets
    .filter(({ kind, position }) => kind === 'worksheet' && marks.has(position))
    .map(({ name, position }): MarkedSheet => ({ id: String(position), name, own: marks.get(position)! }));
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
 * Our sheets in a file, by their marks.
 *
 * @returns what finds the sheet of a mark, null where there is none; it throws XlsxError twins where two sheets bear it
 *   and nothing tells which is ours
 */
export function ownSheetsIn(pack: Package): (mark: OwnSheetMark) => SheetEntry | null {
  const marks = marksOf(pack);
  const own = new Map<string, SheetEntry[]>();
  for (const sheet of pack.sheets) {
    const { own: mark, twin } = marks(sheet);
    if (mark && twin !== 'copy') addTo(own, ownKey(mark), sheet);
  }
  return (mark) => {
    const same = own.get(ownKey(mark)) ?? [];
    if (same.some((sheet) => marks(sheet).twin === 'unclear')) {
      throw new XlsxError('twins', { file: pack.file, sheet: same.map(({ name }) => name).join('、') });
    }
    return same[0] ?? null;
  };
}

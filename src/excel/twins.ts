import { ownKey, ownSheetName, sheetOfReference, twinOf, type Referred, type SheetInfo } from '../workbook';
import type { Trips } from './batch';

type Marked = SheetInfo & { readonly own: NonNullable<SheetInfo['own']> };

const isMarked = (sheet: SheetInfo): sheet is Marked => sheet.own !== null;

async function referredTo(trips: Trips, sheets: readonly Marked[]): Promise<Referred> {
  const byKey = new Map(sheets.map(({ own }) => [ownKey(own), ownSheetName(own)]));
  const formulas = await trips.roundTrip(({ workbook: { names } }) => {
    const queued = [...byKey].map(([key, name]) => {
      const item = names.getItemOrNullObject(name);
      item.load('formula');
      return { key, item };
    });
    return () => queued.map(({ key, item }) => ({ key, formula: item.isNullObject ? null : item.formula }));
  });
  return new Map(
    formulas.flatMap(({ key, formula }) =>
      formula === null ? [] : [[key, sheetOfReference(String(formula))] as const],
    ),
  );
}

/**
 * Tells ours from their copies: a copied sheet takes the mark along. Within a session ours is known by its id. At the first
 * look it is the sheet to which the name of the workbook refers, for one round trip more where there are sheets of ours; a
 * workbook without that name (written by an earlier version) is believed where the mark is the only
 * one.
 *
 * @param known ids of our sheets by their mark, as far as this session knows them
 */
export async function toldApart(
  trips: Trips,
  sheets: readonly SheetInfo[],
  known: ReadonlyMap<string, string>,
): Promise<SheetInfo[]> {
  const marked = sheets.filter(isMarked);
  const asked = marked.filter(({ own }) => !known.has(ownKey(own)));
  const referred = asked.length > 0 ? await referredTo(trips, asked) : new Map<string, string | null>();
  return sheets.map((sheet) => {
    const twin = twinOf(sheet, marked, referred, known);
    return twin ? { ...sheet, twin } : sheet;
  });
}

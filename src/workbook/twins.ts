import { ownKey, ownSheetName, sheetOfReference } from './own-mark';
import type { SheetInfo } from './port';
import type { OwnSheetMark } from './sheet-plan';

/** What tells a sheet of ours from a copy of it. */
export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly own: OwnSheetMark | null;
}

/** What the names of the workbook refer to, by key: a name of a sheet, null where that is gone; absent without a name. */
export type Referred = ReadonlyMap<string, string | null>;

/** What hidden names of a workbook refer to, for the sheets that bear a mark. */
export function referredBy(
  sheets: readonly MarkedSheet[],
  names: readonly { readonly name: string; readonly text: string }[],
): Referred {
  const texts = new Map(names.map(({ name, text }) => [name.toLowerCase(), text]));
  return new Map(
    sheets.flatMap(({ own }) => {
      const text = own ? texts.get(ownSheetName(own).toLowerCase()) : undefined;
      return own && text !== undefined ? [[ownKey(own), sheetOfReference(text)] as const] : [];
    }),
  );
}

/**
 * What a sheet is that bears a mark of ours: the sheet to which the name of the workbook refers is ours. Without that name
 * the mark is believed where it is the only one.
 *
 * @param known ids of our sheets by key, where they are known for certain
 */
export function twinOf(
  sheet: MarkedSheet,
  sheets: readonly MarkedSheet[],
  referred: Referred,
  known: ReadonlyMap<string, string> = new Map(),
): SheetInfo['twin'] {
  if (!sheet.own) return undefined;
  const key = ownKey(sheet.own);
  if (known.has(key)) return known.get(key) === sheet.id ? undefined : 'copy';
  if (referred.has(key)) {
    return referred.get(key)?.toLowerCase() === sheet.name.toLowerCase() ? undefined : 'copy';
  }
  const isTwin = sheets.some(({ id, own }) => own !== null && id !== sheet.id && ownKey(own) === key);
  return isTwin ? 'unclear' : undefined;
}

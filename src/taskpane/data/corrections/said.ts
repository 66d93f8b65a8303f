import type { RecognisedColumn, SheetRecognition } from '../../../engine';
import {
  MEANINGS,
  WHOLE_SHEET,
  type ColumnReading,
  type Correction,
  type MeaningBlock,
} from '../../../intake';
import { formatArea, type CellRef } from '../../../workbook';

/** Blocks whose meanings a column of the table can have. */
export function blocksOf({ role }: SheetRecognition): readonly MeaningBlock[] {
  if (role === 'filled-form') return ['funds', 'indicators'];
  return role in MEANINGS ? [role as MeaningBlock] : [];
}

/** Value of a select for "nothing that is needed", and for what is not understood. */
export const NOTHING = '-';
export const UNKNOWN = '';

/** What a column is shown as in its select. */
export function shownMeaning({ state, meaning }: ColumnReading): string {
  if (state !== 'read') return UNKNOWN;
  return meaning ?? NOTHING;
}

export function columnMeans({ headerCells }: ColumnReading, meaning: string | null): Correction {
  return { kind: 'column', place: headerCells, meaning };
}

export function staysOut(sheet: string): Correction {
  return { kind: 'sheet-out', place: { sheet, ...WHOLE_SHEET } };
}

/** Rows as people count them: 3, or 3–4; blank where a table has no header. */
export function rowsText(header: SheetRecognition['header']): string {
  if (!header) return '';
  const [first, last] = [header.first + 1, header.last + 1];
  return first === last ? String(first) : `${first}-${last}`;
}

/** Reads 3, 3-4 or 3–4. @returns null where it is none of these */
export function parseRows(text: string): { readonly first: number; readonly last: number } | null {
  const match = /^\s*(\d{1,7})\s*(?:[-–—~～至到]\s*(\d{1,7})\s*)?$/.exec(text);
  if (!match) return null;
  const [first, last] = [Number(match[1]) - 1, Number(match[2] ?? match[1]) - 1];
  return first >= 0 && last >= first ? { first, last } : null;
}

/** Those of which most is to be said first: what was not understood, then what is asked. */
export function unreadFirst(columns: readonly RecognisedColumn[]): RecognisedColumn[] {
  const rank = ({ state, hasValues }: RecognisedColumn): number =>
    state === 'read' || !hasValues ? 2 : state === 'unread' ? 0 : 1;
  return [...columns].sort((one, other) => rank(one) - rank(other));
}

/** Where a correction hangs, as people read it. */
export function placeText({ place, kind }: Correction, whole: string): string {
  if (!place) return '';
  return kind === 'sheet-out' ? `${place.sheet} ${whole}`.trim() : `${place.sheet} ${formatArea(place)}`;
}

export const headerPlace = (table: CellRef, { first, last }: { first: number; last: number }): CellRef => ({
  ...table,
  top: first,
  bottom: last,
});

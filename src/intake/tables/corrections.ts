import type { MoneyUnit } from '../../numbers';
import { intersects, MAX_COLUMNS, MAX_ROWS, type Area, type CellRef } from '../../workbook';
import { MEANINGS, type FormId, type HeaderRole } from '../words';

/** Kinds of tables that an area can be said to be. */
export type ToldRole = HeaderRole | 'filled-form' | 'narrative';

export const TOLD_ROLES: readonly ToldRole[] = [
  'budget',
  'ledger',
  'indicators',
  'project-info',
  'evaluators',
  'filled-form',
  'narrative',
];

/** All meanings that a column can be said to have. */
export const TOLD_MEANINGS: ReadonlySet<string> = new Set(Object.values(MEANINGS).flat());

/** What the clerk says about cells of the workbook, or about names in it. */
export type Says =
  /** The sheet stays out of everything. */
  | { readonly kind: 'sheet-out' }
  /** What stands there is nothing of ours. */
  | { readonly kind: 'not-a-table' }
  /** The area is a table of this kind; for a filled form which one, where she knows. */
  | { readonly kind: 'table'; readonly role: ToldRole; readonly form: FormId | null }
  /** The cells are the header rows of a table, over all of its columns. */
  | { readonly kind: 'header' }
  /** The column below the header cell means this; null: nothing that is needed. */
  | { readonly kind: 'column'; readonly meaning: string | null }
  /** The unit of a table, or of one column where the place is its header cell. */
  | { readonly kind: 'unit'; readonly unit: MoneyUnit }
  /** The year of which a table speaks. */
  | { readonly kind: 'year'; readonly year: number }
  /** Where tables state different amounts for one project, those of this table count. */
  | { readonly kind: 'counts' }
  /** The two names are one project, or are not. */
  | { readonly kind: 'same-project' | 'different-projects'; readonly names: readonly [string, string] };

export type CorrectionKind = Says['kind'];

/** Evidence that nothing outweighs. The place is null where it is about names, or where its cells are gone. */
export type Correction = Says & { readonly place: CellRef | null };

/** The whole of a sheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function isAboutNames({ kind }: Says): boolean {
  return kind === 'same-project' || kind === 'different-projects';
}

/** Whether the cells that it speaks of are gone, so that it says nothing any more. */
export function isGone(correction: Correction): boolean {
  return correction.place === null && !isAboutNames(correction);
}

type Of<K extends CorrectionKind> = Extract<Says, { kind: K }> & { readonly place: CellRef };

/** The corrections of one kind that speak of cells of the sheet. Of several about the same cells the last one holds. */
export function toldIn<K extends CorrectionKind>(
  corrections: readonly Correction[],
  sheet: string,
  kind: K,
): Of<K>[] {
  return corrections.filter(
    (one): one is Correction & Of<K> => one.kind === kind && one.place !== null && one.place.sheet === sheet,
  );
}

/** What is said about cells of one sheet while its tables are read. */
export interface Told {
  readonly columns: readonly Of<'column'>[];
  readonly units: readonly Of<'unit'>[];
  readonly years: readonly Of<'year'>[];
  /** With their places among all that is said of the workbook: of several tables the one that is said last counts. */
  readonly counts: readonly (Of<'counts'> & { readonly order: number })[];
}

export const NOTHING_TOLD: Told = { columns: [], units: [], years: [], counts: [] };

export function toldOf(corrections: readonly Correction[], sheet: string): Told {
  const told = {
    columns: toldIn(corrections, sheet, 'column'),
    units: toldIn(corrections, sheet, 'unit'),
    years: toldIn(corrections, sheet, 'year'),
    counts: toldIn(corrections, sheet, 'counts').map((one) => ({ ...one, order: corrections.indexOf(one) })),
  };
  return Object.values(told).some((said) => said.length > 0) ? told : NOTHING_TOLD;
}

/** What is said last of a column with the header rows first…last. */
export function toldColumn(
  { columns }: Told,
  first: number,
  last: number,
  column: number,
): Of<'column'> | undefined {
  return columns.findLast(({ place }) => place.left === column && place.top <= last && place.bottom >= first);
}

interface Headed {
  readonly area: Area;
  readonly header: { readonly first: number; readonly last: number } | null;
}

interface TableOfSheet {
  readonly view: { readonly grid: { readonly sheet: string }; readonly told: Told };
}

/** Whether a place is the header cell of one column rather than the whole of a table. */
function isHeaderCell({ header }: Headed, { top, bottom, left, right }: Area): boolean {
  return header !== null && left === right && bottom <= header.last && top >= header.first;
}

/** The unit that the table as a whole is said to have. */
export function toldTableUnit({ units }: Told, table: Headed): MoneyUnit | null {
  const said = units.findLast(({ place }) => intersects(place, table.area) && !isHeaderCell(table, place));
  return said?.unit ?? null;
}

/** The unit that a column is said to have: itself, or the whole of its table. */
export function toldColumnUnit(told: Told, table: Headed, column: number): MoneyUnit | null {
  const said = told.units.findLast(({ place }) => place.left === column && isHeaderCell(table, place));
  return said?.unit ?? toldTableUnit(told, table);
}

/** The cells of a table whose unit is said: the whole of it, or columns. It may go on below what was read of it. */
export function cellsOfToldUnits({ view: { told, grid }, ...table }: Headed & TableOfSheet): CellRef[] {
  if (told.units.length === 0) return [];
  const below = { sheet: grid.sheet, ...table.area, bottom: MAX_ROWS - 1 };
  if (toldTableUnit(told, table)) return [below];
  const columns = told.units.filter(({ place }) => isHeaderCell(table, place));
  return columns.map(({ place: { left, right } }) => ({ ...below, left, right }));
}

/** The year that the table is said to speak of. */
export function toldYear({ years }: Told, { area }: Pick<Headed, 'area'>): number | null {
  return years.findLast(({ place }) => intersects(place, area))?.year ?? null;
}

/** How late the amounts of the table are said to count where others disagree; null where they are not. */
export function toldToCount({ counts }: Told, { area }: Pick<Headed, 'area'>): number | null {
  return counts.findLast(({ place }) => intersects(place, area))?.order ?? null;
}

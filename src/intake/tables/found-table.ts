import type { MoneyUnit } from '../../numbers';
import type { Area, CellRef } from '../../workbook';
import type { FormId } from '../words';
import type { ColumnReading, UnreadPart } from './column-readings';
import type { GridView } from './grid-view';
import type { Lane } from './info-pairs';

/** What a sheet, or a table in it, was recognised as. */
export type TableRole =
  | 'project-info'
  | 'budget'
  | 'ledger'
  | 'indicators'
  | 'evaluators'
  | 'narrative'
  | 'filled-form'
  | 'own-output'
  | 'unknown';

/** A cell that holds what nobody can read: an error of a formula, or letters where figures or set words belong. */
export interface DamagedCell {
  readonly text: string;
  readonly cell: CellRef;
}

/** A recognised table: where it stands and how sure we are. */
export interface FoundTable {
  readonly role: TableRole;
  /** The sheet that it stands in, and what the clerk says about its cells. */
  readonly view: GridView;
  /** Header and rows (as far as the grid goes). */
  readonly area: Area;
  /** 0…1: share of the expected headers or labels found. */
  readonly confidence: number;
  /** Column meaning → 0-based sheet column, for tables with a header row. */
  readonly columns: Readonly<Record<string, number>>;
  /** Header rows, 0-based and inclusive; null for tables without header. */
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly unit: MoneyUnit | null;
  /** Caption above the table: 2020年项目支出预算表. */
  readonly caption: { readonly text: string; readonly cell: CellRef } | null;
  /** Rows above the header that belong to the table: title, unit, 编制单位. */
  readonly captionArea?: Area | null;
  /** How each column was read, from left to right, block by block. */
  readonly columnReadings: readonly ColumnReading[];
  /** What holds values and was not understood. */
  readonly unread: readonly UnreadPart[];
  /** Cells that hold what nobody can read. */
  readonly damaged?: readonly DamagedCell[];
  /** For a block of labels in which several projects stand side by side: where this one's labels and values are. */
  readonly lane?: Lane;
  /** For a filled form: which one. */
  readonly form?: FormId;
  /** Left out by the clerk: a sheet, or an area that is no table. */
  readonly staysOut?: true;
}

import type { Area } from '../workbook';
import { shiftArea, type Shift } from './book/shifts';

/** What a column of a table, or of a filtered range, lets through, as `Excel.FilterCriteria` states it. */
export type Criteria = Readonly<Record<string, unknown>>;

export interface TableColumn {
  /** Unique within its table, and stable when columns move. */
  readonly id: number;
  readonly criteria: Criteria | null;
}

/** A table (ListObject). Its cells are those of the sheet; the names of its columns stand in its header row. */
export interface Table {
  readonly id: string;
  readonly name: string;
  /** With the header row and the row of totals. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly TableColumn[];
  /** The one blank row below the headers is only there for the first row that is added. */
  readonly isEmpty: boolean;
  /** Style and the like, by the names of the object model. */
  readonly look: Readonly<Record<string, unknown>>;
  readonly sort: Readonly<Record<string, unknown>> | null;
}

/** The cells below the headers and above the totals. */
export function bodyOf({ area, hasHeaders, hasTotals }: Table): Area {
  return { ...area, top: area.top + (hasHeaders ? 1 : 0), bottom: area.bottom - (hasTotals ? 1 : 0) };
}

export function nextColumnId(columns: readonly TableColumn[]): number {
  return Math.max(0, ...columns.map(({ id }) => id)) + 1;
}

/** The table after cells have come or gone; null where it is gone. */
export function shiftTable(table: Table, shift: Shift): Table | null {
  const area = shiftArea(table.area, shift);
  if (area === null || area === table.area) return area && table;
  const columns = shift.axis === 'columns' ? shiftColumns(table, shift) : table.columns;
  if (columns.length === 0) return null;
  const least = area.top + (table.hasHeaders ? 1 : 0) + (table.hasTotals ? 1 : 0);
  // Where all rows go, a blank one stays.
  return { ...table, area: { ...area, bottom: Math.max(area.bottom, least) }, columns };
}

function shiftColumns({ area, columns }: Table, { at, count }: Shift): readonly TableColumn[] {
  const from = at - area.left;
  if (count < 0) return columns.filter((_, index) => index < from || index >= from - count);
  if (from <= 0 || from >= columns.length) return columns;
  const first = nextColumnId(columns);
  const fresh = Array.from({ length: count }, (_, i) => ({ id: first + i, criteria: null }));
  return [...columns.slice(0, from), ...fresh, ...columns.slice(from)];
}

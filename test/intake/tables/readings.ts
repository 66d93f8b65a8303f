import { findTables } from '../../../src/intake/tables/find-tables';
import { gridOf, type CellValue } from '../../../src/workbook';

export type Rows = readonly (readonly CellValue[])[];

/** How the columns of the first table of a sheet are read, by their headers: the meaning where read, with ? where asked. */
export function readings(rows: Rows, sheet = 'Sheet1'): Record<string, string | null> {
  const table = findTables([gridOf(sheet, rows)], []).find(({ header }) => header !== null);
  const columns = (table?.columnReadings ?? []).map(({ header, meaning, state }): [string, string | null] => [
    header,
    state === 'unread' ? 'unread' : state === 'asked' ? `${meaning}?` : meaning,
  ]);
  return Object.fromEntries([['is', table?.role ?? null], ...columns]);
}

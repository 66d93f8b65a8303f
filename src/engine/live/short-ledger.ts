import { isSame, type FoundTable, type LedgerStore } from '../../intake';
import type { Area, Grid } from '../../workbook';
import type { Look, SheetContents } from '../contents';
import { batchOf } from './grid-patch';

/** Columns whose texts name nothing: names keep the spelling that was read first, and are read anew. */
const WITHOUT_NAMES = ['amount', 'credit', 'date', 'summary'] as const;

/** All of a table but its cells and how sure it is. */
function shapeOf({ view: { told }, confidence: _confidence, ...shape }: FoundTable): object {
  return { told, ...shape };
}

/**
 * Follows edited amounts, dates and texts of a short ledger that is the only table of its sheet, where a fresh look at the
 * sheet finds the same table in the same place: then nothing but those rows has changed.
 *
 * @param grid the sheet as it is now
 * @param look finds its tables
 * @returns the sheet as it is now, and the projects concerned; null where the sheet's tables are to be taken anew
 */
export function followShortLedger(
  sheet: SheetContents,
  store: LedgerStore,
  grid: Grid,
  area: Area,
  look: Look,
): { readonly sheet: SheetContents; readonly projects: readonly string[] } | null {
  const { info, tables } = sheet;
  const { used } = info;
  const { firstRow, places, columns } = store.layout;
  const nameless = WITHOUT_NAMES.map((name) => places[name]);
  const edited = Array.from({ length: area.right - area.left + 1 }, (_, at) => area.left + at);
  const [before, ...besides] = tables;
  if (!before || besides.length > 0 || !used) return null;
  // Rows below the table are none of it, and the last row of the sheet tells where that ends.
  const isInside = area.top >= firstRow && area.bottom <= before.area.bottom && area.bottom < used.bottom;
  if (!isInside || !edited.every((column) => nameless.includes(column))) return null;
  const now = look(info, grid);
  const [table] = now.tables;
  if (!table || now.tables.length > 1 || !isSame(shapeOf(table), shapeOf(before))) return null;
  return { sheet: now, projects: store.replaceBlock(batchOf(grid, area, columns)) };
}

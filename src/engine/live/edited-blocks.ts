import type { Area, Grid, SheetInfo, WorkbookReader } from '../../workbook';
import { isLong } from '../contents';
import { sizeOf, union } from './grid-patch';

/** A part of a sheet that is read anew. */
export interface Block {
  readonly sheetId: string;
  readonly area: Area;
}

/** What is known of a sheet of hers; null where it is none. */
type InfoOf = (sheetId: string) => SheetInfo | null;

/** Larger blocks lead to reading the sheet. */
export const CELLS_OF_AN_EDIT = 20_000;

/** A sheet of no more cells is read as a whole with an edit: its totals are often formulas over what was edited. */
const CELLS_READ_ALONG = 5_000;

/** Ids of sheets whose formulas Excel has calculated. */
export interface Calculated {
  /** Just now: their values may differ anywhere. */
  readonly now: ReadonlySet<string>;
  /** Ever, where something was edited just now: they may have followed, of which Excel tells later. */
  readonly ever: ReadonlySet<string>;
}

/**
 * Adds to edited blocks what formulas have made of them, or may have: in their own sheets, and in those that Excel has
 * calculated before. A row that was read without its total would be a false finding. The sums of a long ledger are read with
 * its rows.
 */
function withCalculated(edited: readonly Block[], { now, ever }: Calculated, infoOf: InfoOf): Block[] {
  const along = new Map<string, Area>();
  const add = (id: string, most: number): void => {
    const info = infoOf(id);
    if (info?.used && !isLong(info) && sizeOf(info.used) <= most) along.set(id, info.used);
  };
  for (const id of now) add(id, CELLS_OF_AN_EDIT);
  for (const id of [...edited.map(({ sheetId }) => sheetId), ...ever]) add(id, CELLS_READ_ALONG);
  const apart: Block[] = [];
  for (const block of edited) {
    const used = along.get(block.sheetId);
    const both = used && union(used, block.area);
    if (both && sizeOf(both) <= CELLS_OF_AN_EDIT) along.set(block.sheetId, both);
    else apart.push(block);
  }
  return [...apart, ...[...along].map(([sheetId, area]) => ({ sheetId, area }))];
}

/**
 * Reads what she edited and what may have followed, in one round trip.
 *
 * @returns what was read, and the sheets that are to be read as a whole
 */
export async function readEdited(
  reader: Pick<WorkbookReader, 'readBlocks'>,
  edited: readonly Block[],
  calculated: Calculated,
  infoOf: InfoOf,
): Promise<{ readonly grids: readonly (readonly [sheetId: string, Grid])[]; readonly whole: Set<string> }> {
  const whole = new Set<string>();
  const parts = withCalculated(edited, calculated, infoOf).flatMap(({ sheetId, area }) => {
    const info = infoOf(sheetId);
    if (info && sizeOf(area) <= CELLS_OF_AN_EDIT && !isLong(info)) return { sheetId, sheet: info.name, area };
    whole.add(sheetId);
    return [];
  });
  const wanted = parts.filter(({ sheetId }) => !whole.has(sheetId));
  const grids = wanted.length > 0 ? await reader.readBlocks(wanted) : [];
  return { grids: wanted.map(({ sheetId }, at) => [sheetId, grids[at]!]), whole };
}

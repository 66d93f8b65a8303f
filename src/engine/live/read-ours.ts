import type { Area, Grid, SheetInfo, WorkbookReader } from '../../workbook';
import { CELLS_OF_AN_EDIT } from './edited-blocks';
import { sizeOf, union } from './grid-patch';

/** What stands in a sheet of ours, or in a block of it; null where nothing does. */
export interface OurSheet {
  readonly sheet: SheetInfo;
  readonly grid: Grid | null;
  readonly isWhole: boolean;
}

type Asked = Omit<OurSheet, 'grid'> & { readonly area: Area | null };

function asked(sheet: SheetInfo, block: Area | null): Asked {
  const { used, own } = sheet;
  // Of larger blocks only what is filled is read.
  if (block === null || sizeOf(block) > CELLS_OF_AN_EDIT) return { sheet, isWhole: true, area: used };
  // Rows of 审核结果 say whose reasons stand there.
  if (own?.kind === 'findings') return { sheet, isWhole: true, area: used ? union(used, block) : block };
  return { sheet, isWhole: false, area: block };
}

/**
 * Reads what stands in sheets of ours, in one round trip.
 *
 * @param edited sheets with the block that is wanted; null for all of it
 */
export async function readOurs(
  reader: Pick<WorkbookReader, 'readBlocks'>,
  edited: readonly (readonly [SheetInfo, Area | null])[],
): Promise<OurSheet[]> {
  const all = edited.map(([sheet, block]) => asked(sheet, block));
  const filled = all.flatMap(({ sheet, area }) =>
    area ? [{ sheet: sheet.name, area, formulas: true }] : [],
  );
  const grids = filled.length > 0 ? await reader.readBlocks(filled) : [];
  let next = 0;
  return all.map(({ sheet, isWhole, area }) => ({ sheet, isWhole, grid: area ? grids[next++]! : null }));
}

import { openWorkbook, XlsxError, type XlsxWorkbook } from '../../src/xlsx';
import type { Area, Grid } from '../../src/workbook';

/** Cells of one block: what a used area may span without holding them. */
const MOST_CELLS = 3_000_000;

export interface SheetRead {
  readonly name: string;
  readonly grids: readonly Grid[];
}

/** All that is read of a workbook, in whatever way. */
export interface WholeReading {
  readonly sheets: readonly SheetRead[];
  readonly infos: unknown;
  readonly missing: unknown;
  readonly lost: unknown;
  readonly anchors: unknown;
  /** Sheets that the fast scanner took. */
  readonly scanned: number;
}

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** Reads every cell of every sheet. @throws XlsxError */
export async function readWhole(workbook: XlsxWorkbook): Promise<WholeReading> {
  const infos = await workbook.listSheets();
  const sheets: SheetRead[] = [];
  for (const { name, used, apart = [] } of infos) {
    const areas = [...(used ? [used] : []), ...apart].filter((area) => sizeOf(area) <= MOST_CELLS);
    const grids = await workbook.readBlocks(areas.map((area) => ({ sheet: name, area })));
    sheets.push({ name, grids });
  }
  return {
    sheets,
    infos,
    missing: await workbook.formulasWithoutValue(),
    lost: workbook.lost(),
    anchors: workbook.anchors(),
    scanned: [...workbook.readBy().values()].filter((by) => by === 'scanner').length,
  };
}

/** The reading, or the code of the refusal in so many words. @throws what is nobody's message */
export async function readingOf(bytes: Uint8Array, by?: 'parser'): Promise<WholeReading | string> {
  try {
    return await readWhole(openWorkbook(bytes, 'b.xlsx', { by }));
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

/** Where two readings of one sheet say otherwise: the first cell, or what else differs. */
function sheetDifference(one: SheetRead, other: SheetRead): string | null {
  for (const [at, grid] of one.grids.entries()) {
    const same = other.grids[at];
    for (const [r, row] of grid.values.entries())
      for (const [c, value] of row.entries()) {
        const { top, left } = grid.area;
        const found = same?.values[r]?.[c];
        const place = `${one.name} row ${top + r + 1} column ${left + c + 1}`;
        if (!Object.is(value, found))
          return `${place}: ${JSON.stringify(value)} and ${JSON.stringify(found)}`;
        if (grid.formats?.[r]?.[c] !== same?.formats?.[r]?.[c])
          return `${place}: formats ${grid.formats?.[r]?.[c]} and ${same?.formats?.[r]?.[c]}`;
      }
    if (JSON.stringify(grid.merges) !== JSON.stringify(same?.merges)) return `${one.name}: merges`;
  }
  return one.grids.length === other.grids.length ? null : `${one.name}: areas`;
}

/** What one reading says otherwise than another. */
export function readingDifferences(one: WholeReading | string, other: WholeReading | string): string[] {
  if (typeof one === 'string' || typeof other === 'string')
    return one === other ? [] : [`${shown(one)} and ${shown(other)}`];
  const found = one.sheets.flatMap((sheet, at) => {
    const same = other.sheets[at];
    return same?.name === sheet.name
      ? (sheetDifference(sheet, same) ?? [])
      : [`${sheet.name}: no such sheet`];
  });
  for (const part of ['infos', 'missing', 'lost', 'anchors'] as const)
    if (JSON.stringify(one[part]) !== JSON.stringify(other[part]))
      found.push(`${part}: ${JSON.stringify(one[part])} and ${JSON.stringify(other[part])}`);
  return found.map((text) => text.slice(0, 600));
}

const shown = (reading: WholeReading | string): string =>
  typeof reading === 'string' ? `refused: ${reading}` : 'read';

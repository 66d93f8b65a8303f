import type { BlockRequest, CellRef, Grid } from '../workbook';
import type { ColumnsBatch, ColumnsRequest, LostPart, ReadOptions } from '../workbook';
import type { SheetInfo, WorkbookReader } from '../workbook';
import { XlsxError } from './error';
import { usedAreas, type UsedAreas } from './islands';
import { mergesWithin, readMerges } from './merges';
import { marksOf } from './sheet-mark';
import type { Package, SheetEntry } from './package';
import { CellBudget } from './packed-cells';
import { cellsWithoutValue, readGrid, streamColumns } from './read-cells';
import { NOT_CALCULATED, Uncalculated } from './uncalculated';
import { lazySharedStrings } from './shared-strings';
import { readSheetContent, type SheetContent } from './sheet-content';
import { readStyleFormats } from './style-formats';

export interface XlsxReader extends WorkbookReader {
  listSheets(options?: ReadOptions): Promise<SheetInfo[]>;
  lost(): readonly LostPart[];
  /**
   * Formula cells for which the file holds no value (it was written by a program that does not calculate). readBlocks
   * computes plain sums among them and gives #CALC! for the others.
   */
  formulasWithoutValue(sheet?: string): Promise<CellRef[]>;
  /** Which reader took each sheet that has been read: the fast scanner, or the XML parser where its XML is unusual. */
  readBy(): ReadonlyMap<string, 'scanner' | 'parser'>;
  /** The name as the workbook spells it. @throws XlsxError missing-sheet */
  sheetName(sheet: string): string;
  /** Lets go of the cells of a sheet; it is read anew when asked for again. */
  release(sheet: string): void;
}

export interface ReaderOptions {
  /** Reads every sheet with the XML parser, for comparison. */
  readonly by?: 'parser';
}

/**
 * Reads a package. Every sheet is inflated and scanned once, when it is first needed: by listSheets, as used ranges by
 * value cannot be had otherwise (`<dimension>` lies too often). Its cells stay packed in memory (13 bytes each), so
 * that readBlocks and readColumns only walk over them.
 */
export function makeReader(pack: Package, name: string, { by }: ReaderOptions = {}): XlsxReader {
  const worksheets = pack.sheets.filter(({ kind }) => kind === 'worksheet');
  const context = {
    strings: lazySharedStrings(pack),
    formats: readStyleFormats(pack),
    date1904: pack.date1904,
  };
  const budget = new CellBudget();
  const contents = new Map<string, Promise<SheetContent>>();
  const lost = new Map<string, LostPart[]>();
  const readers = new Map<string, 'scanner' | 'parser'>();
  const marks = marksOf(pack);

  const contentOf = (sheet: SheetEntry, options: ReadOptions = {}): Promise<SheetContent> => {
    const known = contents.get(sheet.part);
    if (known) return known;
    const content = readSheetContent(pack, sheet, { ...options, by, budget }).then((read) => {
      readers.set(sheet.name, read.readBy);
      return read;
    });
    contents.set(sheet.part, content);
    content.catch(() => contents.delete(sheet.part));
    return content;
  };

  let calculating: Promise<Uncalculated> | null = null;
  /** Formulas refer to any sheet, so all of them are read first; listSheets has done so already. */
  const uncalculated = (): Promise<Uncalculated> => {
    calculating ??= Promise.all(
      worksheets.map(async (entry) => ({ entry, cells: (await contentOf(entry)).cells })),
    ).then((sheets) => new Uncalculated(pack, context, sheets));
    return calculating;
  };

  const byName = new Map(worksheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const sheetNamed = (wanted: string): SheetEntry => {
    const sheet = byName.get(wanted.toLowerCase());
    if (!sheet) throw new XlsxError('missing-sheet', { file: pack.file, sheet: wanted });
    return sheet;
  };

  return {
    name,

    async listSheets(options = {}) {
      const infos: SheetInfo[] = [];
      const sizes = worksheets.map(({ part }) => pack.byName.get(part.toLowerCase())?.size ?? 0);
      const total = sizes.reduce((sum, size) => sum + size, 0) || 1;
      let done = 0;
      for (const [index, sheet] of worksheets.entries()) {
        options.signal?.throwIfAborted();
        const onProgress = (part: number) => options.onProgress?.((done + part * sizes[index]!) / total);
        const { cells, outside, hidden } = await contentOf(sheet, { ...options, onProgress });
        const areas = usedAreas(cells);
        const hiddenRows = areas ? hidden.countWithin(areas.main.top, areas.main.bottom) : 0;
        lost.set(sheet.name, lostIn(sheet.name, outside, areas));
        done += sizes[index]!;
        options.onProgress?.(done / total);
        infos.push({
          id: sheet.id,
          name: sheet.name,
          visible: sheet.state === 'visible',
          used: areas?.main ?? null,
          ...(areas && areas.apart.length > 0 && { apart: areas.apart }),
          ...(hiddenRows > 0 && { hiddenRows }),
          ...marks(sheet),
        });
      }
      return infos;
    },

    lost: () => [...withoutPart(pack), ...[...lost.values()].flat()],

    formulasWait: () => !pack.isCalculated,

    async readBlocks(requests: readonly BlockRequest[], options: ReadOptions = {}) {
      const grids: Grid[] = [];
      for (const [index, { sheet, area }] of requests.entries()) {
        options.signal?.throwIfAborted();
        const entry = sheetNamed(sheet);
        const { cells, skeleton } = await contentOf(entry, { signal: options.signal });
        const grid = placed(pack, sheet, () =>
          readGrid(context, cells, sheet, area, mergesWithin(readMerges(skeleton), area)),
        );
        grids.push(cells.hasUncalculated ? (await uncalculated()).fill(grid, { entry, cells }) : grid);
        options.onProgress?.((index + 1) / requests.length);
      }
      return grids;
    },

    async readColumns(
      request: ColumnsRequest,
      sink: (batch: ColumnsBatch) => void,
      options: ReadOptions = {},
    ) {
      const { cells } = await contentOf(sheetNamed(request.sheet), { signal: options.signal });
      // A long ledger is not computed: what has no value could not be read, and is said to be so.
      const strict = { ...context, withoutValue: NOT_CALCULATED };
      placed(pack, request.sheet, () => streamColumns(strict, cells, request, sink, options));
    },

    async formulasWithoutValue(sheet) {
      const refs: CellRef[] = [];
      for (const entry of sheet === undefined ? worksheets : [sheetNamed(sheet)]) {
        for (const ref of cellsWithoutValue((await contentOf(entry)).cells, entry.name)) refs.push(ref);
      }
      return refs;
    },

    readBy: () => readers,

    sheetName: (sheet) => sheetNamed(sheet).name,

    release(sheet) {
      const { part } = sheetNamed(sheet);
      void contents.get(part)?.then(({ cells }) => cells.discard());
      contents.delete(part);
    },
  };
}

/** Sheets that the workbook names and that are not in the package. */
function withoutPart({ sheets }: Package): LostPart[] {
  return sheets
    .filter(({ kind }) => kind === '')
    .map(({ name, part }) => ({
      sheet: name,
      why: part === '' ? 'no-content' : 'missing',
      area: null,
      detail: part,
    }));
}

function lostIn(sheet: string, outside: readonly string[], areas: UsedAreas | null): LostPart[] {
  const scattered = areas?.scattered;
  return [
    ...(outside.length > 0
      ? [{ sheet, why: 'outside', area: null, detail: outside.join(' ') } as const]
      : []),
    ...(scattered ? [{ sheet, why: 'scattered', area: scattered, detail: '' } as const] : []),
  ];
}

/** Runs a read; errors of the file get its name and the sheet. */
function placed<T>({ file }: Package, sheet: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof XlsxError ? error.at({ file, sheet }) : error;
  }
}

import { findTables, isSame, LedgerStore, LedgerTail, type Correction, type FoundTable } from '../intake';
import { FORM_READINGS, readStatedExplanations } from '../forms';
import {
  areaOf,
  type BlockRequest,
  type Grid,
  type LostPart,
  type ReadOptions,
  type SheetInfo,
  type WorkbookReader,
} from '../workbook';

import { keptIn, valid, withGiven, type KeptCorrection } from './corrections';
import { Memory } from '../memory';
import { elsewhereIn, withOthers, type Found } from './other-sheets';
import type { Pause } from './pause';

/** Sheets with more rows are looked at by their head first; only what is needed of the rest is read. */
const LONG_SHEET_ROWS = 1_000;
const HEAD_ROWS = 200;

/** What was read of one sheet of the user's. */
export interface SheetContents extends Found {
  readonly info: SheetInfo;
  /** The whole sheet, or its head where its ledger is streamed. */
  readonly grid: Grid;
}

/** All that was read of a workbook. */
export interface WorkbookContents {
  readonly file: string;
  /** All sheets, ours and empty ones included, in workbook order. */
  readonly sheets: readonly SheetInfo[];
  /** Contents by sheet id: the sheets of the user's that hold anything. */
  readonly contents: ReadonlyMap<string, SheetContents>;
  readonly ledgers: ReadonlyMap<FoundTable, LedgerStore>;
  /** What stands in 情况说明 of 审核结果, by finding key; blank texts included. */
  readonly explanations: ReadonlyMap<string, string>;
  /** What the clerk said about it; also what says nothing any more, as its cells are gone. */
  readonly corrections: readonly KeptCorrection[];
  /** What stands in our sheets, by id; where that was asked for. */
  readonly ours?: ReadonlyMap<string, Grid>;
  /** What the reader could not read. */
  readonly lost?: readonly LostPart[];
  /** Whether values of formulas may be out of date. */
  readonly formulasWait?: boolean;
}

/** Reading in steps. */
export type Reading = ReadOptions & {
  readonly pause: Pause;
  readonly corrections?: readonly Correction[];
  /** Of whoever reads time and again. */
  readonly memory?: Memory;
  /** Whether all our sheets are read, too. */
  readonly ours?: boolean;
};

/** Whether only the head of the sheet is read at first. */
export function isLong({ used }: SheetInfo): boolean {
  return used !== null && used.bottom - used.top + 1 > LONG_SHEET_ROWS;
}

function requestFor(info: SheetInfo, rows: number | null): BlockRequest[] {
  const { used, name, own } = info;
  if (!used) return [];
  const count = rows === null ? used.bottom - used.top + 1 : Math.min(rows, used.bottom - used.top + 1);
  const area = areaOf(used.top, used.left, count, used.right - used.left + 1);
  return [{ sheet: name, area, ...(own && { formulas: true }) }];
}

/** Finds the tables of a sheet, by what was said about it. */
export type Look = (info: SheetInfo, grid: Grid) => SheetContents;

/** The sheet with the tables found in it; our own sheets hold none of the user's. */
export function contentsOf(
  info: SheetInfo,
  grid: Grid,
  corrections: readonly Correction[] = [],
): SheetContents {
  return { info, grid, tables: info.own ? [] : findTables([grid], FORM_READINGS, corrections) };
}

/** Whether the clerk leaves the whole sheet out: nothing more is read of it. */
export function isOut({ grid, tables }: SheetContents): boolean {
  return tables.length === 1 && tables[0]!.staysOut === true && isSame(tables[0]!.area, grid.area);
}

/** A ledger that goes on below the head that was read. */
function streamedLedger({ info, grid, tables }: SheetContents): FoundTable | null {
  if (!isLong(info)) return null;
  // One that stands apart has been read whole.
  const isHere = (table: FoundTable): boolean => isSame(table.view.grid.area, grid.area);
  return (
    tables.find(
      (table) => table.role === 'ledger' && isHere(table) && table.area.bottom >= grid.area.bottom,
    ) ?? null
  );
}

async function streamLedger(
  reader: WorkbookReader,
  sheet: SheetContents,
  table: FoundTable,
  options: Reading,
): Promise<LedgerStore> {
  const { info } = sheet;
  const store = LedgerStore.forTable(table);
  const tail = new LedgerTail();
  const { firstRow, columns } = store.layout;
  const lastRow = info.used?.bottom ?? null;
  if (lastRow !== null) store.expectRows(lastRow);
  await reader.readColumns(
    { sheet: info.name, firstRow, lastRow, columns },
    (batch) => {
      store.appendBatch(batch);
      tail.take(batch);
    },
    options,
  );
  // A note below its last entry says the unit of all of them, which have been read in another one.
  const unit = store.layout.unitStated ? null : tail.unit;
  return unit ? streamLedger(reader, sheet, { ...table, unit }, options) : store;
}

/** Reads heads of long sheets and all of the others, then the rest of long sheets that hold no streamed ledger. */
export async function readSheets(
  reader: WorkbookReader,
  sheets: readonly SheetInfo[],
  options: Reading,
): Promise<SheetContents[]> {
  const filled = sheets.filter(({ used }) => used !== null);
  const grids = await reader.readBlocks(
    filled.flatMap((info) => requestFor(info, isLong(info) && !info.own ? HEAD_ROWS : null)),
    options,
  );
  const first: SheetContents[] = [];
  for (const [index, info] of filled.entries()) {
    first.push(contentsOf(info, grids[index]!, options.corrections));
    await options.pause();
  }
  const cutShort = first.filter(
    (sheet) => isLong(sheet.info) && !sheet.info.own && !streamedLedger(sheet) && !isOut(sheet),
  );
  if (cutShort.length === 0) return withApart(reader, first, options);
  const whole = await reader.readBlocks(
    cutShort.flatMap(({ info }) => requestFor(info, null)),
    options,
  );
  const wholes = new Map<SheetContents, SheetContents>();
  for (const [index, sheet] of cutShort.entries()) {
    wholes.set(sheet, contentsOf(sheet.info, whole[index]!, options.corrections));
    await options.pause();
  }
  return withApart(
    reader,
    first.map((sheet) => wholes.get(sheet) ?? sheet),
    options,
  );
}

/** With what stands far from the rest of a sheet: read by itself, so that nothing between has to be looked at. */
async function withApart(
  reader: WorkbookReader,
  sheets: readonly SheetContents[],
  options: Reading,
): Promise<SheetContents[]> {
  const all: SheetContents[] = [];
  for (const sheet of sheets) {
    const { apart = [], name } = sheet.info;
    const grids =
      apart.length === 0 || isOut(sheet)
        ? []
        : await reader.readBlocks(
            apart.map((area) => ({ sheet: name, area })),
            options,
          );
    const tables = grids.flatMap((grid) => contentsOf(sheet.info, grid, options.corrections).tables);
    all.push(tables.length === 0 ? sheet : { ...sheet, tables: [...sheet.tables, ...tables] });
  }
  return all;
}

export async function readLedgers(
  reader: WorkbookReader,
  sheets: readonly SheetContents[],
  options: Reading,
): Promise<Map<FoundTable, LedgerStore>> {
  const ledgers = new Map<FoundTable, LedgerStore>();
  for (const sheet of sheets) {
    const streamed = streamedLedger(sheet);
    for (const table of sheet.tables.filter(({ role }) => role === 'ledger')) {
      const store =
        table === streamed ? await streamLedger(reader, sheet, table, options) : LedgerStore.fromGrid(table);
      ledgers.set(table, store);
    }
  }
  return ledgers;
}

/** How often sheets are looked at again, as what one tells may make another tell more. */
const MOST_LOOKS = 3;

/** Sheets with their ledgers, read with what the sheets tell each other. */
export interface Settled {
  readonly sheets: readonly SheetContents[];
  readonly ledgers: ReadonlyMap<FoundTable, LedgerStore>;
}

/** Looks again at sheets with columns that are undecided; costs nothing where there are none. */
export async function settled(
  reader: WorkbookReader,
  { sheets, ledgers }: Settled,
  options: Reading,
): Promise<Settled> {
  let known: Settled = { sheets, ledgers };
  const { memory = new Memory() } = options;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const before = known;
    let told: ReturnType<typeof elsewhereIn> | null = null;
    const elsewhere = (): ReturnType<typeof elsewhereIn> =>
      (told ??= elsewhereIn(before.sheets, before.ledgers, memory, options.corrections));
    const again = before.sheets.map((sheet) => withOthers(sheet, elsewhere));
    if (again.every((sheet, at) => sheet === before.sheets[at])) break;
    // Tables that are read as before keep their ledgers.
    const kept = new Map<FoundTable, LedgerStore>();
    for (const table of again.flatMap(({ tables }) => tables)) {
      const store = before.ledgers.get(table);
      if (store) kept.set(table, store);
    }
    const anew = again.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.filter((table) => !kept.has(table)),
    }));
    const read = await readLedgers(reader, anew, options);
    known = { sheets: again, ledgers: new Map([...kept, ...read]) };
    await options.pause();
  }
  return known;
}

function findingsSheets(sheets: readonly SheetInfo[]): SheetInfo[] {
  return sheets.filter(({ own, twin }) => own?.kind === 'findings' && !twin);
}

/**
 * Reads all that an evaluation needs: the list of sheets, then all blocks in one request, then long ledgers column by
 * column.
 */
export async function readContents(reader: WorkbookReader, options: Reading): Promise<WorkbookContents> {
  const sheets = await reader.listSheets();
  const corrections = withGiven(keptIn(reader.anchors?.() ?? []), options.corrections ?? []);
  const ours = options.ours
    ? sheets.filter(({ own, twin }) => own !== null && !twin)
    : findingsSheets(sheets);
  const wanted = [...sheets.filter(({ own }) => own === null), ...ours];
  const read = await readSheets(reader, wanted, { ...options, corrections: valid(corrections) });
  const users = read.filter(({ info }) => info.own === null);
  const own = read.filter(({ info }) => info.own !== null);
  const first = { sheets: users, ledgers: await readLedgers(reader, users, options) };
  const { sheets: understood, ledgers } = await settled(reader, first, {
    ...options,
    corrections: valid(corrections),
  });
  return {
    file: reader.name,
    sheets,
    contents: new Map(understood.map((sheet) => [sheet.info.id, sheet])),
    ledgers,
    corrections,
    lost: reader.lost?.() ?? [],
    formulasWait: reader.formulasWait?.() ?? false,
    explanations: new Map(
      own
        .filter(({ info }) => info.own?.kind === 'findings')
        .flatMap(({ grid }) => [...readStatedExplanations(grid)]),
    ),
    ...(options.ours && { ours: new Map(own.map(({ info, grid }) => [info.id, grid])) }),
  };
}

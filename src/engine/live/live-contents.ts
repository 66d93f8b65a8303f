import { LedgerStore, type FoundTable } from '../../intake';
import { readStatedExplanations } from '../../forms';
import {
  formatAt,
  valueAt,
  type Area,
  type ColumnsBatch,
  type Grid,
  type ReadOptions,
  type SheetInfo,
  type WorkbookReader,
} from '../../workbook';
import {
  contentsOf,
  isLong,
  readContents,
  readLedgers,
  readSheets,
  type SheetContents,
  type WorkbookContents,
} from '../contents';
import { patchGrid } from './grid-patch';

/** What an edit touched: names of projects in ledgers, or tables, so that submissions are to be built anew. */
export interface Touched {
  readonly ledgerProjects: Set<string>;
  tables: boolean;
}

export const nothingTouched = (): Touched => ({ ledgerProjects: new Set(), tables: false });

/** A ledger that is the only table of its sheet: its rows are followed without looking at the rest. */
interface OnlyLedger {
  readonly table: FoundTable;
  readonly store: LedgerStore;
}

/** Larger edits of a ledger are streamed, and only as far as the sheet is used. */
const ROWS_AT_ONCE = 2_000;
/** Larger blocks of other sheets lead to reading the sheet. */
const CELLS_OF_AN_EDIT = 20_000;
/** Rows of sums that are read with an edit: the last ones, where a ledger has many by month or page. */
const MOST_SUMS = 40;

function rowsArea(top: number, bottom: number, columns: readonly number[]): Area {
  return { top, bottom, left: Math.min(...columns), right: Math.max(...columns) };
}

/** The rows of a grid as the ledger takes them. */
function batchOf(grid: Grid, columns: readonly number[]): ColumnsBatch {
  const { top, bottom } = grid.area;
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return {
    firstRow: top,
    rowCount: rows.length,
    columns: columns.map((column) => rows.map((row) => valueAt(grid, row, column))),
  };
}

/** Whether the grid holds just what the block says. */
function isUnchanged(grid: Grid, { area, values, formats }: Grid): boolean {
  return values.every((line, row) =>
    line.every((value, column) => {
      const [atRow, atColumn] = [area.top + row, area.left + column];
      const sameFormat = !formats || formats[row]![column] === formatAt(grid, atRow, atColumn);
      return value === valueAt(grid, atRow, atColumn) && sameFormat;
    }),
  );
}

/** What was read of the workbook, kept up to date block by block. */
export class LiveContents {
  #sheets: readonly SheetInfo[];
  readonly #contents: Map<string, SheetContents>;
  readonly #ledgers: Map<FoundTable, LedgerStore>;
  readonly #explanations: Map<string, string>;
  /** Sheets whose ledger went on while their grid was left as first read. */
  readonly #outdatedGrids = new Set<string>();

  private constructor(
    private readonly reader: WorkbookReader,
    { sheets, contents, ledgers, explanations }: WorkbookContents,
  ) {
    this.#sheets = sheets;
    this.#contents = new Map(contents);
    this.#ledgers = new Map(ledgers);
    this.#explanations = new Map(explanations);
  }

  static async read(reader: WorkbookReader, options?: ReadOptions): Promise<LiveContents> {
    return new LiveContents(reader, await readContents(reader, options));
  }

  get whole(): WorkbookContents {
    return {
      file: this.reader.name,
      sheets: this.#sheets,
      contents: this.#inOrder(),
      ledgers: this.#ledgers,
      explanations: this.#explanations,
    };
  }

  sheet(id: string): SheetInfo | null {
    return this.#sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** The ledger whose rows alone an edit of the area concerns; null where the sheet has to be looked at as a whole. */
  ledgerAt(id: string, { top }: Pick<Area, 'top'>): LedgerStore | null {
    const only = this.#onlyLedger(id);
    return only && top >= only.store.layout.firstRow ? only.store : null;
  }

  /** Reads rows of a ledger anew, as far as the ledger or the edit goes, and its rows of sums, which follow by formula. */
  async rereadLedgerRows(store: LedgerStore, { top, bottom }: Area, touched: Touched): Promise<void> {
    const { sheet, columns } = store.layout;
    const info = this.#sheets.find(({ name }) => name === sheet);
    // A cleared or pasted whole column reaches to the end of the sheet; rows that never held anything stay unread.
    const used = Math.max(store.endRow - 1, info?.used?.bottom ?? 0);
    const isShort = bottom - top < ROWS_AT_ONCE;
    const lastRow = isShort ? bottom : Math.min(bottom, used);
    if (info) this.#outdatedGrids.add(info.id);
    if (lastRow < top) return;
    const take = (batch: ColumnsBatch): void => {
      for (const name of store.replaceBlock(batch)) touched.ledgerProjects.add(name);
    };
    if (!isShort) {
      await this.reader.readColumns({ sheet, firstRow: top, lastRow, columns }, take);
      return;
    }
    const sums = store.sumRows().filter((row) => row < top || row > lastRow);
    const requests = [[top, lastRow] as const, ...sums.slice(-MOST_SUMS).map((row) => [row, row] as const)];
    const grids = await this.reader.readBlocks(
      requests.map(([first, last]) => ({ sheet, area: rowsArea(first, last, columns) })),
    );
    for (const grid of grids) take(batchOf(grid, columns));
  }

  /** Reads a sheet whose formulas were calculated; the sums of a ledger have been read with its rows. */
  async rereadCalculated(id: string, touched: Touched): Promise<void> {
    const sheet = this.#contents.get(id);
    if (!sheet?.info.used || this.#onlyLedger(id) || isLong(sheet.info)) return;
    await this.rereadBlock(id, sheet.info.used, touched);
  }

  /** Reads a block of a sheet anew and finds its tables again. */
  async rereadBlock(id: string, area: Area, touched: Touched): Promise<void> {
    const sheet = this.#contents.get(id);
    const tooLarge = (area.bottom - area.top + 1) * (area.right - area.left + 1) > CELLS_OF_AN_EDIT;
    const needsWhole = !sheet || tooLarge || isLong(sheet.info) || this.#outdatedGrids.has(id);
    if (needsWhole) return this.rereadSheets(new Set([id]), touched);
    const [block] = await this.reader.readBlocks([{ sheet: sheet.info.name, area }]);
    if (!block || isUnchanged(sheet.grid, block)) return;
    const grid = patchGrid(sheet.grid, block);
    const patched = contentsOf({ ...sheet.info, used: grid.area }, grid);
    this.#replace(id, patched);
    for (const table of patched.tables.filter(({ role }) => role === 'ledger')) {
      this.#ledgers.set(table, LedgerStore.fromGrid(table));
    }
    touched.tables = true;
  }

  /** Lists the sheets again, reads the named ones and new ones anew, and forgets those that are gone. */
  async rereadSheets(ids: ReadonlySet<string>, touched: Touched, options: ReadOptions = {}): Promise<void> {
    const before = new Map(this.#sheets.map((sheet) => [sheet.id, sheet]));
    this.#sheets = await this.reader.listSheets();
    const present = new Set(this.#sheets.map(({ id }) => id));
    for (const id of [...this.#contents.keys()]) if (!present.has(id)) this.#forget(id);
    const isStale = ({ id, name, own }: SheetInfo): boolean =>
      own === null && (ids.has(id) || before.get(id)?.name !== name || before.get(id)?.own !== null);
    const stale = this.#sheets.filter(isStale);
    const read = await readSheets(this.reader, stale, options);
    for (const { id } of stale) this.#forget(id);
    for (const sheet of read) this.#contents.set(sheet.info.id, sheet);
    for (const [table, store] of await readLedgers(this.reader, read, options))
      this.#ledgers.set(table, store);
    touched.tables = true;
  }

  /** Reads 情况说明 of 审核结果 anew. @returns whether a text differs */
  async rereadExplanations(id: string): Promise<boolean> {
    const info = this.#sheets.find((sheet) => sheet.id === id) ?? null;
    const [sheet] = info?.used ? await this.reader.readBlocks([{ sheet: info.name, area: info.used }]) : [];
    if (!sheet) return false;
    let differs = false;
    for (const [key, text] of readStatedExplanations(sheet)) {
      if ((this.#explanations.get(key) ?? '') !== text) differs = true;
      this.#explanations.set(key, text);
    }
    return differs;
  }

  /** Our sheets have been written: what stands in them, and where. */
  async relist(): Promise<void> {
    this.#sheets = await this.reader.listSheets();
  }

  #onlyLedger(id: string): OnlyLedger | null {
    const sheet = this.#contents.get(id);
    // Where a short sheet's ledger ends is for all of its rows to tell: blank ones may cut it off.
    if (!sheet || !isLong(sheet.info)) return null;
    const [table, ...others] = sheet.tables;
    const store = table && others.length === 0 ? this.#ledgers.get(table) : undefined;
    return table && store ? { table, store } : null;
  }

  #forget(id: string): void {
    for (const table of this.#contents.get(id)?.tables ?? []) this.#ledgers.delete(table);
    this.#contents.delete(id);
    this.#outdatedGrids.delete(id);
  }

  #replace(id: string, sheet: SheetContents): void {
    this.#forget(id);
    this.#contents.set(id, sheet);
    this.#sheets = this.#sheets.map((info) => (info.id === id ? sheet.info : info));
  }

  #inOrder(): ReadonlyMap<string, SheetContents> {
    const order = this.#sheets.map(({ id }) => [id, this.#contents.get(id)] as const);
    return new Map(order.flatMap(([id, sheet]) => (sheet ? [[id, sheet] as const] : [])));
  }
}

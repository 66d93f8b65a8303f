import { LedgerStore, LedgerTail, type FoundTable } from '../../intake';
import {
  valueAt,
  type Area,
  type BlockRequest,
  type ColumnsBatch,
  type Grid,
  type SheetInfo,
  type WorkbookReader,
} from '../../workbook';
import { isLong, type Look, type SheetContents } from '../contents';
import { pauses } from '../pause';
import type { RowChange } from './changes';
import { batchOf, cropped, filledArea, patchGrid } from './grid-patch';

/** Larger edits of a ledger are streamed, and only as far as the sheet is used. */
const ROWS_AT_ONCE = 2_000;
/** Columns to the right of what is filled in which inserted rows may hold something. */
const BESIDE = 20;
/** Rows of sums that are read with an edit: the last ones, where a ledger has many by month or page. */
const MOST_SUMS = 40;

type Used = NonNullable<SheetInfo['used']>;

/** A sheet after a change that was followed. */
export interface FollowedSheet {
  readonly used: Used;
  /** Its head. */
  readonly grid: Grid;
}

/**
 * A long ledger that is the only table of its sheet and of which only the head was read as a grid: its rows are followed
 * without looking at the rest, for as long as a fresh look would find the same ledger.
 */
export class StreamedLedger {
  #head: Grid;

  private constructor(
    private readonly reader: WorkbookReader,
    private readonly sheet: SheetContents,
    private readonly used: Used,
    private readonly store: LedgerStore,
    /** Takes the names of projects whose entries changed. */
    private readonly touch: (projects: readonly string[]) => void,
    private readonly look: Look,
  ) {
    this.#head = sheet.grid;
  }

  /** @returns null where the sheet is none, so that it is to be looked at as a whole */
  static in(
    reader: WorkbookReader,
    sheet: SheetContents,
    ledgers: ReadonlyMap<FoundTable, LedgerStore>,
    touch: (projects: readonly string[]) => void,
    look: Look,
  ): StreamedLedger | null {
    const { info, grid, tables } = sheet;
    const [table, ...others] = tables;
    const store = table && others.length === 0 ? ledgers.get(table) : undefined;
    const isHead = info.used !== null && grid.area.bottom < info.used.bottom;
    return store && info.used && isHead && isLong(info)
      ? new StreamedLedger(reader, sheet, info.used, store, touch, look)
      : null;
  }

  /** Cells were edited. @returns null where the sheet is to be read anew */
  async edit(area: Area): Promise<FollowedSheet | null> {
    return this.#followed(await this.#edit(area));
  }

  /** Rows were inserted or deleted. @returns null where the sheet is to be read anew */
  async move(change: RowChange): Promise<FollowedSheet | null> {
    return this.#followed(await this.#move(change));
  }

  #followed(used: Used | null): FollowedSheet | null {
    return used && { used, grid: this.#head };
  }

  async #edit(area: Area): Promise<Used | null> {
    const { used, store } = this;
    if (area.top < store.layout.firstRow || this.#reachesLeft(area)) return null;
    const isEnd = area.bottom >= used.bottom;
    if (area.bottom - area.top < ROWS_AT_ONCE) return isEnd ? this.#editEnd(area) : this.#editInside(area);
    if (isEnd) return null;
    const { sheet, columns } = store.layout;
    const rows = { sheet, firstRow: area.top, lastRow: area.bottom, columns };
    await this.reader.readColumns(rows, this.#take, { pause: pauses() });
    return this.#readWith([], area.top, used);
  }

  async #move({ kind, rows: { first, last } }: RowChange): Promise<Used | null> {
    const { used, store } = this;
    const count = last - first + 1;
    if (first < store.layout.firstRow) return null;
    if (kind === 'rows-inserted') {
      const rows = { top: first, bottom: last, left: 0, right: used.right + BESIDE };
      if (first > used.bottom) return this.#edit(rows);
      if (count > ROWS_AT_ONCE) return null;
      store.insertRows(first, count);
      this.touch(store.projects());
      return this.#readInserted(rows, { ...used, bottom: used.bottom + count });
    }
    if (first > used.bottom) return used;
    const left = { ...used, bottom: used.bottom - count };
    const endsElsewhere = last >= used.bottom || !isLong({ ...this.sheet.info, used: left });
    if (endsElsewhere || this.#reachesLeft(used)) return null;
    this.touch(store.deleteRows(first, count));
    // Every entry below stands elsewhere now, of whatever project.
    this.touch(store.projects());
    return this.#readWith([], first, left);
  }

  readonly #take = (batch: ColumnsBatch): void => this.touch(this.store.replaceBlock(batch));

  /** Whether an edit may move the left edge of what is filled, which nothing in or above the header fixes. */
  #reachesLeft({ left }: Area): boolean {
    const { used, sheet, store } = this;
    if (left > used.left) return false;
    if (left < used.left) return true;
    for (let row = used.top; row < store.layout.firstRow; row++)
      if (valueAt(sheet.grid, row, used.left) !== null) return false;
    return true;
  }

  #columns(): Pick<Area, 'left' | 'right'> {
    const { columns } = this.store.layout;
    return { left: Math.min(...columns), right: Math.max(...columns) };
  }

  async #editInside(area: Area): Promise<Used | null> {
    const wide = { ...this.used, right: Math.max(this.used.right, area.right) };
    const headEnd = this.#head.area.bottom;
    if (area.top > headEnd) return this.#readRows({ ...area, ...this.#columns() }, wide);
    // Rows of the head are read as wide as it is, so that it needs no reading itself.
    const rows = { ...area, left: wide.left, right: wide.right };
    return this.#readRows(rows, wide, (grid) => {
      const lines = {
        top: rows.top,
        left: rows.left,
        bottom: Math.min(rows.bottom, headEnd),
        right: rows.right,
      };
      this.#head = patchGrid(this.#head, cropped(grid, lines));
    });
  }

  /** Inserted rows may come filled (copied rows inserted, a deletion undone), and wider than the others are. */
  async #readInserted(rows: Area, used: Used): Promise<Used | null> {
    let isWider = false;
    const now = await this.#readWith([rows], rows.top, used, ([grid]) => {
      const filled = filledArea(grid!);
      isWider = filled !== null && (filled.left < used.left || filled.right > used.right);
      this.#take(batchOf(grid!, rows, this.store.layout.columns));
    });
    return isWider ? null : now;
  }

  /** @param keep takes the rows for the head; without it the head is read where they stand in it */
  #readRows(rows: Area, used: Used, keep?: (grid: Grid) => void): Promise<Used | null> {
    return this.#readWith(
      [rows],
      rows.top,
      used,
      ([grid]) => {
        this.#take(batchOf(grid!, rows, this.store.layout.columns));
        keep?.(grid!);
      },
      keep !== undefined,
    );
  }

  /** The last rows are read as wide as the sheet: whether anything is left in them tells where it ends. */
  async #editEnd(area: Area): Promise<Used | null> {
    const { used, store } = this;
    const rows = { ...area, left: used.left, right: Math.max(used.right, area.right) };
    const [grid] = await this.#read([rows]);
    const bottom = (grid && filledArea(grid)?.bottom) ?? -1;
    if (bottom < used.bottom || this.#mayTellUnit(grid!)) return null;
    this.#take(batchOf(grid!, { top: area.top, bottom }, store.layout.columns));
    return this.#readWith([], area.top, { ...used, right: rows.right, bottom });
  }

  /** Whether the rows hold a note that says the unit of the whole ledger. */
  #mayTellUnit({ values }: Grid): boolean {
    const tail = new LedgerTail();
    for (const row of values) tail.take({ rowCount: 1, columns: row.map((value) => [value]) });
    return tail.unit !== null;
  }

  /** Reads areas together with what follows by formula or tells whether the ledger is still the one that it was. */
  async #readWith(
    areas: readonly Area[],
    top: number,
    used: Used,
    take: (grids: readonly Grid[]) => void = () => undefined,
    isHeadKnown = false,
  ): Promise<Used | null> {
    const columns = this.#columns();
    const [area] = areas;
    const isElsewhere = (row: number): boolean => !area || row < area.top || row > area.bottom;
    const sums = this.store.sumRows().filter((row) => isElsewhere(row) && row <= used.bottom);
    const sumAreas = sums.slice(-MOST_SUMS).map((row): Area => ({ top: row, bottom: row, ...columns }));
    const headEnd = this.#head.area.bottom;
    const head = top <= headEnd && !isHeadKnown ? [{ ...used, bottom: headEnd }] : [];
    const grids = await this.#read([...areas, ...sumAreas, ...head]);
    take(grids);
    sumAreas.forEach((row, index) =>
      this.#take(batchOf(grids[areas.length + index]!, row, this.store.layout.columns)),
    );
    if (head.length > 0) this.#head = grids.at(-1)!;
    return top > headEnd || this.#isStillTheOne(used) ? used : null;
  }

  async #read(areas: readonly Area[]): Promise<Grid[]> {
    const { sheet } = this.store.layout;
    const requests = areas.map((area): BlockRequest => ({ sheet, area }));
    return requests.length > 0 ? this.reader.readBlocks(requests) : [];
  }

  /** Whether a look at the head finds the ledger where it was, with the same columns, going on below. */
  #isStillTheOne(used: Used): boolean {
    const head = this.#head;
    const [table, ...others] = this.look({ ...this.sheet.info, used }, head).tables;
    if (table?.role !== 'ledger' || others.length > 0 || table.area.bottom < head.area.bottom) return false;
    const { layout } = LedgerStore.forTable(table);
    const before = [this.sheet.tables[0]?.area, this.store.layout];
    return JSON.stringify([table.area, layout]) === JSON.stringify(before);
  }
}

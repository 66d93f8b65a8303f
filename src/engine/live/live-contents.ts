import { isSame, LedgerStore, type FoundTable } from '../../intake';
import type { Area, Grid, ReadOptions, SheetInfo, WorkbookReader } from '../../workbook';
import {
  contentsOf,
  isLong,
  isOut,
  readContents,
  readLedgers,
  readSheets,
  settled,
  type Look,
  type SheetContents,
  type WorkbookContents,
} from '../contents';
import { keptIn, saidOf, valid, type KeptCorrection } from '../corrections';
import type { Memory } from '../../memory';
import { elsewhereIn, withOthers } from '../other-sheets';
import { pauses } from '../pause';
import type { RowChange } from './changes';
import { readEdited, type Block, type Calculated } from './edited-blocks';
import { changedArea, cropped, filledPart, patchGrid } from './grid-patch';
import { followShortLedger } from './short-ledger';
import { movedCorrections } from './moved-corrections';
import { readOurs, type OurSheet } from './read-ours';
import { StatedReasons } from './stated-reasons';
import { StreamedLedger } from './streamed-ledger';
import { nothingTouched, type Touched } from './touched';

/** What was read of the workbook, kept up to date block by block. */
export class LiveContents {
  #sheets: readonly SheetInfo[];
  readonly #contents: Map<string, SheetContents>;
  readonly #ledgers: Map<FoundTable, LedgerStore>;
  readonly #reasons: StatedReasons;
  #ours: ReadonlyMap<string, Grid>;
  #corrections: readonly KeptCorrection[];

  private constructor(
    private readonly reader: WorkbookReader,
    { sheets, contents, ledgers, explanations, corrections, ours }: WorkbookContents,
    private readonly memory: Memory,
  ) {
    this.#sheets = sheets;
    this.#contents = new Map(contents);
    this.#ledgers = new Map(ledgers);
    this.#reasons = new StatedReasons(explanations);
    this.#corrections = corrections;
    this.#ours = ours ?? new Map();
  }

  /**
   * @param hasChanged whether the workbook changed meanwhile: a sheet that was renamed or deleted while it was to be read
   *   is known better at a second look
   */
  static async read(
    reader: WorkbookReader,
    options: ReadOptions & { readonly memory: Memory },
    hasChanged: () => boolean,
  ): Promise<LiveContents> {
    const read = (): Promise<WorkbookContents> =>
      readContents(reader, { ...options, pause: pauses(), ours: true });
    const again = (error: unknown): Promise<WorkbookContents> => {
      if (hasChanged() && !options.signal?.aborted) return read();
      throw error;
    };
    return new LiveContents(reader, await read().catch(again), options.memory);
  }

  get whole(): WorkbookContents {
    return {
      file: this.reader.name,
      sheets: this.#sheets,
      contents: this.#inOrder(),
      ledgers: this.#ledgers,
      explanations: this.#reasons.all,
      corrections: this.#corrections,
      formulasWait: this.formulasWait,
    };
  }

  /** Whether values of formulas may be out of date, as far as has been read. */
  get formulasWait(): boolean {
    return this.reader.formulasWait?.() ?? false;
  }

  sheet(id: string): SheetInfo | null {
    return this.#sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /**
   * Follows an edit or moved rows where they concern nothing but the rows of a long ledger.
   *
   * @returns false where the sheet is to be looked at otherwise
   */
  async followInLedger(id: string, change: Area | RowChange, touched: Touched): Promise<boolean> {
    const sheet = this.#contents.get(id);
    const store = sheet?.tables[0] && this.#ledgers.get(sheet.tables[0]);
    const streamed = this.#streamed(id, touched);
    if (!sheet || !store || !streamed) return false;
    const before = { projects: store.projects(), end: store.endRow, corrections: this.#corrections };
    if ('kind' in change) this.#corrections = movedCorrections(this.#corrections, sheet.info.name, change);
    const followed = await ('kind' in change ? streamed.move(change) : streamed.edit(change));
    if (!followed) {
      this.#corrections = before.corrections;
      return false;
    }
    const info = { ...sheet.info, used: followed.used };
    this.#setInfo(info);
    this.#contents.set(id, { ...sheet, info, grid: followed.grid });
    const projects = store.projects();
    // Formulas over whole columns reach to the end, whosever they are.
    if (store.endRow !== before.end) for (const name of projects) touched.ledgerProjects.add(name);
    // Whose a ledger is may depend on all the projects named in it.
    if (!isSame(projects, before.projects) || (store.endRow !== before.end && projects.length === 0))
      touched.tables = true;
    return true;
  }

  /** Reads blocks that she edited and what formulas made of them, in one round trip, and finds their tables again. */
  async rereadBlocks(edited: readonly Block[], calculated: Calculated, touched: Touched): Promise<void> {
    const infoOf = (id: string): SheetInfo | null => this.#contents.get(id)?.info ?? null;
    const { grids, whole } = await readEdited(this.reader, edited, calculated, infoOf);
    for (const [id, grid] of grids) if (!this.#takeBlock(id, grid, touched)) whole.add(id);
    if (whole.size > 0) await this.rereadSheets(whole, touched);
  }

  /** @returns false where the sheet is to be read as a whole: emptied, or from now on read by its head first */
  #takeBlock(id: string, block: Grid, touched: Touched): boolean {
    const sheet = this.#contents.get(id)!;
    const area = changedArea(sheet.grid, block);
    if (!area) return true;
    const grid = filledPart(patchGrid(sheet.grid, cropped(block, area)));
    if (grid && this.#followInShortLedger(sheet, grid, area, touched)) return true;
    const info = { ...sheet.info, used: grid?.area ?? null };
    if (!grid || isLong(info)) return false;
    this.#find(info, grid);
    touched.tables = true;
    return true;
  }

  /** Finds the tables of a sheet in what is known of it. */
  #find(info: SheetInfo, grid: Grid): void {
    const found = this.#look(info, grid);
    this.#replace(info.id, found);
    for (const table of found.tables.filter(({ role }) => role === 'ledger')) {
      this.#ledgers.set(table, LedgerStore.fromGrid(table));
    }
  }

  readonly #look: Look = (info, grid) =>
    withOthers(contentsOf(info, grid, valid(this.#corrections)), () =>
      elsewhereIn(this.#contents.values(), this.#ledgers, this.memory, valid(this.#corrections)),
    );

  /** Looks again at sheets with undecided columns: what others tell of them may be something else now. */
  async settle(touched: Touched): Promise<void> {
    const before = { sheets: [...this.#contents.values()], ledgers: this.#ledgers };
    const corrections = valid(this.#corrections);
    const after = await settled(this.reader, before, { pause: pauses(), memory: this.memory, corrections });
    for (const [at, sheet] of after.sheets.entries()) {
      if (sheet === before.sheets[at]) continue;
      this.#replace(sheet.info.id, sheet);
      touched.tables = true;
    }
    for (const [table, store] of after.ledgers) this.#ledgers.set(table, store);
  }

  /** Takes what the clerk says now: of the sheets concerned the tables are found anew, and long ones read anew. */
  async correct(corrections: readonly KeptCorrection[]): Promise<void> {
    const before = this.#corrections;
    this.#corrections = corrections;
    const long = this.#findWhereSaid(before);
    if (long.size > 0) await this.rereadSheets(long, nothingTouched());
    await this.settle(nothingTouched());
  }

  /** Finds the tables of the sheets anew of which something else was said before. @returns those that are to be read */
  #findWhereSaid(before: readonly KeptCorrection[]): Set<string> {
    const unread = new Set<string>();
    for (const [id, { info, grid }] of [...this.#contents]) {
      if (saidOf(before, info.name) === saidOf(this.#corrections, info.name)) continue;
      const isHead = info.used !== null && grid.area.bottom < info.used.bottom;
      if (!isHead || isOut(this.#look(info, grid))) this.#find(info, grid);
      else unread.add(id);
    }
    return unread;
  }

  #followInShortLedger(sheet: SheetContents, grid: Grid, area: Area, touched: Touched): boolean {
    const store = sheet.tables[0] && this.#ledgers.get(sheet.tables[0]);
    const { used } = sheet.info;
    if (!store || !isSame(used, grid.area)) return false;
    const before = store.projects();
    const followed = followShortLedger(sheet, store, grid, area, this.#look);
    if (!followed) return false;
    this.#replace(sheet.info.id, followed.sheet);
    this.#ledgers.set(followed.sheet.tables[0]!, store);
    for (const name of followed.projects) touched.ledgerProjects.add(name);
    if (!isSame(store.projects(), before)) touched.tables = true;
    return true;
  }

  /** Lists the sheets again, reads the named ones and new ones anew, and forgets those that are gone. */
  async rereadSheets(ids: ReadonlySet<string>, touched: Touched): Promise<void> {
    const before = new Map(this.#sheets.map((sheet) => [sheet.id, sheet]));
    this.#sheets = await this.reader.listSheets();
    const said = this.#corrections;
    this.#corrections = keptIn(this.reader.anchors?.() ?? []);
    const present = new Set(this.#sheets.map(({ id }) => id));
    for (const id of [...this.#contents.keys()]) if (!present.has(id)) this.#forget(id);
    // Names that keep corrections may have moved in other sheets, too: cells were cut and pasted there.
    const isToldOtherwise = (name: string): boolean => saidOf(said, name) !== saidOf(this.#corrections, name);
    const isStale = ({ id, name, own }: SheetInfo): boolean =>
      own === null &&
      (ids.has(id) || before.get(id)?.name !== name || before.get(id)?.own !== null || isToldOtherwise(name));
    const stale = this.#sheets.filter(isStale);
    const reading = { pause: pauses(), corrections: valid(this.#corrections) };
    const read = await readSheets(this.reader, stale, reading);
    for (const { id } of stale) this.#forget(id);
    for (const sheet of read) this.#contents.set(sheet.info.id, sheet);
    for (const [table, store] of await readLedgers(this.reader, read, reading))
      this.#ledgers.set(table, store);
    touched.tables = true;
  }

  /** What stood in our sheets when all was read; nobody needs it a second time. */
  takeOurs(): OurSheet[] {
    const ours = this.#ours;
    this.#ours = new Map();
    return this.#sheets.flatMap((sheet) =>
      sheet.own && !sheet.twin ? [{ sheet, grid: ours.get(sheet.id) ?? null, isWhole: true }] : [],
    );
  }

  /**
   * Reads sheets of ours that she edited, in one round trip: the block, or all of it (null).
   *
   * @returns what stands there, and whether a reason differs
   */
  async rereadOurs(
    edited: ReadonlyMap<string, Area | null>,
  ): Promise<{ readonly ours: OurSheet[]; readonly explanations: boolean }> {
    const wanted = [...edited].flatMap(([id, block]) => {
      const sheet = this.sheet(id);
      return sheet?.own && !sheet.twin ? [[sheet, block] as const] : [];
    });
    const ours = await readOurs(this.reader, wanted);
    const explanations = ours.map(({ sheet, grid }) => this.#reasons.take(sheet, grid));
    return { ours, explanations: explanations.includes(true) };
  }

  /** Reads what stands in all our sheets now, reasons among it: after an undo. */
  async rereadAllOurs(): Promise<OurSheet[]> {
    this.#reasons.clear();
    const ids = this.#sheets.flatMap(({ id, own }) => (own ? [[id, null] as const] : []));
    return (await this.rereadOurs(new Map(ids))).ours;
  }

  /** Our sheets have been written: what stands in them, and where. @returns whether sheets came, went or were renamed */
  async relist(): Promise<boolean> {
    const names = (): string => this.#sheets.map(({ id, name }) => `${id} ${name}`).join('\n');
    const before = names();
    this.#sheets = await this.reader.listSheets();
    return names() !== before;
  }

  #streamed(id: string, touched: Touched): StreamedLedger | null {
    const sheet = this.#contents.get(id);
    const touch = (names: readonly string[]): void =>
      names.forEach((name) => touched.ledgerProjects.add(name));
    return sheet ? StreamedLedger.in(this.reader, sheet, this.#ledgers, touch, this.#look) : null;
  }

  #forget(id: string): void {
    for (const table of this.#contents.get(id)?.tables ?? []) this.#ledgers.delete(table);
    this.#contents.delete(id);
  }

  #replace(id: string, sheet: SheetContents): void {
    this.#forget(id);
    this.#contents.set(id, sheet);
    this.#setInfo(sheet.info);
  }

  #setInfo(info: SheetInfo): void {
    this.#sheets = this.#sheets.map((before) => (before.id === info.id ? info : before));
  }

  #inOrder(): ReadonlyMap<string, SheetContents> {
    const order = this.#sheets.map(({ id }) => [id, this.#contents.get(id)] as const);
    return new Map(order.flatMap(([id, sheet]) => (sheet ? [[id, sheet] as const] : [])));
  }
}

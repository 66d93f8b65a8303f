import { fold } from '../../text';
import { cellRef, valueAt, type CellRef, type CellValue, type ColumnsBatch } from '../../workbook';
import type { FoundTable } from '../tables';
import { isReadAllTheSame, type Amount } from '../values';
import { RowState } from './entry-columns';
import { EntrySums } from './entry-sums';
import { ledgerLayout, type LedgerLayout } from './layout';
import type { LedgerState } from './ledger-state';
import type { LedgerSlice } from './ledger-types';
import { Membership, type Present } from './project-place';
import { RowMeaning } from './row-meaning';
import { RowParser } from './row-parser';
import { sliceOf } from './slice';
import { Snapshots } from './snapshots';
import { totalOfAll } from './stated-totals';
import { TotalRows } from './total-rows';
import { yearSliceOf, type Years } from './year-slice';

/**
 * The spending ledger of a sheet, column by column in typed arrays: a million rows take some 40 MB beside their texts.
 *
 * Sums are kept by project, item, source, nature and sign, exactly, and follow an edit of a row without looking at other
 * rows. Inserting and deleting rows moves what stands below. Rows are named by their 0-based sheet row.
 */
export class LedgerStore {
  readonly #meaning: RowMeaning;
  readonly #parser: RowParser;
  readonly #sums: EntrySums;
  readonly #totals = new TotalRows();
  /** Rows with an amount that name a project and are none of its entries, by project. */
  readonly #otherRows: number[] = [];
  #length = 0;
  readonly #membership = new Membership();
  readonly #snapshots = new Snapshots();

  constructor(readonly layout: LedgerLayout) {
    this.#meaning = new RowMeaning(layout);
    this.#parser = new RowParser(layout, this.#meaning);
    this.#sums = new EntrySums(this.#meaning);
  }

  /** An empty store for a table that was recognised as a ledger; rows come by appendBatch. */
  static forTable(table: FoundTable): LedgerStore {
    return new LedgerStore(ledgerLayout(table));
  }

  /** Loads the rows that the table's grid holds. */
  static fromGrid(table: FoundTable): LedgerStore {
    const store = LedgerStore.forTable(table);
    const { firstRow, columns } = store.layout;
    const rowCount = Math.max(0, table.area.bottom - firstRow + 1);
    const column = (at: number): CellValue[] =>
      Array.from({ length: rowCount }, (_, k) => valueAt(table.view.grid, firstRow + k, at));
    store.appendBatch({ firstRow, rowCount, columns: columns.map(column) });
    return store;
  }

  /** Sheet row below the last one loaded. */
  get endRow(): number {
    return this.layout.firstRow + this.#length;
  }

  /** Names of the projects that have entries, as first typed and in row order; "" for entries that name none. */
  projects(): readonly string[] {
    return this.#present().names;
  }

  /** Sheet row of the first entry that names the project; null where none does. */
  namingRow(projectName: string): number | null {
    const id = this.#meaning.projects.find(fold(projectName));
    const row = id === undefined ? -1 : (this.#present().rows.get(id) ?? -1);
    return row < 0 ? null : this.layout.firstRow + row;
  }

  /** Makes room once for rows up to a sheet row, where it is known how many will come. */
  expectRows(lastSheetRow: number): void {
    this.#makeRoom(lastSheetRow - this.layout.firstRow + 1);
  }

  /** Sheet rows that hold sums (合计, 小计) and no entries, in order. */
  sumRows = (): number[] => this.#totals.inOrder().map(([row]) => this.layout.firstRow + row);

  /** Takes in the next rows. Columns as in `layout.columns`. */
  appendBatch(batch: ColumnsBatch): void {
    const { firstRow, rowCount } = batch;
    const start = firstRow - this.layout.firstRow;
    this.#snapshots.changed();
    this.#reserve(start + rowCount);
    this.#parser.take(batch);
    for (let k = Math.max(0, -start); k < rowCount; k++) this.#write(start + k, k);
    this.#membership.changed();
  }

  /** Replaces the cells of consecutive rows. @returns names of the projects concerned */
  replaceBlock(batch: ColumnsBatch): string[] {
    const { firstRow, rowCount } = batch;
    const concerned = new Set<number>();
    const start = firstRow - this.layout.firstRow;
    this.#snapshots.changed();
    this.#reserve(start + rowCount);
    this.#parser.take(batch);
    let areOthers = false;
    for (let index = Math.max(0, start); index < start + rowCount; index++) {
      const before = this.#sums.entries.standing(index);
      this.#clear(index, concerned);
      this.#write(index, index - start);
      this.#note(index, concerned);
      if (before !== this.#sums.entries.standing(index)) areOthers = true;
    }
    if (areOthers) {
      this.#membership.changed();
      // Rows between the entries of another project came or went: its entries stand in other runs now.
      const around = this.#sums.entries.filledAround(start, rowCount, this.#length);
      for (const index of around) this.#note(index, concerned);
    }
    this.#carryProject(start + rowCount, concerned);
    for (const project of this.#meaning.alike.takeFresh()) concerned.add(project);
    return this.#namesOf(concerned);
  }

  /** Blank rows were inserted above `sheetRow`. */
  insertRows(sheetRow: number, count: number): void {
    const at = Math.max(0, sheetRow - this.layout.firstRow);
    const length = this.#length;
    if (at >= length) return;
    this.#aboutToMove();
    this.#reserve(length + count);
    for (const part of this.#parts) part.openGap(at, count, length);
    this.#totals.move(at, count);
    this.#sums.entries.carryOn(at, at + count);
    this.#membership.changed();
  }

  /** Rows were deleted. @returns names of the projects concerned */
  deleteRows(sheetRow: number, count: number): string[] {
    const concerned = new Set<number>();
    const start = sheetRow - this.layout.firstRow;
    const at = Math.max(0, start);
    const end = Math.min(this.#length, start + count);
    if (end <= at) return [];
    this.#aboutToMove();
    for (let index = at; index < end; index++) this.#clear(index, concerned);
    for (const part of this.#parts) part.closeGap(at, end - at, this.#length);
    this.#totals.move(end, at - end);
    this.#length -= end - at;
    this.#carryProject(at, concerned);
    this.#membership.changed();
    return this.#namesOf(concerned);
  }

  /**
   * A project's part, of some years where given (0: no date); null where it has no entries. No later edit shows in it: it is
   * the same object until something of it changes, and then another one of a later version.
   */
  slice(projectName: string, years: Years | null = null): LedgerSlice | null {
    const id = this.#meaning.projects.find(fold(projectName));
    if (id === undefined) return null;
    return this.#snapshots.take(`${id}|${years ? [...years].join() : ''}`, () => {
      if (!this.#isPresent(id)) return null;
      const state = this.#state();
      return years ? yearSliceOf(state, id, years) : sliceOf(state, id, this.#membership);
    });
  }

  /** 合计 over several projects with what each of them has; none where there is no such row, or an entry cannot be read. */
  sharedTotals(): { readonly totals: readonly Amount[]; readonly entries: readonly LedgerSlice[] } {
    const totals = this.#totals.size === 0 ? [] : totalOfAll(this.#state());
    const entries = totals.length === 0 ? [] : this.projects().flatMap((name) => this.slice(name) ?? []);
    const areRead = entries.every(({ problems }) =>
      problems.every(({ problem }) => isReadAllTheSame(problem)),
    );
    return areRead ? { totals, entries } : { totals: [], entries: [] };
  }

  /** The cells in which amounts stand, from the first entry to the last. */
  get amountColumn(): CellRef {
    const { sheet, firstRow, places } = this.layout;
    const { entries } = this.#sums;
    let [first, last] = [0, this.#length - 1];
    while (first < last && !entries.isEntry(first)) first++;
    while (last > first && !entries.isEntry(last)) last--;
    return cellRef(sheet, firstRow + first, places.amount ?? 0, last - first + 1);
  }

  /** Years of the project's entries, ascending. */
  years(projectName: string): readonly number[] {
    const id = this.#meaning.projects.find(fold(projectName));
    return id === undefined ? [] : this.#sums.years.of(id);
  }

  #aboutToMove(): void {
    this.#snapshots.changed();
    this.#sums.groups.settle();
  }

  #state(): LedgerState {
    const { entries, groups, problems, years } = this.#sums;
    return {
      layout: this.layout,
      meaning: this.#meaning,
      entries,
      groups,
      problems,
      years,
      totals: this.#totals,
      otherRows: this.#otherRows,
      length: this.#length,
      projectCount: this.projects().length,
    };
  }

  #present(): Present {
    return this.#membership.present(() => {
      const ids = [...new Array(this.#meaning.projects.size).keys()];
      const present = ids.filter((id) => this.#isPresent(id));
      const rows = this.#sums.entries.namingRows(present, this.#length);
      return { names: this.#namesOf(rows.keys()), rows };
    });
  }

  #isPresent(project: number): boolean {
    return this.#sums.groups.hasEntries(project) || this.#sums.problems.unreadableOf(project) > 0;
  }

  #reserve(length: number): void {
    this.#makeRoom(length);
    this.#sums.entries.carryOn(this.#length, length);
    this.#length = Math.max(this.#length, length);
  }

  #makeRoom(length: number): void {
    for (const part of this.#parts) part.reserve(length);
  }

  /** Everything that keeps one value a row. */
  get #parts() {
    return [this.#sums.entries, this.#sums.groups, this.#sums.problems.rows] as const;
  }

  /** Puts row k of the batch into a row that is blank in the store. */
  #write(index: number, k: number): void {
    const entries = this.#sums.entries;
    const { project, content } = this.#parser.parse(k);
    entries.typed[index] = project >= 0 ? 1 : 0;
    entries.project[index] = project >= 0 ? project : entries.projectAbove(index);
    if (content?.kind === 'total') {
      entries.state[index] = RowState.total;
      this.#totals.set(index, content.total);
    } else if (content?.kind === 'aside') {
      entries.state[index] = RowState.aside;
    } else if (content) {
      this.#sums.put(index, content);
    }
    this.#countOther(index, 1);
  }

  #countOther(index: number, by: number): void {
    const { project, typed } = this.#sums.entries;
    if (typed[index] === 0 || !this.#sums.entries.isOther(index)) return;
    this.#otherRows[project[index]!] = (this.#otherRows[project[index]!] ?? 0) + by;
  }

  /** Takes everything out of a row. */
  #clear(index: number, concerned: Set<number>): void {
    const entries = this.#sums.entries;
    this.#note(index, concerned);
    this.#sums.detach(index);
    this.#countOther(index, -1);
    if (entries.state[index] === RowState.total) this.#totals.delete(index);
    entries.blank(index);
  }

  /** Rows from `from` on that name no project follow the row above, up to the next that names one. */
  #carryProject(from: number, concerned: Set<number>): void {
    const { project, typed } = this.#sums.entries;
    for (let index = Math.max(0, from); index < this.#length && typed[index] === 0; index++) {
      const carried = this.#sums.entries.projectAbove(index);
      if (project[index] === carried) return;
      this.#note(index, concerned);
      this.#sums.moveTo(index, carried);
      this.#note(index, concerned);
      this.#membership.changed();
    }
  }

  #note(index: number, concerned: Set<number>): void {
    if (this.#sums.entries.state[index] === RowState.none) return;
    concerned.add(this.#sums.entries.project[index]!);
    if (this.#sums.entries.state[index] !== RowState.total) return;
    // A row of sums concerns the project that it names, and the only one that there is.
    const [only, ...others] = this.projects();
    const summed = [this.#totals.projectAt(index), others.length === 0 ? only : null];
    for (const name of summed) if (name) concerned.add(this.#meaning.projects.find(fold(name)) ?? 0);
  }

  #namesOf(projects: Iterable<number>): string[] {
    return [...projects].map((id) => this.#meaning.projects.get(id));
  }
}

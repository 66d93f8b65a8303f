import {
  anchorDefinition,
  anchorName,
  anchorOf,
  areaOf,
  formatCellRef,
  isSameOwnSheet,
  planToGrid,
  type AddedSheet,
  type Anchor,
  type BlockRequest,
  type CellEdit,
  type CellRef,
  type CellValue,
  type ColumnsBatch,
  type ColumnsRequest,
  type Grid,
  type Seal,
  type SealNote,
  type SheetInfo,
  type SheetPlan,
  type SheetsUpdate,
  type TakenBack,
  type WorkbookChange,
  type WorkbookPort,
  type WriteOptions,
  type WriteWork,
  type WrittenSheet,
} from '../../src/workbook';
import {
  applyUpdate,
  deleteColumn,
  deleteRows,
  gridIn,
  insertColumn,
  insertRows,
  putPlan,
  renamedIn,
  setCell,
  shiftedFormula,
  usedOf,
  type MemorySheet,
  type Shift,
} from './memory-sheet';

export type { MemorySheet } from './memory-sheet';

type Author = 'user' | 'remote' | 'ourselves';
type Cells = readonly (readonly CellValue[])[];

/** Something that happens while a round trip is under way: before the workbook gets it, or before its answer is there. */
export interface Meanwhile {
  readonly kind: string;
  readonly when: 'before' | 'after';
  readonly happen: () => void;
}

/** Rows that one round trip streams. */
const STREAMED = 600;

/** A workbook in memory that tells of edits as Excel does; counts round trips. */
export class MemoryWorkbook implements WorkbookPort {
  readonly name = '测试.xlsx';
  readonly sheets: MemorySheet[] = [];
  readonly roundTrips: string[] = [];
  readonly shown: CellRef[] = [];
  cellsWritten = 0;
  /** Fails the next round trip of that kind once. */
  failNext: string | null = null;
  /** What happens during the next round trips of these kinds, once each. */
  readonly meanwhile: Meanwhile[] = [];
  #next = 1;
  #handlers = new Set<(change: WorkbookChange) => void>();
  #names: { readonly name: string; formula: string; readonly comment: string }[] = [];
  #anchors: readonly Anchor[] = [];
  readonly #settings = new Map<string, string>();
  #before: MemorySheet[] | null = null;
  #hers: readonly CellEdit[] = [];
  #seal: Seal | null = null;

  static of(grids: readonly Grid[]): MemoryWorkbook {
    const workbook = new MemoryWorkbook();
    for (const grid of grids) {
      const sheet = workbook.addSheet(grid.sheet, false);
      grid.values.forEach((row, index) => {
        sheet.rows[grid.area.top + index] = [...new Array<CellValue>(grid.area.left).fill(null), ...row];
      });
      for (let row = 0; row < sheet.rows.length; row++) sheet.rows[row] ??= [];
      grid.formats?.forEach((row, index) =>
        row.forEach((format, column) => {
          if (format !== 'General')
            sheet.formats.set(`${grid.area.top + index},${grid.area.left + column}`, format);
        }),
      );
    }
    return workbook;
  }

  addSheet(name: string, tell = true): MemorySheet {
    const sheet: MemorySheet = {
      id: `{${this.#next++}}`,
      name,
      own: null,
      rows: [],
      formats: new Map(),
      formulas: new Map(),
    };
    this.sheets.push(sheet);
    if (tell) this.#tell({ kind: 'sheet-added', sheetId: sheet.id });
    return sheet;
  }

  sheet(name: string): MemorySheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  value(name: string, row: number, column: number): CellValue {
    return this.sheet(name).rows[row]?.[column] ?? null;
  }

  edit(name: string, row: number, column: number, values: Cells, by: Author = 'user'): void {
    const sheet = this.sheet(name);
    values.forEach((line, r) => line.forEach((value, c) => setCell(sheet, row + r, column + c, value)));
    const area = areaOf(row, column, values.length, values[0]!.length);
    this.#tell({ kind: 'cells', sheetId: sheet.id, area, by });
  }

  /** What a formula of hers gives: Excel sets it with an edit, tells of no cell, and that it has calculated (or not yet). */
  calculate(name: string, row: number, column: number, value: CellValue, tell = true): void {
    const sheet = this.sheet(name);
    setCell(sheet, row, column, value);
    if (tell) this.#tell({ kind: 'calculated', sheetId: sheet.id });
  }

  /** @param filled what stands in the new rows: undone deletions and copied rows bring it along */
  insertRows(name: string, row: number, count: number, filled: Cells = []): void {
    const sheet = this.sheet(name);
    insertRows(
      sheet,
      row,
      Array.from({ length: count }, (_, index) => filled[index] ?? []),
    );
    this.#shift({ sheet: name, axis: 'rows', at: row, count });
    const rows = { first: row, last: row + count - 1 };
    this.#tell({ kind: 'rows-inserted', sheetId: sheet.id, rows, by: 'user' });
  }

  /** @returns what stood in the rows */
  deleteRows(name: string, row: number, count: number): CellValue[][] {
    const sheet = this.sheet(name);
    const gone = deleteRows(sheet, row, count);
    this.#shift({ sheet: name, axis: 'rows', at: row, count: -count });
    const rows = { first: row, last: row + count - 1 };
    this.#tell({ kind: 'rows-deleted', sheetId: sheet.id, rows, by: 'user' });
    return gone;
  }

  insertColumn(name: string, column: number, filled: readonly CellValue[] = []): void {
    const sheet = this.sheet(name);
    insertColumn(sheet, column, filled);
    this.#shift({ sheet: name, axis: 'columns', at: column, count: 1 });
    this.#tell({ kind: 'structure', sheetId: sheet.id, by: 'user' });
  }

  /** @returns what stood in the column */
  deleteColumn(name: string, column: number): CellValue[] {
    const sheet = this.sheet(name);
    const gone = deleteColumn(sheet, column);
    this.#shift({ sheet: name, axis: 'columns', at: column, count: -1 });
    this.#tell({ kind: 'structure', sheetId: sheet.id, by: 'user' });
    return gone;
  }

  /** A copy of a sheet, filled from the start. */
  copySheet(name: string, copy: string): void {
    const sheet = this.addSheet(copy, false);
    sheet.rows = this.sheet(name).rows.map((row) => [...row]);
    this.#tell({ kind: 'sheet-added', sheetId: sheet.id });
  }

  rename(name: string, to: string): void {
    if (this.sheets.some((one) => one.name === to)) return;
    const sheet = this.sheet(name);
    sheet.name = to;
    this.#reform((formula) => renamedIn(formula, name, to));
    this.#tell({ kind: 'sheet-renamed', sheetId: sheet.id });
  }

  deleteSheet(name: string): void {
    const sheet = this.sheet(name);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.#reform((formula) => renamedIn(formula, name, '#REF!'));
    this.#tell({ kind: 'sheet-deleted', sheetId: sheet.id });
  }

  listSheets(): Promise<SheetInfo[]> {
    return this.#trip('list', () => {
      this.#anchors = this.#names.flatMap(
        ({ name, formula, comment }) => anchorOf(name, formula, comment) ?? [],
      );
      return this.sheets.map(({ id, name, own, rows }) => ({
        id,
        name,
        visible: true,
        used: usedOf(rows),
        own,
      }));
    });
  }

  anchors(): readonly Anchor[] {
    return this.#anchors;
  }

  changeAnchors(removed: readonly number[], added: readonly Anchor[]): Promise<void> {
    return this.#trip('anchors', () => {
      const gone = new Set([...removed, ...added.map(({ number }) => number)].map(anchorName));
      const names = added.map((anchor) => ({
        name: anchorName(anchor.number),
        ...anchorDefinition(anchor),
      }));
      this.#names = [...this.#names.filter(({ name }) => !gone.has(name)), ...names];
      this.#anchors = [...this.#anchors.filter(({ number }) => !gone.has(anchorName(number))), ...added];
    });
  }

  readBlocks(requests: readonly BlockRequest[]): Promise<Grid[]> {
    return this.#trip('read', () => requests.map(({ sheet, area }) => gridIn(this.sheet(sheet), area)));
  }

  async readColumns(
    { sheet, firstRow, lastRow, columns }: ColumnsRequest,
    sink: (batch: ColumnsBatch) => void,
  ): Promise<void> {
    const last = lastRow ?? this.sheet(sheet).rows.length - 1;
    for (let first = firstRow; first <= last; first += STREAMED) {
      const rowCount = Math.min(STREAMED, last - first + 1);
      const batch = await this.#trip('columns', () => {
        const { rows } = this.sheet(sheet);
        const column = (at: number): CellValue[] =>
          Array.from({ length: rowCount }, (_, k) => rows[first + k]?.[at] ?? null);
        return { firstRow: first, rowCount, columns: columns.map(column) };
      });
      sink(batch);
    }
  }

  async writeSheets(given: readonly SheetPlan[], options?: WriteOptions): Promise<WrittenSheet[]> {
    const { plans, seal }: WriteWork = (await options?.afterLook?.()) ?? { plans: given };
    this.#before = this.sheets.filter(({ own }) => own !== null).map((sheet) => structuredClone(sheet));
    return this.#trip('write', () => {
      this.#leave(seal);
      return plans.map((plan) => {
        const own = this.sheets.find((sheet) => sheet.own && isSameOwnSheet(sheet.own, plan.mark));
        const sheet = own ?? this.addSheet(this.#freeName(plan.name));
        this.#put(sheet, plan);
        return { name: sheet.name, mark: plan.mark };
      });
    });
  }

  addSheets(plans: readonly AddedSheet[]): Promise<readonly string[]> {
    return this.#trip('add', () =>
      plans.map((plan) => {
        const sheet = this.addSheet(this.#freeName(plan.name));
        sheet.rows = planToGrid(plan).values.map((row) => [...row]);
        return sheet.name;
      }),
    );
  }

  removeSheets(ids: readonly string[]): Promise<void> {
    return this.#trip('remove', () => {
      for (const { name } of this.sheets.filter(({ id }) => ids.includes(id))) this.deleteSheet(name);
    });
  }

  updateSheets({ updates, rewritten = [], seal }: SheetsUpdate): Promise<readonly WrittenSheet[]> {
    return this.#trip('update', () => {
      this.#leave(seal);
      const looked = updates.flatMap(({ sheet, look }) =>
        look ? [{ name: sheet, mark: look.mark, stood: gridIn(this.sheet(sheet), look.area) }] : [],
      );
      for (const update of updates) {
        const sheet = this.sheet(update.sheet);
        applyUpdate(sheet, update);
        this.cellsWritten += update.cells.length;
        this.#tellOfOwn(sheet);
      }
      for (const plan of rewritten) this.#put(this.sheet(plan.name), plan);
      return looked;
    });
  }

  writeCells(edits: readonly CellEdit[]): Promise<void> {
    return this.#trip('cells', () => {
      const other = edits.find(({ cell, before }) => this.value(cell.sheet, cell.top, cell.left) !== before);
      if (other) throw new Error(`something else stands in ${formatCellRef(other.cell)}`);
      this.#putCells(edits);
      this.#hers = edits;
    });
  }

  canTakeBackCells(): boolean {
    return this.#hers.length > 0;
  }

  takeBackCells(): Promise<TakenBack> {
    return this.#trip('cells', () => {
      const isOurs = ({ cell, after }: CellEdit): boolean =>
        this.value(cell.sheet, cell.top, cell.left) === after;
      const back = this.#hers.filter(isOurs);
      const kept = this.#hers.filter((edit) => !isOurs(edit));
      this.#putCells(back.map(({ cell, before, after }) => ({ cell, before: after, after: before })));
      this.#hers = [];
      return { restored: back.map(({ cell }) => cell), kept: kept.map(({ cell }) => cell) };
    });
  }

  #putCells(edits: readonly CellEdit[]): void {
    for (const { cell, after } of edits) this.edit(cell.sheet, cell.top, cell.left, [[after]], 'ourselves');
  }

  seal(): Seal | null {
    return this.#seal;
  }

  reseal(note: SealNote): Promise<void> {
    return this.#trip('reseal', () => this.#leave(note, 0));
  }

  #leave(note: SealNote = { follows: false, text: '' }, more = 1): void {
    const { id: broke = null, changes = 0 } = this.#seal ?? {};
    this.#seal = { id: `seal ${this.#next++}`, isOurs: true, broke, changes: changes + more, ...note };
  }

  select(ref: CellRef): Promise<void> {
    this.shown.push(ref);
    return Promise.resolve();
  }

  selected(): Promise<CellRef | null> {
    return Promise.resolve(this.shown.at(-1) ?? null);
  }

  watch(handler: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.#handlers.add(handler);
    return Promise.resolve(() => {
      this.#handlers.delete(handler);
      return Promise.resolve();
    });
  }

  readSetting(key: string): Promise<string | null> {
    return Promise.resolve(this.#settings.get(key) ?? null);
  }

  saveSetting(key: string, value: string): Promise<void> {
    this.#settings.set(key, value);
    return Promise.resolve();
  }

  async changeSetting(key: string, change: (before: string | null) => string): Promise<string> {
    const value = change(await this.readSetting(key));
    await this.saveSetting(key, value);
    return value;
  }

  canRestore(): boolean {
    return this.#before !== null;
  }

  restore(seal?: SealNote): Promise<readonly WrittenSheet[]> {
    this.#leave(seal);
    const users = this.sheets.filter(({ own }) => own === null);
    const before = this.#before ?? [];
    const gone = this.sheets.filter(({ id, own }) => own && !before.some((sheet) => sheet.id === id));
    this.sheets.splice(0, this.sheets.length, ...users, ...before);
    this.#before = null;
    for (const { id } of gone) this.#tell({ kind: 'sheet-deleted', sheetId: id });
    return Promise.resolve([]);
  }

  /** Lets everything happen that waits for a round trip. */
  happenNow(): void {
    for (const { happen } of this.meanwhile.splice(0)) happen();
  }

  #freeName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.sheets.some((sheet) => sheet.name === name); number++)
      name = `${wanted} (${number})`;
    return name;
  }

  #put(sheet: MemorySheet, plan: SheetPlan): void {
    putPlan(sheet, plan);
    this.cellsWritten += plan.cells.length;
    this.#tellOfOwn(sheet);
  }

  #tellOfOwn({ id, rows }: MemorySheet): void {
    const area = usedOf(rows);
    if (area) this.#tell({ kind: 'cells', sheetId: id, area, by: 'ourselves' });
  }

  /** Excel moves the references of all formulas along. */
  #shift(shift: Shift): void {
    this.#reform((formula) => shiftedFormula(formula, shift));
  }

  #reform(to: (formula: string) => string): void {
    for (const { formulas } of this.sheets)
      for (const [key, formula] of formulas) formulas.set(key, to(formula));
    for (const name of this.#names) name.formula = to(name.formula);
  }

  #tell(change: WorkbookChange): void {
    for (const handler of this.#handlers) handler(change);
  }

  async #trip<T>(kind: string, work: () => T): Promise<T> {
    this.roundTrips.push(kind);
    await Promise.resolve();
    this.#happen(kind, 'before');
    if (this.failNext === kind) {
      this.failNext = null;
      throw new Error(`${kind} failed`);
    }
    const result = work();
    this.#happen(kind, 'after');
    return result;
  }

  #happen(kind: string, when: Meanwhile['when']): void {
    const index = this.meanwhile.findIndex((one) => one.kind === kind && one.when === when);
    if (index >= 0) this.meanwhile.splice(index, 1)[0]!.happen();
  }
}

import {
  areaOf,
  isSameOwnSheet,
  planToGrid,
  type Area,
  type BlockRequest,
  type CellRef,
  type CellValue,
  type ColumnsBatch,
  type ColumnsRequest,
  type Grid,
  type OwnSheetMark,
  type SheetInfo,
  type SheetPlan,
  type SheetUpdate,
  type WorkbookChange,
  type WorkbookPort,
  type WrittenSheet,
} from '../../src/workbook';

export interface MemorySheet {
  readonly id: string;
  name: string;
  own: OwnSheetMark | null;
  rows: CellValue[][];
  formats: Map<string, string>;
  formulas: Map<string, string>;
}

type Author = 'user' | 'remote' | 'ourselves';

/** A workbook in memory that tells of edits as Excel does; counts round trips. */
export class MemoryWorkbook implements WorkbookPort {
  readonly name = '测试.xlsx';
  readonly sheets: MemorySheet[] = [];
  readonly roundTrips: string[] = [];
  readonly selected: CellRef[] = [];
  cellsWritten = 0;
  /** Fails the next round trip of that kind once. */
  failNext: string | null = null;
  #next = 1;
  #handlers = new Set<(change: WorkbookChange) => void>();
  readonly #settings = new Map<string, string>();
  #before: MemorySheet[] | null = null;

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

  edit(
    name: string,
    row: number,
    column: number,
    values: readonly (readonly CellValue[])[],
    by: Author = 'user',
  ): void {
    const sheet = this.sheet(name);
    values.forEach((line, r) => line.forEach((value, c) => this.#set(sheet, row + r, column + c, value)));
    this.#tell({
      kind: 'cells',
      sheetId: sheet.id,
      area: areaOf(row, column, values.length, values[0]!.length),
      by,
    });
  }

  insertRows(name: string, row: number, count: number): void {
    const sheet = this.sheet(name);
    while (sheet.rows.length < row) sheet.rows.push([]);
    sheet.rows.splice(row, 0, ...Array.from({ length: count }, () => []));
    this.#tell({
      kind: 'rows-inserted',
      sheetId: sheet.id,
      rows: { first: row, last: row + count - 1 },
      by: 'user',
    });
  }

  deleteRows(name: string, row: number, count: number): void {
    const sheet = this.sheet(name);
    sheet.rows.splice(row, count);
    this.#tell({
      kind: 'rows-deleted',
      sheetId: sheet.id,
      rows: { first: row, last: row + count - 1 },
      by: 'user',
    });
  }

  rename(name: string, to: string): void {
    const sheet = this.sheet(name);
    sheet.name = to;
    this.#tell({ kind: 'sheet-renamed', sheetId: sheet.id });
  }

  deleteSheet(name: string): void {
    const sheet = this.sheet(name);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.#tell({ kind: 'sheet-deleted', sheetId: sheet.id });
  }

  listSheets(): Promise<SheetInfo[]> {
    return this.#trip('list', () =>
      this.sheets.map(({ id, name, own, rows }) => ({ id, name, visible: true, used: usedOf(rows), own })),
    );
  }

  readBlocks(requests: readonly BlockRequest[]): Promise<Grid[]> {
    return this.#trip('read', () => requests.map(({ sheet, area }) => this.#grid(this.sheet(sheet), area)));
  }

  readColumns(
    { sheet, firstRow, lastRow, columns }: ColumnsRequest,
    sink: (batch: ColumnsBatch) => void,
  ): Promise<void> {
    return this.#trip('columns', () => {
      const { rows } = this.sheet(sheet);
      const last = lastRow ?? rows.length - 1;
      const rowCount = Math.max(0, last - firstRow + 1);
      if (rowCount === 0) return;
      const column = (at: number): CellValue[] =>
        Array.from({ length: rowCount }, (_, k) => rows[firstRow + k]?.[at] ?? null);
      sink({ firstRow, rowCount, columns: columns.map(column) });
    });
  }

  writeSheets(plans: readonly SheetPlan[]): Promise<WrittenSheet[]> {
    this.#before = this.sheets.filter(({ own }) => own !== null).map((sheet) => structuredClone(sheet));
    return this.#trip('write', () =>
      plans.map((plan) => {
        const own = this.sheets.find((sheet) => sheet.own && isSameOwnSheet(sheet.own, plan.mark));
        const sheet = own ?? this.addSheet(plan.name, false);
        this.#put(sheet, plan);
        return { name: sheet.name, mark: plan.mark };
      }),
    );
  }

  updateSheets(updates: readonly SheetUpdate[], rewritten: readonly SheetPlan[] = []): Promise<void> {
    return this.#trip('update', () => {
      for (const update of updates) this.#update(update);
      for (const plan of rewritten) this.#put(this.sheet(plan.name), plan);
    });
  }

  select(ref: CellRef): Promise<void> {
    this.selected.push(ref);
    return Promise.resolve();
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

  canRestore(): boolean {
    return this.#before !== null;
  }

  restore(): Promise<void> {
    const users = this.sheets.filter(({ own }) => own === null);
    this.sheets.splice(0, this.sheets.length, ...users, ...(this.#before ?? []));
    this.#before = null;
    return Promise.resolve();
  }

  #put(sheet: MemorySheet, plan: SheetPlan): void {
    sheet.own = plan.mark;
    sheet.rows = planToGrid(plan).values.map((row) => [...row]);
    sheet.formulas = new Map(
      plan.cells.flatMap(({ row, column, formula }) =>
        formula === undefined ? [] : [[`${row},${column}`, formula] as const],
      ),
    );
    this.cellsWritten += plan.cells.length;
  }

  #update({ sheet: name, deletedRows, insertedRows, cells }: SheetUpdate): void {
    const { rows } = this.sheet(name);
    for (const { row, count } of [...deletedRows].sort((left, right) => right.row - left.row))
      rows.splice(row, count);
    for (const { row, count } of [...insertedRows].sort((left, right) => left.row - right.row)) {
      rows.splice(row, 0, ...Array.from({ length: count }, () => []));
    }
    for (const { row, column, value } of cells)
      this.#set(this.sheet(name), row, column, value === '' ? null : value);
    this.cellsWritten += cells.length;
  }

  #set(sheet: MemorySheet, row: number, column: number, value: CellValue): void {
    while (sheet.rows.length <= row) sheet.rows.push([]);
    const line = sheet.rows[row]!;
    while (line.length <= column) line.push(null);
    line[column] = value;
  }

  #grid({ name, rows, formats }: MemorySheet, area: Area): Grid {
    const values: CellValue[][] = [];
    const codes: string[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const width = area.right - area.left + 1;
      values.push(Array.from({ length: width }, (_, c) => rows[row]?.[area.left + c] ?? null));
      codes.push(
        Array.from({ length: width }, (_, c) => formats.get(`${row},${area.left + c}`) ?? 'General'),
      );
    }
    return { sheet: name, area, values, formats: codes, merges: [] };
  }

  #tell(change: WorkbookChange): void {
    for (const handler of this.#handlers) handler(change);
  }

  async #trip<T>(kind: string, work: () => T): Promise<T> {
    this.roundTrips.push(kind);
    await Promise.resolve();
    if (this.failNext === kind) {
      this.failNext = null;
      throw new Error(`${kind} failed`);
    }
    return work();
  }
}

function usedOf(rows: readonly (readonly CellValue[])[]): Area | null {
  const filled = rows.map((row) => row.findLastIndex((value) => value !== null));
  const bottom = filled.findLastIndex((right) => right >= 0);
  if (bottom < 0) return null;
  return { top: 0, left: 0, bottom, right: Math.max(...filled) };
}

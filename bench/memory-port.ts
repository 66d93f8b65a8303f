import type {
  BlockRequest,
  CellValue,
  ColumnsBatch,
  ColumnsRequest,
  Grid,
  ReadOptions,
  SheetInfo,
  SheetsUpdate,
  TakenBack,
  WorkbookChange,
  WorkbookPort,
  WrittenSheet,
} from '../src/workbook';
import { LEDGER_SHEET, sideTables } from './side-tables';
import { ExactSums, LEDGER_HEADER, ledgerRows } from './workload';

interface PortSheet {
  readonly id: string;
  readonly name: string;
  readonly rows: CellValue[][];
}

const BATCH = 2_000;
const AMOUNT_COLUMN = 6;

function gridOf({ name, rows }: PortSheet, area: BlockRequest['area']): Grid {
  const { top, left, bottom, right } = area;
  const values = rows
    .slice(top, bottom + 1)
    .map((row) => Array.from({ length: right - left + 1 }, (_, at) => row[left + at] ?? null));
  const formats = values.map((row, at) =>
    row.map((value, column) =>
      column + left === 0 && top + at > 0 && value !== null ? 'yyyy/m/d' : 'General',
    ),
  );
  return { sheet: name, area, values, formats: name === LEDGER_SHEET ? formats : null, merges: [] };
}

/** The workbook of the bench in memory: its answers cost nothing, so that what is measured is the engine. */
export class MemoryPort implements WorkbookPort {
  readonly name = 'bench.xlsx';
  readonly sums = new ExactSums();
  cellsWritten = 0;
  /** Our sheets were brought up to date. */
  onUpdate: () => void = () => undefined;
  readonly #sheets: readonly PortSheet[];
  #handler: ((change: WorkbookChange) => void) | null = null;
  #written: readonly WrittenSheet[] = [];
  readonly #settings = new Map<string, string>();

  constructor(rows: number) {
    const ledger: CellValue[][] = [[...LEDGER_HEADER]];
    for (const row of ledgerRows(rows)) {
      this.sums.add(row);
      const { day, project, item, summary, fen, source } = row;
      ledger.push([day, project.code, project.name, item.code, item.name, summary, fen / 100, source]);
    }
    const tables = sideTables(this.sums).map(({ name, rows: cells }) => ({
      name,
      rows: cells.map((row) => [...row]),
    }));
    this.#sheets = [{ name: LEDGER_SHEET, rows: ledger }, ...tables].map((sheet, at) => ({
      ...sheet,
      id: String(at + 1),
    }));
  }

  /** The clerk types an amount into row `index` of the ledger. */
  edit(index: number, amount: number): void {
    const row = index + 1;
    this.#sheets[0]!.rows[row]![AMOUNT_COLUMN] = amount;
    const area = { top: row, left: AMOUNT_COLUMN, bottom: row, right: AMOUNT_COLUMN };
    this.#handler?.({ kind: 'cells', sheetId: '1', area, by: 'user' });
  }

  listSheets(): Promise<SheetInfo[]> {
    return Promise.resolve([
      ...this.#sheets.map(({ id, name, rows }) => {
        const right = Math.max(...rows.slice(0, 10).map(({ length }) => length)) - 1;
        return {
          id,
          name,
          visible: true,
          used: { top: 0, left: 0, bottom: rows.length - 1, right },
          own: null,
        };
      }),
      ...this.#written.map(({ name, mark: own }, at): SheetInfo => ({
        id: `own-${at}`,
        name,
        visible: true,
        used: null,
        own,
      })),
    ]);
  }

  anchors(): readonly [] {
    return [];
  }

  changeAnchors(): Promise<void> {
    return Promise.resolve();
  }

  readBlocks(requests: readonly BlockRequest[]): Promise<Grid[]> {
    return Promise.resolve(requests.map(({ sheet, area }) => gridOf(this.#sheet(sheet), area)));
  }

  async readColumns(
    request: ColumnsRequest,
    sink: (batch: ColumnsBatch) => void,
    { pause }: ReadOptions = {},
  ): Promise<void> {
    const { rows } = this.#sheet(request.sheet);
    const last = request.lastRow ?? rows.length - 1;
    for (let first = request.firstRow; first <= last; first += BATCH) {
      const rowCount = Math.min(BATCH, last - first + 1);
      const columns = request.columns.map((column) =>
        Array.from({ length: rowCount }, (_, k) => rows[first + k]?.[column] ?? null),
      );
      sink({ firstRow: first, rowCount, columns });
      await pause?.();
    }
  }

  writeSheets(plans: Parameters<WorkbookPort['writeSheets']>[0]): ReturnType<WorkbookPort['writeSheets']> {
    this.#written = plans.map(({ name, mark }) => ({ name, mark }));
    return Promise.resolve([...this.#written]);
  }

  addSheets(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  removeSheets(): Promise<void> {
    return Promise.resolve();
  }

  updateSheets({ updates }: SheetsUpdate): Promise<readonly WrittenSheet[]> {
    this.cellsWritten += updates.reduce((sum, { cells }) => sum + cells.length, 0);
    this.onUpdate();
    return Promise.resolve([]);
  }

  writeCells(): Promise<void> {
    return Promise.resolve();
  }

  canTakeBackCells(): boolean {
    return false;
  }

  takeBackCells(): Promise<TakenBack> {
    return Promise.resolve({ restored: [], kept: [] });
  }

  seal(): null {
    return null;
  }

  reseal(): Promise<void> {
    return Promise.resolve();
  }

  watch(handler: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.#handler = handler;
    return Promise.resolve(() => Promise.resolve());
  }

  select(): Promise<void> {
    return Promise.resolve();
  }

  selected(): Promise<null> {
    return Promise.resolve(null);
  }

  readSetting(key: string): Promise<string | null> {
    return Promise.resolve(this.#settings.get(key) ?? null);
  }

  async changeSetting(key: string, change: (before: string | null) => string): Promise<string> {
    const value = change(await this.readSetting(key));
    await this.saveSetting(key, value);
    return value;
  }

  saveSetting(key: string, value: string): Promise<void> {
    this.#settings.set(key, value);
    return Promise.resolve();
  }

  canRestore(): boolean {
    return false;
  }

  restore(): Promise<readonly WrittenSheet[]> {
    return Promise.resolve([]);
  }

  #sheet(name: string): PortSheet {
    const sheet = this.#sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }
}

import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type Univer } from '@univerjs/core';
import type { Area } from '../../workbook';
import { intersection, isUnbounded } from '../ranges';
import { Calculation } from './calculation';
import { hasContent, storedCell, toCellData } from './cell-data';
import { ChangeWatcher } from './changes';
import { Lines } from './lines';
import { emptySheet } from './snapshot';
import { fromUniverStyle } from './styles';
import type { Actor, Book, BookChange, CellFormat, CellWrite, SheetState, StoredCell } from './types';
import { MUTATION, OPERATION, toArea, toRange, UniverAccess } from './univer-access';

export interface UniverBookOptions {
  /** False leaves formulas with the results they came with: for workbooks whose formulas cost too much. Default true. */
  readonly compute?: boolean;
  /** Releases the instance when the book is disposed; absent where the page owns it. */
  readonly onDispose?: () => void;
}

/** The workbook `unitId` of a Univer instance, which may be headless or shown in a page. */
export function univerBook(univer: Univer, unitId: string, options: UniverBookOptions = {}): Book {
  return new UniverBook(univer, unitId, options);
}

type CellMatrix = Record<string, Record<string, ReturnType<typeof toCellData>>>;

class UniverBook extends Lines implements Book {
  private readonly calculation: Calculation;
  private actor: Actor = 'user';
  private selected: { sheetId: string; area: Area } | null = null;
  private listeners: ((change: BookChange) => void)[] = [];
  private nextSheet = 1;

  constructor(
    univer: Univer,
    unitId: string,
    private readonly options: UniverBookOptions,
  ) {
    super(new UniverAccess(univer, unitId));
    this.calculation = new Calculation(this.access, options.compute ?? true, (sheetId) =>
      this.emit({ actor: 'user', sheetId, kind: 'calculated' }),
    );
    new ChangeWatcher(
      this.access,
      () => this.actor,
      (change) => this.emit(change),
      (formulas) => {
        if (formulas) this.calculation.noteFormulas();
        this.calculation.expectEngine();
      },
    );
    this.findFormulas();
  }

  sheets(): readonly SheetState[] {
    const workbook = this.access.workbook;
    return workbook.getSheetOrders().map((id) => {
      const sheet = workbook.getSheetBySheetId(id)!;
      return {
        id,
        name: sheet.getName(),
        hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
        tabColor: (sheet.getTabColor() ?? '').toUpperCase(),
        gridlines: !sheet.hasHiddenGridlines(),
      };
    });
  }

  activeSheet(): string {
    return this.access.workbook.getActiveSheet().getSheetId();
  }

  selection() {
    const active = this.activeSheet();
    return this.selected?.sheetId === active
      ? this.selected
      : { sheetId: active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  activate(sheetId: string): void {
    if (this.activeSheet() !== sheetId) this.access.run(OPERATION.activate, sheetId, {});
  }

  select(sheetId: string, area: Area): void {
    this.activate(sheetId);
    this.selected = { sheetId, area };
    const range = toRange(this.access.clip(sheetId, area));
    this.access.run(OPERATION.select, sheetId, { selections: [{ range, primary: null, style: null }] });
  }

  addSheet(name: string, position: number): string {
    const id = this.freshSheetId();
    const sheet = mergeWorksheetSnapshotWithDefault(emptySheet(id, name));
    this.access.run(MUTATION.insertSheet, id, { index: position, sheet });
    return id;
  }

  removeSheet(sheetId: string): void {
    if (this.activeSheet() === sheetId) this.activateNeighbour(sheetId);
    const subUnitName = this.access.sheet(sheetId).getName();
    this.access.run(MUTATION.removeSheet, sheetId, { subUnitName });
  }

  renameSheet(sheetId: string, name: string): void {
    this.access.run(MUTATION.renameSheet, sheetId, { name });
  }

  moveSheet(sheetId: string, position: number): void {
    const fromOrder = this.access.workbook.getSheetOrders().indexOf(sheetId);
    if (fromOrder !== position) {
      this.access.run(MUTATION.orderSheets, sheetId, { fromOrder, toOrder: position });
    }
  }

  setHidden(sheetId: string, hidden: boolean): void {
    if (hidden && this.activeSheet() === sheetId) this.activateNeighbour(sheetId);
    this.access.run(MUTATION.hideSheet, sheetId, {
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  setTabColor(sheetId: string, color: string): void {
    this.access.run(MUTATION.tabColor, sheetId, { color });
  }

  setGridlines(sheetId: string, shown: boolean): void {
    const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.access.run(MUTATION.gridlines, sheetId, { showGridlines });
  }

  cell(sheetId: string, row: number, column: number): StoredCell | null {
    return storedCell(this.access.sheet(sheetId).getCellRaw(row, column));
  }

  eachCell(
    sheetId: string,
    area: Area,
    visit: (row: number, column: number, cell: StoredCell) => void,
  ): void {
    const matrix = this.access.sheet(sheetId).getCellMatrix();
    const { bottom, right } = this.access.clip(sheetId, area);
    for (let row = area.top; row <= bottom; row++) {
      const cells = matrix.getRow(row);
      if (!cells) continue;
      for (let column = area.left; column <= right; column++) {
        const cell = storedCell(cells[column]);
        if (cell) visit(row, column, cell);
      }
    }
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return fromUniverStyle(this.access.sheet(sheetId).getComposedCellStyle(row, column));
  }

  numberFormat(sheetId: string, row: number, column: number): string {
    const sheet = this.access.sheet(sheetId);
    const own = this.access.workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column));
    const style = own?.n
      ? own
      : sheet.getColumnStyle(column) || sheet.getRowStyle(row)
        ? sheet.getComposedCellStyle(row, column)
        : own;
    return style?.n?.pattern ?? 'General';
  }

  extent(sheetId: string, withFormats: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const matrix = this.access.sheet(sheetId).getCellMatrix().getMatrix();
    for (const rowKey of Object.keys(matrix)) {
      const row = Number(rowKey);
      const cells = matrix[row];
      for (const key of Object.keys(cells ?? {})) {
        const cell = cells![Number(key)];
        if (!hasContent(cell) && !(withFormats && cell?.s)) continue;
        const column = Number(key);
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  write(sheetId: string, cells: Iterable<CellWrite>): void {
    const matrix: CellMatrix = {};
    const formulas: Record<string, Record<string, unknown>> = {};
    let [lastRow, lastColumn, content, hasFormula] = [-1, -1, false, false];
    const sheet = this.access.sheet(sheetId);
    for (const write of cells) {
      const { row, column } = write;
      (matrix[row] ??= {})[column] = toCellData(write);
      if (row > lastRow) lastRow = row;
      if (column > lastColumn) lastColumn = column;
      if (!write.content) continue;
      content = true;
      const becomes = 'formula' in write.content ? write.content.formula : null;
      if (becomes === null && !sheet.getCellRaw(row, column)?.f) continue;
      (formulas[row] ??= {})[column] = becomes === null ? null : { f: becomes };
      hasFormula = true;
    }
    if (lastRow < 0) return;
    this.access.enlarge(sheetId, lastRow, lastColumn);
    this.access.run(MUTATION.setValues, sheetId, { cellValue: matrix }, { onlyLocal: true });
    if (hasFormula) this.formulasChanged(sheetId, formulas);
    if (content) this.markDirty(sheetId, matrix);
  }

  merges(sheetId: string): readonly Area[] {
    return this.access.sheet(sheetId).getMergeData().map(toArea);
  }

  addMerges(sheetId: string, areas: readonly Area[]): void {
    for (const area of areas) this.access.enlarge(sheetId, area.bottom, area.right);
    this.access.run(MUTATION.addMerge, sheetId, { ranges: areas.map(toRange) });
  }

  removeMerges(sheetId: string, areas: readonly Area[]): void {
    if (areas.length > 0) this.access.run(MUTATION.removeMerge, sheetId, { ranges: areas.map(toRange) });
  }

  async undo(): Promise<void> {
    await this.access.commands.executeCommand('univer.command.undo');
  }

  async redo(): Promise<void> {
    await this.access.commands.executeCommand('univer.command.redo');
  }

  as<T>(actor: Actor, work: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      return work();
    } finally {
      this.actor = before;
    }
  }

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  recalculate(): Promise<void> {
    return this.calculation.recalculate();
  }

  onChange(listener: (change: BookChange) => void): void {
    this.listeners.push(listener);
  }

  dispose(): void {
    this.listeners = [];
    this.options.onDispose?.();
  }

  private emit(change: BookChange): void {
    if (change.kind === 'selected') this.selected = { sheetId: change.sheetId, area: change.area };
    for (const listener of this.listeners) listener(change);
  }

  /** Tells the engine to forget what it knows of these formulas: it reads them anew from the cells. */
  private formulasChanged(sheetId: string, formulas: object): void {
    this.calculation.noteFormulas();
    const formulaData = { [this.access.unitId]: { [sheetId]: formulas } };
    this.access.commands.syncExecuteCommand(MUTATION.formulaData, { formulaData }, { onlyLocal: true });
  }

  private markDirty(sheetId: string, matrix: CellMatrix): void {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const row of Object.keys(matrix)) {
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      for (const column of Object.keys(matrix[row]!)) {
        left = Math.min(left, Number(column));
        right = Math.max(right, Number(column));
      }
    }
    this.calculation.markDirty(sheetId, toRange({ top, left, bottom, right }));
  }

  /** Has every formula computed that came without a result. */
  private findFormulas(): void {
    for (const sheet of this.access.workbook.getSheets()) {
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f) return;
        this.calculation.noteFormulas();
        if (cell.v == null) {
          this.calculation.markDirty(
            sheet.getSheetId(),
            toRange({ top: row, left: column, bottom: row, right: column }),
          );
        }
      });
    }
  }

  private activateNeighbour(sheetId: string): void {
    const shown = this.sheets().filter(({ id, hidden }) => id !== sheetId && !hidden);
    const next = shown[0];
    if (next) this.activate(next.id);
  }

  private freshSheetId(): string {
    const known = new Set(this.access.workbook.getSheetOrders());
    for (;;) {
      const digits = (this.nextSheet++).toString(16).toUpperCase().padStart(8, '0');
      const id = `{${digits}-0001-0000-0000-000000000000}`;
      if (!known.has(id)) return id;
    }
  }
}

/** Merges that lie within, or overlap, the area. */
export function mergesIn(book: Book, sheetId: string, area: Area): readonly Area[] {
  const merges = book.merges(sheetId);
  if (isUnbounded(area) && merges.length === 0) return merges;
  return merges.filter((merge) => intersection(merge, area) !== null);
}

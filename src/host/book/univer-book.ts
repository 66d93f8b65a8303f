import type { ICellData, Nullable, Univer } from '@univerjs/core';
import { intersects, type Area } from '../../workbook';
import { Calculation } from './calculation';
import { hasContent, storedCell, toCellData } from './cell-data';
import { ChangeWatcher } from './changes';
import { Sheets } from './sheets';
import { extentOf } from './extent';
import { Mover } from './mover';
import type { Shift } from './shifts';
import { around, Spills } from './spills';
import { pushUndo, type CellMatrix } from './undo';
import { fromUniverStyle, rememberStyles } from './styles';
import type { Actor, Book, BookChange, CellFormat, CellWrite, Spill, StoredCell } from './types';
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

/** `SelectionMoveType.MOVE_END` of the engine. */
const MOVE_END = 2;

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

class UniverBook extends Sheets implements Book {
  private readonly calculation: Calculation;
  private readonly mover: Mover;
  private readonly spilled: Spills;
  private actor: Actor = 'user';
  private selected: { sheetId: string; area: Area } | null = null;
  private listeners: ((change: BookChange) => void)[] = [];

  constructor(
    univer: Univer,
    unitId: string,
    private readonly options: UniverBookOptions,
  ) {
    super(new UniverAccess(univer, unitId));
    rememberStyles(this.access.workbook);
    this.spilled = new Spills(this.access);
    this.calculation = new Calculation(this.access, options.compute ?? true, (sheetId) =>
      this.emit({ actor: 'user', sheetId, kind: 'calculated' }),
    );
    this.mover = new Mover(this.access, this.calculation, this.spilled, {
      shifted: (shift, undone) => this.emit({ actor: this.actor, kind: 'shift', ...shift, undone }),
      followed: (sheetId) => this.emit({ actor: this.actor, kind: 'followed', sheetId }),
    });
    new ChangeWatcher(
      this.access,
      () => this.actor,
      (change) => this.emit(change),
      (formulas, typed) => {
        if (formulas) this.calculation.noteFormulas();
        if (typed) this.calculation.typedIn(typed.sheetId, typed.cells);
        this.calculation.expectEngine();
      },
      () => this.mover.isWorking,
    );
    this.findFormulas();
  }

  selection() {
    const active = this.activeSheet();
    return this.selected?.sheetId === active
      ? this.selected
      : { sheetId: active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  select(sheetId: string, area: Area): void {
    this.activate(sheetId);
    const primary = this.access.sheet(sheetId).getCellInfoInMergeData(area.top, area.left);
    // One cell of a merged block stands for the block, as in Excel.
    const block = isOneCell(area) ? toArea(primary) : area;
    this.selected = { sheetId, area: block };
    // With its primary cell and as a finished move: a grid then scrolls to it and shows it in its formula bar.
    const range = toRange(this.access.clip(sheetId, block));
    const selections = [{ range, primary, style: null }];
    this.access.run(OPERATION.select, sheetId, { selections, type: MOVE_END, reveal: true });
  }

  cell(sheetId: string, row: number, column: number): StoredCell | null {
    const own = storedCell(this.access.sheet(sheetId).getCellRaw(row, column));
    if (own || !this.mayHaveSpills(sheetId) || !this.spilled.over(sheetId, row, column)) return own;
    const value = this.spilled.value(sheetId, row, column);
    return value === null ? null : { value, formula: null };
  }

  spills(sheetId: string): readonly Spill[] {
    return this.spilled.of(sheetId);
  }

  private mayHaveSpills(sheetId: string): boolean {
    return this.calculation.mayHaveFormulas && this.spilled.wanted(sheetId).length > 0;
  }

  eachCell(
    sheetId: string,
    area: Area,
    visit: (row: number, column: number, cell: StoredCell) => void,
  ): void {
    const matrix = this.access.sheet(sheetId).getCellMatrix();
    const { bottom, right } = this.access.clip(sheetId, area);
    const hasSpills = this.mayHaveSpills(sheetId);
    for (let row = area.top; row <= bottom; row++) {
      const cells = matrix.getRow(row);
      if (!cells && !hasSpills) continue;
      for (let column = area.left; column <= right; column++) {
        const cell = hasSpills ? this.cell(sheetId, row, column) : storedCell(cells![column]);
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
    const matrix = this.access.sheet(sheetId).getCellMatrix().getMatrix();
    const counts = (cell: Nullable<ICellData>) => hasContent(cell) || (withFormats && Boolean(cell?.s));
    const spilled = this.mayHaveSpills(sheetId) ? this.spilled.of(sheetId) : [];
    return spilled.reduce<Area | null>((all, { area }) => around(all, area), extentOf(matrix, counts));
  }

  write(sheetId: string, cells: Iterable<CellWrite>): void {
    const matrix: CellMatrix = {};
    const formulas: Record<string, Record<string, unknown>> = {};
    let [lastRow, lastColumn, content, hasFormula] = [-1, -1, false, false];
    const sheet = this.access.sheet(sheetId);
    const entered: { row: number; column: number }[] = [];
    for (const write of cells) {
      const { row, column } = write;
      (matrix[row] ??= {})[column] = toCellData(write);
      if (row > lastRow) lastRow = row;
      if (column > lastColumn) lastColumn = column;
      if (!write.content) continue;
      content = true;
      const becomes = 'formula' in write.content ? write.content.formula : null;
      if (becomes === null && !sheet.getCellRaw(row, column)?.f) continue;
      if (becomes !== null) entered.push({ row, column });
      (formulas[row] ??= {})[column] = becomes === null ? null : { f: becomes };
      hasFormula = true;
    }
    if (lastRow < 0) return;
    this.access.enlarge(sheetId, lastRow, lastColumn);
    if (this.actor === 'user') pushUndo(this.access, sheetId, matrix);
    this.access.run(MUTATION.setValues, sheetId, { cellValue: matrix }, { onlyLocal: true });
    if (hasFormula) {
      this.calculation.noteFormulas();
      this.calculation.forget({ [sheetId]: formulas });
    }
    if (content) this.markDirty(sheetId, matrix);
    if (entered.length > 0) this.calculation.entered(sheetId, entered);
  }

  followFormulas(
    sheetId: string,
    formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[],
  ): void {
    this.mover.rewrite(sheetId, formulas);
  }

  shiftLines(sheetId: string, axis: 'rows' | 'columns', at: number, count: number): void {
    this.mover.shift({ sheetId, axis, at, count });
  }

  shiftCells(shift: Shift): void {
    this.mover.shift(shift);
  }

  override renameSheet(sheetId: string, name: string): void {
    const before = this.access.sheet(sheetId).getName();
    super.renameSheet(sheetId, name);
    this.mover.renamed(before, name);
  }

  override removeSheet(sheetId: string): void {
    const name = this.access.sheet(sheetId).getName();
    super.removeSheet(sheetId);
    this.mover.removed(name);
  }

  async undo(): Promise<void> {
    this.access.focus();
    await this.access.commands.executeCommand('univer.command.undo');
  }

  async redo(): Promise<void> {
    this.access.focus();
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

  setManual(manual: boolean): void {
    this.calculation.setManual(manual);
  }

  get isPending(): boolean {
    return this.calculation.isPending;
  }

  calculate(everything: boolean): void {
    this.calculation.demand(everything);
  }

  calculateArea(sheetId: string, area: Area): void {
    this.calculation.demandOnly(sheetId, toRange(this.access.clip(sheetId, area)));
  }

  onChange(listener: (change: BookChange) => void): void {
    this.listeners.push(listener);
  }

  dispose(): void {
    this.listeners = [];
    this.options.onDispose?.();
  }

  private emit(change: BookChange): void {
    if (this.keepsActive && change.kind === 'activated') return;
    if (change.kind === 'selected') this.selected = { sheetId: change.sheetId, area: change.area };
    for (const listener of this.listeners) listener(change);
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
    const area = { top, left, bottom, right };
    this.calculation.markDirty(sheetId, toRange(area));
    if (!this.mayHaveSpills(sheetId)) return;
    // What is written, or cleared, may stand in the way of a spill, or did.
    for (const spill of this.spilled.wanted(sheetId)) {
      const { row, column, area: wanted } = spill;
      if (!intersects(wanted, area)) continue;
      this.calculation.markDirty(sheetId, toRange(wanted));
      if (matrix[row]?.[column]) this.spilled.forget(sheetId, spill);
    }
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
}

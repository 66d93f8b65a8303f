import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  type IRange,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { Area } from '../../workbook';
import { HostError } from '../errors';

/** Names of the engine's mutations that the host uses or watches. They are part of its public command protocol. */
export const MUTATION = {
  setValues: 'sheet.mutation.set-range-values',
  insertRows: 'sheet.mutation.insert-row',
  removeRows: 'sheet.mutation.remove-rows',
  insertColumns: 'sheet.mutation.insert-col',
  removeColumns: 'sheet.mutation.remove-col',
  moveRange: 'sheet.mutation.move-range',
  moveRows: 'sheet.mutation.move-rows',
  moveColumns: 'sheet.mutation.move-columns',
  reorder: 'sheet.mutation.reorder-range',
  insertSheet: 'sheet.mutation.insert-sheet',
  removeSheet: 'sheet.mutation.remove-sheet',
  renameSheet: 'sheet.mutation.set-worksheet-name',
  orderSheets: 'sheet.mutation.set-worksheet-order',
  hideSheet: 'sheet.mutation.set-worksheet-hidden',
  tabColor: 'sheet.mutation.set-tab-color',
  gridlines: 'sheet.mutation.toggle-gridlines',
  addMerge: 'sheet.mutation.add-worksheet-merge',
  removeMerge: 'sheet.mutation.remove-worksheet-merge',
  columnWidth: 'sheet.mutation.set-worksheet-col-width',
  rowHeight: 'sheet.mutation.set-worksheet-row-height',
  rowAutoHeight: 'sheet.mutation.set-worksheet-row-is-auto-height',
  rowCount: 'sheet.mutation.set-worksheet-row-count',
  columnCount: 'sheet.mutation.set-worksheet-column-count',
  rowData: 'sheet.mutation.set-row-data',
  columnData: 'sheet.mutation.set-col-data',
  hideRows: 'sheet.mutation.set-row-hidden',
  showRows: 'sheet.mutation.set-row-visible',
  hideColumns: 'sheet.mutation.set-col-hidden',
  showColumns: 'sheet.mutation.set-col-visible',
  freeze: 'sheet.mutation.set-frozen',
  formulaData: 'formula.mutation.set-formula-data',
} as const;

export const OPERATION = {
  activate: 'sheet.operation.set-worksheet-active',
  select: 'sheet.operation.set-selections',
} as const;

/** Points per pixel: the engine measures in pixels of 96 dpi, Excel's object model in points. */
const POINTS_PER_PIXEL = 0.75;

export function toPixels(points: number): number {
  return points / POINTS_PER_PIXEL;
}

export function toPoints(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

export function toRange(area: Area): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

export function toArea(range: IRange): Area {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

/** One workbook inside a Univer instance, and the services that change it. */
export class UniverAccess {
  readonly commands: ICommandService;
  readonly undoRedo: IUndoRedoService;
  private readonly instances: IUniverInstanceService;

  constructor(
    readonly univer: Univer,
    readonly unitId: string,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.undoRedo = injector.get(IUndoRedoService);
    this.instances = injector.get(IUniverInstanceService);
  }

  get workbook(): Workbook {
    const workbook = this.instances.getUnit<Workbook>(this.unitId);
    if (!workbook) throw new HostError('GeneralException', null, 'The workbook is closed.');
    return workbook;
  }

  /** @throws HostError ItemNotFound where the sheet has been deleted. */
  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new HostError('ItemNotFound', 'Worksheet');
    return sheet;
  }

  /** Runs a command or mutation on one sheet. */
  run(id: string, sheetId: string, params: object, options: { readonly onlyLocal?: boolean } = {}): void {
    const done = this.commands.syncExecuteCommand(
      id,
      { unitId: this.unitId, subUnitId: sheetId, ...params },
      options,
    );
    if (!done) throw new HostError('GeneralException', null, `The workbook refused ${id}.`);
  }

  /** Undo and redo are those of the workbook that has the focus. */
  focus(): void {
    this.instances.focusUnit(this.unitId);
  }

  /** Makes the sheet large enough, with some room below: writing outside of it would fail. */
  enlarge(sheetId: string, row: number, column: number): void {
    const sheet = this.sheet(sheetId);
    if (row >= sheet.getRowCount()) this.run(MUTATION.rowCount, sheetId, { rowCount: row + 1 + SPARE_ROWS });
    if (column >= sheet.getColumnCount()) {
      this.run(MUTATION.columnCount, sheetId, { columnCount: column + 1 + SPARE_COLUMNS });
    }
  }

  /** The part of the area that the sheet has cells for: whole rows and columns end where the sheet ends. */
  clip(sheetId: string, area: Area): Area {
    const sheet = this.sheet(sheetId);
    return {
      top: area.top,
      left: area.left,
      bottom: Math.min(area.bottom, sheet.getRowCount() - 1),
      right: Math.min(area.right, sheet.getColumnCount() - 1),
    };
  }
}

const SPARE_ROWS = 50;
const SPARE_COLUMNS = 10;

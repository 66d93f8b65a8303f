import { type ICellData, type ICommandInfo, type IRange } from '@univerjs/core';
import type { Area, CellValue } from '../../workbook';
import { valueOf } from './cell-data';
import type { Actor, BookChange, FormulaBefore } from './types';
import { MUTATION, OPERATION, toArea, type UniverAccess } from './univer-access';

interface CellsParams {
  readonly unitId: string;
  readonly subUnitId: string;
  /** The command that the mutation is a part of. */
  readonly trigger?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
}

interface RangeParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: IRange;
  readonly trigger?: string;
}

const UNDO = 'univer.command.undo';

/** What a set-values mutation touches: the area, whether content is among it, and the old value of a single cell. */
interface Touched {
  readonly area: Area;
  readonly content: boolean;
  readonly formulas: boolean;
  readonly single: boolean;
  readonly before: CellValue;
  readonly changed: readonly FormulaBefore[];
}

/** Watches the engine's mutations and tells what they mean, whoever made them: the host, the user at the grid, undo. */
export class ChangeWatcher {
  private touched: Touched | null = null;

  constructor(
    private readonly access: UniverAccess,
    private readonly actor: () => Actor,
    private readonly emit: (change: BookChange) => void,
    /** Called for changes that the engine itself will compute, because they were not made by the host's short way. */
    private readonly onEngineChange: (
      formulas: boolean,
      typed: { readonly sheetId: string; readonly cells: readonly FormulaBefore[] } | null,
    ) => void,
    /** Whether what happens is a part of a change that the host makes, and tells of, as a whole. */
    private readonly isPart: () => boolean,
  ) {
    access.commands.beforeCommandExecuted((command) => this.before(command));
    access.commands.onCommandExecuted((command, options) =>
      this.after(command, options?.onlyLocal === true, options?.fromFormula === true),
    );
  }

  private before(command: Readonly<ICommandInfo>): void {
    if (command.id !== MUTATION.setValues || this.isPart()) return;
    const params = command.params as CellsParams;
    if (params.unitId === this.access.unitId) this.touched = this.measure(params);
  }

  private after(command: Readonly<ICommandInfo>, onlyLocal: boolean, fromFormula: boolean): void {
    if (fromFormula || this.isPart()) return;
    const params = command.params as RangeParams | undefined;
    if (params?.unitId !== this.access.unitId) return;
    if (ENGINE_COMPUTES.has(command.id) && !onlyLocal) {
      const cells = this.touched?.changed;
      this.onEngineChange(
        this.touched?.formulas ?? true,
        cells ? { sheetId: params.subUnitId, cells } : null,
      );
    }
    if (command.id === MUTATION.setValues) {
      // Formulas that follow inserted or deleted lines are no edits.
      if (/\.(insert|remove)-(row|col)-/.test((command.params as CellsParams).trigger ?? ''))
        this.touched = null;
      this.cellsChanged(params.subUnitId);
    } else this.otherChange(command, params);
  }

  private cellsChanged(sheetId: string): void {
    const touched = this.touched;
    this.touched = null;
    if (!touched) return;
    const actor = this.actor();
    if (!touched.content) return this.emit({ actor, sheetId, kind: 'format', area: touched.area });
    const { area } = touched;
    const single = touched.single
      ? { before: touched.before, after: valueOf(this.access.sheet(sheetId).getCellRaw(area.top, area.left)) }
      : {};
    this.emit({ actor, sheetId, kind: 'cells', area, formulas: touched.changed, ...single });
  }

  private otherChange(command: Readonly<ICommandInfo>, params: RangeParams): void {
    const actor = this.actor();
    const sheetId = params.subUnitId;
    const range = params.range;
    const shift = (axis: 'rows' | 'columns', sign: 1 | -1) => {
      const at = axis === 'rows' ? range.startRow : range.startColumn;
      const last = axis === 'rows' ? range.endRow : range.endColumn;
      const undone = params.trigger === UNDO;
      this.emit({ actor, sheetId, kind: 'shift', axis, at, count: sign * (last - at + 1), undone });
    };
    switch (command.id) {
      case MUTATION.insertRows:
        return shift('rows', 1);
      case MUTATION.removeRows:
        return shift('rows', -1);
      case MUTATION.insertColumns:
        return shift('columns', 1);
      case MUTATION.removeColumns:
        return shift('columns', -1);
      case MUTATION.insertSheet:
        return this.emit({
          actor,
          kind: 'added',
          sheetId: (command.params as { sheet: { id: string } }).sheet.id,
        });
      case OPERATION.select: {
        const { selections } = command.params as { selections?: { range: IRange }[] };
        const selected = selections?.at(-1)?.range;
        if (selected) this.emit({ actor, sheetId, kind: 'selected', area: toArea(selected) });
        return;
      }
    }
    const kind = SHEET_CHANGES[command.id];
    if (kind) this.emit({ actor, sheetId, kind });
    const isHiding = command.id === MUTATION.hideRows;
    if (isHiding || command.id === MUTATION.showRows) {
      const { ranges } = command.params as { ranges: IRange[] };
      for (const one of ranges)
        this.emit({ actor, sheetId, kind: 'hidden-rows', area: toArea(one), hidden: isHiding });
    }
  }

  private measure({ subUnitId, cellValue }: CellsParams): Touched | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    let content = false;
    let formulas = false;
    let count = 0;
    const sheet = this.access.sheet(subUnitId);
    const changed: FormulaBefore[] = [];
    for (const [rowKey, cells] of Object.entries(cellValue ?? {})) {
      const row = Number(rowKey);
      for (const columnKey of Object.keys(cells)) {
        const column = Number(columnKey);
        const cell = cells[columnKey];
        count += 1;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
        if (!cell || cell.v !== undefined || cell.p !== undefined || cell.f !== undefined) content = true;
        if (!cell || cell.f !== undefined) {
          formulas = true;
          const old = sheet.getCellRaw(row, column);
          if ((old?.f ?? null) !== (cell?.f ?? null)) {
            changed.push({ row, column, before: old?.f ?? String(valueOf(old) ?? '') });
          }
        }
      }
    }
    if (count === 0) return null;
    const single = count === 1;
    const before = single ? valueOf(sheet.getCellRaw(top, left)) : null;
    return { area: { top, left, bottom, right }, content, formulas, single, before, changed };
  }
}

const ENGINE_COMPUTES: ReadonlySet<string> = new Set([
  MUTATION.setValues,
  MUTATION.insertRows,
  MUTATION.removeRows,
  MUTATION.insertColumns,
  MUTATION.removeColumns,
  MUTATION.moveRange,
  MUTATION.moveRows,
  MUTATION.moveColumns,
  MUTATION.reorder,
  MUTATION.removeSheet,
]);

const SHEET_CHANGES: Readonly<Record<string, 'deleted' | 'renamed' | 'moved' | 'visibility' | 'activated'>> =
  {
    [MUTATION.removeSheet]: 'deleted',
    [MUTATION.renameSheet]: 'renamed',
    [MUTATION.orderSheets]: 'moved',
    [MUTATION.hideSheet]: 'visibility',
    [OPERATION.activate]: 'activated',
  };

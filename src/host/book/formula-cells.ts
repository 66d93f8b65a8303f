import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import type { Calculation } from './calculation';
import { movedFormula } from './follow';
import type { CellMatrix } from './undo';
import { MUTATION, toRange, type UniverAccess } from './univer-access';

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** The grid's own filling keeps a formula once and its followers by an id: they are written out before anything moves. */
  readonly shared: boolean;
}

/** All formulas of a sheet. */
export function formulaCells(sheet: Worksheet): FormulaCell[] {
  const found: FormulaCell[] = [];
  const followers: { row: number; column: number; id: string }[] = [];
  const leaders = new Map<string, { row: number; column: number; formula: string }>();
  sheet.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
    if (cell?.f) {
      found.push({ row, column, formula: cell.f, shared: false });
      if (cell.si) leaders.set(cell.si, { row, column, formula: cell.f });
    } else if (cell?.si) followers.push({ row, column, id: cell.si });
  });
  for (const { row, column, id } of followers) {
    const leader = leaders.get(id);
    if (!leader) continue;
    const formula = movedFormula(leader.formula, row - leader.row, column - leader.column);
    found.push({ row, column, formula, shared: true });
  }
  return found;
}

/** Formulas that are to stand in cells instead of those that stand there; the cells keep their last results. */
export class FormulaEdits {
  private readonly sheets = new Map<string, Map<number, Map<number, string>>>();

  set(sheetId: string, row: number, column: number, formula: string): void {
    const rows = this.sheets.get(sheetId) ?? new Map<number, Map<number, string>>();
    const cells = rows.get(row) ?? new Map<number, string>();
    this.sheets.set(sheetId, rows.set(row, cells.set(column, formula)));
  }

  get(sheetId: string, row: number, column: number): string | undefined {
    return this.sheets.get(sheetId)?.get(row)?.get(column);
  }

  get sheetIds(): readonly string[] {
    return [...this.sheets.keys()];
  }

  /** Writes them, and has them read and computed anew. */
  apply(access: UniverAccess, calculation: Calculation): void {
    for (const [sheetId, rows] of this.sheets) {
      const matrix: CellMatrix = {};
      for (const [row, cells] of rows) {
        const written: Record<string, ICellData> = (matrix[row] = {});
        for (const [column, formula] of cells) {
          // With its type: a result that looks like a number would be taken for one otherwise.
          const type = access.sheet(sheetId).getCellRaw(row, column)?.t;
          written[column] = { f: formula, si: null, ...(type == null ? {} : { t: type }) };
          calculation.markDirty(sheetId, toRange({ top: row, left: column, bottom: row, right: column }));
        }
      }
      access.run(MUTATION.setValues, sheetId, { cellValue: matrix }, { onlyLocal: true });
      calculation.forget({ [sheetId]: matrix });
    }
  }
}

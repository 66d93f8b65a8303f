import type { ICellData, IRange } from '@univerjs/core';
import { contains, type Area, type CellValue } from '../../workbook';
import { storedCell } from './cell-data';
import type { Spill } from './types';
import { toArea, type UniverAccess } from './univer-access';

const BLOCKED = '#SPILL!';

const TOLD = 'formula.mutation.set-array-formula-data';

/** By workbook, sheet, row and column. */
type Arrays<T> = Record<string, Record<string, Record<string, Record<string, T>>> | undefined>;

/** Formulas with several results, which the engine keeps beside the cells. */
export class Spills {
  /** The engine's own, as it tells of them: it goes on with what is changed here. */
  private arrays: {
    readonly arrayFormulaRange: Arrays<IRange>;
    readonly arrayFormulaCellData: Arrays<ICellData>;
  } = { arrayFormulaRange: {}, arrayFormulaCellData: {} };

  constructor(private readonly access: UniverAccess) {
    access.commands.onCommandExecuted(({ id, params }) => {
      if (id === TOLD) this.arrays = params as typeof this.arrays;
    });
  }

  /** The spills of a sheet, as far as nothing stands in their way. */
  of(sheetId: string): readonly Spill[] {
    return this.wanted(sheetId).filter(({ row, column }) => {
      const anchor = storedCell(this.access.sheet(sheetId).getCellRaw(row, column));
      return anchor?.formula != null && anchor.value !== BLOCKED;
    });
  }

  /** Where formulas would spill to, blocked ones too. */
  wanted(sheetId: string): readonly Spill[] {
    return Object.entries(this.ranges(sheetId)).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, range]) => {
        const area = toArea(range);
        if (area.top === area.bottom && area.left === area.right) return [];
        return [{ row: Number(row), column: Number(column), area }];
      }),
    );
  }

  /** The engine forgets a spill: its formula is another one now, or stands elsewhere. */
  forget(sheetId: string, { row, column, area }: Spill): void {
    delete this.ranges(sheetId)[row]?.[column];
    const values = this.values(sheetId);
    for (let r = area.top; r <= area.bottom; r++)
      for (let c = area.left; c <= area.right; c++) delete values[r]?.[c];
  }

  private ranges(sheetId: string): Record<string, Record<string, IRange>> {
    return this.arrays.arrayFormulaRange[this.access.unitId]?.[sheetId] ?? {};
  }

  private values(sheetId: string): Record<string, Record<string, ICellData>> {
    return this.arrays.arrayFormulaCellData[this.access.unitId]?.[sheetId] ?? {};
  }

  /** What spills into a cell; null where nothing does. */
  value(sheetId: string, row: number, column: number): CellValue {
    return storedCell(this.values(sheetId)[row]?.[column] ?? null)?.value ?? null;
  }

  /** The spill that reaches over a cell from another one. */
  over(sheetId: string, row: number, column: number): Spill | null {
    const found = this.of(sheetId).find(({ area }) => contains(area, row, column));
    return found && (found.row !== row || found.column !== column) ? found : null;
  }
}

/** The smallest area around both. */
export function around(one: Area | null, other: Area): Area {
  if (!one) return other;
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

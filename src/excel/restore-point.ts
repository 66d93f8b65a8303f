import type { CellValue, PlanCell, SheetPlan } from '../workbook';
import { roundTrip } from './batch';
import { cellValue } from './read-blocks';
import type { WriteTarget } from './write-plan';

/** One of our sheets as it was before a write. */
export interface SheetBefore {
  readonly name: string;
  /** null where the sheet was not there. */
  readonly plan: SheetPlan | null;
}

/** Our sheets as they were before the last write. */
export type RestorePoint = readonly SheetBefore[];

function withContents(
  look: SheetPlan,
  formulas: readonly (readonly unknown[])[],
  top: number,
  left: number,
): SheetPlan {
  const known = new Map(look.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const cells = new Map<string, PlanCell>();
  for (const [key, cell] of known) {
    const { row, column, style } = cell;
    cells.set(key, { row, column, value: null, ...(style !== undefined && { style }) });
  }
  formulas.forEach((line, r) =>
    line.forEach((content, c) => {
      const [row, column] = [top + r, left + c];
      const value: CellValue = cellValue(content);
      if (value === null) return;
      const style = known.get(`${row},${column}`)?.style;
      const isFormula =
        typeof value === 'string' &&
        value.startsWith('=') &&
        known.get(`${row},${column}`)?.formula !== undefined;
      cells.set(`${row},${column}`, {
        row,
        column,
        value: isFormula ? null : value,
        ...(isFormula && { formula: value }),
        ...(style !== undefined && { style }),
      });
    }),
  );
  return { ...look, cells: [...cells.values()] };
}

/**
 * Reads what stands in the sheets that are about to be written anew, in one round trip. Their look is that of the plan
 * with which they were written in this session, else that of the new plan, which is laid out by the same form.
 */
export async function restorePointFor(
  targets: readonly WriteTarget[],
  written: ReadonlyMap<string, SheetPlan>,
): Promise<RestorePoint> {
  const existing = targets.filter(({ exists }) => exists);
  if (existing.length === 0) return targets.map(({ name }) => ({ name, plan: null }));
  const contents = await roundTrip((context) => {
    const ranges = existing.map(({ name }) => {
      const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
      used.load('formulas,rowIndex,columnIndex');
      return used;
    });
    return () =>
      ranges.map((used) =>
        used.isNullObject
          ? { formulas: [] as unknown[][], top: 0, left: 0 }
          : { formulas: used.formulas as unknown[][], top: used.rowIndex, left: used.columnIndex },
      );
  });
  return targets.map(({ name, plan, exists }) => {
    if (!exists) return { name, plan: null };
    const { formulas, top, left } = contents[existing.findIndex((target) => target.name === name)]!;
    return { name, plan: withContents(written.get(name) ?? plan, formulas, top, left) };
  });
}

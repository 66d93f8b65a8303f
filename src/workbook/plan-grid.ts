import { greatestOf } from './lists';
import type { CellValue, Grid } from './grid';
import type { SheetContent } from './sheet-plan';

const GENERAL = 'General';

/** What a reader would find in the sheet that the plan describes: values, number formats and merges. */
export function planToGrid(plan: SheetContent): Grid {
  const bottom = greatestOf(
    plan.cells.map(({ row }) => row),
    0,
  );
  const right = greatestOf(
    plan.cells.map(({ column }) => column),
    0,
  );
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  for (let row = 0; row <= bottom; row++) {
    values.push(new Array<CellValue>(right + 1).fill(null));
    formats.push(new Array<string>(right + 1).fill(GENERAL));
  }
  for (const { row, column, value, style } of plan.cells) {
    values[row]![column] = value === '' ? null : value;
    formats[row]![column] = (style && plan.styles[style]?.format) ?? GENERAL;
  }
  return { sheet: plan.name, area: { top: 0, left: 0, bottom, right }, values, formats, merges: plan.merges };
}

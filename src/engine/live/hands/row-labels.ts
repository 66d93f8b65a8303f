import type { PlanCell, SheetPlan } from '../../../workbook';
import { keyColumn } from './cell-contents';

/** Texts by which the rows of a plan are known again where they stand elsewhere in a later one. */
export interface RowLabels {
  labelOf(row: number): string;
  /** The row of a later plan that bears the label; the nearest where several do, null where none does. */
  rowOf(label: string, near: number): number | null;
}

const isText = ({ value, formula }: PlanCell): boolean =>
  typeof value === 'string' && value !== '' && formula === undefined;

/** Rows of 审核结果 have a key in their last column; elsewhere the first text of a row says what it is about. */
export function rowLabels(plan: SheetPlan): RowLabels {
  const labels = new Map<number, PlanCell>();
  const keys = keyColumn(plan);
  for (const cell of plan.cells.filter(isText)) {
    const before = labels.get(cell.row);
    const isBetter =
      !before || cell.column === keys || (before.column !== keys && cell.column < before.column);
    if (isBetter) labels.set(cell.row, cell);
  }
  const rows = new Map<string, number[]>();
  for (const [row, { value }] of labels) rows.set(String(value), [...(rows.get(String(value)) ?? []), row]);
  return {
    labelOf: (row) => String(labels.get(row)?.value ?? ''),
    rowOf(label, near) {
      const found = rows.get(label) ?? [];
      return found.reduce<number | null>(
        (best, row) => (best === null || Math.abs(row - near) < Math.abs(best - near) ? row : best),
        null,
      );
    },
  };
}

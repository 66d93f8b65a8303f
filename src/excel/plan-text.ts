import type { SheetPlan } from '../workbook';

/** Characters that no XML holds; JSON itself keeps out control characters and lone surrogates. */
const OUTSIDE_XML = /[\ufffe\uffff]/g;

/** Plain data as text that may stand in XML once its signs are escaped. */
export function dataText(data: unknown): string {
  return JSON.stringify(data).replace(OUTSIDE_XML, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** A plan as plain data, without what only findings need of it. */
export interface PlainPlan extends Omit<SheetPlan, 'rowHeights'> {
  readonly rowHeights: readonly (readonly [number, number])[];
}

export function plainPlan(plan: SheetPlan): PlainPlan {
  const cells = plan.cells.map(({ row, column, value, formula, style }) => ({
    row,
    column,
    value,
    ...(formula !== undefined && { formula }),
    ...(style !== undefined && { style }),
  }));
  return { ...plan, cells, rowHeights: [...plan.rowHeights] };
}

export function planOf(plain: PlainPlan): SheetPlan {
  return { ...plain, rowHeights: new Map(plain.rowHeights) };
}

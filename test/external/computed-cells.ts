import { decimal, roundHalfAwayFromZero, toText } from '../../src/numbers';
import {
  areaOf,
  formatArea,
  valueAt,
  type CellValue,
  type SheetPlan,
  type WorkbookReader,
} from '../../src/workbook';

/** Decimals that a number format shows: 2 of #,##0.00, 4 of 0.00%. */
function placesShown(format: string): number {
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return format.includes('%') ? places + 2 : places;
}

/** The value as the cell shows it. */
function shown(value: CellValue, format: string | undefined): string {
  if (typeof value !== 'number') return String(value ?? '');
  return toText(roundHalfAwayFromZero(decimal(value.toString()), placesShown(format ?? '0.0000000000')));
}

/** Every computed cell of a plan: where it stands, what the engine says. */
export function computedCells({ cells, styles }: SheetPlan) {
  return cells
    .filter(({ formula }) => formula !== undefined)
    .map(({ row, column, value, formula, style }) => ({
      row,
      column,
      value,
      formula,
      format: styles[style ?? '']?.format,
    }));
}

/** Computed cells whose value in a recalculated workbook is not the engine's, to the last shown digit. */
export async function differences(workbook: WorkbookReader, plans: readonly SheetPlan[]): Promise<string[]> {
  const grids = await workbook.readBlocks(
    plans.map(({ name, print }) => ({ sheet: name, area: print.area })),
  );
  return plans.flatMap((plan, index) =>
    computedCells(plan).flatMap(({ row, column, value, formula, format }) => {
      const [ours, theirs] = [shown(value, format), shown(valueAt(grids[index]!, row, column), format)];
      const place = `${plan.name}!${formatArea(areaOf(row, column))}`;
      return ours === theirs ? [] : [`${place}: engine ${ours}, calculator ${theirs} ${formula}`];
    }),
  );
}

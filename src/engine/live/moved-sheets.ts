import { isSame } from '../../intake';
import type { Area, PlanCell, SheetPlan, WorkbookReader } from '../../workbook';
import type { Place } from './places';

const isFilled = ({ value, formula }: PlanCell): boolean =>
  formula !== undefined || (value !== null && value !== '');

/** The rectangle that the values of a plan fill. */
function extentOf({ cells }: SheetPlan): Area {
  const extent = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const cell of cells) {
    if (!isFilled(cell)) continue;
    extent.top = Math.min(extent.top, cell.row);
    extent.left = Math.min(extent.left, cell.column);
    extent.bottom = Math.max(extent.bottom, cell.row);
    extent.right = Math.max(extent.right, cell.column);
  }
  return extent;
}

/**
 * Sheets of ours in which cells stand elsewhere than they were written: rows or columns were inserted or deleted while
 * nobody followed. Only sheets that do not reach as far as they were written are read; a note beside a form is no move.
 *
 * @param places sheets that hold what their plans say, as far as is known
 * @returns ids of the sheets
 */
export async function movedSheets(
  port: Pick<WorkbookReader, 'readBlocks'>,
  places: readonly Place[],
): Promise<string[]> {
  const doubtful = places
    .map(({ plan, sheet }) => ({ plan, sheet, area: extentOf(plan) }))
    .filter(({ sheet, area }) => !isSame(area, sheet.used));
  if (doubtful.length === 0) return [];
  const grids = await port.readBlocks(doubtful.map(({ sheet, area }) => ({ sheet: sheet.name, area })));
  return doubtful.flatMap(({ plan, sheet }, at) => {
    const { values, area } = grids[at]!;
    const stays = plan.cells.every(
      ({ row, column, value, formula }) =>
        typeof value !== 'string' ||
        value === '' ||
        formula !== undefined ||
        values[row - area.top]?.[column - area.left] === value,
    );
    return stays ? [] : [sheet.id];
  });
}

import { formatArea, type SheetInfo } from '../workbook';
import type { Trips } from './batch';
import { ExcelError } from './errors';

/** The rows of a used range that are not shown, as far as one property tells: none, all, or some of them. */
export function hiddenRowsOf(used: Excel.Range): Pick<SheetInfo, 'hiddenRows'> {
  if (used.isNullObject || used.rowHidden === false) return {};
  return { hiddenRows: used.rowHidden ? used.rowCount : 'some' };
}

/**
 * Counts the rows that are not shown where only some are: one round trip, and none where all rows are shown. Where Excel
 * does not count them it stays at some.
 */
export async function countHiddenRows(
  trips: Trips,
  sheets: readonly SheetInfo[],
): Promise<readonly SheetInfo[]> {
  const asked = sheets.flatMap(({ id, used, own, hiddenRows }) =>
    hiddenRows === 'some' && used && !own ? [{ id, used }] : [],
  );
  if (asked.length === 0) return sheets;
  try {
    const counts = await trips.roundTrip(({ workbook }) => {
      const queued = asked.map(({ id, used }) => {
        const column = formatArea({ ...used, right: used.left });
        const sheet = workbook.worksheets.getItem(id);
        const shown = sheet.getRange(column).getSpecialCellsOrNullObject('Visible');
        shown.load('cellCount');
        return { id, shown, rows: used.bottom - used.top + 1 };
      });
      // Nothing is shown of a hidden column: that says nothing about its rows.
      return () =>
        new Map(
          queued.flatMap(({ id, shown, rows }) =>
            shown.isNullObject ? [] : [[id, rows - shown.cellCount] as const],
          ),
        );
    });
    return sheets.map((sheet) => {
      const hiddenRows = counts.get(sheet.id);
      return hiddenRows === undefined ? sheet : { ...sheet, hiddenRows };
    });
  } catch (error) {
    if (error instanceof ExcelError) return sheets;
    throw error;
  }
}

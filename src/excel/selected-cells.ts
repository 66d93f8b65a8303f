import type { CellRef } from '../workbook';
import type { Trips } from './batch';

const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

/** The filled part of what is selected; of a single cell the block around it. One round trip. */
export function selectedCells(trips: Trips): Promise<CellRef | null> {
  return trips.roundTrip(({ workbook }) => {
    const range = workbook.getSelectedRange();
    const sheet = range.worksheet;
    const used = range.getUsedRangeOrNullObject(true);
    const around = range.getSurroundingRegion().getUsedRangeOrNullObject(true);
    range.load('cellCount');
    sheet.load('name');
    used.load(AREA);
    around.load(AREA);
    return () => {
      const block = range.cellCount === 1 ? around : used;
      if (block.isNullObject) return null;
      const { rowIndex: top, columnIndex: left, rowCount, columnCount } = block;
      return { sheet: sheet.name, top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
    };
  });
}

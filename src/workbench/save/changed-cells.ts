import type { Book, StoredCell } from '../../host/book/types';
import type { Area } from '../../workbook';
import type { CellEdit, ModelSheet } from '../../xlsx';

const EVERYWHERE: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
/** Columns of a sheet at most: makes one number of a cell's place. */
const COLUMNS = 16_384;

/** The cells of a sheet whose content differs from that of the file, those that became blank among them. */
export function changedCells(book: Book, sheetId: string, file: ModelSheet): CellEdit[] {
  const before = new Map<number, StoredCell>();
  for (const { row, column, value, formula } of file.cells) {
    if (value !== null || formula !== undefined)
      before.set(row * COLUMNS + column, { value, formula: formula ?? null });
  }
  const edits: CellEdit[] = [];
  book.eachCell(sheetId, EVERYWHERE, (row, column, cell) => {
    const place = row * COLUMNS + column;
    const old = before.get(place);
    before.delete(place);
    if (old && old.value === cell.value && old.formula === cell.formula) return;
    edits.push({
      row,
      column,
      value: cell.value,
      ...(cell.formula === null ? {} : { formula: cell.formula }),
    });
  });
  for (const place of before.keys()) {
    edits.push({ row: Math.floor(place / COLUMNS), column: place % COLUMNS, value: null });
  }
  return edits;
}

import type { Book, StoredCell } from '../../host/book/types';
import { cellNumber, formatArea, MAX_COLUMNS, MAX_ROWS, type Area } from '../../workbook';
import type { CellEdit, ModelSheet } from '../../xlsx';

const EVERYWHERE: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/**
 * The cells of a sheet whose content differs from that of the file, those that became blank among them.
 * @param written formulas that refer to tables as they were written, by what the grid has in their place
 */
export function changedCells(
  book: Book,
  sheetId: string,
  file: ModelSheet,
  written: ReadonlyMap<string, string>,
): CellEdit[] {
  const before = new Map<number, StoredCell>();
  for (const { row, column, value, formula } of file.cells) {
    if (value !== null || formula !== undefined)
      before.set(cellNumber(row, column), { value, formula: formula ?? null });
  }
  const edits: CellEdit[] = [];
  const spills = new Map(
    book.spills(sheetId).map(({ row, column, area }) => [cellNumber(row, column), formatArea(area)]),
  );
  book.eachCell(sheetId, EVERYWHERE, (row, column, cell) => {
    const place = cellNumber(row, column);
    const old = before.get(place);
    before.delete(place);
    const formula = cell.formula && (written.get(cell.formula) ?? cell.formula);
    if (old && old.value === cell.value && old.formula === formula) return;
    const spill = spills.get(place);
    edits.push({ row, column, value: cell.value, ...(formula && { formula }), ...(spill && { spill }) });
  });
  for (const place of before.keys()) {
    edits.push({ row: Math.floor(place / MAX_COLUMNS), column: place % MAX_COLUMNS, value: null });
  }
  return edits;
}

import type { CellWrite } from './book/types';
import type { Session } from './session';

/**
 * Copies a sheet with what it takes along: cells and formats, sizes and visibility of lines, merges, panes, gridlines, tab
 * colour, print set-up, names of its own, protection and what else is kept by area.
 * @param show whether the copy is shown, as when the user makes it
 * @returns its id
 */
export function copySheet(
  from: string,
  name: string,
  position: number,
  show: boolean,
  session: Session,
): string {
  const { book, beside } = session;
  const to = book.addSheet(name, position, show);
  const source = book.sheets().find(({ id }) => id === from)!;
  const area = book.extent(from, true);
  const writes: CellWrite[] = [];
  for (let row = area?.top ?? 0; area && row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = book.cell(from, row, column);
      const content = cell && (cell.formula ? { formula: cell.formula } : { value: cell.value });
      writes.push({ row, column, ...(content && { content }), format: book.format(from, row, column) });
    }
  }
  if (writes.length > 0) book.write(to, writes);
  book.addMerges(to, book.merges(from));
  for (let row = 0; area && row <= area.bottom; row++) {
    const height = book.rowHeight(from, row);
    if (height !== book.rowHeight(to, row)) book.setRowHeights(to, row, row, height);
    if (book.isHidden(from, 'rows', row)) book.setLinesHidden(to, 'rows', row, row, true);
  }
  for (let column = 0; area && column <= area.right; column++) {
    const width = book.columnWidth(from, column);
    if (width !== book.columnWidth(to, column)) book.setColumnWidths(to, column, column, width);
    if (book.isHidden(from, 'columns', column)) book.setLinesHidden(to, 'columns', column, column, true);
  }
  const { rows, columns } = book.freeze(from);
  if (rows > 0 || columns > 0) book.setFreeze(to, rows, columns);
  if (!source.gridlines) book.setGridlines(to, false);
  if (source.tabColor) book.setTabColor(to, source.tabColor);
  beside.sheetCopied(from, to, { before: source.name, after: name });
  return to;
}

import { cellRef } from '../../workbook';
import { MONEY_WORDS } from '../words';
import type { UnreadPart } from './column-readings';
import type { GridView } from './grid-view';
import { isProseRow } from './narrative-areas';

/** Figures side by side, or rows of them below each other, are no page numbers and no telephone numbers. */
const LEAST_FIGURES = 2;

function figuresIn(view: GridView, row: number): number {
  return view.filled(row).filter((column) => view.isNumber(row, column)).length;
}

function part(view: GridView, what: UnreadPart['what'], top: number, bottom: number): UnreadPart {
  const { left, right } = view.area;
  const first = view.filled(top)[0] ?? left;
  return {
    what,
    block: 'sheet',
    header: what === 'sheet' ? view.grid.sheet : view.text(top, first),
    headerCells: null,
    cells: { ...cellRef(view.grid.sheet, top, left, bottom - top + 1), right },
    guess: null,
    hasFigures: true,
  };
}

/** Whether words of the sheet say that its figures are money or points. */
function isAboutMoney(view: GridView): boolean {
  const { top, bottom } = view.area;
  if (MONEY_WORDS.test(view.grid.sheet)) return true;
  for (let row = top; row <= Math.min(bottom, top + 10); row++) {
    const texts = view.filled(row).filter((column) => !view.isNumber(row, column));
    if (
      texts.some(
        (column) => view.text(row, column).length <= 20 && MONEY_WORDS.test(view.folded(row, column)),
      )
    )
      return true;
  }
  return false;
}

/** A sheet in which nothing was recognised, where its figures may be what an evaluation rests on. */
export function unreadSheet(view: GridView): UnreadPart[] {
  const { top, bottom } = view.area;
  let figures = 0;
  for (let row = top; row <= bottom && figures === 0; row++) figures += figuresIn(view, row);
  return figures > 0 && isAboutMoney(view) ? [part(view, 'sheet', top, bottom)] : [];
}

/** Rows with figures beside the tables of a sheet that belong to none of them. */
export function unreadRows(view: GridView, isFree: (row: number) => boolean): UnreadPart[] {
  const { top, bottom, left, right } = view.area;
  const parts: UnreadPart[] = [];
  let first: number | null = null;
  let figures = 0;
  const close = (last: number): void => {
    if (first !== null && figures >= LEAST_FIGURES) parts.push(part(view, 'row', first, last));
    first = null;
    figures = 0;
  };
  for (let row = top; row <= bottom + 1; row++) {
    const isOpen =
      row <= bottom && isFree(row) && !view.isBlankRow(row) && !isProseRow(view, row, left, right);
    if (!isOpen) close(row - 1);
    else {
      first ??= row;
      figures += figuresIn(view, row);
    }
  }
  return parts;
}

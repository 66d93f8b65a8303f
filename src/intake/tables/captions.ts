import type { MoneyUnit } from '../../numbers';
import { fold, withoutBrackets } from '../../text';
import type { CellRef } from '../../workbook';
import { readMoneyUnit } from '../values';
import { CAPTION_NOTE, TABLE_TITLE } from '../words';
import type { GridView } from './grid-view';
import { isEntryNote } from './narrative-areas';

/** What stands above a table: rows first…header − 1. */
export interface Caption {
  readonly first: number;
  /** The title: 2020年项目支出预算表. */
  readonly title: { readonly text: string; readonly cell: CellRef } | null;
  readonly unit: MoneyUnit | null;
}

/** Rows that belong to a table although they stand above its header: title, unit, 编制单位, a blank line between them. */
function isCaptionRow(view: GridView, row: number, left: number, right: number): boolean {
  const filled = view.filled(row, left, right);
  if (filled.length === 0 || filled.length > 4) return false;
  return filled.every((column) => {
    const text = view.folded(row, column);
    const short = typeof view.value(row, column) === 'string' && text.length <= 60;
    return (
      short &&
      (CAPTION_NOTE.test(text) || readMoneyUnit(text) !== null || TABLE_TITLE.test(withoutBrackets(text)))
    );
  });
}

/**
 * The caption above a header row, as far up as rows look like one.
 * @param floor first row that may belong to it
 */
export function captionAbove(
  view: GridView,
  header: number,
  floor: number,
  left: number,
  right: number,
): Caption {
  let first = header;
  let unit: MoneyUnit | null = null;
  let title: Caption['title'] = null;
  for (let row = header - 1; row >= floor && header - row <= 8; row--) {
    if (view.isBlankRow(row, left, right) || isEntryNote(view, row)) continue;
    if (!isCaptionRow(view, row, left, right)) break;
    first = row;
    for (const column of view.filled(row, left, right)) {
      const text = view.text(row, column);
      unit ??= readMoneyUnit(text);
      const alone = !CAPTION_NOTE.test(fold(text)) && TABLE_TITLE.test(withoutBrackets(fold(text)));
      if (alone) title = { text, cell: view.ref(row, column) };
    }
    if (title) break;
  }
  return { first, title, unit };
}

/** What stands right above a header, and the name of its sheet. */
export function aboutOf(view: GridView, first: number, left: number, right: number): string {
  const rows = [first - 3, first - 2, first - 1].filter((row) => row >= view.area.top);
  const above = rows.flatMap((row) => view.filled(row, left, right).map((column) => view.text(row, column)));
  return fold([view.grid.sheet, ...above].join(' '));
}

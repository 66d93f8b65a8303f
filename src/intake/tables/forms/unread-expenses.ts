import { fold, isBlankMark } from '../../../text';
import { cellRef } from '../../../workbook';
import { ASIDE_COLUMNS, columnMeaning, isBalance } from '../../words';
import type { UnreadPart } from '../column-readings';
import type { Frame } from './frame';
import type { Block } from './outline';

/** Headers beside the items of 项目支出明细 that are understood, and that nothing is needed from: 会计凭证号, 序号, 结余. */
function isAside(header: string): boolean {
  return columnMeaning('ledger', header) !== null || ASIDE_COLUMNS.test(fold(header)) || isBalance(header);
}

/** Columns of 项目支出明细 that hold values and were not understood. */
export function unreadExpenses(
  { view }: Frame,
  { header, bottom }: Extract<Block, { kind: 'expenses' }>,
): UnreadPart[] {
  const known = new Set<number>(Object.values(header.columns));
  return header.paths.flatMap(({ column, texts }): UnreadPart[] => {
    const own = texts[texts.length - 1] ?? '';
    if (known.has(column) || isAside(own)) return [];
    const rows = Array.from({ length: bottom - header.last }, (_, at) => header.last + 1 + at);
    const filled = rows.filter((row) => !view.isEmpty(row, column) && !isBlankMark(view.folded(row, column)));
    if (filled.length === 0) return [];
    return [
      {
        what: 'column',
        block: 'expenses',
        header: own,
        headerCells: view.ref(header.last, column),
        cells: cellRef(view.grid.sheet, header.last + 1, column, rows.length),
        guess: null,
        hasFigures: filled.some((row) => view.isNumber(row, column)),
      },
    ];
  });
}

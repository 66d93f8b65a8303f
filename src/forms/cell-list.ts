import type { Localized } from '../policy';
import { formatCellRef, type CellRef } from '../workbook';

/** More places than that are counted, not listed: a row of 审核结果 is to stay a few lines high. */
const MOST_PLACES = 6;

/** The area of both, where the second goes on below or to the right of the first. */
function continued(first: CellRef, next: CellRef): CellRef | null {
  if (first.sheet !== next.sheet) return null;
  const isBelow = first.left === next.left && first.right === next.right && next.top === first.bottom + 1;
  const isBeside = first.top === next.top && first.bottom === next.bottom && next.left === first.right + 1;
  return isBelow || isBeside ? { ...first, bottom: next.bottom, right: next.right } : null;
}

/** Cells that follow each other as one area, in the order in which they are named. */
function areasOf(cells: readonly CellRef[]): CellRef[] {
  const areas: CellRef[] = [];
  for (const cell of cells) {
    const last = areas.at(-1);
    const joined = last ? continued(last, cell) : null;
    if (joined) areas[areas.length - 1] = joined;
    else areas.push(cell);
  }
  return areas;
}

/** Names of cells, one area below the other: 支出明细!E4:E12. The first few, and how many cells there are. */
export function cellList(cells: readonly CellRef[], language: keyof Localized): string {
  const names = [...new Set(areasOf(cells).map(formatCellRef))];
  if (names.length <= MOST_PLACES) return names.join('\n');
  const more = language === 'zh' ? `等${cells.length}处` : `and more, ${cells.length} in all`;
  return [...names.slice(0, MOST_PLACES), more].join('\n');
}

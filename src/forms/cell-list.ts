import { fill, type Language, type Localized } from '../language';
import { formatCellRef, joinedCells, type CellRef } from '../workbook';

/** More places than that are counted, not listed: a row of 审核结果 is to stay a few lines high. */
const MOST_PLACES = 6;
const MORE: Localized = { zh: '等{count}处', en: 'and more, {count} in all' };

/** Names of cells, one area below the other: 支出明细!E4:E12. The first few, and how many cells there are. */
export function cellList(cells: readonly CellRef[], language: Language): string {
  const names = [...new Set(joinedCells(cells).map(formatCellRef))];
  if (names.length <= MOST_PLACES) return names.join('\n');
  return [...names.slice(0, MOST_PLACES), fill(MORE[language], { count: cells.length })].join('\n');
}

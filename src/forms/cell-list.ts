import type { Localized } from '../policy';
import { formatCellRef, type CellRef } from '../workbook';

/** More cells than that are not listed one by one. */
const MOST_CELLS = 40;

/** Names of cells, one below the other. */
export function cellList(cells: readonly CellRef[], language: keyof Localized): string {
  const names = cells.slice(0, MOST_CELLS).map(formatCellRef);
  const rest = cells.length - names.length;
  const more = language === 'zh' ? `等${cells.length}处` : `and ${rest} more`;
  return `${[...new Set(names)].join('\n')}${rest > 0 ? `\n${more}` : ''}`;
}

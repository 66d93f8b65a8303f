import type { Area } from '../../workbook';
import type { HeaderRole } from '../words';
import { captionAbove } from './captions';
import { checkedByValues } from './column-values';
import type { GridView } from './grid-view';
import { completedColumns } from './header-evidence';
import { headerPaths, isHeaderLike } from './header-paths';
import { columnsByWords, roleByWords } from './header-roles';
import type { HeaderTable } from './header-tables';
import { bottomOf } from './table-bottom';

interface Rows {
  readonly first: number;
  readonly last: number;
}

const DEEPEST = 3;
/** Rows above the header that an area may begin with: title, unit, 编制单位. */
const MOST_ABOVE = 8;

/** The header rows of an area that is said to be a table: those of which most words are known, else its first row. */
function headerRows(view: GridView, role: HeaderRole, { top, bottom, left, right }: Area): Rows | null {
  let best: { rows: Rows; known: number } | null = null;
  for (let first = top; first <= Math.min(bottom, top + MOST_ABOVE); first++) {
    for (let last = first; last < first + DEEPEST && last <= bottom; last++) {
      if (!isHeaderLike(view, last, left, right)) break;
      const known = Object.keys(columnsByWords(role, headerPaths(view, first, last, left, right))).length;
      const width = view.filled(last, left, right).length;
      if (width > 1 && known > (best?.known ?? -1)) best = { rows: { first, last }, known };
    }
  }
  return best?.rows ?? null;
}

/** The kind of table that rows are the header of, by their words; null where they tell none. */
export function roleOfHeader(view: GridView, { top, bottom, left, right }: Area): HeaderRole | null {
  const paths = headerPaths(view, top, bottom, left, right);
  return roleByWords(paths, view.grid.sheet)?.role ?? null;
}

/**
 * The table that an area is said to be. It goes on below the area as far as its rows do.
 * @param told its header rows, where they are said too
 * @returns null where no row of it can be a header
 */
export function toldHeaderTable(
  view: GridView,
  role: HeaderRole,
  area: Area,
  told: Rows | null,
): HeaderTable | null {
  const rows = told ?? headerRows(view, role, area);
  if (!rows || rows.last > view.area.bottom) return null;
  const { first, last } = rows;
  const left = Math.max(area.left, view.area.left);
  const right = Math.min(area.right, view.area.right);
  const paths = headerPaths(view, first, last, left, right);
  const columns = checkedByValues(view, role, columnsByWords(role, paths), last + 1);
  const header = { first, last, left, right, table: { role, columns }, paths };
  const reached = Math.max(last, Math.min(area.bottom, view.area.bottom));
  let limit = reached;
  while (limit < view.area.bottom && !view.isBlankRow(limit + 1, left, right)) limit++;
  const bottom = bottomOf(view, header, limit, reached);
  const read = completedColumns(view, { ...header, bottom }, role, columns);
  return {
    role,
    columns: read.columns,
    header: { first, last },
    caption: captionAbove(view, first, view.area.top, view.area.left, view.area.right),
    area: { top: first, bottom, left, right },
    confidence: 1,
    readings: read.readings,
  };
}

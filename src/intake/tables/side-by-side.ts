import { withoutBrackets } from '../../text';
import { TABLE_TITLE } from '../words';
import type { GridView } from './grid-view';
import type { RoleColumns } from './header-roles';

/** The header of a table, or of what looks like one. */
interface Headed {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly table: RoleColumns;
}

/** Tables that may stand twice in the same rows; indicators side by side are targets of several periods. */
const DIVISIBLE: ReadonlySet<string> = new Set(['budget', 'ledger', 'evaluators', 'project-info']);
/** Rows above a header in which the titles of tables side by side are looked for. */
const TITLE_WITHIN = 3;

/** Whether the header of the column says again what one further left says. */
function repeats(view: GridView, { first, last }: Headed, column: number): boolean {
  if (view.folded(last, column) === '') return false;
  const isOwn = (row: number, at: number): boolean => view.ref(row, at).top >= first;
  // 本级 below 年初数 and below 调整后 are parts of one table.
  const isSame = (at: number): boolean => {
    for (let row = first; row <= last; row++)
      if (view.folded(row, at) !== view.folded(row, column)) return false;
    return true;
  };
  for (let at = view.area.left; at < column; at++) if (isSame(at) && isOwn(last, at)) return true;
  return false;
}

/** Whether a table of its own has its title right above the column, beside that of another one. */
function hasOwnTitle(view: GridView, { first, left }: Headed, column: number): boolean {
  for (let row = first - 1; row >= Math.max(view.area.top, first - TITLE_WITHIN); row--) {
    const titles = view
      .filled(row, left)
      .filter((at) => TABLE_TITLE.test(withoutBrackets(view.folded(row, at))));
    if (titles.length >= 2) return titles.includes(column) && titles.some((at) => at < column);
  }
  return false;
}

/** How many columns a header explains. */
function known({ table }: Headed): number {
  return Object.keys(table.columns).length;
}

/**
 * Tables side by side that no blank column divides: the second one says again what the first one says, or has a title
 * of its own, and the two explain more columns than one table would.
 * @param headerIn the header that begins in the row between two columns
 * @returns the whole where it is one table
 */
export function dividedHeaders<H extends Headed>(
  view: GridView,
  whole: H,
  headerIn: (left: number, right: number) => H | null,
): readonly H[] {
  if (!DIVISIBLE.has(whole.table.role)) return [whole];
  for (let column = whole.left + 1; column < whole.right; column++) {
    if (view.isEmpty(whole.last, column)) continue;
    if (!repeats(view, whole, column) && !hasOwnTitle(view, whole, column)) continue;
    const [left, right] = [headerIn(whole.left, column - 1), headerIn(column, whole.right)];
    if (!left || !right || !DIVISIBLE.has(left.table.role) || !DIVISIBLE.has(right.table.role)) continue;
    if (known(left) + known(right) <= known(whole)) continue;
    return [left, ...dividedHeaders(view, right, headerIn)];
  }
  return [whole];
}

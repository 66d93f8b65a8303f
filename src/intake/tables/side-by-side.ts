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

/** Columns of which the header says again what one further left says. */
function repeated(view: GridView, { first, last, right }: Headed): ReadonlySet<number> {
  const seen = new Set<string>();
  const again = new Set<number>();
  for (let column = view.area.left; column < right; column++) {
    // 本级 below 年初数 and below 调整后 are parts of one table.
    let says = '';
    for (let row = first; row <= last; row++) says += `${view.folded(row, column)}\n`;
    if (seen.has(says) && view.folded(last, column) !== '') again.add(column);
    if (view.ref(last, column).top >= first) seen.add(says);
  }
  return again;
}

/** Columns above which a table of its own has its title, beside that of another one. */
function titled(view: GridView, { first, left }: Headed): ReadonlySet<number> {
  for (let row = first - 1; row >= Math.max(view.area.top, first - TITLE_WITHIN); row--) {
    const titles = view
      .filled(row, left)
      .filter((at) => TABLE_TITLE.test(withoutBrackets(view.folded(row, at))));
    if (titles.length >= 2) return new Set(titles.slice(1));
  }
  return new Set();
}

/** How many columns a header explains. */
function known({ table }: Headed): number {
  return Object.keys(table.columns).length;
}

/** Places where a header row is tried to be parted: more have no tables side by side but columns that are all alike. */
const MOST_TRIED = 16;

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
  most = MOST_TRIED,
): readonly H[] {
  if (!DIVISIBLE.has(whole.table.role)) return [whole];
  const [again, ownTitle] = [repeated(view, whole), titled(view, whole)];
  let tries = most;
  for (let column = whole.left + 1; column < whole.right && tries > 0; column++) {
    if (view.isEmpty(whole.last, column)) continue;
    if (!again.has(column) && !ownTitle.has(column)) continue;
    tries--;
    const [left, right] = [headerIn(whole.left, column - 1), headerIn(column, whole.right)];
    if (!left || !right || !DIVISIBLE.has(left.table.role) || !DIVISIBLE.has(right.table.role)) continue;
    if (known(left) + known(right) <= known(whole)) continue;
    return [left, ...dividedHeaders(view, right, headerIn, tries)];
  }
  return [whole];
}

import { namesEachItemOnce, namesItems } from './column-values';
import type { GridView } from './grid-view';
import type { HeaderPath } from './header-paths';
import { columnsByWords, has, isRole, type Columns, type RoleColumns } from './header-roles';

/** Rows below a header in which figures are looked for. */
const LOOKED_AT = 12;

/** Whether a column of which no word is known holds figures. */
function hasOtherFigures(
  view: GridView,
  last: number,
  paths: readonly HeaderPath[],
  words: readonly Columns[],
): boolean {
  const known = new Set(words.flatMap((columns) => Object.values(columns)));
  const rows = Array.from({ length: LOOKED_AT }, (_, at) => last + 1 + at);
  return paths.some(
    ({ column }) =>
      !known.has(column) && rows.some((row) => row <= view.area.bottom && view.isNumber(row, column)),
  );
}

/**
 * What words make a list of payments, and is a budget all the same: without days, vouchers and projects, with a plan beside
 * what was spent, or with items of the classification of which each comes once.
 */
export function ratherBudget(
  view: GridView,
  last: number,
  paths: readonly HeaderPath[],
  about: string,
): RoleColumns | null {
  const ledger = columnsByWords('ledger', paths);
  if (!isRole('ledger', ledger, about) || has(ledger, 'date', 'voucher', 'project', 'credit')) return null;
  const columns = columnsByWords('budget', paths);
  const { name, code, summary, amount } = ledger;
  const items = [name, code, summary].find(
    (column) => column !== undefined && namesItems(view, column, last + 1),
  );
  const isOnce =
    items !== undefined &&
    namesEachItemOnce(view, items, last + 1) &&
    hasOtherFigures(view, last, paths, [ledger, columns]);
  if (isRole('budget', columns, about))
    return items !== undefined && (items === summary || isOnce) ? { role: 'budget', columns } : null;
  // 支出内容 above items of the classification, whatever heads the plan beside what was spent.
  if (isOnce && items === summary && amount !== undefined)
    return { role: 'budget', columns: { executed: amount, ...columns, name: items } };
  // Of what the plan is, an unknown header says; what stands below it may tell.
  return has(columns, 'initial', 'budget', 'planned') && has(columns, 'executed')
    ? { role: 'budget', columns }
    : null;
}

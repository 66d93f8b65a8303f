import { isBlankMark } from '../../text';
import type { HeaderRole } from '../words';
import { aboutOf, captionAbove } from './captions';
import type { GridView } from './grid-view';
import { roleByEvidence } from './header-evidence';
import { headerPaths, isHeaderLike, type HeaderPath } from './header-paths';
import { amountColumns, columnsByWords, has, roleByWords, saysAnything, type Header } from './header-roles';
import { DEEPEST, HeaderRows } from './header-rows';
import { isProseRow } from './narrative-areas';
import { lastOfParts } from './parted-headers';
import { ratherBudget } from './rather-budget';
import { dividedHeaders } from './side-by-side';
import { bottomOf } from './table-bottom';

/** Columns whose meaning stands above them count less than columns that say all by themselves. */
function quality(header: Header): number {
  const meanings = Object.keys(header.table.columns).filter((meaning) => meaning !== 'second-reason');
  return meanings.reduce((total, meaning) => total + (meaning.startsWith('source-') ? 0.5 : 1), 0);
}

function headerIn(view: GridView, first: number, left: number, right: number): Header | null {
  if (!isHeaderLike(view, first, left, right)) return null;
  let best: Header | null = null;
  const about = aboutOf(view, first, left, right);
  const least = lastOfParts(view, first, left, right);
  for (let last = least; last < first + DEEPEST && last <= view.area.bottom; last++) {
    if (last > least && !isHeaderLike(view, last, left, right)) break;
    const paths = headerPaths(view, first, last, left, right);
    const table = ratherBudget(view, last, paths, about) ?? roleByWords(paths, about);
    if (!table || (last > least && !isHeaderRow(view, table.role, paths, last))) continue;
    const header = { first, last, left, right, table, paths };
    if (headsOnlyWords(view, header) || isChapter(view, header)) continue;
    if (!best || quality(header) > quality(best)) best = header;
  }
  if (best) return best;
  const header = headerByEvidence(view, { first, last: least, left, right }, about);
  return header && isChapter(view, header) ? null : header;
}

/** Spending below 二、支出明细情况 is a chapter of a report, and no ledger where neither days nor projects are told. */
export function isChapter(
  view: GridView,
  { first, left, right, table: { role, columns } }: Omit<Header, 'paths'>,
): boolean {
  return (
    role === 'ledger' &&
    !has(columns, 'date', 'project', 'credit') &&
    first > view.area.top &&
    isProseRow(view, first - 1, left, right)
  );
}

/** Rows below a header in which amounts are looked for, and texts in their place that say that there are none. */
const LOOKED_AT = 12;
const LEAST_TEXTS = 3;

/** Words of amounts above words in every row: a row of some list, and no header. */
function headsOnlyWords(view: GridView, { last, table }: Header): boolean {
  let texts = 0;
  for (const column of amountColumns(table))
    for (let row = last + 1; row <= Math.min(view.area.bottom, last + LOOKED_AT); row++) {
      if (view.isEmpty(row, column)) continue;
      const text = view.folded(row, column);
      if (view.isNumber(row, column) || /\d/.test(text) || isBlankMark(text)) return false;
      texts++;
    }
  return texts >= LEAST_TEXTS;
}

/** Whether a lower row of a header says what columns are: of a row of entries few texts do. */
function isHeaderRow(view: GridView, role: HeaderRole, paths: readonly HeaderPath[], row: number): boolean {
  const own = paths.filter(({ column }) => !view.isEmpty(row, column) && view.ref(row, column).top === row);
  const says = own.filter(({ column }) => saysAnything(role, view.text(row, column)));
  // Headers over several rows leave some columns to one of them; entries below a header fill all that it names.
  const isWhole = own.every(({ column }) => !view.isEmpty(row - 1, column)) && own.length === paths.length;
  return !isWhole && says.length * 2 >= own.length && (says.length === own.length || divides(view, own, row));
}

/** Whether a cell of the row stands below no header of its own: it shares the one to its left. */
function divides(view: GridView, own: readonly HeaderPath[], row: number): boolean {
  return own.some(({ column }) => view.isEmpty(row - 1, column) || view.lastColumn(row - 1, column) > column);
}

/** A header of which too few words are known: what stands below it tells the rest. */
function headerByEvidence(
  view: GridView,
  span: Pick<Header, 'first' | 'last' | 'left' | 'right'>,
  about: string,
): Header | null {
  const paths = headerPaths(view, span.first, span.last, span.left, span.right);
  const table = roleByEvidence(view, span, paths, about);
  return table && { ...span, table: { ...table, columns: columnsByWords(table.role, paths) }, paths };
}

/** Runs of filled columns of a row, divided by blank ones. */
function runsOf(columns: readonly number[]): { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = [];
  for (const column of columns) {
    const run = runs[runs.length - 1];
    if (run && column === run.right + 1) run.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs;
}

/** Headers that begin in the row: one, or several tables side by side. */
function headersAt(view: GridView, row: number): Header[] {
  const { left, right } = view.area;
  const runs = runsOf(view.filled(row));
  if (runs.length > 1) {
    const apart = runs.map((run) => headerIn(view, row, run.left, run.right));
    const found = apart.filter((header) => header !== null);
    if (found.length === apart.length) return found;
  }
  const whole = headerIn(view, row, left, right);
  if (!whole) return [];
  const lower = row < view.area.bottom ? headerIn(view, row + 1, left, right) : null;
  if (lower && lower.first <= whole.last && quality(lower) >= quality(whole)) return [];
  return [...dividedHeaders(view, whole, (from, to) => headerIn(view, row, from, to))];
}

/**
 * Whether `later` only repeats the header of the table above it (as printed pages do), whose rows reach down to it.
 * @param reached a row that the table above is known to reach
 * @returns the last row above the repeated header, null where it is another table's
 */
function repeatedBelow(view: GridView, earlier: Header, later: Header, reached: number): number | null {
  const same = JSON.stringify(earlier.table) === JSON.stringify(later.table);
  if (!same) return null;
  let above = later.first - 1;
  while (above > earlier.last && view.isBlankRow(above, later.left, later.right)) above--;
  const titled = captionAbove(view, later.first, earlier.last + 1, later.left, later.right).title !== null;
  return !titled && bottomOf(view, earlier, above, Math.min(reached, above)) === above ? above : null;
}

/** Whether cells side by side are texts, up to a blank one: no header begins in a row of which none are. */
function someAreTexts(view: GridView, row: number): boolean {
  const columns = view.filled(row);
  const areTexts = ({ left, right }: { left: number; right: number }): boolean => {
    for (let column = left; column <= right; column++)
      if (typeof view.value(row, column) !== 'string') return false;
    return true;
  };
  return columns.length >= 2 && runsOf(columns).some(areTexts);
}

/** The headers of a sheet from top to bottom, in rows that nothing else has taken. */
export function allHeaders(view: GridView, isFree: (row: number) => boolean): Header[] {
  const headers: Header[] = [];
  const rows = new HeaderRows(view);
  let reached = -1;
  for (let row = view.area.top; row <= view.area.bottom; row++) {
    if (!isFree(row) || !someAreTexts(view, row) || !rows.mayBegin(row)) continue;
    const found = headersAt(view, row);
    const before = headers[headers.length - 1];
    if (found.length === 0) continue;
    const single = found.length === 1 ? found[0]! : null;
    const below =
      single && before ? repeatedBelow(view, before, single, Math.max(reached, before.last)) : null;
    if (below === null) headers.push(...found);
    reached = below ?? -1;
    row = Math.max(...found.map(({ last }) => last));
  }
  return headers;
}

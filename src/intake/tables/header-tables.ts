import { isBlankMark } from '../../text';
import type { Area } from '../../workbook';
import { ENDS_IN_REPORT, type HeaderRole } from '../words';
import { aboutOf, captionAbove, type Caption } from './captions';
import { checkedByValues } from './column-values';
import type { GridView } from './grid-view';
import { headerPaths, isHeaderLike, type HeaderPath } from './header-paths';
import { DEEPEST, HeaderRows } from './header-rows';
import { completedColumns, guessedRole, roleByEvidence } from './header-evidence';
import {
  amountColumns,
  columnsByWords,
  isRole,
  roleByWords,
  saysAnything,
  type Columns,
  type RoleColumns,
} from './header-roles';
import type { ColumnReading } from './column-readings';
import { countLabels } from './info-pairs';
import { isProseRow } from './narrative-areas';
import { ratherBudget } from './rather-budget';
import { dividedHeaders } from './side-by-side';

/** A table that is known by its header row. */
export interface HeaderTable {
  readonly role: HeaderRole;
  readonly columns: Columns;
  readonly header: { readonly first: number; readonly last: number };
  readonly caption: Caption;
  /** Header and rows. */
  readonly area: Area;
  readonly confidence: number;
  readonly readings: readonly ColumnReading[];
}

export interface Header {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly table: RoleColumns;
  readonly paths: readonly HeaderPath[];
}

/** Columns whose meaning stands above them count less than columns that say all by themselves. */
function quality(header: Header): number {
  const meanings = Object.keys(header.table.columns).filter((meaning) => meaning !== 'second-reason');
  return meanings.reduce((total, meaning) => total + (meaning.startsWith('source-') ? 0.5 : 1), 0);
}

function headerIn(view: GridView, first: number, left: number, right: number): Header | null {
  let best: Header | null = null;
  for (let last = first; last < first + DEEPEST && last <= view.area.bottom; last++) {
    if (!isHeaderLike(view, last, left, right)) break;
    const paths = headerPaths(view, first, last, left, right);
    const about = aboutOf(view, first, left, right);
    const table = ratherBudget(view, last, paths, about) ?? roleByWords(paths, about);
    if (!table || (last > first && !isHeaderRow(view, table.role, paths, last))) continue;
    const header = { first, last, left, right, table, paths };
    if (headsOnlyWords(view, header)) continue;
    if (!best || quality(header) > quality(best)) best = header;
  }
  return best ?? headerByEvidence(view, first, left, right);
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
function headerByEvidence(view: GridView, row: number, left: number, right: number): Header | null {
  const paths = headerPaths(view, row, row, left, right);
  const span = { first: row, last: row, left, right };
  const table = roleByEvidence(view, span, paths, aboutOf(view, row, left, right));
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

function allHeaders(view: GridView, isFree: (row: number) => boolean): Header[] {
  const headers: Header[] = [];
  const rows = new HeaderRows(view);
  let reached = -1;
  for (let row = view.area.top; row <= view.area.bottom; row++) {
    if (!isFree(row) || view.filled(row).length < 2 || !rows.mayBegin(row)) continue;
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

/**
 * Last row of the table, which ends where running text, labels or another title begin.
 * @param reached a row that is known to belong to it
 */
export function bottomOf(view: GridView, header: Header, limit: number, reached = header.last): number {
  const { left, right } = header;
  let bottom = reached;
  for (let row = reached + 1; row <= limit; row++) {
    if (isProseRow(view, row, left, right) || beginsAnother(view, row, bottom, header)) break;
    const labelled = countLabels(view, row, left, right);
    const isLabels = labelled > 0 && labelled * 2 >= view.filled(row, left, right).length;
    const isData = isDataRow(view, row, header) || isOfTheSame(view, row, header);
    if (isLabels && !isData && !isHeaderAgain(view, row, header)) break;
    if (!view.isBlankRow(row, left, right)) bottom = row;
  }
  return bottom;
}

/** A row of the project that the row before or after it is of: labels do not come again. */
function isOfTheSame(view: GridView, row: number, { last, table }: Header): boolean {
  const project = table.columns['project'];
  if (project === undefined || view.isEmpty(row, project)) return false;
  const name = view.folded(row, project);
  return [row - 1, row + 1].some((beside) => beside > last && view.folded(beside, project) === name);
}

function isHeaderAgain(view: GridView, row: number, { last, left, right }: Header): boolean {
  return view
    .filled(row, left, right)
    .every((column) => view.folded(row, column) === view.folded(last, column));
}

/** Blank rows from which on a text that stands alone belongs to something else. */
const WIDE_GAP = 2;

/** The title of what comes next: the title of a report, or a text alone after a wide gap. */
function beginsAnother(view: GridView, row: number, lastFilled: number, { left, right }: Header): boolean {
  const [first, ...others] = view.filled(row, left, right);
  if (first === undefined || others.length > 0 || view.isNumber(row, first)) return false;
  const isTitle = ENDS_IN_REPORT.test(view.folded(row, first));
  return isTitle || (right - left >= 2 && row - lastFilled > WIDE_GAP);
}

/** A row with numbers is data, whatever words stand in it. */
function isDataRow(view: GridView, row: number, { left, right, table }: Header): boolean {
  const evaluators = table.role === 'evaluators';
  const sources = table.columns['source'] !== undefined;
  return (
    !evaluators && (sources || view.filled(row, left, right).some((column) => view.isNumber(row, column)))
  );
}

/** Whether what stands below the headers leaves the table what its headers promise. */
function isStillRole(view: GridView, header: Header, role: HeaderRole, columns: Columns): boolean {
  return isRole(role, columns, aboutOf(view, header.first, header.left, header.right));
}

/** All tables of a sheet that a header row tells, from top to bottom. */
export function headerTables(view: GridView, isFree: (row: number) => boolean): HeaderTable[] {
  const headers = allHeaders(view, isFree);
  const tables: HeaderTable[] = [];
  const bottoms: number[] = [];
  headers.forEach((header, at) => {
    const { first, last, left, right } = header;
    // A table beside this one takes none of the rows above it.
    const floor = Math.max(view.area.top, ...bottoms.filter((row) => row < first).map((row) => row + 1));
    const own = captionAbove(view, first, floor, left, right);
    const common = captionAbove(view, first, floor, view.area.left, view.area.right);
    const caption = own.title ? { ...own, unit: own.unit ?? common.unit } : common;
    const next = headers
      .slice(at + 1)
      .find((other) => other.first > last && other.left <= right && other.right >= left);
    const end = next
      ? captionAbove(view, next.first, last + 1, view.area.left, view.area.right).first - 1
      : view.area.bottom;
    const bottom = bottomOf(view, header, end);
    const { role } = header.table;
    const words = checkedByValues(view, role, header.table.columns, last + 1);
    const read = completedColumns(view, { ...header, bottom }, role, words);
    bottoms.push(bottom);
    // Contents may contradict the words, and make up for words that are missing.
    const isByWords = isStillRole(view, header, role, header.table.columns);
    const told = isByWords && !isStillRole(view, header, role, words) ? words : read.recognised;
    if (!isStillRole(view, header, role, told)) return;
    tables.push({
      role,
      columns: read.columns,
      header: { first, last },
      caption,
      area: { top: first, bottom, left, right },
      confidence: read.confidence,
      readings: read.readings,
    });
  });
  return tables;
}

/** Rows in which a header is looked for that has no word of ours. */
const GUESSED_WITHIN = 12;

/** A table of which no words are known, in a sheet that holds nothing else: what it may be. */
export function guessedTable(view: GridView): HeaderTable | null {
  const { top, bottom, left, right } = view.area;
  for (let row = top; row <= Math.min(bottom, top + GUESSED_WITHIN); row++) {
    if (view.filled(row).length < 3 || !isHeaderLike(view, row, left, right)) continue;
    const span = { first: row, last: row, left, right };
    const paths = headerPaths(view, row, row, left, right);
    const about = aboutOf(view, row, left, right);
    const first = guessedRole(view, span, paths, about);
    if (!first) continue;
    const header = { ...span, paths, table: { role: first.role, columns: first.columns } };
    const last = bottomOf(view, header, bottom);
    const guessed = guessedRole(view, span, paths, about, last) ?? first;
    return {
      role: guessed.role,
      columns: guessed.columns,
      header: { first: row, last: row },
      caption: captionAbove(view, row, top, left, right),
      area: { top: row, bottom: last, left, right },
      confidence: Math.min(...guessed.readings.map(({ confidence }) => confidence)),
      readings: guessed.readings,
    };
  }
  return null;
}

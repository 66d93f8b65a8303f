import type { Area } from '../../workbook';
import type { HeaderRole } from '../words';
import { aboutOf, captionAbove, type Caption } from './captions';
import type { ColumnReading } from './column-readings';
import { checkedByValues } from './column-values';
import { allHeaders, isChapter } from './find-headers';
import type { GridView } from './grid-view';
import { completedColumns, guessedRole } from './header-evidence';
import { headerPaths, isHeaderLike } from './header-paths';
import { isRole, type Columns, type Header } from './header-roles';
import { lastOfParts } from './parted-headers';
import { bottomOf } from './table-bottom';

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
    const span = { first: row, last: lastOfParts(view, row, left, right), left, right };
    const paths = headerPaths(view, row, span.last, left, right);
    const about = aboutOf(view, row, left, right);
    const first = guessedRole(view, span, paths, about);
    if (!first || isChapter(view, { ...span, table: first })) continue;
    const header = { ...span, paths, table: { role: first.role, columns: first.columns } };
    const last = bottomOf(view, header, bottom);
    const guessed = guessedRole(view, span, paths, about, last) ?? first;
    return {
      role: guessed.role,
      columns: guessed.columns,
      header: { first: row, last: span.last },
      caption: captionAbove(view, row, top, left, right),
      area: { top: row, bottom: last, left, right },
      confidence: Math.min(...guessed.readings.map(({ confidence }) => confidence)),
      readings: guessed.readings,
    };
  }
  return null;
}

import { fold } from '../../text';
import {
  ASIDE_COLUMNS,
  ASIDE_HEADERS,
  INDICATOR_HINTS,
  LIST_HINTS,
  rowLabel,
  type HeaderRole,
} from '../words';
import type { ColumnReading } from './column-readings';
import { sampledRows, type SampleRows } from './evidence/facts';
import { INDICATORS_KIND } from './evidence/kinds/indicators';
import { BUDGET_KIND, EVALUATORS_KIND, LEDGER_KIND, PROJECT_LIST_KIND } from './evidence/kinds/lists';
import type { BlockKind } from './evidence/kind';
import { readColumns, type ReadColumns } from './evidence/read-columns';
import type { GridView } from './grid-view';
import type { HeaderPath } from './header-paths';
import { columnsByWords, roleOf, type Columns, type RoleColumns } from './header-roles';

const KINDS: Readonly<Record<HeaderRole, BlockKind>> = {
  budget: BUDGET_KIND,
  ledger: LEDGER_KIND,
  indicators: INDICATORS_KIND,
  evaluators: EVALUATORS_KIND,
  'project-info': PROJECT_LIST_KIND,
};

/** A header row, or several, and the columns that it reaches over. */
interface HeaderSpan {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

function isAside(role: HeaderRole): (texts: readonly string[]) => boolean {
  const words = role === 'indicators' ? ASIDE_HEADERS : ASIDE_COLUMNS;
  return (texts) => words.test(fold(texts[texts.length - 1] ?? ''));
}

/** The rows below a header down to the next blank one, sums apart. */
function rowsBelow(view: GridView, { last, left, right }: HeaderSpan, bottom: number): SampleRows {
  const rows: number[] = [];
  let total: number | null = null;
  for (const row of sampledRows(last + 1, bottom)) {
    const filled = view.filled(row, left, right);
    if (filled.length === 0) continue;
    const isSum = filled.slice(0, 3).some((column) => rowLabel(view.text(row, column)).kind !== 'entry');
    if (isSum) total = row;
    else rows.push(row);
  }
  return { rows, total };
}

function read(
  view: GridView,
  role: HeaderRole,
  span: HeaderSpan,
  paths: readonly HeaderPath[],
  named: Columns,
  bottom: number,
): ReadColumns {
  const rows = rowsBelow(view, span, bottom);
  return readColumns(
    KINDS[role],
    { view, header: span, left: span.left, right: span.right, bottom, rows, paths },
    { named, hints: role === 'indicators' ? INDICATOR_HINTS : LIST_HINTS, isAside: isAside(role) },
  );
}

export interface CompletedColumns extends ReadColumns {
  /** Those that were read and those that are asked: what tells the kind of table. */
  readonly recognised: Columns;
  /** Of the least certain reading. */
  readonly confidence: number;
}

function recognisedIn({ columns, readings }: ReadColumns): Columns {
  const asked = readings.flatMap(({ state, meaning, cells }) =>
    state === 'asked' && meaning !== null ? [[meaning, cells.left] as const] : [],
  );
  return { ...Object.fromEntries(asked), ...columns };
}

function leastCertain(readings: readonly ColumnReading[]): number {
  const certain = readings.filter(({ meaning }) => meaning !== null).map(({ confidence }) => confidence);
  return certain.length === 0 ? 0 : Math.min(...certain);
}

/** All columns of a table whose kind and rows are known. */
export function completedColumns(
  view: GridView,
  header: HeaderSpan & { readonly bottom: number; readonly paths: readonly HeaderPath[] },
  role: HeaderRole,
  words: Columns,
): CompletedColumns {
  const found = read(view, role, header, header.paths, words, header.bottom);
  return { ...found, recognised: recognisedIn(found), confidence: leastCertain(found.readings) };
}

/** Headers that must be known by their words before contents are asked for the others. */
const LEAST_KNOWN = 2;
/** What may name a column: short, without figures and sentences. */
const NAMES_A_COLUMN = /^[^\d%,，。;；≥≤]{1,16}$|^[^，。;；≥≤]{2,14}[)）]$/;
/** Rows that must stand below, and those that are looked at. */
const MOST_ROWS = 60;

/** The kind of table that a header begins of which too few words are known, by what stands below it; null where none. */
export function roleByEvidence(
  view: GridView,
  span: HeaderSpan,
  paths: readonly HeaderPath[],
  about: string,
): RoleColumns | null {
  const isHeader = paths.every(({ column, texts, told }) => {
    if (told !== undefined) return true;
    const own = texts[texts.length - 1] ?? '';
    return view.ref(span.first, column).top === span.first && NAMES_A_COLUMN.test(fold(own));
  });
  if (paths.length <= LEAST_KNOWN || !isHeader) return null;
  const bottom = lastFilled(view, span);
  if (bottom === span.last) return null;
  return roleOf(
    (role) => {
      const words = columnsByWords(role, paths);
      const known = new Set(Object.values(words)).size;
      if (known < LEAST_KNOWN || known * 2 < paths.length - 1) return {};
      return recognisedIn(read(view, role, span, paths, words, bottom));
    },
    paths,
    about,
  );
}

function lastFilled(view: GridView, { last, left, right }: HeaderSpan): number {
  let row = last;
  while (row < view.area.bottom && row - last < MOST_ROWS && !view.isBlankRow(row + 1, left, right)) row++;
  return row;
}

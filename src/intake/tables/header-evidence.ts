import { fold } from '../../text';
import {
  ASIDE_COLUMNS,
  ASIDE_HEADERS,
  columnMeaning,
  fundRowKindOf,
  INDICATOR_HINTS,
  isBalance,
  isRunningBalance,
  LIST_HINTS,
  PAID_PERSON_HEADER,
  rowLabel,
  type HeaderRole,
} from '../words';
import { aboutOf } from './captions';
import type { ColumnReading } from './column-readings';
import { sampledRows, type SampleRows } from './evidence/facts';
import { INDICATORS_KIND } from './evidence/kinds/indicators';
import { BUDGET_KIND, EVALUATORS_KIND, LEDGER_KIND, PROJECT_LIST_KIND } from './evidence/kinds/lists';
import type { BlockKind } from './evidence/kind';
import { BALANCE } from './evidence/column-reading';
import { readColumns, type HeaderWords, type ReadColumns } from './evidence/read-columns';
import type { GridView } from './grid-view';
import { saysBeside } from './header-neighbours';
import { commonHeader, ownHeader, type HeaderPath } from './header-paths';
import { standingIn, withStandIns, withTarget } from './indicator-columns';
import { columnsByWords, isRole, roleOf, type Columns, type RoleColumns } from './header-roles';

const KINDS: Readonly<Record<HeaderRole, BlockKind>> = {
  budget: BUDGET_KIND,
  ledger: LEDGER_KIND,
  indicators: INDICATORS_KIND,
  evaluators: EVALUATORS_KIND,
  'project-info': PROJECT_LIST_KIND,
};

function hintsFor(role: HeaderRole): typeof LIST_HINTS {
  return role === 'indicators' ? INDICATOR_HINTS : LIST_HINTS;
}

/** A header row, or several, and the columns that it reaches over. */
interface HeaderSpan {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

/** What a list of projects or people may say besides, and what is understood although nothing is needed of it. */
const BESIDE_LISTS: ReadonlySet<string | null> = new Set(['source', 'code']);

function isAside(role: HeaderRole): (texts: readonly string[]) => boolean {
  const words = role === 'indicators' ? ASIDE_HEADERS : ASIDE_COLUMNS;
  const isList = role === 'project-info' || role === 'evaluators';
  return (texts) => {
    const own = texts[texts.length - 1] ?? '';
    // 资金来源 in a list without amounts is no name of anybody, whatever its contents look like.
    return words.test(fold(own)) || (isList && BESIDE_LISTS.has(columnMeaning('budget', own)));
  };
}

/** The column of what is left, in kinds of tables where it stands beside what it follows from. */
function withBalance(role: HeaderRole, named: Columns, paths: readonly HeaderPath[]): Columns {
  if (role !== 'budget' && role !== 'ledger') return named;
  const taken = new Set(Object.values(named));
  const left = paths.find(({ column, texts, told }) => {
    const own = texts[texts.length - 1] ?? '';
    return told === undefined && !taken.has(column) && (isBalance(own) || isRunningBalance(own));
  });
  return left ? { ...named, [BALANCE]: left.column } : named;
}

/** The rows below a header down to the next blank one, sums apart. */
function rowsBelow(view: GridView, { last, left, right }: HeaderSpan, bottom: number): SampleRows {
  const rows: number[] = [];
  const sums: number[] = [];
  for (const row of sampledRows(last + 1, bottom)) {
    const filled = view.filled(row, left, right);
    if (filled.length === 0) continue;
    const isSum = filled.slice(0, 3).some((column) => rowLabel(view.text(row, column)).kind !== 'entry');
    (isSum ? sums : rows).push(row);
  }
  return { rows, total: sums[sums.length - 1] ?? null, sums };
}

/** 本级 below 年初数: named as a source, or below other common headers, too. */
function partsAmounts(paths: readonly HeaderPath[]): (texts: readonly string[]) => boolean {
  const below = new Map<string, Set<string>>();
  for (const { texts } of paths)
    below.set(ownHeader(texts), (below.get(ownHeader(texts)) ?? new Set()).add(commonHeader(texts)));
  return (texts) => {
    const own = ownHeader(texts);
    const commons = below.get(own);
    const others = (commons?.size ?? 0) - Number(commons?.has(commonHeader(texts)) ?? false);
    return fundRowKindOf(own) !== null || others > 0;
  };
}

function read(
  view: GridView,
  role: HeaderRole,
  span: HeaderSpan,
  paths: readonly HeaderPath[],
  named: Columns,
  bottom: number,
  beyond?: HeaderWords['beyond'],
): ReadColumns {
  const rows = rowsBelow(view, span, bottom);
  const about = aboutOf(view, span.first, span.left, span.right);
  const isPart = role === 'budget' ? partsAmounts(paths) : () => false;
  return readColumns(
    KINDS[role],
    { view, header: span, left: span.left, right: span.right, bottom, rows, paths },
    {
      named: role === 'indicators' ? withTarget(named) : withBalance(role, named, paths),
      hints: hintsFor(role),
      isAside: isAside(role),
      isPart,
      beyond: (columns, known) => {
        const beside = saysBeside(role, paths, about, columns, known);
        const others = beyond?.(columns, known);
        return new Map(
          columns.map(({ column }) => [
            column,
            [...(beside.get(column) ?? []), ...(others?.get(column) ?? [])],
          ]),
        );
      },
    },
  );
}

export interface CompletedColumns extends ReadColumns {
  /** Those that were read and those that are asked: what tells the kind of table. */
  readonly recognised: Columns;
  /** Of the least certain reading. */
  readonly confidence: number;
}

/** Figures without a meaning are amounts of some kind: the table is a budget or a ledger all the same, and they are listed. */
const WITH_AMOUNTS: ReadonlySet<HeaderRole> = new Set(['budget', 'ledger']);

/** Words that tell a budget or a ledger whose amounts have a header that is unknown. */
function tellsOfMoney(role: HeaderRole, words: Columns): boolean {
  const has = (...meanings: string[]): boolean => meanings.every((meaning) => words[meaning] !== undefined);
  if (role === 'budget') return has('project', 'source') || has('code', 'name') || has('project', 'unit');
  return has('date', 'summary') || has('project', 'summary') || has('voucher', 'summary');
}

function recognisedIn(role: HeaderRole, { columns, readings }: ReadColumns, words: Columns): Columns {
  const asked = readings.flatMap(({ state, meaning, cells }) =>
    state === 'asked' && meaning !== null ? [[meaning, cells.left] as const] : [],
  );
  const figures = readings.find(({ state, hasFigures }) => state === 'unread' && hasFigures);
  const some = { ...Object.fromEntries(asked), ...columns };
  if (!figures || !WITH_AMOUNTS.has(role) || !tellsOfMoney(role, words)) return some;
  // As what was spent: whatever else they may be would make a list of payments a budget.
  return { [role === 'budget' ? 'executed' : 'amount']: figures.cells.left, ...some };
}

function leastCertain(readings: readonly ColumnReading[]): number {
  const certain = readings.filter(({ meaning }) => meaning !== null).map(({ confidence }) => confidence);
  return certain.length === 0 ? 0 : Math.min(...certain);
}

/**
 * All columns of a table whose kind and rows are known.
 * @param beyond what is known of them from other sheets
 */
export function completedColumns(
  view: GridView,
  header: HeaderSpan & { readonly bottom: number; readonly paths: readonly HeaderPath[] },
  role: HeaderRole,
  words: Columns,
  beyond?: HeaderWords['beyond'],
): CompletedColumns {
  const found = read(view, role, header, header.paths, words, header.bottom, beyond);
  const columns = role === 'indicators' ? withStandIns(found.columns, header.paths) : found.columns;
  return {
    columns,
    readings: role === 'indicators' ? standingIn(found.readings, columns) : found.readings,
    recognised: recognisedIn(role, found, words),
    confidence: leastCertain(found.readings),
  };
}

/** Headers that must be known by their words before contents are asked for the others. */
const LEAST_KNOWN = 2;
/** What may name a column: short, without figures and sentences. */
const NAMES_A_COLUMN = /^[^\d%,，。;；≥≤]{1,16}$|^[^，。;；≥≤]{2,14}[)）]$/;
/** Rows that must stand below, and those that are looked at. */
const MOST_ROWS = 60;

/** Hints in so many columns make a guess, where no words are known. */
const LEAST_HINTED = 2;
/** Hints in so many columns, and in most of them, make it more than a guess, where contents bear them out. */
const LEAST_TRUSTED = 3;

/**
 * What a table of which no word is known may be: by hints, contents and place alone. Where few columns have hints, it is
 * asked, and nothing of it is judged.
 * @param bottom its last row, where that is known
 */
export function guessedRole(
  view: GridView,
  span: HeaderSpan,
  paths: readonly HeaderPath[],
  about: string,
  bottom = lastFilled(view, span),
): (RoleColumns & { readonly readings: readonly ColumnReading[] }) | null {
  const isAboutPeople = paths.some(({ texts }) => texts.some((text) => PAID_PERSON_HEADER.test(fold(text))));
  if (bottom === span.last || isAboutPeople || !mayNameColumns(view, span, paths)) return null;
  const guesses = new Map(
    GUESSED_ROLES.filter((role) => mayBeHinted(role, paths)).map((role) => {
      const words = columnsByWords(role, paths);
      const found = read(view, role, span, paths, words, bottom);
      const hinted = found.readings.filter(isHinted).length;
      const recognised = hinted < LEAST_HINTED ? {} : recognisedIn(role, found, words);
      return [role, { found, hinted, recognised }] as const;
    }),
  );
  const role = roleOf((one) => guesses.get(one)?.recognised ?? {}, paths, about)?.role;
  const guess = role && guesses.get(role);
  if (!guess) return null;
  const { found, hinted } = guess;
  const filled = found.readings.filter(({ hasValues }) => hasValues).length;
  const isTrusted = hinted >= LEAST_TRUSTED && hinted * 2 >= filled && isRole(role, found.columns, about);
  if (isTrusted) return { role, columns: found.columns, readings: found.readings };
  if (OF_NAMES.has(role)) return null;
  const readings = found.readings.map((reading): ColumnReading =>
    reading.state === 'read' && reading.meaning !== null
      ? { ...reading, state: 'asked', confidence: Math.min(reading.confidence, MOST_GUESSED) }
      : reading,
  );
  return { role, columns: {}, readings };
}

/** Whether hints can make a guess of the kind: all columns are read only where that may tell something. */
function mayBeHinted(role: HeaderRole, paths: readonly HeaderPath[]): boolean {
  const hinted = paths.filter(({ texts }) => {
    const header = fold(texts.join(''));
    return hintsFor(role).some(({ part }) => part.test(header));
  });
  // What one known column says may tell of the others besides.
  return hinted.length >= LEAST_HINTED || Object.keys(columnsByWords(role, paths)).length > 0;
}

function isHinted({ evidence }: ColumnReading): boolean {
  return evidence.some(({ kind, weight }) => kind === 'words' && weight > 0);
}

/** A guess without a known word is never surer than this. */
const MOST_GUESSED = 0.75;
const GUESSED_ROLES: readonly HeaderRole[] = ['indicators', 'budget', 'ledger', 'evaluators', 'project-info'];
/** Lists of names, which any workbook has: read where words hint at it, and never asked about. */
const OF_NAMES: ReadonlySet<HeaderRole> = new Set(['evaluators', 'project-info']);

/** The kind of table that a header begins of which too few words are known, by what stands below it; null where none. */
export function roleByEvidence(
  view: GridView,
  span: HeaderSpan,
  paths: readonly HeaderPath[],
  about: string,
): RoleColumns | null {
  if (paths.length <= LEAST_KNOWN || !mayNameColumns(view, span, paths)) return null;
  const bottom = lastFilled(view, span);
  if (bottom === span.last) return null;
  return roleOf(
    (role) => {
      const words = columnsByWords(role, paths);
      const known = new Set(Object.values(words)).size;
      if (known < LEAST_KNOWN || known * 2 < paths.length - 1) return {};
      return recognisedIn(role, read(view, role, span, paths, words, bottom), words);
    },
    paths,
    about,
  );
}

/** Short texts side by side, none of them merged from above. */
function mayNameColumns(view: GridView, { first }: HeaderSpan, paths: readonly HeaderPath[]): boolean {
  return paths.every(({ column, texts }) => {
    const own = texts[texts.length - 1] ?? '';
    return view.ref(first, column).top === first && NAMES_A_COLUMN.test(fold(own));
  });
}

function lastFilled(view: GridView, { last, left, right }: HeaderSpan): number {
  let row = last;
  while (row < view.area.bottom && row - last < MOST_ROWS && !view.isBlankRow(row + 1, left, right)) row++;
  return row;
}

import { fold } from '../../text';
import {
  BUDGET_CAPTION,
  columnMeaning,
  columnMeanings,
  EVALUATORS_CAPTION,
  FUND_COLUMNS,
  fundColumnOf,
  fundRowKindOf,
  headsAnything,
  isBalance,
  isRateHeader,
  PART_OF_AMOUNT,
  PLAIN_AMOUNT,
  LEDGER_CAPTION,
  PAID_PERSON_HEADER,
  ROSTER_CAPTION,
  targetPart,
  weakColumnMeaning,
  type HeaderRole,
} from '../words';
import { commonHeader, ownHeader, toldColumns, type HeaderPath } from './header-paths';
import { indicatorColumns, type IndicatorWords } from './indicator-columns';

export type Columns = Readonly<Record<string, number>>;

/** 计划安排资金 / 中央财政: amounts by source in columns; 中央财政 alone: the row or the caption says which amounts. */
function fundMeaning(texts: readonly string[]): string | null {
  const own = texts[texts.length - 1] ?? '';
  const groups = texts.slice(0, -1);
  const groupFund = groups.map(fundColumnOf).find((fund) => fund !== null) ?? null;
  const groupKind = groups.map(fundRowKindOf).find((kind) => kind !== null && kind !== 'total') ?? null;
  if (isRateHeader(own)) return 'rate';
  const kind = isBalance(own) ? null : fundRowKindOf(own);
  if (kind !== null) return groupFund ? `${groupFund}-${kind}` : `source-${kind}`;
  const fund = fundColumnOf(own);
  if (fund !== null) return groupKind ? `${fund}-${groupKind}` : fund;
  return groupFund && PLAIN_AMOUNT.test(own) ? groupFund : null;
}

/** 本级 below 年初数 and 本级 below another header: amounts of which only the header above tells which. */
function isToldByGroup({ texts }: HeaderPath, below: OwnHeaders): boolean {
  return commonHeader(texts) !== '' && below.get(fold(ownHeader(texts)))!.size > 1;
}

/** By own header the common ones that it stands below. */
type OwnHeaders = ReadonlyMap<string, ReadonlySet<string>>;

function ownHeaders(paths: readonly HeaderPath[]): OwnHeaders {
  const below = new Map<string, Set<string>>();
  for (const { texts } of paths) {
    const own = fold(ownHeader(texts));
    const known = below.get(own);
    if (known) known.add(commonHeader(texts));
    else below.set(own, new Set([commonHeader(texts)]));
  }
  return below;
}

/** What a column may mean, by its own header first, then by all its headers together. */
function ownMeanings(role: HeaderRole, path: HeaderPath, below: OwnHeaders): readonly string[] {
  const { texts } = path;
  const own = ownHeader(path.texts);
  const said = role === 'budget' ? fundMeaning(texts) : null;
  const fund = said?.startsWith('source-') && isToldByGroup(path, below) ? null : said;
  for (const reading of new Set([own, texts.join('')])) {
    const meanings = columnMeanings(role, reading).filter((meaning) => meaning !== 'amount' || said === null);
    if (meanings.length > 0) return meanings;
    if (reading === own && fund !== null) return [fund];
  }
  return [];
}

/** What each column may mean, last of all by the common headers above it; of several columns that only these tell none is it. */
function allMeanings(role: HeaderRole, paths: readonly HeaderPath[]): (readonly string[])[] {
  const below = ownHeaders(paths);
  const own = paths.map((path) => ownMeanings(role, path, below));
  const untold = new Map<string, number>();
  for (const [at, { texts }] of paths.entries())
    if (own[at]!.length === 0) untold.set(commonHeader(texts), (untold.get(commonHeader(texts)) ?? 0) + 1);
  return paths.map(({ texts }, at) => {
    if (own[at]!.length > 0 || texts.length < 2 || untold.get(commonHeader(texts))! > 1) return own[at]!;
    const groups = texts.slice(0, -1).reverse();
    return groups.map((text) => columnMeanings(role, text)).find((meanings) => meanings.length > 0) ?? [];
  });
}

/** Words of a table of indicators of its own, which may name the project of each row. */
const INDICATOR_WORDS: IndicatorWords = {
  strong: (header) => columnMeaning('indicators', header),
  weak: (header) => weakColumnMeaning('indicators', header),
};

/**
 * Meanings of the columns for a role. A column whose likeliest meaning an earlier column has takes its next one; headers
 * that say less plainly come last.
 */
function columnsFor(role: HeaderRole, paths: readonly HeaderPath[]): Columns {
  if (role === 'indicators') return indicatorColumns(INDICATOR_WORDS, paths);
  const columns = toldColumns(role, paths);
  const untold = paths.filter(({ told }) => told === undefined);
  const meanings = allMeanings(role, untold);
  for (const [at, { column }] of untold.entries()) {
    const meaning = meanings[at]!.find((candidate) => columns[candidate] === undefined);
    if (meaning !== undefined) columns[meaning] = column;
  }
  const taken = new Set(Object.values(columns));
  for (const { texts, column } of untold) {
    const meaning = weakColumnMeaning(role, texts[texts.length - 1] ?? '');
    if (meaning === null || taken.has(column)) continue;
    columns[meaning] ??= column;
    taken.add(columns[meaning]);
  }
  return columns;
}

/** Whether some column has one of the meanings. */
export function has(columns: Columns, ...meanings: string[]): boolean {
  return meanings.some((meaning) => columns[meaning] !== undefined);
}

function countOf(columns: Columns, pattern: RegExp): number {
  return Object.keys(columns).filter((meaning) => pattern.test(meaning)).length;
}

const WITH_SOURCE = new RegExp(`^(?:${FUND_COLUMNS.join('|')}|source)-(?!total$)`);
const AMOUNT = new RegExp(`^(?:(?:${FUND_COLUMNS.join('|')}|source)(?:-.*)?|amount|credit)$`);

/** The columns that must hold figures in a table of the role: those of its amounts. */
export function amountColumns({ role, columns }: RoleColumns): number[] {
  if (role !== 'budget' && role !== 'ledger') return [];
  return Object.entries(columns).flatMap(([meaning, column]) =>
    meaning !== 'source' && AMOUNT.test(meaning) ? column : [],
  );
}

/** Amounts of which only the caption says what they are. */
function isGeneric(columns: Columns): boolean {
  return has(columns, 'amount') && has(columns, 'source', 'project', 'code', 'name');
}

/** Whether columns with these meanings make a table of the role. `about` is caption and sheet name. */
export function isRole(role: HeaderRole, columns: Columns, about: string): boolean {
  switch (role) {
    case 'ledger': {
      const entryLike = has(columns, 'summary', 'date', 'voucher');
      const itemLike = has(columns, 'project', 'code', 'name') && LEDGER_CAPTION.test(about);
      return has(columns, 'amount', 'credit') && (entryLike || itemLike);
    }
    case 'budget': {
      const amounts = countOf(columns, /^(?:initial|budget|planned|received|executed)$/) > 0;
      const wide = countOf(columns, WITH_SOURCE) >= 2;
      const generic =
        has(columns, 'amount') && has(columns, 'source', 'project') && BUDGET_CAPTION.test(about);
      return (
        (amounts && has(columns, 'project', 'source', 'code', 'name', 'unit', 'department')) ||
        wide ||
        generic
      );
    }
    case 'indicators':
      return (
        has(columns, 'name', 'level2', 'level1') &&
        has(columns, 'target', 'initial-target', 'actual') &&
        Object.keys(columns).length >= 3
      );
    case 'evaluators':
      return has(columns, 'person') && has(columns, 'position', 'unit', 'signature', 'duty');
    case 'project-info':
      return has(columns, 'project') && Object.keys(columns).length >= 3;
  }
}

/** Without dates, a plan or a budget beside the amounts spent is a budget that shows its execution. */
function isBudgetRather(ledger: Columns, budget: Columns, about: string): boolean {
  if (has(ledger, 'date', 'voucher')) return false;
  const planned = countOf(budget, /^(?:initial|budget|planned|received)(?:-|$)/) > 0;
  return planned || (isGeneric(budget) && BUDGET_CAPTION.test(about) && !LEDGER_CAPTION.test(about));
}

/** Days, vouchers and summaries beside a single amount: what was paid, whatever word says so. */
function entriesOf(ledger: Columns, budget: Columns): RoleColumns | null {
  const says = ['date', 'voucher', 'summary'].filter((meaning) => has(ledger, meaning));
  const amounts = Object.entries(budget).filter(([meaning]) => meaning !== 'source' && AMOUNT.test(meaning));
  const [[meaning, amount] = ['', -1]] = amounts;
  if (says.length < 2 || amounts.length !== 1 || meaning !== 'executed') return null;
  return Object.values(ledger).includes(amount) ? null : { role: 'ledger', columns: { ...ledger, amount } };
}

export interface RoleColumns {
  readonly role: HeaderRole;
  readonly columns: Columns;
}

/** Rows that begin a table, and what its columns mean by their words. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly table: RoleColumns;
  readonly paths: readonly HeaderPath[];
}

/** Whether the text says something as a header of a column, or of a part of one. */
export function saysAnything(role: HeaderRole, text: string): boolean {
  return (
    columnMeaning(role, text) !== null ||
    weakColumnMeaning(role, text) !== null ||
    fundColumnOf(text) !== null ||
    fundRowKindOf(text) !== null ||
    isRateHeader(text) ||
    targetPart(text) !== null ||
    PLAIN_AMOUNT.test(text) ||
    PART_OF_AMOUNT.test(text)
  );
}

/** What the words of the headers say in a table of the role. */
export function columnsByWords(role: HeaderRole, paths: readonly HeaderPath[]): Columns {
  return columnsFor(role, paths);
}

/** Fields of a list of projects that a budget table has no columns of its own for. */
const FIELDS_BESIDE =
  /^(?:manager|phone|address|postcode|period|periodStart|periodEnd|evaluationTypes|reportDate|goal.*|claimed.*)$/;

/** A budget table that also lists fields of its projects is one table. */
function withFields(budget: RoleColumns, list: RoleColumns): RoleColumns {
  const taken = new Set(Object.values(budget.columns));
  const beside = Object.entries(list.columns).filter(
    ([meaning, column]) => FIELDS_BESIDE.test(meaning) && !taken.has(column),
  );
  return { ...budget, columns: { ...budget.columns, ...Object.fromEntries(beside) } };
}

/**
 * What table a header begins whose columns mean what `columnsOf` says; null where none.
 * @param about caption and sheet name
 */
export function roleOf(
  columnsOf: (role: HeaderRole) => Columns,
  paths: readonly HeaderPath[],
  about: string,
): RoleColumns | null {
  const of = (role: HeaderRole): RoleColumns | null => {
    const columns = columnsOf(role);
    return isRole(role, columns, about) ? { role, columns } : null;
  };
  const indicators = of('indicators');
  // Indicators by which people are paid are none of a project's.
  if (indicators)
    return paths.some(({ texts }) => texts.some((text) => PAID_PERSON_HEADER.test(fold(text))))
      ? null
      : indicators;
  const evaluators = of('evaluators');
  if (evaluators) return ROSTER_CAPTION.test(about) && !EVALUATORS_CAPTION.test(about) ? null : evaluators;
  const budget = of('budget');
  const ledger = of('ledger') ?? (budget && entriesOf(columnsOf('ledger'), budget.columns));
  if (ledger && !(budget && isBudgetRather(ledger.columns, budget.columns, about))) return ledger;
  const list = of('project-info');
  return budget && list ? withFields(budget, list) : (budget ?? list);
}

/** What table the words of a header tell. */
export function roleByWords(paths: readonly HeaderPath[], about: string): RoleColumns | null {
  // What says nothing in any table need not be asked about in each.
  const known = paths.filter(({ texts, told }) => told !== undefined || texts.some(headsAnything));
  return roleOf((role) => columnsFor(role, known), paths, about);
}

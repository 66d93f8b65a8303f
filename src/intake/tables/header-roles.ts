import { fold } from '../../text';
import {
  BUDGET_CAPTION,
  canMean,
  columnMeaning,
  columnMeanings,
  FUND_COLUMNS,
  fundColumnOf,
  fundRowKindOf,
  isBalance,
  isRateHeader,
  LEDGER_CAPTION,
  MAIN_REASON_HEADER,
  PAID_PERSON_HEADER,
  ROSTER_CAPTION,
  targetPart,
  weakColumnMeaning,
  type HeaderRole,
} from '../words';
import type { HeaderPath } from './header-paths';

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
  return groupFund && /^(?:金额|数额|数|额)/.test(own) ? groupFund : null;
}

/** What a column may mean, by its own header first, then by all its headers together, then by the common ones. */
function meaningsOf(role: HeaderRole, { texts }: HeaderPath): readonly string[] {
  const own = texts[texts.length - 1] ?? '';
  const groups = texts.slice(0, -1).reverse();
  const fund = role === 'budget' ? fundMeaning(texts) : null;
  const part = role === 'indicators' ? partMeaning(own, groups) : null;
  if (part !== null) return [part];
  for (const reading of [own, texts.join(''), ...groups]) {
    const meanings = columnMeanings(role, reading).filter((meaning) => meaning !== 'amount' || fund === null);
    if (meanings.length > 0) return meanings;
    if (reading === own && fund !== null) return [fund];
  }
  return [];
}

/** Sign, number and unit below 年度指标值. */
function partMeaning(own: string, groups: readonly string[]): string | null {
  const group = groups.map((text) => columnMeaning('indicators', text)).find((meaning) => meaning !== null);
  const part = group === 'target' || group === 'actual' ? targetPart(own) : null;
  if (part === null || !group) return null;
  return part === 'number' ? group : `${group === 'target' ? '' : 'actual-'}${part}`;
}

/**
 * Meanings of the columns for a role. A column whose likeliest meaning an earlier column has takes its next one; headers
 * that say less plainly come last.
 */
function columnsFor(role: HeaderRole, paths: readonly HeaderPath[]): Columns {
  const columns: Record<string, number> = {};
  for (const { column, told } of paths) if (told != null && canMean(role, told)) columns[told] = column;
  const untold = paths.filter(({ told }) => told === undefined);
  for (const path of untold) {
    const meaning = meaningsOf(role, path).find((candidate) => columns[candidate] === undefined);
    if (meaning !== undefined) columns[meaning] = path.column;
  }
  for (const { texts, column } of untold) {
    const meaning = weakColumnMeaning(role, texts[texts.length - 1] ?? '');
    // 绩效指标 left of the levels is a label beside the table, no column of names.
    const levels = Math.max(columns['level1'] ?? -1, columns['level2'] ?? -1);
    const misplaced = meaning === 'name' && role === 'indicators' && column < levels;
    if (meaning !== null && !misplaced && !Object.values(columns).includes(column))
      columns[meaning] ??= column;
  }
  return role === 'indicators' ? settledTargets(withReasons(columns, untold)) : columns;
}

/** 偏差原因分析及改进措施 is the reason rather than 扣分原因 beside it, which then stands in for it where it is blank. */
function withReasons(columns: Columns, paths: readonly HeaderPath[]): Columns {
  const reasons = paths.filter((path) => meaningsOf('indicators', path)[0] === 'reason');
  const main =
    reasons.find(({ texts }) => MAIN_REASON_HEADER.test(fold(texts[texts.length - 1] ?? ''))) ?? reasons[0];
  const second = reasons.find((path) => path !== main);
  const isTold = reasons.every(({ column }) => column !== columns['reason']);
  return main && second && !isTold
    ? { ...columns, reason: main.column, 'second-reason': second.column }
    : columns;
}

/** 年初指标值 is the target where there is no later one; 备注 holds the reasons where no column is for them. */
function settledTargets(columns: Columns): Columns {
  const { 'initial-target': initial, remark, ...others } = columns;
  const target = others['target'] ?? initial;
  const reason = others['reason'] ?? remark;
  return {
    ...others,
    ...(target !== undefined && { target }),
    ...(reason !== undefined && { reason }),
    ...(remark !== undefined && remark !== reason && { remark }),
  };
}

function has(columns: Columns, ...meanings: string[]): boolean {
  return meanings.some((meaning) => columns[meaning] !== undefined);
}

function countOf(columns: Columns, pattern: RegExp): number {
  return Object.keys(columns).filter((meaning) => pattern.test(meaning)).length;
}

const WITH_SOURCE = new RegExp(`^(?:${FUND_COLUMNS.join('|')}|source)-(?!total$)`);
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
      return (amounts && has(columns, 'project', 'source', 'code', 'name', 'unit')) || wide || generic;
    }
    case 'indicators':
      return (
        has(columns, 'name', 'level2', 'level1') &&
        has(columns, 'target', 'actual') &&
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

export interface RoleColumns {
  readonly role: HeaderRole;
  readonly columns: Columns;
}

/** What the words of the headers say in a table of the role. */
export function columnsByWords(role: HeaderRole, paths: readonly HeaderPath[]): Columns {
  return columnsFor(role, paths);
}

/** Fields of a list of projects that a budget table has no columns of its own for. */
const FIELDS_BESIDE =
  /^(?:manager|phone|address|postcode|period|evaluationTypes|reportDate|goal.*|claimed.*)$/;

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
  if (evaluators) return ROSTER_CAPTION.test(about) && !/评价|自评/.test(about) ? null : evaluators;
  const budget = of('budget');
  const ledger = of('ledger');
  if (ledger && !(budget && isBudgetRather(ledger.columns, budget.columns, about))) return ledger;
  const list = of('project-info');
  return budget && list ? withFields(budget, list) : (budget ?? list);
}

/** What table the words of a header tell. */
export function roleByWords(paths: readonly HeaderPath[], about: string): RoleColumns | null {
  return roleOf((role) => columnsFor(role, paths), paths, about);
}

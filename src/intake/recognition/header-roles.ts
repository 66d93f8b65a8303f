import { FUND_COLUMNS } from '../submission';
import { columnMeaning, type HeaderRole } from './column-words';
import { fundColumnOf, fundRowKindOf, isRateHeader } from './fund-words';
import type { HeaderPath } from './header-paths';

export type Columns = Readonly<Record<string, number>>;

/** 计划安排资金 / 中央财政: amounts by source in columns; 中央财政 alone: the row or the caption says which amounts. */
function fundMeaning(texts: readonly string[]): string | null {
  const own = texts[texts.length - 1] ?? '';
  const groups = texts.slice(0, -1);
  const groupFund = groups.map(fundColumnOf).find((fund) => fund !== null) ?? null;
  const groupKind = groups.map(fundRowKindOf).find((kind) => kind !== null && kind !== 'total') ?? null;
  if (isRateHeader(own)) return 'rate';
  const kind = fundRowKindOf(own);
  if (kind !== null) return groupFund ? `${groupFund}-${kind}` : `source-${kind}`;
  const fund = fundColumnOf(own);
  if (fund !== null) return groupKind ? `${fund}-${groupKind}` : fund;
  return groupFund && /^(?:金额|数额|数|额)/.test(own) ? groupFund : null;
}

function meaningOf(role: HeaderRole, { texts }: HeaderPath): string | null {
  const own = texts[texts.length - 1] ?? '';
  const readings = [own, texts.join(''), ...texts.slice(0, -1).reverse()];
  for (const reading of readings) {
    const meaning = columnMeaning(role, reading);
    if (meaning !== null && !(role === 'budget' && meaning === 'amount' && fundMeaning(texts)))
      return meaning;
    if (role === 'budget' && reading === own) {
      const fund = fundMeaning(texts);
      if (fund !== null) return fund;
    }
  }
  return null;
}

/** Meanings of the columns for a role; of several columns with one meaning the first counts. */
export function columnsFor(role: HeaderRole, paths: readonly HeaderPath[]): Columns {
  const columns: Record<string, number> = {};
  for (const path of paths) {
    const meaning = meaningOf(role, path);
    if (meaning !== null) columns[meaning] ??= path.column;
  }
  return columns;
}

function has(columns: Columns, ...meanings: string[]): boolean {
  return meanings.some((meaning) => columns[meaning] !== undefined);
}

function countOf(columns: Columns, pattern: RegExp): number {
  return Object.keys(columns).filter((meaning) => pattern.test(meaning)).length;
}

const WITH_SOURCE = new RegExp(`^(?:${FUND_COLUMNS.join('|')}|source)-`);
const LEDGER_CAPTION = /明细账|台账|流水|序时|日记账|支出明细|支出账|记账|报账/;
const BUDGET_CAPTION = /预算|计划|安排|到位|资金来源/;

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
      return has(columns, 'name') && has(columns, 'target', 'actual') && Object.keys(columns).length >= 3;
    case 'evaluators':
      return has(columns, 'person') && has(columns, 'position', 'unit', 'signature', 'duty');
    case 'project-info':
      return has(columns, 'project') && Object.keys(columns).length >= 3;
  }
}

/** A plan or a budget beside the amounts spent, without dates, is a budget that shows its execution. */
function isBudgetRather(ledger: Columns, budget: Columns): boolean {
  const planned = countOf(budget, /^(?:initial|budget|planned|received)(?:-|$)/) > 0;
  return planned && !has(ledger, 'date', 'voucher');
}

export interface RoleColumns {
  readonly role: HeaderRole;
  readonly columns: Columns;
}

/** What tables the header of these columns begins: none, one, or a list of projects together with their budget. */
export function rolesOf(paths: readonly HeaderPath[], about: string): RoleColumns[] {
  const of = (role: HeaderRole): RoleColumns | null => {
    const columns = columnsFor(role, paths);
    return isRole(role, columns, about) ? { role, columns } : null;
  };
  const indicators = of('indicators');
  if (indicators) return [indicators];
  const evaluators = of('evaluators');
  if (evaluators) return [evaluators];
  const budget = of('budget');
  const ledger = of('ledger');
  if (ledger && !(budget && isBudgetRather(ledger.columns, budget.columns))) return [ledger];
  const list = of('project-info');
  return [list, budget].filter((found) => found !== null);
}

import { decimal } from '../../numbers';
import { fold } from '../../text';
import { CHANGED_BUDGET, FUND_COLUMNS, FUNDS_ABOUT, LIST_HINTS } from '../words';
import type { Beyond } from './evidence/assign';
import type { ColumnFacts } from './evidence/facts';
import type { Weight } from './evidence/kind';

type Named = Readonly<Record<string, number | undefined>>;
type Said = ReadonlyMap<number, readonly Beyond[]>;

const FIRST_BUDGET: Weight = 2;
const ARRIVED: Weight = 2;

/** A budget is changed by less than half of it, or less than doubled. */
const LEAST_KEPT = decimal('0.5');
const MOST_GROWN = decimal('2');

/** Whether a budget may have become the later one. */
function mayBecome(first: ColumnFacts, later: ColumnFacts): boolean {
  const pairs = first.cells.flatMap(({ amount }, at) => {
    const other = later.cells[at]?.amount;
    return amount && other && !amount.eq(0) ? [[amount, other] as const] : [];
  });
  const isNear = ([one, two]: (typeof pairs)[number]): boolean =>
    two.gte(one.times(LEAST_KEPT)) && two.lte(one.times(MOST_GROWN));
  // Of several budgets some stay as they were; figures of another year are all different.
  const isOfOneKind = pairs.length === 1 || pairs.some(([one, two]) => one.eq(two));
  return isOfOneKind && pairs.length * 2 >= later.filled.length && pairs.every(isNear);
}

const ownOf = ({ texts }: ColumnFacts): string => fold(texts[texts.length - 1] ?? '');
const groupOf = ({ texts }: ColumnFacts): string => texts.slice(0, -1).map(fold).join('/');

interface Neighbours {
  /** The column of which something may be said, without a name of its own. */
  readonly open: ColumnFacts;
  readonly before: ColumnFacts | null;
  readonly after: ColumnFacts | null;
}

/** Whether the column's own words hint at amounts of another kind: 上级下达, 申报数. */
function hintsAtOthers(open: ColumnFacts, meaning: string): boolean {
  const said = LIST_HINTS.filter(({ part }) => part.test(ownOf(open))).map(({ says }) => says);
  return said.some(
    (says) =>
      (says[meaning] ?? 0) < 0 || FUND_COLUMNS.some((fund) => fund !== meaning && (says[fund] ?? 0) > 0),
  );
}

/** 全年预算数 says that 年初预算数 stands before it. */
function firstBudget({ open, after }: Neighbours, named: Named): Beyond[] {
  if (!after || after.column !== named['budget'] || named['initial'] !== undefined) return [];
  if (!CHANGED_BUDGET.test(ownOf(after)) || !mayBecome(open, after)) return [];
  if (hintsAtOthers(open, 'initial')) return [];
  return [{ meaning: 'initial', kind: 'arithmetic', weight: FIRST_BUDGET, note: ownOf(after) }];
}

/** Below a common header that speaks of spending, what stands before the amounts spent and covers them arrived. */
function arrived({ open, before, after }: Neighbours, named: Named): Beyond[] {
  const group = groupOf(open);
  if (!after || after.column !== named['executed'] || named['received'] !== undefined) return [];
  if (group === '' || group !== groupOf(after) || (before && group === groupOf(before))) return [];
  // Without a budget elsewhere it may be one.
  if (named['budget'] === undefined && named['planned'] === undefined) return [];
  const covers = open.cells.every(({ amount }, at) => {
    const spent = after.cells[at]?.amount;
    return !spent || (amount !== null && amount.gte(spent));
  });
  return covers && FUNDS_ABOUT.meaningOf(group) === 'executed'
    ? [{ meaning: 'received', kind: 'words', weight: ARRIVED, note: group }]
    : [];
}

/** What headers of amounts beside a column say of it because they have a counterpart. */
export function saysCounterparts(columns: readonly ColumnFacts[], named: Named): Said {
  const known = new Set(Object.values(named));
  const said = new Map<number, readonly Beyond[]>();
  for (const [at, open] of columns.entries()) {
    if (known.has(open.column) || open.filled.length === 0) continue;
    const beside = { open, before: columns[at - 1] ?? null, after: columns[at + 1] ?? null };
    const own = [firstBudget, arrived].flatMap((says) => says(beside, named));
    if (own.length > 0) said.set(open.column, own);
  }
  return said;
}

import { decimal } from '../../numbers';
import { fold } from '../../text';
import { CHANGED_BUDGET, FUNDS_ABOUT } from '../words';
import type { Beyond } from './evidence/assign';
import type { ColumnFacts } from './evidence/facts';
import type { Weight } from './evidence/kind';

type Named = Readonly<Record<string, number | undefined>>;
type Said = ReadonlyMap<number, readonly Beyond[]>;

const FIRST_BUDGET: Weight = 2;
const CHANGED: Weight = 2.5;
const ARRIVED: Weight = 2;

/** A budget is changed by less than half of it, or less than doubled. */
const LEAST_KEPT = decimal('0.5');
const MOST_GROWN = decimal('2');

/** How a budget compares with the one before it; null where the two are none of one project. */
function changed(first: ColumnFacts, later: ColumnFacts): { readonly isMoreSomewhere: boolean } | null {
  const pairs = first.cells.flatMap(({ amount }, at) => {
    const other = later.cells[at]?.amount;
    return amount && other && !amount.eq(0) ? [[amount, other] as const] : [];
  });
  const isNear = ([one, two]: (typeof pairs)[number]): boolean =>
    two.gte(one.times(LEAST_KEPT)) && two.lte(one.times(MOST_GROWN));
  // Of several budgets some stay as they were; figures of another year are all different.
  const isOfOneKind = pairs.length === 1 || pairs.some(([one, two]) => one.eq(two));
  if (pairs.length === 0 || pairs.length * 2 < later.filled.length) return null;
  return isOfOneKind && pairs.every(isNear)
    ? { isMoreSomewhere: pairs.some(([one, two]) => two.gt(one)) }
    : null;
}

const ownOf = ({ texts }: ColumnFacts): string => fold(texts[texts.length - 1] ?? '');
const groupOf = ({ texts }: ColumnFacts): string => texts.slice(0, -1).map(fold).join('/');

interface Neighbours {
  /** The column of which something may be said, without a name of its own. */
  readonly open: ColumnFacts;
  readonly before: ColumnFacts | null;
  readonly after: ColumnFacts | null;
}

/** 全年预算数 says that 年初预算数 stands before it. */
function firstBudget({ open, after }: Neighbours, named: Named): Beyond[] {
  if (!after || after.column !== named['budget'] || named['initial'] !== undefined) return [];
  if (!CHANGED_BUDGET.test(ownOf(after)) || !changed(open, after)) return [];
  return [{ meaning: 'initial', kind: 'arithmetic', weight: FIRST_BUDGET, note: ownOf(after) }];
}

/** 年初预算数 says that another budget follows: what is more than it somewhere was not spent of it. */
function changedBudget({ open, before }: Neighbours, named: Named): Beyond[] {
  if (!before || before.column !== named['initial']) return [];
  if (named['budget'] !== undefined || named['executed'] !== undefined) return [];
  if (!changed(before, open)?.isMoreSomewhere) return [];
  return [{ meaning: 'budget', kind: 'arithmetic', weight: CHANGED, note: ownOf(before) }];
}

/** Below a common header that speaks of spending, what stands before the amounts spent and covers them arrived. */
function arrived({ open, before, after }: Neighbours, named: Named): Beyond[] {
  const group = groupOf(open);
  if (!after || after.column !== named['executed'] || named['received'] !== undefined) return [];
  if (group === '' || group !== groupOf(after) || (before && group === groupOf(before))) return [];
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
    const own = [firstBudget, changedBudget, arrived].flatMap((says) => says(beside, named));
    if (own.length > 0) said.set(open.column, own);
  }
  return said;
}

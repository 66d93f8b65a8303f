import type { ColumnFacts } from '../facts';
import type { Relation, Weight } from '../kind';
import { amountsOf, pairsOf, shareIn } from './relations';

const COVERED: Weight = 1;

/** Whether nearly no amount of the later column is more than the one beside it. */
function covers(all: ColumnFacts, part: ColumnFacts): boolean {
  return shareIn(amountsOf(pairsOf(all, part)), ([most, some]) => some.lte(most)) >= 0.8;
}

/** What says that money was spent, and of what. */
const OF_SPENDING = ['initial', 'executed', 'balance', 'rate'];

/** Beside a budget alone, what is no more than it may have arrived as well as been spent. */
export const RECEIVED_OF_BUDGET: Relation = {
  of: ['budget', 'received'],
  note: 'received ≤ budget',
  weigh: ([budget, received], { named }) =>
    !OF_SPENDING.some((meaning) => named?.has(meaning)) && covers(budget!, received!) ? COVERED : 0,
};

/** What arrived was planned where no budget is known. */
export const RECEIVED_OF_PLANNED: Relation = {
  of: ['planned', 'received'],
  note: 'received ≤ planned',
  weigh: ([planned, received], { named }) =>
    !named?.has('budget') && covers(planned!, received!) ? COVERED : 0,
};

const EXPLAINED: Weight = 3;

/** Remarks where less was spent than planned, and none where all was. */
function reasonsWhereLeft(base: string): Relation {
  return {
    of: [base, 'executed', 'reason'],
    note: `reason ⇐ executed < ${base}`,
    weigh: ([all, spent, reason]) => {
      const rows = reason!.cells.flatMap(({ text }, at) => {
        const [most, some] = [all!.cells[at]?.amount, spent!.cells[at]?.amount];
        return most && some ? [{ isSaid: text !== '', isLeft: some.lt(most) }] : [];
      });
      const isTelling = rows.some(({ isLeft }) => isLeft) && rows.some(({ isLeft }) => !isLeft);
      return isTelling && rows.every(({ isSaid, isLeft }) => isSaid === isLeft) ? EXPLAINED : 0;
    },
  };
}

export const REASONS_WHERE_BUDGET_IS_LEFT = reasonsWhereLeft('budget');
export const REASONS_WHERE_PLAN_IS_LEFT = reasonsWhereLeft('planned');

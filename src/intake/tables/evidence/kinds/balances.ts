import { ZERO, type Decimal } from '../../../../numbers';
import type { ColumnFacts } from '../facts';
import type { BlockFacts, Relation, Weight } from '../kind';

const AGREES: Weight = 5;
const DISAGREES: Weight = -3;

const figureAt = ({ cells }: ColumnFacts, at: number): Decimal => cells[at]?.figure ?? ZERO;

function weighed(agree: readonly boolean[]): Weight {
  if (agree.length === 0) return 0;
  const share = agree.filter((one) => one).length / agree.length;
  return share >= 0.6 ? AGREES : share <= 0.3 ? DISAGREES : 0;
}

/** Two columns of which either could be the other are told by nothing. */
const isAnchored = ({ named }: BlockFacts, ...meanings: readonly string[]): boolean =>
  meanings.some((meaning) => named?.has(meaning));

/** What is left is what there was less what was spent; rows in which nothing is left, or nothing was spent, tell nothing. */
function leftOf(base: string): Relation {
  return {
    of: [base, 'executed', 'balance'],
    note: `${base} − executed = balance`,
    weigh: (columns, block) => {
      if (!isAnchored(block, 'executed', 'balance')) return 0;
      const [planned, spent, left] = columns as [ColumnFacts, ColumnFacts, ColumnFacts];
      const rows = planned.cells.flatMap(({ figure }, at) =>
        figure === null ? [] : [[figure, figureAt(spent, at), figureAt(left, at)] as const],
      );
      const telling = rows.filter(([, out, rest]) => !out.eq(ZERO) && !rest.eq(ZERO));
      return weighed(telling.map(([all, out, rest]) => all.minus(out).eq(rest)));
    },
  };
}

export const LEFT_OF_BUDGET = leftOf('budget');
export const LEFT_OF_RECEIVED = leftOf('received');

/** 借, 贷, 余: each balance is the one before it, changed by what the row books. */
export const RUNNING_BALANCE: Relation = {
  of: ['amount', 'credit', 'balance'],
  note: 'balance ± amount ∓ credit',
  weigh: (columns, block) => {
    if (!isAnchored(block, 'amount', 'credit')) return 0;
    const [debit, credit, balance] = columns as [ColumnFacts, ColumnFacts, ColumnFacts];
    const changes = balance.cells.flatMap(({ figure }, at) => {
      const before = balance.cells[at - 1]?.figure;
      return figure && before ? [[figure.minus(before), at] as const] : [];
    });
    if (!changes.some(([, at]) => credit.cells[at]?.figure)) return 0;
    const booked = (at: number): Decimal => figureAt(debit, at).minus(figureAt(credit, at));
    const [up, down] = [1, -1].map((sign) =>
      weighed(changes.map(([change, at]) => change.times(sign).eq(booked(at)))),
    );
    return Math.max(up!, down!);
  },
};

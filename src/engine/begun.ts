import { isBlank, type Indicator, type Submission } from '../intake';

function isStated({ target, actual, score }: Indicator): boolean {
  return target.kind !== 'blank' || actual.kind !== 'blank' || !isBlank(score);
}

/**
 * Whether anything has been filled in that a self-evaluation is about: money, what was reached, a total, a text. A sheet
 * with nothing but names is one that she has just been given; what is blank in it is not forgotten, it is to come.
 */
export function isBegun(submission: Submission): boolean {
  const { funds, expenses, ledger, indicators, claimedTotal, narrative, unread, goal } = submission;
  const amounts = (funds?.rows ?? []).flatMap((row) => Object.values(row.amounts));
  const lines = (expenses?.lines ?? []).flatMap(({ planned, actual }) => [planned, actual]);
  return (
    [...amounts, ...lines, claimedTotal, goal?.actual].some((stated) => !isBlank(stated)) ||
    (ledger?.count ?? 0) > 0 ||
    indicators.some(isStated) ||
    narrative !== null ||
    unread.some(({ hasFigures }) => hasFigures)
  );
}

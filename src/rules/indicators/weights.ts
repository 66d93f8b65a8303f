import {
  HUNDRED,
  ZERO,
  exact,
  intervalsMeet,
  shownInterval,
  sum,
  sumIntervals,
  type Decimal,
  type Interval,
} from '../../numbers';
import { isBlank, type Indicator, type Stated, type Submission } from '../../intake';
import type { Evaluation } from '../../scoring';
import { notApplicable, unreadable } from '../outcomes';
import type { NotApplicable, Outcome } from '../types';
import { needsUnderstood, unreadIn } from '../understood';
import { isCutShort, isScored } from './rows';

/** Figures of a column added up, with what their digits leave open. */
export interface PointSum {
  readonly value: Decimal;
  readonly interval: Interval;
}

/** Adds typed points. @returns null where one of them is blank or could not be read */
export function addPoints(stated: readonly (Stated<Decimal> | null | undefined)[]): PointSum | null {
  const values = stated.map((one) => one?.value ?? null).filter((value) => value !== null);
  if (values.length < stated.length) return null;
  return {
    value: sum(values),
    // Only asked for where the sum itself is not what it should be.
    get interval() {
      return sumIntervals(values.map((value) => shownInterval(value)));
    },
  };
}

/** Whether a sum of printed points can be this figure. */
export function canBe(points: PointSum, wanted: Decimal): boolean {
  return points.value.eq(wanted) || intervalsMeet(points.interval, exact(wanted));
}

/** Whether a printed figure and a sum of printed figures can be the same. */
export function agree(printed: Decimal, points: PointSum): boolean {
  return points.value.eq(printed) || intervalsMeet(points.interval, shownInterval(printed));
}

export type WeightedRows =
  | { readonly kind: 'none'; readonly answer: Outcome }
  | { readonly kind: 'rows'; readonly rows: readonly Indicator[]; readonly sum: PointSum };

/**
 * The rows that have a part in the points, and the sum of their weights. A table without weight column, one cut short
 * in the source, and one with weights that are missing or unreadable have no sum (docs/domain/decisions.md 10).
 */
export function weightedRows(
  submission: Submission,
  of: (row: Indicator) => boolean = () => true,
): WeightedRows {
  const { indicators, indicatorTable } = submission;
  const none = (reason: NotApplicable): WeightedRows => ({ kind: 'none', answer: notApplicable(reason) });
  if (indicators.length === 0) return none('no-table');
  const hasColumn = indicatorTable?.hasWeights ?? indicators.some(({ weight }) => weight !== undefined);
  if (!hasColumn || indicators.every(({ weight }) => isBlank(weight))) return none('no-such-field');
  const unseen = unreadIn(submission, 'indicators').filter(({ what }) => what !== 'column');
  if (unseen.length > 0) return { kind: 'none', answer: needsUnderstood(unseen) };
  if (isCutShort(submission)) return none('no-basis');
  const rows = indicators.filter((row) => of(row) && isScored(row));
  if (rows.some(({ weight }) => isBlank(weight))) return none('blank');
  const added = addPoints(rows.map(({ weight }) => weight));
  const damaged = rows.find(({ weight }) => weight?.value === null)?.weight;
  return added ? { kind: 'rows', rows, sum: added } : { kind: 'none', answer: unreadable(damaged) };
}

/** Points printed beside the first-level names, where each of them has some; null where not. */
export function printedSections({ indicators, sectionWeights }: Submission): Decimal | null {
  const printed = sectionWeights.filter(({ level }) => level === 1);
  const names = new Set(indicators.map(({ level1 }) => level1));
  const known = printed.flatMap(({ name, weight }) =>
    names.has(name) && weight.value ? [weight.value] : [],
  );
  return names.size > 0 && known.length === names.size ? sum(known) : null;
}

const SECTIONS = ['output', 'benefit', 'satisfaction'] as const;

/**
 * Whether a filled table looks as if rows of it were not shown, although no row says so: its points stay below 100, one
 * of its sections is missing, and it either has no total row or a total that the points not shown would make good.
 * Then what its rows add up to proves nothing.
 */
export function maybeCutShort({ submission, execution, claimedPartsSum }: Evaluation): boolean {
  const { origin, indicators, claimedTotal, claimedWeightTotal } = submission;
  const weighted = weightedRows(submission);
  if (origin !== 'filled-form' || weighted.kind === 'none') return false;
  const missing = HUNDRED.minus(weighted.sum.value).minus(execution.weight ?? ZERO);
  const unseen = SECTIONS.some((kind) => !indicators.some(({ level1Kind }) => level1Kind === kind));
  if (missing.lte(0) || !unseen) return false;
  if (!claimedTotal && !claimedWeightTotal) return true;
  if (!claimedTotal?.value || !claimedPartsSum) return false;
  const gap = claimedTotal.value.minus(claimedPartsSum);
  return gap.gt(0) && gap.lte(missing);
}

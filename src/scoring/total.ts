import { HUNDRED, ZERO, roundHalfAwayFromZero, sum, type Decimal } from '../numbers';
import { isBlank, type Stated, type Submission } from '../intake';
import type { ExecutionEvaluation, IndicatorEvaluation } from './evaluation';

const SCORE_PLACES = 2;

/** Rows that take no part in scoring: neither points nor a score are printed beside them. */
function counts({ indicator }: IndicatorEvaluation): boolean {
  return !isBlank(indicator.weight) || !isBlank(indicator.score);
}

function isTruncated({ indicatorTable, indicators }: Submission): boolean {
  return (indicatorTable?.truncated ?? false) || indicators.some(({ truncated }) => truncated);
}

/** Adds points that must all be known. */
function sumOfAll(points: readonly (Decimal | null)[]): Decimal | null {
  const known = points.filter((value) => value !== null);
  return known.length === points.length ? sum(known) : null;
}

/**
 * Without points for execution the indicators must make up the whole scale, or part of it is missing. So must a filled
 * table without any total of its own: it may be cut short.
 */
function isWholeScale(
  { origin, claimedTotal, claimedWeightTotal }: Submission,
  execution: ExecutionEvaluation,
  indicators: readonly IndicatorEvaluation[],
): boolean {
  const mayGoOn = origin === 'filled-form' && !claimedTotal && !claimedWeightTotal;
  if (execution.weight !== null && !mayGoOn) return true;
  const weights = sumOfAll(indicators.map(({ indicator }) => indicator.weight?.value ?? null));
  return weights !== null && weights.plus(execution.weight ?? ZERO).gte(HUNDRED);
}

/** Points given to the goal itself, in forms that have them. They are the unit's judgement and taken as claimed. */
function goalScore({ goal }: Submission): (Decimal | null)[] {
  return goal?.score && !isBlank(goal.score) ? [goal.score.value] : [];
}

/**
 * 总分: execution score + Σ indicator scores, 2 decimals; null where any part is undecided, the table is cut short, or
 * there are no scored indicators.
 */
export function computedTotal(
  submission: Submission,
  execution: ExecutionEvaluation,
  evaluated: readonly IndicatorEvaluation[],
): Decimal | null {
  const indicators = evaluated.filter(counts);
  if (isTruncated(submission) || indicators.length === 0 || !isWholeScale(submission, execution, indicators))
    return null;
  const executionPart = execution.weight === null ? [] : [execution.score];
  const total = sumOfAll([
    ...executionPart,
    ...goalScore(submission),
    ...indicators.map(({ score }) => score),
  ]);
  return total && roundHalfAwayFromZero(total, SCORE_PLACES);
}

/**
 * Sum of the scores as typed: execution (as computed where the form has no place for it), goal, indicators. Null where there are none, where one of them could not be
 * read or is left blank beside its points, or where the table is cut short: then nothing can be said of the total.
 */
export function claimedPartsSum(submission: Submission, execution: ExecutionEvaluation): Decimal | null {
  const indicators = submission.indicators.filter((row) => !isBlank(row.weight) || !isBlank(row.score));
  if (isTruncated(submission) || indicators.length === 0) return null;
  const typed = (stated: Stated<Decimal> | null | undefined): Decimal | null => stated?.value ?? null;
  const hasPart = execution.weight !== null || execution.claimedScore !== null;
  // A form without a place for these points states them in its total only.
  const ofExecution = execution.weightFrom === 'rest' ? execution.score : typed(execution.claimedScore);
  const executionPart = hasPart ? [ofExecution] : [];
  return sumOfAll([
    ...executionPart,
    ...goalScore(submission),
    ...indicators.map(({ score }) => typed(score)),
  ]);
}

/** Whether a total lies on the scale of 0…100. */
export function isOnScale(total: Decimal): boolean {
  return total.gte(ZERO) && total.lte(HUNDRED);
}

/** A total as shown: grades are given on two decimals and never on a rounded whole number (docs/domain/scoring.md#grades). */
export function asShown(total: Decimal): Decimal {
  return roundHalfAwayFromZero(total, SCORE_PLACES);
}

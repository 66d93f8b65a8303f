import { isBlank, type Indicator, type IndicatorLevel1, type Submission } from '../../intake';
import type { Evaluation, IndicatorEvaluation } from '../../scoring';
import { notApplicable } from '../outcomes';
import type { Outcome } from '../types';

/** Whether part of the table is missing in the source: then no sum and no absence says anything. */
export function isCutShort({ indicatorTable, indicators }: Submission): boolean {
  return (indicatorTable?.truncated ?? false) || indicators.some(isCutRow);
}

/** A row of which a part is missing in the source. */
export function isCutRow({ truncated, target, actual }: Indicator): boolean {
  return truncated || target.problem === 'truncated' || actual.problem === 'truncated';
}

/** Whether anything of the row is scored. */
export function isScored({ weight, score }: Indicator): boolean {
  return !isBlank(weight) || !isBlank(score);
}

export function rowsOf(submission: Submission, kind: IndicatorLevel1): readonly Indicator[] {
  return submission.indicators.filter(({ level1Kind }) => level1Kind === kind);
}

/**
 * Outcomes of a check of each row that is whole; null passes over a row that the rule does not concern.
 * Not-applicable where there are no indicators, or where it concerns none of them.
 */
export function eachRow(
  { indicators }: Evaluation,
  check: (row: IndicatorEvaluation) => Outcome | null,
): readonly Outcome[] {
  if (indicators.length === 0) return [notApplicable('no-table')];
  const outcomes = indicators
    .filter(({ indicator }) => !isCutRow(indicator))
    .map(check)
    .filter((outcome) => outcome !== null);
  return outcomes.length > 0 ? outcomes : [notApplicable('no-basis')];
}

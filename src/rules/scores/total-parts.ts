import { HUNDRED, sum, toFixedText, type Decimal } from '../../numbers';
import { isBlank, type Stated } from '../../intake';
import type { Evaluation } from '../../scoring';
import { isScored } from '../indicators/rows';
import { addPoints, agree, type PointSum } from '../indicators/weights';

/** The scores that make the total. */
export interface TotalParts {
  readonly added: PointSum;
  readonly typed: readonly Stated<Decimal>[];
}

/** Points for execution where there is no place for them. */
function computed({ score, cells }: Evaluation['execution']): Stated<Decimal> {
  return { value: score, text: score ? toFixedText(score, 2) : '', cells };
}

function partsFrom(typed: readonly Stated<Decimal>[]): TotalParts | null {
  const added = addPoints(typed);
  return added && { added, typed };
}

const scoresOf = ({ indicators }: Evaluation['submission']): Stated<Decimal>[] =>
  indicators.filter(isScored).flatMap(({ score }) => score ?? []);

/**
 * Separate tables have no place for the points of execution: they are as computed, where the indicators leave just these
 * of the scale. A total that leaves them out is right too. Null where anything of this is open.
 */
function ofSeparateTables({ submission, execution }: Evaluation): TotalParts | null {
  const { claimedTotal, indicators, indicatorTable, goal } = submission;
  const { weight, weightFrom, claimedScore, score } = execution;
  if (submission.origin !== 'tables' || weightFrom !== 'policy' || claimedScore || !weight || !score)
    return null;
  if (goal?.score || indicatorTable?.truncated) return null;
  const scores = scoresOf(submission);
  const weights = indicators.filter(isScored).flatMap((row) => row.weight?.value ?? []);
  if (scores.length === 0 || weights.length < scores.length || scores.some(isBlank)) return null;
  if (!sum(weights).plus(weight).eq(HUNDRED)) return null;
  const alone = partsFrom(scores);
  if (alone && claimedTotal?.value && agree(claimedTotal.value, alone.added)) return alone;
  return partsFrom([computed(execution), ...scores]);
}

/** The typed scores that make the total; none where a part is missing (see claimedPartsSum). */
export function totalParts(evaluation: Evaluation): TotalParts | null {
  const { submission, execution, claimedPartsSum } = evaluation;
  if (claimedPartsSum === null) return ofSeparateTables(evaluation);
  const goal = submission.goal?.score;
  const claimed = execution.claimedScore && !isBlank(execution.claimedScore) ? [execution.claimedScore] : [];
  return partsFrom([
    ...claimed,
    ...(claimed.length === 0 && execution.weightFrom === 'rest' ? [computed(execution)] : []),
    ...(goal && !isBlank(goal) ? [goal] : []),
    ...scoresOf(submission),
  ]);
}

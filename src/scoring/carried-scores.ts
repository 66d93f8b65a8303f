import { isBlank, type Stated } from '../intake';
import type { Decimal } from '../numbers';
import type { Policy } from '../policy';
import type { Evaluation } from './evaluation';
import { gradeOf } from './grade';
import { computedTotal } from './total';

/** Whose scores a written form carries: the unit's, with computed ones in its blanks; or computed ones throughout. */
export type ScoresChoice = 'stated' | 'computed';

export interface CarriedScore {
  /** Null where it is blank, could not be read, or could not be computed. */
  readonly value: Decimal | null;
  /** As the unit stated it; null where the value is a computed one, or there is none. */
  readonly stated: Stated<Decimal> | null;
}

/** The scores of a form that is to be written. */
export interface CarriedScores {
  readonly execution: CarriedScore;
  /** In the order of the evaluation's indicators. */
  readonly indicators: readonly CarriedScore[];
  readonly total: CarriedScore;
  /** As the unit stated it, else the word that follows from the total; null where neither is there. */
  readonly grade: { readonly word: string; readonly stated: Stated<string> | null } | null;
}

type StatedScore = Stated<Decimal> | null | undefined;

function carried(choice: ScoresChoice, stated: StatedScore, computed: Decimal | null): CarriedScore {
  const isStated = stated && !isBlank(stated) && (choice === 'stated' || computed === null);
  return isStated ? { value: stated.value, stated } : { value: computed, stated: null };
}

function carriedGrade(
  choice: ScoresChoice,
  { claimedGrade, indicators }: Evaluation['submission'],
  total: CarriedScore,
  policy: Policy,
): CarriedScores['grade'] {
  // From a total whose parts cannot all be computed no grade is worked out that would pass for a computed one. Where
  // the form has no parts, its total is all there is.
  const isComputed = total.stated === null || indicators.length === 0;
  const isWorkedOut = total.value !== null && (choice === 'stated' || isComputed);
  const word = isWorkedOut ? gradeOf(total.value, policy) : null;
  const stated = claimedGrade && !isBlank(claimedGrade) ? claimedGrade : null;
  if (stated && (choice === 'stated' || word === null)) return { word: stated.text, stated };
  return word === null ? null : { word, stated: null };
}

/**
 * The scores that a form carries. A blank total is what the carried parts add up to, where all of them are known: in
 * that sum a stated score counts as stated, so that the sheet is right in itself.
 */
export function carriedScores(evaluation: Evaluation, policy: Policy, choice: ScoresChoice): CarriedScores {
  const { submission } = evaluation;
  const execution = carried(choice, evaluation.execution.claimedScore, evaluation.execution.score);
  // A judgement is the unit's own: there is nothing to compute.
  const indicators = evaluation.indicators.map(({ kind, indicator, score }) =>
    carried(choice, indicator.score, kind === 'quantitative' ? score : null),
  );
  const sum =
    choice === 'computed'
      ? evaluation.total
      : computedTotal(
          submission,
          { ...evaluation.execution, score: execution.value },
          evaluation.indicators.map((evaluated, at) => ({ ...evaluated, score: indicators[at]!.value })),
        );
  const total = carried(choice, submission.claimedTotal, sum);
  return { execution, indicators, total, grade: carriedGrade(choice, submission, total, policy) };
}

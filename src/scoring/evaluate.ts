import type { Indicator, PlainDate, Submission } from '../intake';
import { Memory, slot } from '../memory';
import type { Policy } from '../policy';
import type { Evaluation, IndicatorEvaluation } from './evaluation';
import { evaluateExecution, rateOf } from './execution';
import { fundTotals } from './fund-totals';
import { gradeOf } from './grade';
import { evaluateIndicator } from './indicator-score';
import { claimedPartsSum, computedTotal } from './total';

interface ScoredIndicator {
  readonly policy: Policy;
  readonly evaluation: IndicatorEvaluation;
}

/** As last evaluated: an edit of the ledger leaves the indicators as they are. */
const SCORED_INDICATORS = slot<Indicator, ScoredIndicator>('scored indicators');

function evaluationOf(indicator: Indicator, policy: Policy, memory: Memory): IndicatorEvaluation {
  const scored = memory.of(SCORED_INDICATORS);
  const known = scored.get(indicator);
  if (known?.policy === policy) return known.evaluation;
  const evaluation = evaluateIndicator(indicator, policy);
  scored.set(indicator, { policy, evaluation });
  return evaluation;
}

/**
 * Computes what follows from a submission under a policy.
 * @param asOf "today" for date rules
 * @param memory of whoever evaluates time and again
 */
export function evaluate(
  submission: Submission,
  policy: Policy,
  asOf: PlainDate,
  memory = new Memory(),
): Evaluation {
  const totals = fundTotals(submission);
  const execution = evaluateExecution(submission, totals, policy);
  const indicators = submission.indicators.map((indicator) => evaluationOf(indicator, policy, memory));
  const total = computedTotal(submission, execution, indicators);
  const graded = total ?? submission.claimedTotal?.value ?? null;
  return {
    submission,
    policyId: policy.id,
    asOf,
    fundTotals: totals,
    execution,
    arrivalRate: rateOf(totals.received?.value, totals.planned?.value),
    indicators,
    total,
    claimedPartsSum: claimedPartsSum(submission, execution),
    grade: graded && gradeOf(graded, policy),
  };
}

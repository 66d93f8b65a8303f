import type { Indicator, PlainDate, Submission } from '../intake';
import type { Policy } from '../policy';
import type { Evaluation, IndicatorEvaluation } from './evaluation';
import { evaluateExecution, rateOf } from './execution';
import { fundTotals } from './fund-totals';
import { gradeOf } from './grade';
import { evaluateIndicator } from './indicator-score';
import { claimedPartsSum, computedTotal } from './total';

/** By policy and indicator: an edit of the ledger leaves the indicators as they are. */
const known = new WeakMap<Policy, WeakMap<Indicator, IndicatorEvaluation>>();

function evaluationOf(indicator: Indicator, policy: Policy): IndicatorEvaluation {
  const ofPolicy = known.get(policy) ?? new WeakMap<Indicator, IndicatorEvaluation>();
  known.set(policy, ofPolicy);
  const evaluation = ofPolicy.get(indicator) ?? evaluateIndicator(indicator, policy);
  ofPolicy.set(indicator, evaluation);
  return evaluation;
}

/**
 * Computes what follows from a submission under a policy.
 * @param asOf "today" for date rules
 */
export function evaluate(submission: Submission, policy: Policy, asOf: PlainDate): Evaluation {
  const totals = fundTotals(submission);
  const execution = evaluateExecution(submission, totals, policy);
  const indicators = submission.indicators.map((indicator) => evaluationOf(indicator, policy));
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

import type { PlainDate, Submission } from '../intake';
import type { Policy } from '../policy';
import type { Evaluation } from './evaluation';
import { evaluateExecution, rateOf } from './execution';
import { fundTotals } from './fund-totals';
import { gradeOf } from './grade';
import { evaluateIndicator } from './indicator-score';
import { claimedPartsSum, computedTotal } from './total';

/**
 * Computes what follows from a submission under a policy.
 * @param asOf "today" for date rules
 */
export function evaluate(submission: Submission, policy: Policy, asOf: PlainDate): Evaluation {
  const totals = fundTotals(submission);
  const execution = evaluateExecution(submission, totals, policy);
  const indicators = submission.indicators.map((indicator) => evaluateIndicator(indicator, policy));
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

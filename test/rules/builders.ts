import type { PlainDate, Submission } from '../../src/intake';
import type { Policy } from '../../src/policy';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { evaluate, type Evaluation } from '../../src/scoring';
import { TODAY, submission } from '../scoring/submissions';

/** The evaluation of a submission that differs from an empty one only in what is given. */
export function evaluationOf(
  some: Partial<Submission>,
  { policy = NATIONAL_2020, asOf = TODAY }: { policy?: Policy; asOf?: PlainDate } = {},
): Evaluation {
  return evaluate(submission(some), policy, asOf);
}

export * from '../scoring/submissions';

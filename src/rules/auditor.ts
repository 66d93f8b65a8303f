import { isSame } from '../intake';
import { Memory } from '../memory';
import type { Policy } from '../policy';
import type { Evaluation } from '../scoring';
import { isReported, reportedFindings, type Audit } from './audit';
import { RULES } from './catalogue';
import { WatchedEvaluation, type Looks } from './looks';
import type { Finding, Outcome, Rule } from './types';
import { answersOf } from './understood';

/** What a rule said, and what it had looked at to say it. */
interface Answer {
  readonly rule: Rule;
  readonly outcomes: readonly Outcome[];
  readonly looks: Looks;
}

/** A rule that is asked again says much of it again: the same outcome need not become a finding anew. */
function repeated(before: Outcome | undefined, now: Outcome): Outcome {
  return before && isReported(before) && isReported(now) && isSame(before, now) ? before : now;
}

/**
 * Audits one project time and again, as {@link audit} does. A rule is a function of the parts of the evaluation that it
 * looks at; where all of them say the same as last time its answer is the same, and it is not asked again.
 */
export class Auditor {
  readonly #watched = new WatchedEvaluation();
  #policy: Policy | null = null;
  #answers: readonly Answer[] = [];
  #findings: ReadonlyMap<Outcome, Finding> = new Map();

  constructor(
    private readonly memory = new Memory(),
    private readonly rules: readonly Rule[] = RULES,
  ) {}

  audit(evaluation: Evaluation, policy: Policy): Audit {
    const seen = this.#watched.next(evaluation);
    const ask = (rule: Rule, before: readonly Outcome[] = []): Answer => {
      const outcomes = answersOf(rule, seen, policy, this.memory).map((outcome, at) =>
        repeated(before[at], outcome),
      );
      return { rule, outcomes, looks: this.#watched.takeLooks() };
    };
    this.#answers =
      this.#policy === policy
        ? this.#answers.map((answer) =>
            this.#watched.isUnchanged(answer.looks) ? answer : ask(answer.rule, answer.outcomes),
          )
        : this.rules.map((rule) => ask(rule));
    this.#policy = policy;
    const reported = reportedFindings(this.#answers, evaluation.submission.key, this.#findings);
    this.#findings = new Map(reported);
    return { findings: reported.map(([, finding]) => finding), outcomes: this.#answers };
  }
}

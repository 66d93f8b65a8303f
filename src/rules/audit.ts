import { formatCellRef, intersects, type CellRef } from '../workbook';
import { Memory } from '../memory';
import type { Policy } from '../policy';
import type { Evaluation } from '../scoring';
import { RULES } from './catalogue';
import { shortKey } from '../text';
import { renderOutcome, type ReportedOutcome } from './render';
import type { Finding, Outcome, Rule, RuleData, Severity } from './types';
import { answersOf } from './understood';

/** All outcomes of one rule for one project. */
export interface RuleOutcomes {
  readonly rule: Rule;
  readonly outcomes: readonly Outcome[];
}

export interface Audit {
  /** In the order of the catalogue. */
  readonly findings: readonly Finding[];
  /** Everything that the rules said, passes and not-applicable included. */
  readonly outcomes: readonly RuleOutcomes[];
}

interface Reported {
  readonly rule: Rule;
  readonly outcome: ReportedOutcome;
}

/** Whether an outcome becomes a finding. */
export function isReported(outcome: Outcome): outcome is ReportedOutcome {
  return outcome.outcome === 'fail' || outcome.outcome === 'needs-review';
}

function overlap(left: readonly CellRef[], right: readonly CellRef[]): boolean {
  return left.some((one) => right.some((other) => one.sheet === other.sheet && intersects(one, other)));
}

/** Whether the cause is reported at one of the same cells, so that this finding only repeats it. */
function isEcho({ rule, outcome }: Reported, all: readonly Reported[]): boolean {
  const { echoOf } = rule;
  if (!echoOf) return false;
  return all.some(
    (other) =>
      echoOf.includes(other.rule.id) &&
      other.outcome.outcome === 'fail' &&
      overlap(outcome.cells, other.outcome.cells),
  );
}

/** Default severity of the rule unless the outcome says otherwise; a doubt is at most a warning. */
export function severityOf(rule: RuleData, outcome: ReportedOutcome): Severity {
  const severity = outcome.severity ?? rule.severity;
  return outcome.outcome === 'needs-review' && severity === 'error' ? 'warning' : severity;
}

/** Keys by rule, project and first cell; a second finding there is told apart by its number. */
class FindingKeys {
  readonly #used = new Map<string, number>();

  next(rule: string, project: string, cell: CellRef | undefined): string {
    const base = [rule, shortKey(project), cell ? formatCellRef(cell) : ''].join('|');
    const count = (this.#used.get(base) ?? 0) + 1;
    this.#used.set(base, count);
    return count === 1 ? base : `${base}|${count}`;
  }
}

/**
 * The outcomes that become findings of a project, in the order of the rules; echoes of a reported cause are left out.
 * @param known findings of an earlier audit by outcome: taken over where nothing of them differs
 */
export function reportedFindings(
  answers: readonly RuleOutcomes[],
  project: string,
  known: ReadonlyMap<Outcome, Finding> = new Map(),
): [Outcome, Finding][] {
  const reported = answers.flatMap(({ rule, outcomes }) =>
    outcomes.filter(isReported).map((outcome) => ({ rule, outcome })),
  );
  const keys = new FindingKeys();
  return reported
    .filter((one) => !isEcho(one, reported))
    .map((one) => {
      const key = keys.next(one.rule.id, project, one.outcome.cells[0]);
      const before = known.get(one.outcome);
      return [one.outcome, before?.key === key ? before : findingOf(one, project, key)];
    });
}

/** @param project submission key; null where it concerns several projects, or none */
export function findingOf(
  { rule, outcome }: { readonly rule: RuleData; readonly outcome: ReportedOutcome },
  project: string | null,
  key: string,
): Finding {
  return {
    rule: rule.id,
    severity: severityOf(rule, outcome),
    outcome: outcome.outcome,
    project,
    cells: outcome.cells,
    ...renderOutcome(rule, outcome),
    source: rule.source,
    key,
    explained: null,
    ...(outcome.fixes && { fixes: outcome.fixes }),
  };
}

/** Applies the rules to one project. Echoes of a reported cause are left out. */
export function audit(
  evaluation: Evaluation,
  policy: Policy,
  rules: readonly Rule[] = RULES,
  memory = new Memory(),
): Audit {
  const outcomes = rules.map((rule) => ({ rule, outcomes: answersOf(rule, evaluation, policy, memory) }));
  const reported = reportedFindings(outcomes, evaluation.submission.key);
  return { findings: reported.map(([, finding]) => finding), outcomes };
}

import type { ProjectReport, Report } from '../../engine';
import type { Language } from '../../language';
import { audit, isReported, type Need, type Outcome, type Rule } from '../../rules';
import { formatCellRef } from '../../workbook';
import { textsOf } from '../texts';

type Unreported = Exclude<Outcome, { outcome: 'fail' | 'needs-review' }>;

function messageOf(outcome: Unreported, language: Language): string {
  return textsOf(language).outcome[outcome.outcome === 'not-applicable' ? outcome.reason : outcome.outcome];
}

function needOf({ name, cells }: Need, language: Language): object {
  return { name: typeof name === 'string' ? name : name[language], cells: cells.map(formatCellRef) };
}

function outcomeOf(rule: Rule, outcome: Unreported, project: string, language: Language): object {
  const cells = outcome.outcome === 'pass' ? (outcome.cells ?? []) : [];
  return {
    rule: rule.id,
    severity: null,
    outcome: outcome.outcome,
    project,
    cells: cells.map(formatCellRef),
    message: messageOf(outcome, language),
    found: null,
    expected: null,
    fix: null,
    source: rule.source.text[language],
    certainty: rule.source.certainty,
    key: null,
    explained: null,
    ...(outcome.outcome === 'cannot-decide' && {
      needs: outcome.needs.map((need) => needOf(need, language)),
    }),
  };
}

function ofProject({ evaluation, policy, submission }: ProjectReport, language: Language): object[] {
  return audit(evaluation, policy).outcomes.flatMap(({ rule, outcomes }) =>
    outcomes.flatMap((outcome) =>
      isReported(outcome) ? [] : [outcomeOf(rule, outcome, submission.key, language)],
    ),
  );
}

/**
 * What the rules said and the findings do not say: passes, with the cells that were looked at, why a rule had nothing to
 * check, and what it would have to know to decide. In the shape of findings, without severity. By project, in the order of the rules.
 */
export function unreportedOutcomes(report: Report, language: Language): readonly object[] {
  return report.projects.flatMap((project) => ofProject(project, language));
}

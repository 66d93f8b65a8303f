import type { ProjectReport } from '../../src/engine';
import { audit, type Outcome } from '../../src/rules';

const isNamed = (name: string | { readonly zh: string; readonly en: string }): boolean =>
  (typeof name === 'string' ? [name] : [name.zh, name.en]).every((text) => text.trim() !== '');

/** What an answer owes to whoever reads it, in words; null where it owes nothing. */
function owed(outcome: Outcome): string | null {
  switch (outcome.outcome) {
    case 'cannot-decide': {
      if (outcome.needs.length === 0) return 'cannot decide, and does not say why';
      const isTold = outcome.needs.every(({ name, cells }) => isNamed(name) && cells.length > 0);
      return isTold ? null : 'cannot decide for something without a name or a cell';
    }
    case 'fail':
    case 'needs-review':
      return outcome.cells.length > 0 ? null : `${outcome.outcome} “${outcome.message}” without a cell`;
    default:
      return null;
  }
}

/** Answers of a rule that name no reason or no cell; a rule that says nothing at all owes an answer. */
export function unaccounted(rule: string, outcomes: readonly Outcome[]): string[] {
  if (outcomes.length === 0) return [`${rule}: no answer`];
  return outcomes.flatMap((outcome) => {
    const debt = owed(outcome);
    return debt === null ? [] : [`${rule}: ${debt}`];
  });
}

/** The same of all rules for the projects of a workbook. */
export function unaccountedIn(projects: readonly Pick<ProjectReport, 'evaluation' | 'policy'>[]): string[] {
  return projects.flatMap(({ evaluation, policy }) =>
    audit(evaluation, policy).outcomes.flatMap(({ rule, outcomes }) => unaccounted(rule.id, outcomes)),
  );
}

import type { ProjectReport, Report } from '../../engine';
import type { Language, Localized } from '../../language';
import { audit, isReported, type Need, type NotApplicable, type Outcome, type Rule } from '../../rules';
import { formatCellRef } from '../../workbook';

const PASSED: Localized = { zh: '通过', en: 'passed' };

const UNDECIDED: Localized = {
  zh: '不能判定：所需内容没有识别或读不出',
  en: 'cannot decide: something that it needs was not understood or could not be read',
};

const REASONS: Readonly<Record<NotApplicable, Localized>> = {
  'no-such-field': { zh: '不适用：表中没有此项', en: 'not applicable: there is no such field' },
  'no-table': { zh: '不适用：没有相应的表', en: 'not applicable: there is no such table' },
  'no-narrative': { zh: '不适用：没有文字部分', en: 'not applicable: there is no text' },
  'other-policy': {
    zh: '不适用：所用评分口径没有此要求',
    en: 'not applicable: the policy does not ask for it',
  },
  blank: { zh: '不适用：未填写', en: 'not applicable: it is blank' },
  'no-basis': { zh: '不适用：没有可核对的依据', en: 'not applicable: there is nothing to compare it with' },
};

type Unreported = Exclude<Outcome, { outcome: 'fail' | 'needs-review' }>;

function messageOf(outcome: Unreported): Localized {
  if (outcome.outcome === 'pass') return PASSED;
  return outcome.outcome === 'cannot-decide' ? UNDECIDED : REASONS[outcome.reason];
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
    message: messageOf(outcome)[language],
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

import type { ProjectReport, Report } from '../../engine';
import type { Localized } from '../../policy';
import { audit, isReported, type NotApplicable, type Outcome, type Rule } from '../../rules';
import { formatCellRef } from '../../workbook';

const PASSED: Localized = { zh: '通过', en: 'passed' };

const REASONS: Readonly<Record<NotApplicable, Localized>> = {
  'no-such-field': { zh: '不适用：表中没有此项', en: 'not applicable: there is no such field' },
  'no-table': { zh: '不适用：没有相应的表', en: 'not applicable: there is no such table' },
  'no-narrative': { zh: '不适用：没有文字部分', en: 'not applicable: there is no text' },
  'other-policy': {
    zh: '不适用：所用评分口径没有此要求',
    en: 'not applicable: the policy does not ask for it',
  },
  blank: { zh: '不适用：未填写', en: 'not applicable: it is blank' },
  unreadable: { zh: '未核对：无法识别', en: 'not checked: it could not be read' },
  'no-basis': { zh: '不适用：没有可核对的依据', en: 'not applicable: there is nothing to compare it with' },
};

type Unreported = Exclude<Outcome, { outcome: 'fail' | 'needs-review' }>;

function outcomeOf(rule: Rule, outcome: Unreported, project: string, language: keyof Localized): object {
  const message = outcome.outcome === 'pass' ? PASSED : REASONS[outcome.reason];
  const cells = outcome.outcome === 'pass' ? (outcome.cells ?? []) : [];
  return {
    rule: rule.id,
    severity: null,
    outcome: outcome.outcome,
    project,
    cells: cells.map(formatCellRef),
    message: message[language],
    found: null,
    expected: null,
    fix: null,
    source: rule.source.text[language],
    certainty: rule.source.certainty,
    key: null,
    explained: null,
  };
}

function ofProject({ evaluation, policy, submission }: ProjectReport, language: keyof Localized): object[] {
  return audit(evaluation, policy).outcomes.flatMap(({ rule, outcomes }) =>
    outcomes.flatMap((outcome) =>
      isReported(outcome) ? [] : [outcomeOf(rule, outcome, submission.key, language)],
    ),
  );
}

/**
 * What the rules said and the findings do not say: passes, with the cells that were looked at, and why a rule had nothing
 * to check. In the shape of findings, without severity. By project, in the order of the rules.
 */
export function unreportedOutcomes(report: Report, language: keyof Localized): readonly object[] {
  return report.projects.flatMap((project) => ofProject(project, language));
}

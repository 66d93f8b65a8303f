import { recommendForm } from '../forms';
import type { PlainDate, Submission } from '../intake';
import { Memory } from '../memory';
import type { Localized } from '../language';
import { policyAt, policyById, policyFacts, recommendPolicy, type Policy } from '../policy';
import { RULES, audit, type Auditor, type Finding } from '../rules';
import { evaluate } from '../scoring';
import { chosenFor, type Choices } from './choices';
import { inReportOrder } from './finding-order';
import { isBegun } from './begun';
import { incompleteOf, notBegun } from './incomplete';
import type { ProjectReport, Report } from './report';
import { verdictOf } from './verdict';

const CHOSEN: Localized = { zh: '由用户选定', en: 'chosen by the user' };

function policyFor(submission: Submission, policyId: string | null): { policy: Policy; reason: Localized } {
  const chosen = policyId === null ? null : policyById(policyId);
  return chosen ? { policy: chosen, reason: CHOSEN } : recommendPolicy(policyFacts(submission));
}

function explain(finding: Finding, explanations: ReadonlyMap<string, string>): Finding {
  const text = explanations.get(finding.key);
  return text ? { ...finding, explained: text } : finding;
}

export interface ProjectOptions {
  readonly choices: Choices;
  /** "Today" for date rules. */
  readonly asOf: PlainDate;
  /** By finding key. */
  readonly explanations: ReadonlyMap<string, string>;
  /** Reasons of hers of which another one counts. */
  readonly otherReasons?: Report['otherReasons'];
  /** Names in workbook order. */
  readonly sheets: readonly string[];
}

/**
 * Evaluates and audits one project.
 * @param memory of whoever evaluates time and again
 * @param auditor remembers what the rules said of this project before, so that only what has changed is audited
 */
export function reportProject(
  submission: Submission,
  options: ProjectOptions,
  memory = new Memory(),
  auditor: Pick<Auditor, 'audit'> = { audit: (...of) => audit(...of, RULES, memory) },
): ProjectReport {
  const { choices, asOf, explanations, sheets } = options;
  const { policyId, formId } = chosenFor(submission, choices);
  const { policy: chosen, reason } = policyFor(submission, policyId);
  const { year } = submission;
  const policy = policyAt(chosen, year === null ? asOf : { year, month: null, day: null });
  const evaluation = evaluate(submission, policy, asOf, memory);
  const explained = auditor
    .audit(evaluation, policy)
    .findings.map((finding) => explain(finding, explanations));
  const begun = isBegun(submission);
  const findings = begun ? inReportOrder(explained, sheets) : [];
  const form = formId ?? recommendForm(submission).id;
  const incomplete = [
    ...(begun ? [] : [notBegun(submission, explained)]),
    ...incompleteOf(evaluation, form, findings),
  ];
  return {
    submission,
    evaluation,
    policy,
    policyReason: reason,
    form,
    findings,
    incomplete,
    verdict: verdictOf(findings, incomplete),
  };
}

/** The report with explanations put in anew: nothing else of it depends on them. */
export function withExplanations(
  project: ProjectReport,
  explanations: ReadonlyMap<string, string>,
): ProjectReport {
  const findings = project.findings.map((finding) => explain({ ...finding, explained: null }, explanations));
  return { ...project, findings, verdict: verdictOf(findings, project.incomplete) };
}

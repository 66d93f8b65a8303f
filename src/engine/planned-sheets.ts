import {
  SHEET_NAMES,
  formById,
  formSheetNames,
  planFindings,
  planSummary,
  type Form,
  type SummaryProject,
} from '../forms';
import type { Localized, Policy } from '../policy';
import { ruleById, type Finding, type Severity } from '../rules';
import type { SheetPlan } from '../workbook';
import type { Choices, ProjectReport, Report } from './report';

export interface PlanningOptions {
  readonly outputMode: Choices['outputMode'];
  readonly language?: keyof Localized;
}

function formOf({ form }: ProjectReport): Form {
  const found = formById(form);
  if (!found) throw new Error(`Unknown form ${form}`);
  return found;
}

function openCount(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity && finding.explained === null).length;
}

function summaryOf(project: ProjectReport): SummaryProject {
  const { evaluation, policy, findings } = project;
  return {
    evaluation,
    policy,
    form: formOf(project),
    counts: {
      error: openCount(findings, 'error'),
      warning: openCount(findings, 'warning'),
      info: openCount(findings, 'info'),
    },
  };
}

/** The form sheets of all projects, in order. */
export function planForms({ projects }: Report, { outputMode }: PlanningOptions): SheetPlan[] {
  const names = formSheetNames(projects.map(({ submission }) => submission.projectName));
  return projects.map((project, index) =>
    formOf(project).plan(project.evaluation, project.policy, {
      mode: outputMode,
      sheetName: names[index]!,
    }),
  );
}

export function planSummarySheet({ projects }: Report, { outputMode, language }: PlanningOptions): SheetPlan {
  return planSummary(projects.map(summaryOf), { mode: outputMode, language });
}

export function planFindingsSheet(report: Report, { outputMode, language }: PlanningOptions): SheetPlan {
  const policies = new Map<string, Policy>(report.projects.map(({ policy }) => [policy.id, policy]));
  return planFindings(report.findings, {
    file: report.file,
    policies: [...policies.values()],
    asOf: report.asOf,
    projectNames: new Map(report.projects.map(({ submission }) => [submission.key, submission.projectName])),
    ruleTitle: (id) => ruleById(id)?.title ?? null,
    gone: report.orphanedExplanations,
    language,
    sheetName: SHEET_NAMES.findings,
    mode: outputMode,
  });
}

/** All our sheets, in the order in which they stand: 自评表-*, 自评汇总, 审核结果. */
export function planSheets(report: Report, options: PlanningOptions): SheetPlan[] {
  return [
    ...planForms(report, options),
    planSummarySheet(report, options),
    planFindingsSheet(report, options),
  ];
}

import { nameWithYear } from '../intake';
import { Memory, slot } from '../memory';
import {
  SHEET_NAMES,
  formById,
  formSheetNames,
  findingsSteps,
  planSummary,
  type Form,
  type PlanOptions,
  type SummaryProject,
} from '../forms';
import type { Localized, Policy } from '../policy';
import { NOT_UNDERSTOOD, ruleById, type Finding, type Severity } from '../rules';
import type { Evaluation } from '../scoring';
import type { OwnSheetMark, SheetPlan } from '../workbook';
import { atOnce } from './pause';
import type { Choices, ProjectReport, Report } from './report';
import { sharedReasons } from './shared-reasons';
import { VERDICT_TEXT } from './verdict';

export interface PlanningOptions {
  readonly outputMode: Choices['outputMode'];
  readonly language?: keyof Localized;
  /** Of whoever plans time and again. */
  readonly memory?: Memory;
}

type Planning = PlanningOptions & { readonly memory: Memory };

function formOf({ form }: ProjectReport): Form {
  const found = formById(form);
  if (!found) throw new Error(`Unknown form ${form}`);
  return found;
}

function openCount(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity && finding.explained === null).length;
}

/** @param more findings about the project that are made for the whole workbook */
function summaryOf(project: ProjectReport, more: readonly Finding[]): SummaryProject {
  const { evaluation, policy, verdict } = project;
  const findings = [...project.findings, ...more];
  return {
    evaluation,
    policy,
    form: formOf(project),
    counts: {
      error: openCount(findings, 'error'),
      warning: openCount(findings, 'warning'),
      info: openCount(findings, 'info'),
    },
    verdict: VERDICT_TEXT[verdict],
  };
}

interface PlannedForm {
  readonly form: Form;
  readonly policy: Policy;
  readonly options: PlanOptions;
  readonly plan: SheetPlan;
}

/** By evaluation, which stays the same object until something of the project changes: an edit concerns few of them. */
const PLANNED_FORMS = slot<Evaluation, PlannedForm>('planned forms');

function planForm(project: ProjectReport, options: PlanOptions, memory: Memory): SheetPlan {
  const { evaluation, policy } = project;
  const form = formOf(project);
  const planned = memory.of(PLANNED_FORMS);
  const known = planned.get(evaluation);
  const isCurrent =
    known?.form === form &&
    known.policy === policy &&
    known.options.mode === options.mode &&
    known.options.sheetName === options.sheetName;
  if (isCurrent) return known.plan;
  const plan = form.plan(evaluation, policy, options);
  planned.set(evaluation, { form, policy, options, plan });
  return plan;
}

/** The form sheets of all projects, in order, one after the other. */
function* formSteps({ projects }: Report, { outputMode, memory }: Planning): Generator<void, SheetPlan[]> {
  const names = formSheetNames(projects.map(({ submission }) => nameWithYear(submission)));
  const plans: SheetPlan[] = [];
  for (const [index, project] of projects.entries()) {
    plans.push(planForm(project, { mode: outputMode, sheetName: names[index]! }, memory));
    yield;
  }
  return plans;
}

function planSummarySheet(
  { projects, findings }: Report,
  { outputMode, language, memory }: Planning,
): SheetPlan {
  const ofWorkbook = findings.filter(({ rule }) => rule === NOT_UNDERSTOOD.id);
  const summaries = projects.map((project) => {
    const more = ofWorkbook.filter((finding) => finding.project === project.submission.key);
    return summaryOf(project, more);
  });
  return planSummary(summaries, { mode: outputMode, language, memory });
}

function* findingsSheetSteps(
  report: Report,
  { outputMode, language, memory }: Planning,
): Generator<void, SheetPlan> {
  const policies = new Map<string, Policy>(report.projects.map(({ policy }) => [policy.id, policy]));
  return yield* findingsSteps(report.findings, {
    file: report.file,
    policies: [...policies.values()],
    asOf: report.asOf,
    projectNames: new Map(
      report.projects.map(({ submission }) => [submission.key, nameWithYear(submission)]),
    ),
    ruleTitle: (id) => ruleById(id)?.title ?? null,
    gone: report.orphanedExplanations,
    incomplete: sharedReasons(report.incomplete),
    language,
    sheetName: SHEET_NAMES.findings,
    mode: outputMode,
    memory,
  });
}

export type SheetKind = OwnSheetMark['kind'];

const ALL_KINDS: ReadonlySet<SheetKind> = new Set(['form', 'summary', 'findings']);

/** Our sheets, one after the other, in the order in which they stand: 自评表-*, 自评汇总, 审核结果. */
export function* planSteps(
  report: Report,
  options: PlanningOptions,
  kinds: ReadonlySet<SheetKind> = ALL_KINDS,
): Generator<void, SheetPlan[]> {
  const planning = { ...options, memory: options.memory ?? new Memory() };
  const plans = kinds.has('form') ? yield* formSteps(report, planning) : [];
  if (kinds.has('summary')) plans.push(planSummarySheet(report, planning));
  yield;
  if (kinds.has('findings')) plans.push(yield* findingsSheetSteps(report, planning));
  return plans;
}

/** Our sheets at once. */
export function planSheets(
  report: Report,
  options: PlanningOptions,
  kinds?: ReadonlySet<SheetKind>,
): SheetPlan[] {
  return atOnce(planSteps(report, options, kinds));
}

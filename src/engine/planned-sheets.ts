import { nameWithYear } from '../intake';
import { Memory, slot } from '../memory';
import {
  SHEET_NAMES,
  formById,
  findingsSteps,
  planReport,
  planSummary,
  projectSheetNames,
  type Form,
  type PlanOptions,
  type Standing,
} from '../forms';
import type { Language } from '../language';
import type { Policy } from '../policy';
import { ruleById } from '../rules';
import type { Evaluation } from '../scoring';
import { OWN_KINDS, type OwnSheetMark, type SheetPlan } from '../workbook';
import { DEFAULT_CHOICES, type Choices } from './choices';
import { atOnce } from './pause';
import type { ProjectReport, Report } from './report';
import { sharedReasons } from './shared-reasons';
import { VERDICTS } from './verdict';

export interface PlanningOptions {
  readonly outputMode: Choices['outputMode'];
  /** The unit's by default. */
  readonly scores?: Choices['scores'];
  readonly language?: Language;
  /** Of whoever plans time and again. */
  readonly memory?: Memory;
}

type Planning = PlanningOptions & Required<Pick<PlanningOptions, 'scores' | 'memory'>>;

function formOf({ form }: ProjectReport): Form {
  const found = formById(form);
  if (!found) throw new Error(`Unknown form ${form}`);
  return found;
}

/** Projects by verdict, the worst first. */
function standingsOf({ projects }: Report): Standing[] {
  return VERDICTS.flatMap((verdict) => {
    const names = projects
      .filter((project) => project.verdict === verdict)
      .map(({ submission }) => nameWithYear(submission));
    return names.length > 0 ? [{ verdict, projects: names }] : [];
  });
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
    known.options.scores === options.scores &&
    known.options.sheetName === options.sheetName;
  if (isCurrent) return known.plan;
  const plan = form.plan(evaluation, policy, options);
  planned.set(evaluation, { form, policy, options, plan });
  return plan;
}

interface PlannedReport {
  readonly form: Form;
  readonly sheetName: string;
  readonly plan: SheetPlan | null;
}

const PLANNED_REPORTS = slot<Evaluation, PlannedReport>('planned reports');

/** @returns null where the form has no written report, or the project no text */
function planReportSheet(project: ProjectReport, sheetName: string, memory: Memory): SheetPlan | null {
  const { evaluation } = project;
  const form = formOf(project);
  if (!form.report) return null;
  const planned = memory.of(PLANNED_REPORTS);
  const known = planned.get(evaluation);
  if (known?.form === form && known.sheetName === sheetName) return known.plan;
  const plan = planReport(evaluation, { form: form.id, report: form.report, sheetName });
  planned.set(evaluation, { form, sheetName, plan });
  return plan;
}

/** Forms and reports of all projects, project by project. */
function* projectSteps(
  { projects }: Report,
  { outputMode, scores, memory }: Planning,
  kinds: ReadonlySet<SheetKind>,
): Generator<void, SheetPlan[]> {
  const keys = projects.map(({ submission }) => nameWithYear(submission));
  const names = { form: projectSheetNames('form', keys), report: projectSheetNames('report', keys) };
  const plans: SheetPlan[] = [];
  for (const [index, project] of projects.entries()) {
    if (kinds.has('form')) {
      plans.push(planForm(project, { mode: outputMode, scores, sheetName: names.form[index]! }, memory));
      yield;
    }
    const report = kinds.has('report') && planReportSheet(project, names.report[index]!, memory);
    if (report) {
      plans.push(report);
      yield;
    }
  }
  return plans;
}

function planSummarySheet(
  { projects }: Report,
  { outputMode, scores, language, memory }: Planning,
): SheetPlan {
  return planSummary(projects, { mode: outputMode, scores, language, memory });
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
    standings: standingsOf(report),
    language,
    sheetName: SHEET_NAMES.findings,
    mode: outputMode,
    memory,
  });
}

export type SheetKind = OwnSheetMark['kind'];

const ALL_KINDS: ReadonlySet<SheetKind> = new Set(OWN_KINDS);

/** Our sheets, one after the other, in the order in which they stand: 自评表-* with 自评报告-* behind it, 自评汇总, 审核结果. */
export function* planSteps(
  report: Report,
  options: PlanningOptions,
  kinds: ReadonlySet<SheetKind> = ALL_KINDS,
): Generator<void, SheetPlan[]> {
  const planning = {
    ...options,
    scores: options.scores ?? DEFAULT_CHOICES.scores,
    memory: options.memory ?? new Memory(),
  };
  const plans = yield* projectSteps(report, planning, kinds);
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

import { FORM_READINGS } from '../forms';
import { submissionSteps, type BuiltSubmissions, type PlainDate } from '../intake';
import type { WorkbookContents } from './contents';
import { reported, valid } from './corrections';
import type { Finding } from '../rules';
import { FindingsInOrder } from './finding-order';
import { incompleteText } from './incomplete-texts';
import { lostFindings, lostIncomplete } from './lost-parts';
import { Memory } from '../memory';
import { inSteps, type Pause } from './pause';
import type { ProjectOptions } from './project-report';
import { recognitions } from './recognition';
import { EngineError, type ProjectReport, type Report } from './report';
import { sharedSumFindings } from './shared-sums';
import { damagedIncomplete, incompleteIn, notUnderstood, workbookParts } from './unread-parts';
import { verdictOf } from './verdict';

/** @throws EngineError where the workbook holds no project at all */
export async function submissionsOf(contents: WorkbookContents, pause: Pause): Promise<BuiltSubmissions> {
  const tables = [...contents.contents.values()].flatMap((sheet) => sheet.tables);
  const steps = submissionSteps(tables, {
    readings: FORM_READINGS,
    ledgers: contents.ledgers,
    corrections: valid(contents.corrections),
  });
  const built = await inSteps(steps, pause);
  // Where something may be what is evaluated, it is asked about; otherwise there is nothing to say.
  const isAsked = tables.some(({ unread }) => unread.length > 0);
  if (built.submissions.length === 0 && !isAsked) {
    const names = contents.sheets.map(({ name }) => name).join('、');
    const text = {
      zh: `“${contents.file}”里没有找到可自评的内容（工作表：${names || '无'}）。需要预算表、支出明细、绩效指标表，或已填好的自评表，表头写明“项目名称”“预算数”“支出金额”“绩效指标”等`,
      en: `Nothing to evaluate in “${contents.file}” (sheets: ${names || 'none'}). Expected a budget table, a spending ledger, an indicator table, or a filled self-evaluation table with headers such as 项目名称, 预算数, 支出金额, 绩效指标`,
    };
    const corrections = reported(contents.corrections, tables);
    throw new EngineError('nothing-to-evaluate', text, { sheets: recognitions(contents), corrections });
  }
  return built;
}

/** Explanations that no finding asks for any more. */
function orphaned(
  findings: readonly Finding[],
  explanations: ReadonlyMap<string, string>,
): Report['orphanedExplanations'] {
  const left = new Map([...explanations].filter(([, text]) => text !== ''));
  if (left.size > 0) for (const { key } of findings) left.delete(key);
  return [...left].map(([key, text]) => ({ key, text }));
}

/** The project where its figures may be out of date. */
function outOfDate(project: ProjectReport): ProjectReport {
  const why = 'formulas-wait';
  const reason = { project: project.submission.key, why, cells: [], message: incompleteText(why) } as const;
  const incomplete = [...project.incomplete, reason];
  return { ...project, incomplete, verdict: verdictOf(project.findings, incomplete) };
}

/**
 * Puts the reports of the projects together.
 * @param order keeps the order of findings from one report to the next
 * @param memory of whoever reports time and again
 */
export function assembleReport(
  contents: WorkbookContents,
  asOf: PlainDate,
  evaluated: readonly ProjectReport[],
  { explanations, sheets }: Pick<ProjectOptions, 'explanations' | 'sheets'>,
  order = new FindingsInOrder(),
  memory = new Memory(),
): Report {
  const tables = [...contents.contents.values()].flatMap((sheet) => sheet.tables);
  const { lost = [], formulasWait = false } = contents;
  const projects = formulasWait ? evaluated.map(outOfDate) : evaluated;
  const parts = workbookParts(tables, projects);
  const known = [...incompleteIn(parts, projects), ...lostIncomplete(lost)];
  const unread = [...notUnderstood(parts, explanations), ...lostFindings(lost, explanations)];
  const sums = sharedSumFindings(contents, explanations, memory);
  const findings = order.of([...projects, { findings: [...sums, ...unread] }], sheets);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const incomplete = [...known, ...damagedIncomplete(tables, [...known, ...errors])];
  return {
    file: contents.file,
    asOf,
    sheets: recognitions(contents),
    corrections: reported(contents.corrections, tables),
    projects,
    findings,
    incomplete,
    verdict: verdictOf(findings, incomplete),
    orphanedExplanations: orphaned(findings, explanations),
  };
}

import { nameWithYear } from '../../intake';
import { toFixedText, toText, HUNDRED, type Decimal } from '../../numbers';
import type { Language } from '../../language';
import type { ProjectReport, Report } from '../../engine';
import { formById } from '../../forms';
import type { Finding, Severity } from '../../rules';
import { formatCellRef, type CellRef } from '../../workbook';
import { verdictPaint, type Paint } from './terminal';
import { SEVERITY, TEXTS, VERDICT } from './texts';

interface Style {
  readonly language: Language;
  readonly paint: Paint;
}

const SHOWN_CELLS = 4;

function cellsText(cells: readonly CellRef[], language: Language): string {
  const names = cells.slice(0, SHOWN_CELLS).map(formatCellRef).join(' ');
  return cells.length > SHOWN_CELLS ? `${names} ${TEXTS.more[language]}` : names;
}

function severityPaint({ paint }: Style, severity: Severity): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, info: paint.blue }[severity];
}

function figure(value: Decimal | null, unit: string, { language }: Style): string {
  return value ? `${toText(value)}${unit}` : TEXTS.unknown[language];
}

/** In separate tables a total that nobody stated is computed, and said to be. */
function claimedText({ submission, evaluation }: ProjectReport, language: Language): string {
  const text = submission.claimedTotal?.text;
  if (text) return text;
  const isComputed = submission.origin === 'tables' && evaluation.total !== null;
  return isComputed ? `—（${TEXTS.onlyComputed[language]}）` : '—';
}

function projectLines(project: ProjectReport, style: Style): string[] {
  const { language, paint } = style;
  const { submission, evaluation, policy } = project;
  const { execution } = evaluation;
  const rate = execution.rate ? `${toFixedText(execution.rate.times(HUNDRED), 2)}%` : TEXTS.unknown[language];
  const claimed = claimedText(project, language);
  const form = formById(project.form)?.title[language] ?? project.form;
  return [
    '',
    paint.bold(`${TEXTS.project[language]}：${nameWithYear(submission)}`),
    `  ${TEXTS.form[language]}：${form}　${TEXTS.policy[language]}：${policy.title[language]}`,
    `  ${TEXTS.budget[language]} ${figure(execution.budget, execution.unit, style)}　` +
      `${TEXTS.executed[language]} ${figure(execution.executed, execution.unit, style)}　${TEXTS.rate[language]} ${rate}`,
    `  ${TEXTS.total[language]} ${TEXTS.computed[language]} ${figure(evaluation.total, '', style)}　` +
      `${TEXTS.claimed[language]} ${claimed}　${TEXTS.grade[language]} ${evaluation.grade ?? TEXTS.unknown[language]}`,
  ];
}

function findingLines(finding: Finding, style: Style): string[] {
  const { language, paint } = style;
  const marks = [
    ...(finding.outcome === 'needs-review' ? [TEXTS.review[language]] : []),
    ...(finding.explained === null ? [] : [TEXTS.explained[language]]),
  ];
  const head = `${SEVERITY[finding.severity][language]}${marks.length > 0 ? `（${marks.join('，')}）` : ''}`;
  const values = [
    ...(finding.found ? [`${TEXTS.found[language]}：${finding.found[language]}`] : []),
    ...(finding.expected ? [`${TEXTS.expected[language]}：${finding.expected[language]}`] : []),
  ].join('　');
  return [
    `  ${severityPaint(style, finding.severity)(head)} ${finding.message[language]} ${paint.dim(`[${finding.rule}]`)}`,
    `    ${cellsText(finding.cells, language)}${values ? `　${values}` : ''}`,
    `    ${TEXTS.fix[language]}：${finding.fix[language]}`,
  ];
}

/** What is missing or not certain, whatever the verdict. */
function incompleteLines({ incomplete, projects }: Report, { language, paint }: Style): string[] {
  const names = new Map(projects.map(({ submission }) => [submission.key, nameWithYear(submission)]));
  return incomplete.map(({ project, message, cells }) => {
    const name = projects.length > 1 && project !== null ? `${names.get(project) || project}　` : '';
    const where = cells.length > 0 ? `　${paint.dim(cellsText(cells, language))}` : '';
    return `  ${paint.yellow(TEXTS.incomplete[language])} ${name}${message[language]}${where}`;
  });
}

function counts(findings: readonly Finding[], language: Language): string {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return (['error', 'warning', 'info'] as const)
    .map((severity) => `${SEVERITY[severity][language]} ${of(severity)}`)
    .join('　');
}

/** The report for people, a few lines for each project and finding. */
export function reportText(report: Report, style: Style & { readonly written: readonly string[] }): string {
  const { language, paint, written } = style;
  const verdict = VERDICT[report.verdict][language];
  const colour = verdictPaint(paint, report.verdict);
  const ofProjects = new Set(report.projects.flatMap(({ findings }) => findings));
  const ofWorkbook = report.findings.filter((finding) => !ofProjects.has(finding));
  const lines = [
    `${paint.bold(report.file)}　${colour(verdict)}　${counts(report.findings, language)}`,
    ...incompleteLines(report, style),
    ...report.projects.flatMap((project) => [
      ...projectLines(project, style),
      ...project.findings.flatMap((finding) => findingLines(finding, style)),
    ]),
    ...(ofWorkbook.length > 0 ? ['', paint.bold(TEXTS.workbook[language])] : []),
    ...ofWorkbook.flatMap((finding) => findingLines(finding, style)),
    ...(written.length > 0 ? ['', `${TEXTS.written[language]}：${written.join('、')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

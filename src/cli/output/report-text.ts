import { nameWithYear } from '../../intake';
import { toFixedText, toText, HUNDRED, type Decimal } from '../../numbers';
import { wordsOf, type Language } from '../../language';
import { withHiddenRows, type ProjectReport, type Report } from '../../engine';
import { formById } from '../../forms';
import type { Finding, Severity } from '../../rules';
import { formatCellRef, type CellRef } from '../../workbook';
import { severityText, textsOf } from '../texts';
import { verdictPaint, type Paint } from './terminal';

interface Style {
  readonly language: Language;
  readonly paint: Paint;
}

const SHOWN_CELLS = 4;

function cellsText(cells: readonly CellRef[], language: Language): string {
  const names = cells.slice(0, SHOWN_CELLS).map(formatCellRef).join(' ');
  return cells.length > SHOWN_CELLS ? `${names} ${textsOf(language).report.more}` : names;
}

function severityPaint({ paint }: Style, severity: Severity): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, info: paint.blue }[severity];
}

function figure(value: Decimal | null, unit: string, { language }: Style): string {
  return value ? `${toText(value)}${unit}` : textsOf(language).report.unknown;
}

/** In separate tables a total that nobody stated is computed, and said to be. */
function claimedText({ submission, evaluation }: ProjectReport, language: Language): string {
  const text = submission.claimedTotal?.text;
  if (text) return text;
  const isComputed = submission.origin === 'tables' && evaluation.total !== null;
  return isComputed ? `—（${textsOf(language).report.onlyComputed}）` : '—';
}

function projectLines(project: ProjectReport, style: Style): string[] {
  const { language, paint } = style;
  const words = textsOf(language).report;
  const { submission, evaluation, policy } = project;
  const { execution } = evaluation;
  const rate = execution.rate ? `${toFixedText(execution.rate.times(HUNDRED), 2)}%` : words.unknown;
  const claimed = claimedText(project, language);
  const form = formById(project.form)?.title[language] ?? project.form;
  return [
    '',
    paint.bold(`${words.project}：${nameWithYear(submission)}`),
    `  ${words.form}：${form}　${words.policy}：${policy.title[language]}`,
    `  ${words.budget} ${figure(execution.budget, execution.unit, style)}　` +
      `${words.executed} ${figure(execution.executed, execution.unit, style)}　${words.rate} ${rate}`,
    `  ${words.total} ${words.computed} ${figure(evaluation.total, '', style)}　` +
      `${words.claimed} ${claimed}　${words.grade} ${evaluation.grade ?? words.unknown}`,
  ];
}

function findingLines(finding: Finding, style: Style): string[] {
  const { language, paint } = style;
  const words = textsOf(language).report;
  const marks = [
    ...(finding.outcome === 'needs-review' ? [wordsOf(language).needsReview] : []),
    ...(finding.explained === null ? [] : [words.explained]),
  ];
  const head = `${severityText(finding.severity, language)}${marks.length > 0 ? `（${marks.join('，')}）` : ''}`;
  const values = [
    ...(finding.found ? [`${words.found}：${finding.found[language]}`] : []),
    ...(finding.expected ? [`${words.expected}：${finding.expected[language]}`] : []),
  ].join('　');
  return [
    `  ${severityPaint(style, finding.severity)(head)} ${finding.message[language]} ${paint.dim(`[${finding.rule}]`)}`,
    `    ${cellsText(finding.cells, language)}${values ? `　${values}` : ''}`,
    `    ${words.fix}：${finding.fix[language]}`,
  ];
}

/** What is missing or not certain, whatever the verdict. */
function incompleteLines({ incomplete, projects }: Report, { language, paint }: Style): string[] {
  const names = new Map(projects.map(({ submission }) => [submission.key, nameWithYear(submission)]));
  return incomplete.map(({ project, message, cells }) => {
    const name = projects.length > 1 && project !== null ? `${names.get(project) || project}　` : '';
    const where = cells.length > 0 ? `　${paint.dim(cellsText(cells, language))}` : '';
    return `  ${paint.yellow(wordsOf(language).verdict.incomplete)} ${name}${message[language]}${where}`;
  });
}

/** Sheets with rows that are not shown. */
function hiddenLines({ sheets }: Report, { language }: Style): string[] {
  const words = textsOf(language).report;
  const names = withHiddenRows(sheets).map(({ name, hiddenRows }) =>
    hiddenRows === 'some' ? `${name}（${words.someRows}）` : `${name}（${hiddenRows}${words.rows}）`,
  );
  return names.length > 0 ? [`  ${words.hiddenRows}：${names.join('、')}`] : [];
}

function counts(findings: readonly Finding[], language: Language): string {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return (['error', 'warning', 'info'] as const)
    .map((severity) => `${severityText(severity, language)} ${of(severity)}`)
    .join('　');
}

/** The report for people, a few lines for each project and finding. */
export function reportText(report: Report, style: Style & { readonly written: readonly string[] }): string {
  const { language, paint, written } = style;
  const words = textsOf(language).report;
  const verdict = textsOf(language).verdict[report.verdict];
  const colour = verdictPaint(paint, report.verdict);
  const ofProjects = new Set(report.projects.flatMap(({ findings }) => findings));
  const ofWorkbook = report.findings.filter((finding) => !ofProjects.has(finding));
  const lines = [
    `${paint.bold(report.file)}　${colour(verdict)}　${counts(report.findings, language)}`,
    ...incompleteLines(report, style),
    ...hiddenLines(report, style),
    ...report.projects.flatMap((project) => [
      ...projectLines(project, style),
      ...project.findings.flatMap((finding) => findingLines(finding, style)),
    ]),
    ...(ofWorkbook.length > 0 ? ['', paint.bold(words.workbook)] : []),
    ...ofWorkbook.flatMap((finding) => findingLines(finding, style)),
    ...(written.length > 0 ? ['', `${words.written}：${written.join('、')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

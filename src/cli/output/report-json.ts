import { toFixedText, toText, type Decimal } from '../../numbers';
import {
  formatDate,
  isBlank,
  type FundRow,
  type Indicator,
  type IndicatorValue,
  type Stated,
} from '../../intake';
import type { Language, Localized } from '../../language';
import type { Incomplete, ProjectReport, Report, ReportedCorrection } from '../../engine';
import type { Finding } from '../../rules';
import type { IndicatorEvaluation } from '../../scoring';
import { formatCellRef, type CellRef } from '../../workbook';
import { unreportedOutcomes } from './outcomes-json';
import { sheetJson } from './reading-json';

const cellNames = (cells: readonly CellRef[]): string[] => cells.map(formatCellRef);
const number = (value: Decimal | null | undefined): string | null => (value ? toText(value) : null);
const fixed = (value: Decimal | null | undefined, places: number): string | null =>
  value ? toFixedText(value, places) : null;
const stated = (value: Stated<Decimal> | null | undefined): string | null => number(value?.value);
const inLanguage = (text: Localized | null, language: Language): string | null => text && text[language];

function fundsOf(row: FundRow): object[] {
  return Object.entries(row.amounts)
    .filter(([, amount]) => amount && !isBlank(amount))
    .map(([column, amount]) => ({
      field: `${column}-${row.kind}`,
      label: amount.label || row.label,
      value: number(amount.value),
      text: amount.text,
      unit: amount.unit,
      cells: cellNames(amount.cells),
    }));
}

function executionOf({ evaluation }: ProjectReport): object {
  const { execution, arrivalRate } = evaluation;
  return {
    unit: execution.unit,
    budget: number(execution.budget),
    executed: number(execution.executed),
    rate: fixed(execution.rate, 4),
    claimedRate: number(execution.claimedRate?.value),
    weight: number(execution.weight),
    score: fixed(execution.score, 2),
    claimedScore: stated(execution.claimedScore),
    arrivalRate: fixed(arrivalRate, 4),
    cells: cellNames(execution.cells),
  };
}

function valueOf({ text, sign, number: printed, unit }: IndicatorValue): object {
  return { text, sign, number: number(printed), unit };
}

function cellsOfIndicator({ nameCells, target, actual, weight, score, reason }: Indicator): object {
  const placed = Object.entries({ target, actual, weight, score, reason }).flatMap(([name, value]) =>
    value && value.cells.length > 0 ? [[name, cellNames(value.cells).join(',')]] : [],
  );
  return { name: cellNames(nameCells).join(','), ...Object.fromEntries(placed) };
}

function indicatorOf({ indicator, kind, score, alternativeScore }: IndicatorEvaluation): object {
  return {
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    kind,
    target: valueOf(indicator.target),
    actual: valueOf(indicator.actual),
    weight: stated(indicator.weight),
    claimedScore: stated(indicator.score),
    score: fixed(score, 2),
    alternativeScore: fixed(alternativeScore, 2),
    reason: indicator.reason?.text ?? null,
    cells: cellsOfIndicator(indicator),
  };
}

function incompleteOf({ project, why, cells, message }: Incomplete, language: Language): object {
  return { project, why, cells: cellNames(cells), message: message[language] };
}

function projectOf(project: ProjectReport, language: Language): object {
  const { submission, evaluation, form, policy, policyReason, incomplete, verdict } = project;
  return {
    name: submission.projectName,
    key: submission.key,
    year: submission.year,
    form,
    policy: policy.id,
    policyReason,
    verdict,
    incomplete: incomplete.map((one) => incompleteOf(one, language)),
    funds: (submission.funds?.rows ?? []).flatMap(fundsOf),
    execution: executionOf(project),
    indicators: evaluation.indicators.map(indicatorOf),
    total: {
      computed: fixed(evaluation.total, 2),
      claimed: submission.claimedTotal ? number(submission.claimedTotal.value) : null,
    },
    grade: { computed: evaluation.grade, claimed: submission.claimedGrade?.text || null },
  };
}

function findingOf(finding: Finding, language: Language): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    outcome: finding.outcome,
    project: finding.project,
    cells: cellNames(finding.cells),
    message: finding.message[language],
    found: inLanguage(finding.found, language),
    expected: inLanguage(finding.expected, language),
    fix: finding.fix[language],
    source: finding.source.text[language],
    certainty: finding.source.certainty,
    key: finding.key,
    explained: finding.explained,
  };
}

function correctionOf({ correction, state }: ReportedCorrection): object {
  const { place, ...says } = correction;
  return { ...says, place: place && formatCellRef(place), state };
}

interface JsonOptions {
  readonly version: string;
  readonly language: Language;
  /** Names of the sheets that were written, if any. */
  readonly written: readonly string[];
  /** Whether passes and what was not applicable follow the findings. */
  readonly allOutcomes?: boolean;
  /** Whether the evidence for each column is listed. */
  readonly evidence?: boolean;
}

/** The report as JSON: all amounts, rates and scores are decimal texts, cells are Sheet!A1. */
export function reportJson(
  report: Report,
  { version, language, written, allOutcomes = false, evidence = false }: JsonOptions,
): object {
  return {
    schema: 1,
    tool: { name: 'ziping', version },
    file: report.file,
    asOf: formatDate(report.asOf),
    sheets: report.sheets.map((sheet) => sheetJson(sheet, language, evidence)),
    corrections: report.corrections.map(correctionOf),
    projects: report.projects.map((project) => projectOf(project, language)),
    findings: [
      ...report.findings.map((finding) => findingOf(finding, language)),
      ...(allOutcomes ? unreportedOutcomes(report, language) : []),
    ],
    orphanedExplanations: report.orphanedExplanations,
    verdict: report.verdict,
    incomplete: report.incomplete.map((one) => incompleteOf(one, language)),
    written,
  };
}

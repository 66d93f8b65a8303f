import { nameWithYear } from '../intake';
import { Memory, slot } from '../memory';
import { convertMoney, sum, type Decimal } from '../numbers';
import type { Localized, Policy } from '../policy';
import { rateOf, type Evaluation } from '../scoring';
import { areaOf, type ChartPlan, type SheetPlan } from '../workbook';
import { FORM_UNIT, moneyPlaces } from './blocks/fund-rows';
import { BLANK, fixed, moneyFormat, numberContent, numberFormat, textContent, type Content } from './content';
import { rateFormula } from './formulas/execution-formula';
import { gradeFormula } from './formulas/grade-formula';
import { ledgerSum } from './formulas/ledger-sum';
import { keptRow, type KeptRow } from './kept-rows';
import { PlanBuilder, type PreparedRow } from './plan-builder';
import { a4 } from './print-setup';
import { SHEET_NAMES } from './sheet-names';
import type { StyleName } from './styles';
import type { Form, PlanOptions } from './types';

/** One project of the summary. */
export interface SummaryProject {
  readonly evaluation: Evaluation;
  readonly policy: Policy;
  readonly form: Form;
  /** Findings that are still open, by severity. */
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  /** In words. */
  readonly verdict: Localized;
}

export interface SummaryOptions {
  readonly mode: PlanOptions['mode'];
  readonly language?: keyof Localized;
  readonly sheetName?: string;
  /** Of whoever plans time and again. */
  readonly memory?: Memory;
}

const TITLE: Localized = { zh: '项目支出绩效自评汇总表', en: 'Summary of project self-evaluations' };
const UNIT_LINE: Localized = { zh: '单位：万元', en: 'Amounts in 万元' };
const TOTAL: Localized = { zh: '合计', en: 'Total' };
const CHART_TITLE: Localized = { zh: '各项目自评得分', en: 'Scores of the projects' };

/** Columns from left to right: width in characters and header. */
const COLUMNS = {
  number: { width: 4.5, zh: '序号', en: 'No.' },
  project: { width: 20, zh: '项目名称', en: 'Project' },
  unit: { width: 15, zh: '项目单位', en: 'Unit' },
  form: { width: 12, zh: '报告格式', en: 'Form' },
  policy: { width: 12, zh: '评分口径', en: 'Policy' },
  budget: { width: 11, zh: '预算数', en: 'Budget' },
  executed: { width: 11, zh: '执行数', en: 'Executed' },
  rate: { width: 9, zh: '执行率', en: 'Rate' },
  score: { width: 8, zh: '自评得分', en: 'Score' },
  grade: { width: 5.5, zh: '等级', en: 'Grade' },
  error: { width: 6, zh: '错误', en: 'Errors' },
  warning: { width: 6, zh: '警告', en: 'Warnings' },
  info: { width: 6, zh: '提示', en: 'Notes' },
  verdict: { width: 7, zh: '结论', en: 'Verdict' },
} as const;
type ColumnName = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as ColumnName[];
const indexOf = (name: ColumnName): number => NAMES.indexOf(name);

const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;
const CHART_ROWS = 14;
const LEFT: ReadonlySet<ColumnName> = new Set(['project', 'unit', 'form', 'policy', 'verdict']);
/** Excel's own way to keep right-aligned figures off the border: a space as wide as an underscore. */
const RIGHT_PADDING = '_ ';
const RIGHT: ReadonlySet<ColumnName> = new Set(['budget', 'executed']);

function styleOf(name: ColumnName): StyleName {
  if (LEFT.has(name)) return 'paragraph';
  return RIGHT.has(name) ? 'number' : 'figure';
}

function inFormUnit(value: Decimal | null, { execution }: Evaluation): Decimal | null {
  return value && convertMoney(value, execution.unit, FORM_UNIT);
}

/** An evaluation stays the same object until something of its project changes. */
const SUMMARY_ROWS = slot<Evaluation, KeptRow>('rows of the summary');
const MONEY_PLACES = slot<Evaluation, number>('decimal places of amounts');

const count = (value: number): Content => ({ value, format: '0', exact: String(value) });

/** Lays out the rows: what each column holds for a project, with formulas that refer to the row's own cells. */
class SummarySheet {
  readonly builder: PlanBuilder;
  private readonly places: number;

  constructor(
    private readonly projects: readonly SummaryProject[],
    private readonly language: keyof Localized,
    private readonly mode: PlanOptions['mode'],
    private readonly memory: Memory,
  ) {
    this.builder = new PlanBuilder(
      NAMES.map((name) => COLUMNS[name].width),
      mode,
    );
    const known = memory.of(MONEY_PLACES);
    const placesOf = ({ evaluation }: SummaryProject): number =>
      known.recall(evaluation, () => moneyPlaces(evaluation));
    this.places = Math.max(2, ...projects.map(placesOf));
  }

  heading(): void {
    const width = [0, NAMES.length - 1] as const;
    this.builder.box({ row: 0, columns: width }, fixed(TITLE[this.language]), 'title');
    this.builder.atLeast(0, 38);
    this.builder.box({ row: 1, columns: width }, fixed(UNIT_LINE[this.language]), 'unit');
    for (const name of NAMES) this.put(HEADER_ROW, name, fixed(COLUMNS[name][this.language]), 'header');
  }

  project(row: number, project: SummaryProject): void {
    const { evaluation, policy, form, counts, verdict } = project;
    const place = {
      row,
      policy,
      form,
      ...counts,
      verdict: verdict[this.language],
      language: this.language,
      mode: this.mode,
      places: this.places,
    };
    const kept = this.memory.of(SUMMARY_ROWS);
    this.builder.put(keptRow(kept, evaluation, place, () => this.projectRow(row, project)));
  }

  private projectRow(
    row: number,
    { evaluation, policy, form, counts, verdict }: SummaryProject,
  ): PreparedRow {
    const { submission, execution } = evaluation;
    const score = evaluation.total ?? submission.claimedTotal?.value ?? null;
    const contents: Record<ColumnName, Content> = {
      number: count(row - FIRST_ROW + 1),
      project: textContent(nameWithYear(submission)),
      unit: textContent(submission.identity.unit?.text ?? ''),
      form: fixed(form.title[this.language]),
      policy: fixed(policy.title[this.language]),
      budget: this.money(inFormUnit(execution.budget, evaluation)),
      executed: this.executed(evaluation),
      rate: this.rate(row, execution.rate, execution.budget?.eq(0) ?? true),
      score: score
        ? numberContent(score, numberFormat(2), { sources: submission.claimedTotal?.cells ?? [] })
        : BLANK,
      grade: evaluation.grade === null ? BLANK : this.grade(row, evaluation.grade, policy),
      error: count(counts.error),
      warning: count(counts.warning),
      info: count(counts.info),
      verdict: fixed(verdict[this.language]),
    };
    return this.builder.prepare(
      row,
      NAMES.map((name, column) => ({ column, content: contents[name], style: styleOf(name) })),
    );
  }

  totals(row: number): void {
    const of = (pick: (project: SummaryProject) => Decimal | null): Decimal | null => {
      const values = this.projects.map(pick);
      const known = values.filter((value) => value !== null);
      return known.length === values.length && known.length > 0 ? sum(known) : null;
    };
    const budget = of(({ evaluation }) => inFormUnit(evaluation.execution.budget, evaluation));
    const executed = of(({ evaluation }) => inFormUnit(evaluation.execution.executed, evaluation));
    const counted = (severity: 'error' | 'warning' | 'info'): Content => ({
      ...count(this.projects.reduce((total, { counts }) => total + counts[severity], 0)),
      formula: this.columnSum(severity, row),
    });
    const contents: Partial<Record<ColumnName, Content>> = {
      project: fixed(TOTAL[this.language]),
      budget: this.money(budget, this.columnSum('budget', row, this.places)),
      executed: this.money(executed, this.columnSum('executed', row, this.places)),
      rate: this.rate(row, rateOf(executed, budget), budget?.eq(0) ?? true),
      error: counted('error'),
      warning: counted('warning'),
      info: counted('info'),
    };
    for (const name of NAMES) this.put(row, name, contents[name] ?? BLANK, 'total');
  }

  private put(row: number, name: ColumnName, content: Content, style: StyleName): void {
    this.builder.box({ row, columns: [indexOf(name), indexOf(name)] }, content, style);
  }

  private cell(row: number, name: ColumnName): string {
    return this.builder.address(row, indexOf(name));
  }

  private columnSum(name: ColumnName, totalRow: number, places?: number): string {
    const total = `SUM(${this.cell(FIRST_ROW, name)}:${this.cell(totalRow - 1, name)})`;
    return places === undefined ? `=${total}` : `=ROUND(${total},${places})`;
  }

  private money(value: Decimal | null, formula?: string): Content {
    if (!value) return BLANK;
    return numberContent(value, `${moneyFormat(this.places)}${RIGHT_PADDING}`, {
      ...(formula !== undefined && { formula }),
    });
  }

  private executed({ execution, fundTotals, submission }: Evaluation): Content {
    const value = execution.executed && convertMoney(execution.executed, execution.unit, FORM_UNIT);
    const isLedger = fundTotals.executed?.from === 'ledger';
    const formula = value && isLedger ? ledgerSum(submission.ledger, FORM_UNIT, value) : null;
    return this.money(value, formula ?? undefined);
  }

  private rate(row: number, rate: Decimal | null, isZeroBudget: boolean): Content {
    if (!rate) return BLANK;
    const formula = rateFormula(this.cell(row, 'executed'), this.cell(row, 'budget'));
    return numberContent(rate, numberFormat(2, { percent: true }), { ...(!isZeroBudget && { formula }) });
  }

  private grade(row: number, grade: string, policy: Policy): Content {
    return { value: grade, formula: gradeFormula(this.cell(row, 'score'), policy) };
  }
}

function chartOf(projectCount: number, top: number, language: keyof Localized): ChartPlan {
  return {
    title: CHART_TITLE[language],
    categories: areaOf(FIRST_ROW, indexOf('project'), projectCount, 1),
    values: areaOf(FIRST_ROW, indexOf('score'), projectCount, 1),
    place: areaOf(top, 0, CHART_ROWS, NAMES.length),
  };
}

/** 自评汇总: all projects with funds, rate, score, grade and open findings, their totals, and a chart of the scores. */
export function planSummary(
  projects: readonly SummaryProject[],
  { mode, language = 'zh', sheetName = SHEET_NAMES.summary, memory = new Memory() }: SummaryOptions,
): SheetPlan {
  const sheet = new SummarySheet(projects, language, mode, memory);
  sheet.heading();
  projects.forEach((project, index) => sheet.project(FIRST_ROW + index, project));
  const totalRow = FIRST_ROW + projects.length;
  if (projects.length > 0) sheet.totals(totalRow);
  const chartTop = totalRow + 2;
  const hasScores = projects.some(
    ({ evaluation }) => evaluation.total ?? evaluation.submission.claimedTotal?.value,
  );
  const plan = sheet.builder.build({
    name: sheetName,
    mark: { kind: 'summary' },
    print: a4('landscape'),
    header: { row: HEADER_ROW, lastRow: totalRow },
    more: {
      freeze: { rows: FIRST_ROW, columns: 0 },
      ...(hasScores && { charts: [chartOf(projects.length, chartTop, language)] }),
    },
  });
  const bottom = hasScores ? chartTop + CHART_ROWS : plan.print.area.bottom + 1;
  return { ...plan, print: { ...plan.print, area: areaOf(0, 0, bottom, NAMES.length) } };
}

import { nameWithYear } from '../intake';
import { Memory, slot } from '../memory';
import { convertMoney, sum, type Decimal } from '../numbers';
import type { Language, Localized } from '../language';
import type { Policy } from '../policy';
import {
  budgetTotal,
  carriedScores,
  rateOf,
  type CarriedScores,
  type Evaluation,
  type FundTotal,
  type ScoresChoice,
} from '../scoring';
import { areaOf, type ChartPlan, type SheetPlan } from '../workbook';
import { FORM_UNIT, moneyPlaces, totalFormula } from './blocks/fund-rows';
import {
  BLANK,
  carriedScore,
  computedScore,
  fixed,
  moneyFormat,
  numberContent,
  numberFormat,
  textContent,
  typedText,
  type Content,
} from './content';
import { EXACT_PLACES } from './formulas/amount-reference';
import { rateFormula } from './formulas/execution-formula';
import { gradeFormula } from './formulas/grade-formula';
import { keptRow, type KeptRow } from './kept-rows';
import { PlanBuilder } from './plan-builder';
import type { PreparedRow } from './plan-cells';
import { a4 } from './print-setup';
import { SHEET_NAMES } from './sheet-names';
import type { StyleName } from './styles';
import type { PlanOptions } from './types';

/** One project of the summary. */
export interface SummaryProject {
  readonly evaluation: Evaluation;
  readonly policy: Policy;
}

export interface SummaryOptions {
  readonly mode: PlanOptions['mode'];
  /** Whose scores stand in 自评得分 and 等级. */
  readonly scores: ScoresChoice;
  readonly language?: Language;
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
  number: { width: 5, zh: '序号', en: 'No.' },
  project: { width: 30, zh: '项目名称', en: 'Project' },
  unit: { width: 24, zh: '项目单位', en: 'Unit' },
  budget: { width: 13, zh: '预算数', en: 'Budget' },
  executed: { width: 13, zh: '执行数', en: 'Executed' },
  rate: { width: 10, zh: '执行率', en: 'Rate' },
  score: { width: 10, zh: '自评得分', en: 'Score' },
  computed: { width: 10, zh: '计算得分', en: 'Computed' },
  grade: { width: 9, zh: '自评等级', en: 'Grade' },
} as const;
type ColumnName = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as ColumnName[];
const indexOf = (name: ColumnName): number => NAMES.indexOf(name);

const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;
const CHART_ROWS = 14;
const LEFT: ReadonlySet<ColumnName> = new Set(['project', 'unit']);
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

/** Lays out the rows: what each column holds for a project, with formulas that refer to the row's own cells. */
class SummarySheet {
  readonly builder: PlanBuilder;
  private readonly places: number;

  constructor(
    private readonly projects: readonly SummaryProject[],
    private readonly language: Language,
    private readonly mode: PlanOptions['mode'],
    private readonly scores: ScoresChoice,
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

  /** @returns whether it has a score */
  project(row: number, project: SummaryProject): boolean {
    const { evaluation, policy } = project;
    const place = {
      row,
      policy,
      mode: this.mode,
      scores: this.scores,
      places: this.places,
    };
    const kept = this.memory.of(SUMMARY_ROWS);
    const prepared = keptRow(kept, evaluation, place, () => this.projectRow(row, project));
    this.builder.put(prepared);
    return prepared.cells.some(({ column, exact }) => column === indexOf('score') && exact !== undefined);
  }

  private projectRow(row: number, { evaluation, policy }: SummaryProject): PreparedRow {
    const { submission, execution } = evaluation;
    const number = row - FIRST_ROW + 1;
    const { total, grade } = carriedScores(evaluation, policy, this.scores);
    const contents: Record<ColumnName, Content> = {
      number: { value: number, format: '0', exact: String(number) },
      project: textContent(nameWithYear(submission)),
      unit: textContent(submission.identity.unit?.text ?? ''),
      budget: this.fund(evaluation, budgetTotal(evaluation.fundTotals, submission.funds)),
      executed: this.fund(evaluation, evaluation.fundTotals.executed),
      rate: this.rate(row, execution.rate, execution.budget?.eq(0) ?? true),
      score: carriedScore(total),
      computed: evaluation.total ? computedScore(evaluation.total) : BLANK,
      grade: this.grade(row, grade, policy),
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
    const contents: Partial<Record<ColumnName, Content>> = {
      project: fixed(TOTAL[this.language]),
      budget: this.money(budget, this.columnSum('budget', row)),
      executed: this.money(executed, this.columnSum('executed', row)),
      rate: this.rate(row, rateOf(executed, budget), budget?.eq(0) ?? true),
    };
    for (const name of NAMES) this.put(row, name, contents[name] ?? BLANK, 'total');
  }

  private put(row: number, name: ColumnName, content: Content, style: StyleName): void {
    this.builder.box({ row, columns: [indexOf(name), indexOf(name)] }, content, style);
  }

  private cell(row: number, name: ColumnName): string {
    return this.builder.address(row, indexOf(name));
  }

  private columnSum(name: ColumnName, totalRow: number): string {
    const total = `SUM(${this.cell(FIRST_ROW, name)}:${this.cell(totalRow - 1, name)})`;
    return `=ROUND(${total},${EXACT_PLACES})`;
  }

  private money(value: Decimal | null, formula?: string): Content {
    if (!value) return BLANK;
    return numberContent(value, `${moneyFormat(this.places)}${RIGHT_PADDING}`, {
      ...(formula !== undefined && { formula }),
    });
  }

  /** A total of the form's funds, live. */
  private fund(evaluation: Evaluation, total: FundTotal | null | undefined): Content {
    const formula = total && totalFormula(evaluation, total);
    return this.money(inFormUnit(total?.value ?? null, evaluation), formula ?? undefined);
  }

  private rate(row: number, rate: Decimal | null, isZeroBudget: boolean): Content {
    if (!rate) return BLANK;
    const formula = rateFormula(this.cell(row, 'executed'), this.cell(row, 'budget'));
    return numberContent(rate, numberFormat(2, { percent: true }), { ...(!isZeroBudget && { formula }) });
  }

  private grade(row: number, grade: CarriedScores['grade'], policy: Policy): Content {
    if (!grade || grade.stated) return typedText(grade?.stated);
    return { value: grade.word, formula: gradeFormula(this.cell(row, 'score'), policy) };
  }
}

function chartOf(projectCount: number, top: number, language: Language): ChartPlan {
  return {
    title: CHART_TITLE[language],
    categories: areaOf(FIRST_ROW, indexOf('project'), projectCount, 1),
    values: areaOf(FIRST_ROW, indexOf('score'), projectCount, 1),
    place: areaOf(top, 0, CHART_ROWS, NAMES.length),
  };
}

/** 自评汇总: all projects with funds, rate, scores and grade, their totals, and a chart of the scores. */
export function planSummary(
  projects: readonly SummaryProject[],
  { mode, scores, language = 'zh', sheetName = SHEET_NAMES.summary, memory = new Memory() }: SummaryOptions,
): SheetPlan {
  const sheet = new SummarySheet(projects, language, mode, scores, memory);
  sheet.heading();
  const scored = projects.filter((project, index) => sheet.project(FIRST_ROW + index, project));
  const totalRow = FIRST_ROW + projects.length;
  if (projects.length > 0) sheet.totals(totalRow);
  const chartTop = totalRow + 2;
  const hasScores = scored.length > 0;
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

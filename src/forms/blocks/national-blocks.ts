import type { Block } from '../draft';
import type { BlankRow } from './blank-indicators';
import type { Span } from '../plan-builder';
import { fundBlock } from './fund-block';
import type { StandardRow } from './fund-rows';
import { goalBlock } from './goal-block';
import { indicatorBlock, type IndicatorSlot } from './indicator-block';
import { totalRow } from './total-row';

/** Widths of the 9 columns A–I, together one A4 page. */
export const NATIONAL_WIDTHS = [6.5, 8.5, 11, 17.5, 10.5, 11, 5.5, 7.5, 12.5] as const;

/** Where the figures of 项目资金 stand. */
type FundColumns = Readonly<Record<'initial' | 'budget' | 'executed' | 'weight' | 'rate' | 'score', Span>>;

const FUND_COLUMNS: FundColumns = {
  initial: [3, 3],
  budget: [4, 4],
  executed: [5, 5],
  weight: [6, 6],
  rate: [7, 7],
  score: [8, 8],
};

type FundHeaders = Readonly<Record<'initial' | 'budget' | 'executed' | 'rate', string>>;

export const FUND_HEADERS: FundHeaders = {
  initial: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
  rate: '执行率',
};

/** With the letters by which many tables explain the rate. */
export const LETTERED_FUND_HEADERS: FundHeaders = {
  initial: '年初预算数',
  budget: '全年预算数（A）',
  executed: '全年执行数（B）',
  rate: '执行率（B/A）',
};

/** 项目资金 of the national table (docs/domain/forms.md#national, rows 5–9). */
export const nationalFunds = (
  label: string,
  rows: readonly StandardRow[],
  headers: FundHeaders = FUND_HEADERS,
  at: FundColumns = FUND_COLUMNS,
): Block =>
  fundBlock({
    label,
    labelColumns: [0, 0],
    rowLabelColumns: [1, 2],
    rowLabelHeader: '',
    amounts: [
      { column: 'initial', header: headers.initial, columns: at.initial },
      { column: 'budget', header: headers.budget, columns: at.budget },
      { column: 'executed', header: headers.executed, columns: at.executed },
    ],
    weight: { header: '分值', columns: at.weight },
    rate: { header: headers.rate, columns: at.rate },
    score: { header: '得分', columns: at.score },
    rows,
    dash: '—',
  });

/** Rows of 项目资金 for a project. */
export const PROJECT_FUND_ROWS: readonly StandardRow[] = [
  { kind: 'total', label: '年度资金总额' },
  { kind: 'fiscal', label: '其中：当年财政拨款' },
  { kind: 'carried-over', label: '上年结转资金' },
  { kind: 'other', label: '其他资金' },
];

type IndicatorHeading = Pick<IndicatorSlot, 'column' | 'header'>;

/** The indicator columns of the national table. */
const INDICATOR_HEADINGS: readonly IndicatorHeading[] = [
  { column: 'level1', header: '一级指标' },
  { column: 'level2', header: '二级指标' },
  { column: 'name', header: '三级指标' },
  { column: 'target', header: '年度指标值' },
  { column: 'actual', header: '实际完成值' },
  { column: 'weight', header: '分值' },
  { column: 'score', header: '得分' },
  { column: 'reason', header: '偏差原因分析及改进措施' },
];

interface Additions {
  /** Columns put in before that of the national table. */
  readonly before: Partial<Record<IndicatorHeading['column'], readonly IndicatorHeading[]>>;
  /** Columns behind the last one. */
  readonly last: readonly IndicatorHeading[];
  /** What stands beside goal and indicators, where it is not 年度总体目标 and 绩效指标. */
  readonly labels?: { readonly goal: string; readonly indicators: string };
  readonly blankRows?: readonly BlankRow[];
}

/**
 * 年度总体目标, 绩效指标 and 总分 of the national table (docs/domain/forms.md#national, from row 10), with what an edition adds. Every
 * indicator column is one column of the sheet, from B on; below them the total stands in the columns of weight and score.
 * @param goalActual first column of 实际完成情况, up to which 预期目标 reaches
 */
export function nationalPerformance(
  goalActual: number,
  { before, last, labels = { goal: '年度总体目标', indicators: '绩效指标' }, blankRows }: Additions,
): readonly Block[] {
  const headings = [
    ...INDICATOR_HEADINGS.flatMap((heading) => [...(before[heading.column] ?? []), heading]),
    ...last,
  ];
  const end = headings.length;
  const weight = 1 + headings.findIndex(({ column }) => column === 'weight');
  return [
    goalBlock({
      label: labels.goal,
      labelColumns: [0, 0],
      expected: { header: '预期目标', columns: [1, goalActual - 1] },
      actual: { header: '实际完成情况', columns: [goalActual, end] },
    }),
    indicatorBlock({
      label: labels.indicators,
      labelColumns: [0, 0],
      slots: headings.map((heading, index) => ({ ...heading, columns: [index + 1, index + 1] })),
      ...(blankRows && { blankRows }),
    }),
    totalRow({
      label: '总分',
      labelColumns: [0, weight - 1],
      weight: [weight, weight],
      score: [weight + 1, weight + 1],
      rest: [weight + 2, end],
    }),
  ];
}

export const NATIONAL_PERFORMANCE = nationalPerformance(5, { before: {}, last: [] });

import { gridOf, type Area, type CellValue, type Grid } from '../../../src/workbook';

/** A published table as transcribed: texts as printed, "" where the cell is empty. */
export interface PublishedCase {
  readonly id: string;
  readonly year: number;
  readonly unit_of_money: string;
  readonly project: { readonly name: string; readonly department: string; readonly unit: string };
  readonly funds_wan_yuan: readonly PublishedFund[];
  readonly goal: { readonly expected: string; readonly actual: string; readonly score?: string };
  readonly indicators: readonly PublishedIndicator[];
  readonly stated_total: string | null;
  readonly stated_grade: string | null;
  readonly section_weights_stated?: Readonly<Record<string, string>>;
  /** What a reader found odd, and what follows from the figures. */
  readonly anomalies: readonly string[];
  readonly recomputed: { readonly execution_rate: number | null; readonly flags: readonly string[] };
}

export interface PublishedFund {
  readonly row: string;
  readonly initial: string;
  readonly full_year: string;
  readonly executed: string;
  readonly weight: string;
  readonly rate: string;
  readonly score: string;
}

export interface PublishedIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly reason: string;
}

/**
 * national: 9 columns with merges; plain: the same without merge information, as ExcelApi 1.9 gives it;
 * split: sign, value and unit in columns of their own, serial numbers, weights before targets, two rows lower;
 * typed: figures as numbers instead of texts, columns in another order.
 */
export const LAYOUTS = ['national', 'plain', 'split', 'typed'] as const;
export type Layout = (typeof LAYOUTS)[number];

type Row = readonly CellValue[];

const orBlank = (text: string): CellValue => (text === '' ? null : text);

/** A figure as a number cell where it is nothing but a figure. */
const typed = (text: string): CellValue => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : orBlank(text));

interface Sheet {
  readonly rows: Row[];
  readonly merges: Area[];
}

function levelText({ section_weights_stated: weights = {} }: PublishedCase, level1: string): CellValue {
  const points = weights[level1];
  return orBlank(points === undefined ? level1 : `${level1}\n（${points}分）`);
}

/** Level names stand in the first of their rows only; what the rows below share is merged. */
function once(
  rows: readonly PublishedIndicator[],
  at: number,
  of: (row: PublishedIndicator) => string,
): boolean {
  const before = rows[at - 1];
  return before === undefined || of(before) !== of(rows[at]!);
}

function national(one: PublishedCase, cell: (text: string) => CellValue): Sheet {
  const rows: Row[] = [
    ['项目支出绩效自评表'],
    [`（${one.year}年度）`],
    ['项目名称', null, orBlank(one.project.name)],
    ['主管部门', null, orBlank(one.project.department), null, null, '实施单位', orBlank(one.project.unit)],
    ['项目资金\n（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ...one.funds_wan_yuan.map(({ row, initial, full_year, executed, weight, rate, score }): Row => [
      null,
      row,
      null,
      ...[initial, full_year, executed, weight, rate, score].map(cell),
    ]),
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
    [null, orBlank(one.goal.expected), null, null, null, orBlank(one.goal.actual)],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度\n指标值',
      '实际\n完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
  ];
  const merges: Area[] = [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: 8 }));
  merges.push({ top: 4, bottom: 4 + one.funds_wan_yuan.length, left: 0, right: 0 });
  merges.push(...one.funds_wan_yuan.map((_, at) => ({ top: 5 + at, bottom: 5 + at, left: 1, right: 2 })));
  const header = rows.length - 1;
  merges.push({ top: header - 2, bottom: header - 1, left: 0, right: 0 });
  merges.push({ top: header, bottom: header + one.indicators.length, left: 0, right: 0 });
  one.indicators.forEach((indicator, at) => {
    const of1 = (row: PublishedIndicator): string => row.level1;
    const of2 = (row: PublishedIndicator): string => `${row.level1} ${row.level2}`;
    for (const [column, of] of [
      [1, of1],
      [2, of2],
    ] as const) {
      if (!once(one.indicators, at, of)) continue;
      let last = at;
      while (one.indicators[last + 1] && of(one.indicators[last + 1]!) === of(indicator)) last++;
      if (last > at)
        merges.push({ top: header + 1 + at, bottom: header + 1 + last, left: column, right: column });
    }
    const { level3, target, actual, weight, score, reason } = indicator;
    rows.push([
      null,
      once(one.indicators, at, of1) ? levelText(one, indicator.level1) : null,
      once(one.indicators, at, of2) ? orBlank(indicator.level2) : null,
      orBlank(level3),
      ...[target, actual, weight, score].map(cell),
      orBlank(reason),
    ]);
  });
  if (one.stated_total) {
    rows.push([
      '总分',
      null,
      null,
      null,
      null,
      null,
      100,
      cell(one.stated_total),
      orBlank(one.stated_grade ?? ''),
    ]);
    merges.push({ top: rows.length - 1, bottom: rows.length - 1, left: 0, right: 5 });
  }
  return { rows, merges };
}

const SPLIT = /^(>=|<=|≥|≤|=|大于等于|小于等于|等于)?\s*(\d+(?:\.\d+)?)\s*(\D{0,6})$/;

/** Sign, value and unit apart, where the target is one figure. */
function splitTarget(target: string): [CellValue, CellValue, CellValue] {
  const match = /截断|不清|%\(|以上/.test(target) ? null : SPLIT.exec(target);
  return match
    ? [orBlank(match[1] ?? ''), typed(match[2] ?? ''), orBlank(match[3] ?? '')]
    : [null, orBlank(target), null];
}

function split(one: PublishedCase): Sheet {
  const rows: Row[] = [
    [`${one.year}年度项目支出绩效自评表`],
    ['单位：万元'],
    ['项目名称：', null, orBlank(one.project.name), null, null, '项目单位：', orBlank(one.project.unit)],
    ['主管部门：', null, orBlank(one.project.department)],
    ['年度绩效目标', null, orBlank(one.goal.expected)],
    ['全年实际完成情况', null, orBlank(one.goal.actual)],
    ['预算执行情况', null, '资金', '年初预算', '调整后预算数', '预算执行数', '权重', '预算执行率', '得分'],
    ...one.funds_wan_yuan.map(({ row, initial, full_year, executed, weight, rate, score }): Row => [
      null,
      null,
      row,
      ...[initial, full_year, executed, weight, rate, score].map(typed),
    ]),
    [
      '序号',
      '一级指标',
      '二级指标',
      '三级指标',
      '权重',
      '年度指标值',
      null,
      null,
      '实际完成值',
      '自评得分',
      '未完成原因',
    ],
    [null, null, null, null, null, '符号', '数值', '单位'],
    ...one.indicators.map(({ level1, level2, level3, target, actual, weight, score, reason }, at): Row => [
      at + 1,
      levelText(one, level1),
      orBlank(level2),
      orBlank(level3),
      typed(weight),
      ...splitTarget(target),
      orBlank(actual),
      typed(score),
      orBlank(reason),
    ]),
  ];
  if (one.stated_total)
    rows.push(['合计', null, null, null, 100, null, null, null, null, typed(one.stated_total)]);
  if (one.stated_grade) rows.push(['自评等级', null, one.stated_grade]);
  rows.push(['注：1.定量指标按完成比例计分；2.定性指标按达成程度计分。']);
  return { rows, merges: [] };
}

/** The case as a filled table. */
export function layOut(one: PublishedCase, layout: Layout): Grid {
  const sheet = layout === 'split' ? split(one) : national(one, layout === 'typed' ? typed : orBlank);
  const [top, left] = layout === 'split' ? [2, 1] : layout === 'typed' ? [5, 0] : [0, 0];
  const grid = gridOf('自评表', sheet.rows, top, left);
  return layout === 'national' ? { ...grid, merges: sheet.merges } : grid;
}

import type { Block } from '../draft';
import { fundBlock } from './fund-block';
import type { StandardRow } from './fund-rows';
import { goalBlock } from './goal-block';
import { indicatorBlock } from './indicator-block';
import { totalRow } from './total-row';

/** Widths of the 9 columns A–I, together one A4 page. */
export const NATIONAL_WIDTHS = [6.5, 8.5, 11, 17.5, 10.5, 11, 5.5, 7.5, 12.5] as const;

/** 项目资金 of the national table (rules.md b.1, rows 5–9). */
export const nationalFunds = (label: string, rows: readonly StandardRow[]): Block =>
  fundBlock({
    label,
    labelColumns: [0, 0],
    rowLabelColumns: [1, 2],
    rowLabelHeader: '',
    amounts: [
      { column: 'initial', header: '年初预算数', columns: [3, 3] },
      { column: 'budget', header: '全年预算数', columns: [4, 4] },
      { column: 'executed', header: '全年执行数', columns: [5, 5] },
    ],
    weight: { header: '分值', columns: [6, 6] },
    rate: { header: '执行率', columns: [7, 7] },
    score: { header: '得分', columns: [8, 8] },
    rows,
    dash: '—',
  });

/** 年度总体目标, 绩效指标 and 总分 of the national table (rules.md b.1, from row 10). */
export const NATIONAL_PERFORMANCE: readonly Block[] = [
  goalBlock({
    label: '年度总体目标',
    labelColumns: [0, 0],
    expected: { header: '预期目标', columns: [1, 4] },
    actual: { header: '实际完成情况', columns: [5, 8] },
  }),
  indicatorBlock({
    label: '绩效指标',
    labelColumns: [0, 0],
    slots: [
      { column: 'level1', header: '一级指标', columns: [1, 1] },
      { column: 'level2', header: '二级指标', columns: [2, 2] },
      { column: 'name', header: '三级指标', columns: [3, 3] },
      { column: 'target', header: '年度指标值', columns: [4, 4] },
      { column: 'actual', header: '实际完成值', columns: [5, 5] },
      { column: 'weight', header: '分值', columns: [6, 6] },
      { column: 'score', header: '得分', columns: [7, 7] },
      { column: 'reason', header: '偏差原因分析及改进措施', columns: [8, 8] },
    ],
  }),
  totalRow({ label: '总分', labelColumns: [0, 5], weight: [6, 6], score: [7, 7], rest: [8, 8] }),
];

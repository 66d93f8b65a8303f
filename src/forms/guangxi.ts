import { practised } from '../policy';
import { fundBlock } from './blocks/fund-block';
import { goalBlock } from './blocks/goal-block';
import { titleBlock, yearBlock } from './blocks/heading-block';
import { indicatorBlock } from './blocks/indicator-block';
import { labelledRow } from './blocks/labelled-row';
import { totalRow } from './blocks/total-row';
import { identityField, projectNameField } from './fields';
import { GUANGXI_READING } from './readings/guangxi';
import { tableForm } from './table-form';

/** The national table with the columns that the Guangxi edition adds: 年初指标值, 扣分, 评分说明 and the reviewer's. */
export const GUANGXI_FORM = tableForm({
  id: 'guangxi',
  title: { zh: '项目支出绩效自评表（广西）', en: 'Project self-evaluation table (Guangxi)' },
  regions: ['广西'],
  source: practised(
    'PLAT-index',
    '在全国表式上增设年初指标值、扣分、评分说明、核查分数、审核意见',
    'The national table with 年初指标值, 扣分, 评分说明, 核查分数 and 审核意见 added',
  ),
  orientation: 'landscape',
  columnWidths: [6.5, 9, 11, 17, 9.5, 9.5, 9.5, 6.5, 7.5, 6.5, 14, 10, 6.5, 8],
  reading: GUANGXI_READING,
  blocks: [
    titleBlock('项目支出绩效自评表'),
    yearBlock,
    labelledRow({ label: '项目名称', labelColumns: [0, 1], field: projectNameField, columns: [2, 13] }),
    labelledRow(
      { label: '主管部门', labelColumns: [0, 1], field: identityField('department'), columns: [2, 5] },
      { label: '实施单位', labelColumns: [6, 7], field: identityField('unit'), columns: [8, 13] },
    ),
    fundBlock({
      label: '项目资金（万元）',
      labelColumns: [0, 0],
      rowLabelColumns: [1, 2],
      rowLabelHeader: '',
      amounts: [
        { column: 'initial', header: '年初预算数', columns: [3, 3] },
        { column: 'budget', header: '全年预算数', columns: [4, 5] },
        { column: 'executed', header: '全年执行数', columns: [6, 7] },
      ],
      weight: { header: '分值', columns: [8, 8] },
      rate: { header: '执行率', columns: [9, 10] },
      score: { header: '得分', columns: [11, 13] },
      rows: [
        { kind: 'total', label: '年度资金总额' },
        { kind: 'fiscal', label: '其中：当年财政拨款' },
        { kind: 'carried-over', label: '上年结转资金' },
        { kind: 'other', label: '其他资金' },
      ],
      dash: '—',
    }),
    goalBlock({
      label: '年度总体目标',
      labelColumns: [0, 0],
      expected: { header: '预期目标', columns: [1, 6] },
      actual: { header: '实际完成情况', columns: [7, 13] },
    }),
    indicatorBlock({
      label: '绩效指标',
      labelColumns: [0, 0],
      slots: [
        { column: 'level1', header: '一级指标', columns: [1, 1] },
        { column: 'level2', header: '二级指标', columns: [2, 2] },
        { column: 'name', header: '三级指标', columns: [3, 3] },
        { column: 'initial-target', header: '年初指标值', columns: [4, 4] },
        { column: 'target', header: '年度指标值', columns: [5, 5] },
        { column: 'actual', header: '实际完成值', columns: [6, 6] },
        { column: 'weight', header: '分值', columns: [7, 7] },
        { column: 'score', header: '得分', columns: [8, 8] },
        { column: 'deduction', header: '扣分', columns: [9, 9] },
        { column: 'reason', header: '偏差原因分析及改进措施', columns: [10, 10] },
        { column: 'remark', header: '评分说明', columns: [11, 11] },
        { column: 'review', header: '核查分数', columns: [12, 12] },
        { column: 'review', header: '审核意见', columns: [13, 13] },
      ],
    }),
    totalRow({ label: '总分', labelColumns: [0, 6], weight: [7, 7], score: [8, 8], rest: [9, 13] }),
  ],
});

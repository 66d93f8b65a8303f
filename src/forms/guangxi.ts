import { practised } from '../policy';
import { titleBlock, yearBlock } from './blocks/heading-block';
import { labelledRow } from './blocks/labelled-row';
import {
  FUND_HEADERS,
  nationalFunds,
  nationalPerformance,
  PROJECT_FUND_ROWS,
} from './blocks/national-blocks';
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
    nationalFunds('项目资金（万元）', PROJECT_FUND_ROWS, FUND_HEADERS, {
      initial: [3, 3],
      budget: [4, 5],
      executed: [6, 7],
      weight: [8, 8],
      rate: [9, 10],
      score: [11, 13],
    }),
    ...nationalPerformance(7, {
      before: {
        target: [{ column: 'initial-target', header: '年初指标值' }],
        reason: [{ column: 'deduction', header: '扣分' }],
      },
      last: [
        { column: 'remark', header: '评分说明' },
        { column: 'review', header: '核查分数' },
        { column: 'review', header: '审核意见' },
      ],
    }),
  ],
});

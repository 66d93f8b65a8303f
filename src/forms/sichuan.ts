import { HUNDRED, toText } from '../numbers';
import { practised } from '../policy';
import { fundBlock } from './blocks/fund-block';
import { goalBlock } from './blocks/goal-block';
import { titleBlock, yearBlock } from './blocks/heading-block';
import { indicatorBlock } from './blocks/indicator-block';
import { labelledRow, longTextRow } from './blocks/labelled-row';
import { totalRow } from './blocks/total-row';
import type { Label } from './draft';
import { identityField, noteField, projectNameField } from './fields';
import { SICHUAN_READING } from './readings/sichuan';
import { tableForm } from './table-form';

/** 预算执行情况（10分）, with the points that the sheet gives to execution. */
const executionLabel: Label = ({ evaluation }) =>
  evaluation.execution.weight ? `预算执行情况\n（${toText(evaluation.execution.weight)}分）` : '预算执行情况';

const indicatorLabel: Label = ({ evaluation }) =>
  evaluation.execution.weight
    ? `绩效指标\n（${toText(HUNDRED.minus(evaluation.execution.weight))}分）`
    : '绩效指标';

const note = (label: string) =>
  longTextRow({ label, labelColumns: [0, 1], field: noteField(new RegExp(`^${label}`)), columns: [2, 10] });

/** The Sichuan sheet (docs/domain/forms.md#sichuan): sign, value and unit apart, reasons beside the funds, conclusions below. */
export const SICHUAN_FORM = tableForm({
  id: 'sichuan',
  title: { zh: '项目支出绩效自评表（四川）', en: 'Project self-evaluation table (Sichuan)' },
  regions: ['四川'],
  source: practised(
    'QS2023',
    '四川省项目支出绩效自评表式样（2023年已公布）',
    'Sichuan table as published for 2023',
  ),
  orientation: 'landscape',
  columnWidths: [10, 10, 12, 20, 9.5, 10, 10, 10.5, 8, 8, 20],
  reading: SICHUAN_READING,
  blocks: [
    titleBlock('项目支出绩效自评表'),
    yearBlock,
    labelledRow({ label: '项目名称', labelColumns: [0, 1], field: projectNameField, columns: [2, 10] }),
    labelledRow(
      { label: '主管部门', labelColumns: [0, 1], field: identityField('department'), columns: [2, 5] },
      { label: '实施单位', labelColumns: [6, 7], field: identityField('unit'), columns: [8, 10] },
    ),
    goalBlock({
      label: '项目年度目标及完成情况',
      labelColumns: [0, 1],
      expected: { header: '项目年度目标', columns: [2, 5] },
      actual: { header: '年度目标完成情况', columns: [6, 10] },
    }),
    note('项目实施内容及过程概述'),
    fundBlock({
      label: executionLabel,
      labelColumns: [0, 0],
      rowLabelColumns: [1, 3],
      rowLabelHeader: '资金（万元）',
      amounts: [
        { column: 'initial', header: '年初预算', columns: [4, 4] },
        { column: 'budget', header: '调整后预算数', columns: [5, 5] },
        { column: 'executed', header: '预算执行数', columns: [6, 6] },
      ],
      rate: { header: '预算执行率', columns: [7, 7] },
      weight: { header: '权重', columns: [8, 8] },
      score: { header: '得分', columns: [9, 9] },
      reason: { header: '原因', columns: [10, 10] },
      rows: [
        { kind: 'total', label: '总额' },
        { kind: 'fiscal', label: '其中：财政资金' },
        { kind: 'row-2', label: '财政专户管理资金' },
        { kind: 'row-3', label: '单位资金' },
        { kind: 'other', label: '其他资金' },
      ],
      dash: '/',
    }),
    indicatorBlock({
      label: indicatorLabel,
      labelColumns: [0, 0],
      slots: [
        { column: 'level1', header: '一级指标', columns: [1, 1] },
        { column: 'level2', header: '二级指标', columns: [2, 2] },
        { column: 'name', header: '三级指标', columns: [3, 3] },
        { column: 'target-sign', header: '指标性质', columns: [4, 4] },
        { column: 'target-number', header: '指标值', columns: [5, 5] },
        { column: 'target-unit', header: '度量单位', columns: [6, 6] },
        { column: 'actual', header: '完成值', columns: [7, 7] },
        { column: 'weight', header: '权重', columns: [8, 8] },
        { column: 'score', header: '得分', columns: [9, 9] },
        { column: 'reason', header: '未完成原因分析', columns: [10, 10] },
      ],
    }),
    totalRow({ label: '合计', labelColumns: [0, 7], weight: [8, 8], score: [9, 9], rest: [10, 10] }),
    note('评价结论'),
    note('存在问题'),
    note('改进措施'),
    labelledRow(
      { label: '项目负责人', labelColumns: [0, 1], field: identityField('manager'), columns: [2, 5] },
      { label: '财务负责人', labelColumns: [6, 7], field: identityField('financeManager'), columns: [8, 10] },
    ),
  ],
});

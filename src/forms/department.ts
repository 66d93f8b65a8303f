import { commonlyUsed } from '../policy';
import { titleBlock, yearBlock } from './blocks/heading-block';
import { labelledRow } from './blocks/labelled-row';
import { NATIONAL_PERFORMANCE, NATIONAL_WIDTHS, nationalFunds } from './blocks/national-blocks';
import { identityField, projectNameField } from './fields';
import { DEPARTMENT_READING } from './readings/department';
import { tableForm } from './table-form';

/** 部门整体支出绩效自评表: the national table for a whole unit, its funds divided by 基本支出 and 项目支出. */
export const DEPARTMENT = tableForm({
  id: 'department',
  title: { zh: '部门整体支出绩效自评表', en: 'Self-evaluation table of a whole department' },
  regions: [],
  source: commonlyUsed(
    'MOF10',
    '参照项目支出绩效自评表编制的部门整体表式',
    'Layout for a whole department after the project table',
  ),
  orientation: 'portrait',
  columnWidths: NATIONAL_WIDTHS,
  reading: DEPARTMENT_READING,
  blocks: [
    titleBlock('部门整体支出绩效自评表'),
    yearBlock,
    labelledRow(
      {
        label: '部门（单位）名称',
        labelColumns: [0, 1],
        field: (submission) =>
          submission.identity.unit ? identityField('unit')(submission) : projectNameField(submission),
        columns: [2, 4],
      },
      { label: '主管部门', labelColumns: [5, 5], field: identityField('department'), columns: [6, 8] },
    ),
    nationalFunds('部门整体支出（万元）', [
      { kind: 'total', label: '年度资金总额' },
      { kind: 'row-1', label: '其中：基本支出' },
      { kind: 'row-2', label: '项目支出' },
      { kind: 'other', label: '其他支出' },
    ]),
    ...NATIONAL_PERFORMANCE,
  ],
});

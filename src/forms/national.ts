import { practised } from '../policy';
import { titleBlock, yearBlock } from './blocks/heading-block';
import { labelledRow } from './blocks/labelled-row';
import {
  NATIONAL_PERFORMANCE,
  NATIONAL_WIDTHS,
  nationalFunds,
  PROJECT_FUND_ROWS,
} from './blocks/national-blocks';
import { identityField, projectNameField } from './fields';
import { NATIONAL_READING } from './readings/national';
import { tableForm } from './table-form';

/** 项目支出绩效自评表 as published under 财预〔2020〕10号 (docs/domain/forms.md#national): 9 columns A–I. */
export const NATIONAL = tableForm({
  id: 'national',
  title: { zh: '项目支出绩效自评表（全国通用）', en: 'Project self-evaluation table (national)' },
  regions: [],
  source: practised(
    'CZ2022',
    '项目支出绩效自评表式样（2022年已公布表格；合并方式为推定）',
    'Layout of tables published for 2022; which cells are merged is inferred',
  ),
  orientation: 'portrait',
  columnWidths: NATIONAL_WIDTHS,
  reading: NATIONAL_READING,
  blocks: [
    titleBlock('项目支出绩效自评表'),
    yearBlock,
    labelledRow({ label: '项目名称', labelColumns: [0, 1], field: projectNameField, columns: [2, 8] }),
    labelledRow(
      { label: '主管部门', labelColumns: [0, 1], field: identityField('department'), columns: [2, 4] },
      { label: '实施单位', labelColumns: [5, 5], field: identityField('unit'), columns: [6, 8] },
    ),
    nationalFunds('项目资金（万元）', PROJECT_FUND_ROWS),
    ...NATIONAL_PERFORMANCE,
  ],
});

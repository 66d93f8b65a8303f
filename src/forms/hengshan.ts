import { practised } from '../policy';
import { commonBlankRows } from './blocks/blank-indicators';
import { fundBlock } from './blocks/fund-block';
import { goalBlock } from './blocks/goal-block';
import { titleBlock, yearBlock } from './blocks/heading-block';
import { indicatorBlock } from './blocks/indicator-block';
import { labelledRow, longTextRow } from './blocks/labelled-row';
import { identityField, managerWithPhone, noteField, projectNameField } from './fields';
import { HENGSHAN_READING } from './readings/hengshan';
import { tableForm } from './table-form';

/**
 * The table of 2020 for funds of a county, 衡山: no points, no scores, no total. Its note on 其他资金 could be read only in
 * part and is not printed.
 */
export const HENGSHAN_FORM = tableForm({
  id: 'hengshan',
  title: { zh: '县级专项资金绩效目标自评表（衡山）', en: 'Self-evaluation table of county funds (Hengshan)' },
  regions: [],
  source: practised(
    'HSH2020',
    '湖南衡山2020年度县级专项资金绩效目标自评表',
    'Table of 2020 for county funds, Hengshan (Hunan)',
  ),
  orientation: 'portrait',
  columnWidths: [6.5, 10, 12.5, 18.5, 13.5, 13.5, 17],
  reading: HENGSHAN_READING,
  blocks: [
    titleBlock('县级专项资金绩效目标自评表'),
    yearBlock,
    labelledRow(
      { label: '专项资金名称', labelColumns: [0, 1], field: projectNameField, columns: [2, 3] },
      { label: '负责人及电话', labelColumns: [4, 4], field: managerWithPhone, columns: [5, 6] },
    ),
    labelledRow(
      { label: '县级主管部门', labelColumns: [0, 1], field: identityField('department'), columns: [2, 3] },
      { label: '实施单位', labelColumns: [4, 4], field: identityField('unit'), columns: [5, 6] },
    ),
    fundBlock({
      label: '项目资金\n（万元）',
      labelColumns: [0, 1],
      rowLabelColumns: [2, 3],
      rowLabelHeader: '',
      amounts: [
        { column: 'budget', header: '全年预算数（A）', columns: [4, 4] },
        { column: 'executed', header: '全年执行数（B）', columns: [5, 5] },
      ],
      rate: { header: '执行率（B/A）', columns: [6, 6] },
      rows: [
        { kind: 'total', label: '年度资金总额' },
        { kind: 'row-1', label: '其中：中央、省、市补助县级资金' },
        { kind: 'other', label: '其他资金' },
      ],
      dash: '',
    }),
    goalBlock({
      label: '年度总体目标',
      labelColumns: [0, 0],
      expected: { header: '年初设定目标', columns: [1, 3] },
      actual: { header: '全年实际完成情况', columns: [4, 6] },
    }),
    indicatorBlock({
      label: '绩效指标',
      labelColumns: [0, 0],
      slots: [
        { column: 'level1', header: '一级指标', columns: [1, 1] },
        { column: 'level2', header: '二级指标', columns: [2, 2] },
        { column: 'name', header: '三级指标', columns: [3, 3] },
        { column: 'target', header: '年度指标值', columns: [4, 4] },
        { column: 'actual', header: '全年完成值', columns: [5, 5] },
        { column: 'reason', header: '未完成原因和改进措施', columns: [6, 6] },
      ],
      blankRows: commonBlankRows(['']),
    }),
    longTextRow({ label: '说明', labelColumns: [0, 0], field: noteField(/^说明/), columns: [1, 6] }),
  ],
});

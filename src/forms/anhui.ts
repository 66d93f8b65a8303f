import { practised } from '../policy';
import { commonBlankRows, NUMBERED_LINES } from './blocks/blank-indicators';
import { titleBlock, yearBlock } from './blocks/heading-block';
import { labelledRow } from './blocks/labelled-row';
import {
  LETTERED_FUND_HEADERS,
  NATIONAL_WIDTHS,
  nationalFunds,
  nationalPerformance,
} from './blocks/national-blocks';
import { identityField, projectNameField } from './fields';
import { ANHUI_READING } from './readings/anhui';
import { tableForm } from './table-form';

/**
 * The Anhui edition of 2022 as published by 天长市: (A) and (B) in the headers, labels of its own beside goal and
 * indicators, numbered lines. Of its first note only the weights could be read, so that no notes are printed. Other units
 * of Anhui published the national table, so that nobody gets this one by the province's name.
 */
export const ANHUI_FORM = tableForm({
  id: 'anhui',
  title: { zh: '项目支出绩效自评表（安徽）', en: 'Project self-evaluation table (Anhui)' },
  regions: [],
  source: practised(
    'TC',
    '安徽省项目支出绩效自评表式样（2022年度，天长市公布）',
    'Anhui table for 2022 as published by Tianchang',
  ),
  orientation: 'portrait',
  columnWidths: NATIONAL_WIDTHS,
  reading: ANHUI_READING,
  blocks: [
    titleBlock('项目支出绩效自评表'),
    yearBlock,
    labelledRow({ label: '项目名称', labelColumns: [0, 1], field: projectNameField, columns: [2, 8] }),
    labelledRow(
      { label: '主管部门', labelColumns: [0, 1], field: identityField('department'), columns: [2, 4] },
      { label: '实施单位', labelColumns: [5, 5], field: identityField('unit'), columns: [6, 8] },
    ),
    nationalFunds(
      '项目资金（万元）',
      [
        { kind: 'total', label: '年度资金总额：' },
        { kind: 'fiscal', label: '其中：本年财政拨款' },
        { kind: 'carried-over', label: '上年结转资金' },
        { kind: 'other', label: '其他资金' },
      ],
      LETTERED_FUND_HEADERS,
    ),
    ...nationalPerformance(5, {
      before: {},
      last: [],
      labels: { goal: '年度总体目标完成情况', indicators: '年度绩效指标完成情况' },
      blankRows: commonBlankRows(NUMBERED_LINES, [
        '产出指标\n（50分）',
        '效益指标\n（30分）',
        '满意度指标\n（10分）',
      ]),
    }),
  ],
});

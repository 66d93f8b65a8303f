import { toText } from '../numbers';
import type { Submission } from '../intake';
import { practised } from '../policy';
import { fundBlock } from './blocks/fund-block';
import { goalBlock } from './blocks/goal-block';
import { titleBlock, yearBlock } from './blocks/heading-block';
import { indicatorBlock } from './blocks/indicator-block';
import { labelledRow, longTextRow } from './blocks/labelled-row';
import { totalRow } from './blocks/total-row';
import { textContent, type Content } from './content';
import type { Label } from './draft';
import { dateText, identityField, noteField, projectNameField } from './fields';
import { HUBEI_READING } from './readings/hubei';
import { tableForm } from './table-form';

const executionLabel: Label = ({ evaluation }) =>
  evaluation.execution.weight
    ? `预算执行情况（万元）\n（${toText(evaluation.execution.weight)}分）`
    : '预算执行情况（万元）';

/** The sheet has one place for all reasons: as stated there, else those given beside single indicators. */
function reasons(submission: Submission): Content {
  const stated = noteField(/^偏差大|^目标未完成原因/)(submission);
  if (stated.value !== null) return stated;
  const given = submission.indicators.filter(({ reason }) => reason?.text);
  return textContent(given.map(({ name, reason }) => `${name}：${reason?.text ?? ''}`).join('\n'));
}

/** Least height of the texts below the table, points: the sheet is to stay on one page. */
const LOWER_TEXTS = 34;

/** The Hubei sheet (docs/domain/forms.md#hubei): kinds of the project, execution with 20 points, reasons and measures below. */
export const HUBEI_FORM = tableForm({
  id: 'hubei',
  title: { zh: '项目绩效自评表（湖北）', en: 'Project self-evaluation table (Hubei)' },
  regions: ['湖北'],
  source: practised('HB2020', '湖北省项目自评表式样（2020年度）', 'Hubei table of 2020'),
  orientation: 'portrait',
  columnWidths: [9.5, 9.5, 12, 20, 12.5, 12.5, 6.5, 7.5],
  reading: HUBEI_READING,
  blocks: [
    titleBlock('项目绩效自评表'),
    yearBlock,
    labelledRow(
      { label: '单位名称', labelColumns: [0, 1], field: identityField('unit'), columns: [2, 4] },
      {
        label: '填报日期',
        labelColumns: [5, 5],
        field: ({ identity }) => dateText(identity.reportDate),
        columns: [6, 7],
      },
    ),
    labelledRow({ label: '项目名称', labelColumns: [0, 1], field: projectNameField, columns: [2, 7] }),
    labelledRow({
      label: '主管部门',
      labelColumns: [0, 1],
      field: identityField('department'),
      columns: [2, 7],
    }),
    labelledRow({ label: '项目类别', labelColumns: [0, 1], field: noteField(/^项目类别/), columns: [2, 7] }),
    labelledRow({ label: '项目属性', labelColumns: [0, 1], field: noteField(/^项目属性/), columns: [2, 7] }),
    labelledRow({ label: '项目类型', labelColumns: [0, 1], field: noteField(/^项目类型/), columns: [2, 7] }),
    fundBlock({
      label: executionLabel,
      labelColumns: [0, 1],
      rowLabelColumns: [2, 2],
      rowLabelHeader: '',
      amounts: [
        { column: 'budget', header: '预算数（A）', columns: [3, 3] },
        { column: 'executed', header: '执行数（B）', columns: [4, 4] },
      ],
      rate: { header: '执行率（B/A）', columns: [5, 5] },
      weight: { header: '分值', columns: [6, 6] },
      score: { header: '得分', columns: [7, 7] },
      rows: [{ kind: 'total', label: '年度财政资金总额' }],
      dash: '—',
    }),
    goalBlock({
      label: '年度绩效目标',
      labelColumns: [0, 1],
      expected: { header: '预期目标', columns: [2, 4] },
      actual: { header: '实际完成情况', columns: [5, 7] },
    }),
    indicatorBlock({
      label: '年度绩效目标1',
      labelColumns: [0, 0],
      slots: [
        { column: 'level1', header: '一级指标', columns: [1, 1] },
        { column: 'level2', header: '二级指标', columns: [2, 2] },
        { column: 'name', header: '三级指标', columns: [3, 3] },
        { column: 'target', header: '年初目标值（A）', columns: [4, 4] },
        { column: 'actual', header: '实际完成值（B）', columns: [5, 5] },
        { column: 'weight', header: '分值', columns: [6, 6] },
        { column: 'score', header: '得分', columns: [7, 7] },
      ],
    }),
    totalRow({ label: '总分', labelColumns: [0, 5], weight: [6, 6], score: [7, 7] }),
    longTextRow(
      { label: '偏差大或目标未完成原因分析', labelColumns: [0, 1], field: reasons, columns: [2, 7] },
      LOWER_TEXTS,
    ),
    longTextRow(
      {
        label: '改进措施及结果应用方案',
        labelColumns: [0, 1],
        field: noteField(/^改进措施/),
        columns: [2, 7],
      },
      LOWER_TEXTS,
    ),
  ],
});

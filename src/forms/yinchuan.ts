import { practised } from '../policy';
import { blankGroups, blankSection, type BlankGroup } from './blocks/blank-indicators';
import { fundBlock } from './blocks/fund-block';
import { goalBlock } from './blocks/goal-block';
import { titleBlock, yearBlock } from './blocks/heading-block';
import { indicatorBlock } from './blocks/indicator-block';
import { labelledRow } from './blocks/labelled-row';
import { totalAbove } from './blocks/total-row';
import { identityField, projectNameField } from './fields';
import { YINCHUAN_READING } from './readings/yinchuan';
import { tableForm } from './table-form';

const printed = (
  level2: string,
  ...rows: readonly (readonly [name: string, weight: string])[]
): BlankGroup => ({
  level2,
  rows: rows.map(([name, weight]) => ({ name, weight })),
});

/** Names of 财预〔2020〕10号 as this form has them: 数量指标 is 数量. */
const bare = (level2: string): string => level2.replace(/指标$/, '');

/**
 * The Yinchuan table of 2021: execution as a row of 项目管理, the total in the head beside the bureau's own, which stays
 * blank, 满意度 inside 项目效益, points before the target. Its last rows could not be seen.
 */
export const YINCHUAN_FORM = tableForm({
  id: 'yinchuan',
  title: { zh: '部门项目支出绩效自评表（银川）', en: 'Project self-evaluation table (Yinchuan)' },
  regions: [],
  source: practised(
    'YC',
    '银川市本级部门项目支出绩效自评表（2021年）',
    'Table of 2021 for units of the city of Yinchuan',
  ),
  orientation: 'portrait',
  columnWidths: [11, 10.5, 18, 7.5, 12.5, 12.5, 7.5, 12],
  reading: YINCHUAN_READING,
  blocks: [
    titleBlock('部门项目支出绩效自评表'),
    yearBlock,
    labelledRow({ label: '项目名称', labelColumns: [0, 0], field: projectNameField, columns: [1, 7] }),
    labelledRow(
      { label: '主管部门', labelColumns: [0, 0], field: identityField('department'), columns: [1, 3] },
      { label: '实施单位', labelColumns: [4, 4], field: identityField('unit'), columns: [5, 7] },
    ),
    totalAbove(
      {
        label: '自评得分',
        labelColumns: [0, 0],
        score: [1, 3],
        bureau: { label: '财政审核评分', labelColumns: [4, 4], columns: [5, 7] },
      },
      fundBlock({
        label: '项目资金\n（万元）',
        labelColumns: [0, 0],
        rowLabelColumns: [1, 2],
        rowLabelHeader: '',
        amounts: [
          { column: 'initial', header: '年初预算数', columns: [3, 4] },
          { column: 'budget', header: '调整预算数（A）', columns: [5, 5] },
          { column: 'executed', header: '全年执行数（B）', columns: [6, 6] },
        ],
        rate: { header: '执行率（B/A）', columns: [7, 7] },
        rows: [{ kind: 'total', label: '年度资金总额' }],
        dash: '',
      }),
      goalBlock({
        label: '年度总体目标',
        labelColumns: [0, 0],
        expected: { header: '年初设定目标', columns: [1, 4] },
        actual: { header: '年度总体目标完成情况', columns: [5, 7] },
      }),
      indicatorBlock({
        slots: [
          { column: 'level1', header: '一级指标', columns: [0, 0] },
          { column: 'level2', header: '二级指标', columns: [1, 1] },
          { column: 'name', header: '三级指标', columns: [2, 2] },
          { column: 'weight', header: '参考分值', columns: [3, 3] },
          { column: 'target', header: '指标值（A）', columns: [4, 4] },
          { column: 'actual', header: '全年实际值（B）', columns: [5, 5] },
          { column: 'score', header: '得分', columns: [6, 6] },
          { column: 'reason', header: '未完成原因分析及改进措施', columns: [7, 7] },
        ],
        level2Points: true,
        execution: { level1: '项目管理', level2: '投入管理' },
        levelNames: {
          output: { level1: '项目产出', level2: bare },
          cost: { level1: '项目产出', level2: () => '成本' },
          benefit: { level1: '项目效益', level2: bare },
          satisfaction: { level1: '项目效益', level2: bare },
        },
        blankRows: [
          ...blankSection(
            '项目决策\n（10分）',
            printed('项目目标', ['目标完整性', '4']),
            printed('项目立项', ['相关性', '2'], ['可行性', '2'], ['适当性', '2']),
          ),
          ...blankSection(
            '项目管理\n（25分）',
            { level2: '投入管理', rows: [{ isExecution: true, weight: '10' }] },
            printed('财务管理', ['财务管理制度有效性', '7']),
            printed('项目实施', ['绩效监控有效性', '2'], ['管理制度有效性', '6']),
          ),
          ...blankSection(
            '项目产出\n（30分）',
            ...blankGroups([''], '数量\n（10分）', '质量\n（5分）', '时效\n（5分）', '成本\n（10分）'),
          ),
          ...blankSection(
            '项目效益\n（35分）',
            ...blankGroups(
              [''],
              '经济效益',
              '社会效益',
              '生态效益',
              '可持续影响',
              '服务对象满意度\n（10分）',
            ),
          ),
        ],
      }),
    ),
  ],
});

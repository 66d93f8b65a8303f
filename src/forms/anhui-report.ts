import { practised } from '../policy';
import { coverBlock, ticked, type Cover } from './blocks/hechi-cover';
import { expenseBlock } from './blocks/hechi-expenses';
import { fundSourceBlock, overviewBlock } from './blocks/hechi-money';
import { evaluatorBlock } from './blocks/hechi-people';
import { longTextRow, section } from './blocks/labelled-row';
import { identityField, noteField } from './fields';
import { ANHUI_REPORT_PARTS, ANHUI_REPORT_READING } from './readings/anhui-report';
import { tableForm } from './table-form';

const COVER: Cover = {
  title: (project) => `${project}预算支出项目绩效考评报告`,
  type: { label: '考评类型：', names: { before: '事前考评', during: '事中考评', after: '事后考评' } },
  method: {
    label: '考评方式：',
    field: ticked(identityField('evaluationMethod'), ['部门（单位）绩效自评', '财政部门组织考评']),
  },
  agency: {
    label: '考评机构：',
    field: ticked(identityField('evaluationAgency'), ['中介机构', '部门（单位）考评组', '财政考评组']),
  },
  hasSeal: false,
  issuer: '安徽省财政厅',
};

/** Least height of the texts of section 三, points. */
const TEXT_HEIGHT = 60;

/**
 * 预算支出项目绩效考评报告 issued by 安徽省财政厅, no year printed: the older report of the Hechi family. Section 三 holds texts;
 * what follows after 考评人员 could not be seen.
 */
export const ANHUI_REPORT = tableForm({
  id: 'anhui-report',
  title: { zh: '预算支出项目绩效考评报告（安徽，旧版）', en: 'Project evaluation report (Anhui, older)' },
  regions: [],
  source: practised('AHOLD', '安徽省财政厅（制）表式', 'Form issued by the Anhui finance department'),
  orientation: 'portrait',
  columnWidths: [15, 13.5, 16.5, 15, 13, 17],
  reading: ANHUI_REPORT_READING,
  hasIndicators: false,
  blocks: [
    coverBlock(COVER),
    overviewBlock,
    fundSourceBlock('省财政'),
    expenseBlock({
      title: '二、项目支出明细情况',
      item: '支出内容（经济科目）',
      planned: '计划支出数',
      actual: '实际支出数',
    }),
    section('三、项目考评情况'),
    ...ANHUI_REPORT_PARTS.map((label) =>
      longTextRow(
        { label, labelColumns: [0, 1], field: noteField(new RegExp(`${label.slice(3)}$`)), columns: [2, 5] },
        TEXT_HEIGHT,
      ),
    ),
    evaluatorBlock('四、考评人员'),
  ],
});

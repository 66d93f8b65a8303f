import { practised } from '../policy';
import { HECHI_OUTLINE } from '../rules';
import { coverBlock, type Cover } from './blocks/hechi-cover';
import { evaluatorBlock, signatureBlock } from './blocks/hechi-people';
import { expenseBlock } from './blocks/hechi-expenses';
import { fundSourceBlock, overviewBlock } from './blocks/hechi-money';
import { conclusionBlock } from './blocks/hechi-conclusion';
import { identityField } from './fields';
import { HECHI_READING } from './readings/hechi';
import { tableForm } from './table-form';

const COVER: Cover = {
  title: (project) => `${project}支出绩效自评报告`,
  type: { label: '评价类型：', names: { before: '事前评价', during: '事中评价', after: '事后评价' } },
  method: { label: '评价方式：', field: identityField('evaluationMethod') },
  agency: { label: '评价机构：', field: identityField('evaluationAgency') },
  hasSeal: true,
  issuer: '',
};

/** 项目支出绩效自评报告 issued by 河池市财政局: cover, tables and a written report (docs/domain/forms.md#older-report). */
export const HECHI = tableForm({
  id: 'hechi',
  title: { zh: '项目支出绩效自评报告（河池）', en: 'Project self-evaluation report (Hechi)' },
  regions: ['广西'],
  source: practised('seed', '河池市财政局（制）表式', 'Form issued by the Hechi finance bureau'),
  orientation: 'portrait',
  columnWidths: [15, 13.5, 16.5, 15, 13, 17],
  reading: HECHI_READING,
  hasIndicators: false,
  report: { outline: HECHI_OUTLINE, title: COVER.title },
  blocks: [
    coverBlock(COVER),
    overviewBlock,
    fundSourceBlock('自治区财政'),
    expenseBlock({
      title: '二、项目支出明细',
      item: '支出内容（按经济科目）',
      planned: '计划支出数（万元）',
      actual: '实际支出数（万元）',
    }),
    conclusionBlock,
    evaluatorBlock('四、评价人员'),
    signatureBlock,
  ],
});

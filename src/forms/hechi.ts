import { practised } from '../policy';
import { coverBlock } from './blocks/hechi-cover';
import { evaluatorBlock, signatureBlock } from './blocks/hechi-people';
import { expenseBlock } from './blocks/hechi-expenses';
import { fundSourceBlock, overviewBlock } from './blocks/hechi-money';
import { conclusionBlock } from './blocks/hechi-conclusion';
import { HECHI_READING } from './readings/hechi';
import { tableForm } from './table-form';

/** 项目支出绩效自评报告 issued by 河池市财政局: cover and tables (docs/domain/forms.md#older-report). */
export const HECHI = tableForm({
  id: 'hechi',
  title: { zh: '项目支出绩效自评报告（河池）', en: 'Project self-evaluation report (Hechi)' },
  regions: ['广西'],
  source: practised('seed', '河池市财政局（制）表式', 'Form issued by the Hechi finance bureau'),
  orientation: 'portrait',
  columnWidths: [15, 13.5, 16.5, 15, 13, 17],
  reading: HECHI_READING,
  hasIndicators: false,
  blocks: [
    coverBlock,
    overviewBlock,
    fundSourceBlock,
    expenseBlock,
    conclusionBlock,
    evaluatorBlock,
    signatureBlock,
  ],
});

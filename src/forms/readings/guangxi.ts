import type { FormReading } from '../../intake';

/** The Guangxi edition: 年初指标值, 扣分, 评分说明 and the reviewer's columns (docs/domain/forms.md#guangxi). */
export const GUANGXI_READING: FormReading = {
  id: 'guangxi',
  signature: [
    { label: /^年初指标值$/, weight: 1 },
    { label: /^扣分$/, weight: 1 },
    { label: /^核查分数$/, weight: 2 },
    { label: /^审核意见$/, weight: 1 },
  ],
  fields: {},
  fundColumns: {},
  fundRows: [],
  indicatorColumns: { remark: [/^评分说明$/] },
};

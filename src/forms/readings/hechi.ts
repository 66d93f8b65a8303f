import type { FormReading } from '../../intake';

/** The older report with cover, sources of funds and 项目支出明细 (docs/domain/forms.md#older-report). */
export const HECHI_READING: FormReading = {
  id: 'hechi',
  signature: [
    { label: /^支出内容(?:\(按经济科目\))?$/, weight: 2 },
    { label: /^项目基本概况$/, weight: 1 },
    { label: /^项目支出明细$/, weight: 1 },
    { label: /^项目绩效目标及实施计划完成情况$/, weight: 2 },
    { label: /^评价类型$/, weight: 1 },
    { label: /^评价人员$/, weight: 1 },
    { label: /^预期\(或调整后\)$/, weight: 1 },
    { label: /^(?:计划安排|实际到位)资金(?:\(万元\))?$/, weight: 1 },
  ],
  fields: {},
  fundColumns: {},
  fundRows: [],
  indicatorColumns: {},
};

import type { FormReading } from '../../intake';

/** Parts of section 三, with their numbers. */
export const ANHUI_REPORT_PARTS = [
  '（一）项目基本情况',
  '（二）综合考评意见',
  '（三）考评发现的问题',
  '（四）相关意见与建议',
  '（五）其他需要说明的问题',
  '（六）相关附件',
] as const;

/** The older report of Anhui: 考评 where others say 评价, a text for each part of section 三. */
export const ANHUI_REPORT_READING: FormReading = {
  id: 'anhui-report',
  signature: [
    { label: /^支出内容\(经济科目\)$/, weight: 2 },
    { label: /^项目支出明细情况$/, weight: 1 },
    { label: /^项目考评情况$/, weight: 2 },
    { label: /^考评类型$/, weight: 2 },
    { label: /^考评(?:方式|机构)$/, weight: 1 },
    { label: /^考评人员$/, weight: 1 },
    { label: /^(?:计划安排|实际到位)资金(?:\(万元\))?$/, weight: 1 },
  ],
  fields: Object.fromEntries(
    ANHUI_REPORT_PARTS.map((part) => [part.slice(3), [new RegExp(`${part.slice(3)}$`)]]),
  ),
  fundColumns: {},
  fundRows: [],
  indicatorColumns: {},
};

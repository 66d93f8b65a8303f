import type { FormReading } from '../../intake';

/** The Sichuan sheet: sign, value and unit apart, 财政专户管理资金, conclusions below (docs/domain/forms.md#sichuan). */
export const SICHUAN_READING: FormReading = {
  id: 'sichuan',
  signature: [
    { label: /^财政专户管理资金$/, weight: 1 },
    { label: /^指标性质$/, weight: 1 },
    { label: /^度量单位$/, weight: 1 },
    { label: /^项目实施内容及过程概述$/, weight: 2 },
    { label: /^调整后预算数$/, weight: 1 },
  ],
  fields: {
    项目实施内容及过程概述: [/^项目实施内容及过程概述$/],
    评价结论: [/^评价结论$/],
    存在问题: [/^(?:存在|主要)问题$/],
    改进措施: [/^改进措施$/],
  },
  fundColumns: {},
  fundRows: [
    { label: /^(?:其中)?财政专户管理资金$/, kind: 'row-2', level: 1 },
    { label: /^(?:其中)?单位资金$/, kind: 'row-3', level: 1 },
  ],
  indicatorColumns: {},
};

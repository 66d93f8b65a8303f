import type { FormReading } from '../../intake';

/** The Hubei sheet: kinds of the project, numbered goals, reasons and measures below (docs/domain/forms.md#hubei). */
export const HUBEI_READING: FormReading = {
  id: 'hubei',
  signature: [
    { label: /^项目属性$/, weight: 1 },
    { label: /^年初目标值(?:\(A\))?$/, weight: 1 },
    { label: /^偏差大或目标未完成原因分析$/, weight: 2 },
    { label: /^改进措施及结果应用方案$/, weight: 2 },
    { label: /^年度绩效目标\d/, weight: 1 },
  ],
  fields: {
    项目类别: [/^项目类别$/],
    项目属性: [/^项目属性$/],
    项目类型: [/^项目类型$/],
    偏差大或目标未完成原因分析: [/^偏差大或/, /^目标未完成原因/],
    改进措施及结果应用方案: [/^改进措施及结果应用方案$/],
  },
  fundColumns: {},
  fundRows: [],
  indicatorColumns: {},
};

import type { FormReading } from '../../intake';

/** The Anhui edition of 2022. 年度总体目标完成情况 alone heads what was reached in other tables. */
export const ANHUI_READING: FormReading = {
  id: 'anhui',
  signature: [{ label: /^年度绩效指标完成情况$/, weight: 2 }],
  fields: {},
  fundColumns: {},
  fundRows: [],
  indicatorColumns: {},
};

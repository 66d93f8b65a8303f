import type { FormReading } from '../../intake';

/** The Yinchuan table: points before the target, the bureau's own score in the head, 投入管理 among the indicators. */
export const YINCHUAN_READING: FormReading = {
  id: 'yinchuan',
  signature: [
    { label: /^参考分值$/, weight: 2 },
    { label: /^财政审核评分$/, weight: 2 },
    { label: /^投入管理$/, weight: 0.5 },
  ],
  fields: {},
  fundColumns: {},
  fundRows: [],
  indicatorColumns: {},
};

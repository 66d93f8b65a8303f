import type { FormReading } from '../../intake';

/** The table for funds of a county; half a label is no proof, as other counties use some of them. */
export const HENGSHAN_READING: FormReading = {
  id: 'hengshan',
  signature: [
    { label: /^专项资金名称$/, weight: 0.5 },
    { label: /^负责人及电话$/, weight: 0.5 },
    { label: /^县级主管部门$/, weight: 0.5 },
    { label: /^(?:其中:?)?中央、省、市补助县级资金$/, weight: 1 },
  ],
  fields: { 说明: [/^说明$/] },
  fundColumns: {},
  fundRows: [{ label: /^(?:其中:?)?中央、省、市补助县级资金$/, kind: 'row-1', level: 1 }],
  indicatorColumns: {},
};

import type { FormReading } from '../../intake';

/** 部门整体支出绩效自评表: the name is the unit's, its funds are divided by 基本支出 and 项目支出. */
export const DEPARTMENT_READING: FormReading = {
  id: 'department',
  signature: [
    { label: /部门整体(?:支出)?(?:\(万元\)|绩效)/, weight: 2 },
    { label: /^(?:其中)?基本支出$/, weight: 1 },
  ],
  fields: { unit: [/^部门(?:\(单位\))?名称$/] },
  fundColumns: {},
  fundRows: [
    { label: /^(?:其中)?基本支出$/, kind: 'row-1', level: 1 },
    { label: /^(?:其中)?项目支出$/, kind: 'row-2', level: 1 },
    { label: /^其他支出$/, kind: 'other', level: 1 },
  ],
  indicatorColumns: {},
};

import type { FundColumn } from '../../intake';
import type { Localized } from '../../policy';

/** The fund columns in words. */
export const FUND_COLUMN_NAMES: Readonly<Record<FundColumn, Localized>> = {
  initial: { zh: '年初预算数', en: 'Initial budget' },
  budget: { zh: '全年预算数', en: 'Full-year budget' },
  executed: { zh: '全年执行数（实际支出）', en: 'Executed amount (actual spending)' },
  planned: { zh: '计划安排资金', en: 'Planned funds' },
  received: { zh: '实际到位资金', en: 'Funds received' },
};

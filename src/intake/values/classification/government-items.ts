import governmentItems from './data/government-items.json';
import type { EconomicItem } from './economic-items';

/** One entry of 政府预算支出经济分类科目, with the department codes that it stands for. */
export interface GovernmentItem extends EconomicItem {
  readonly departmentCodes: readonly string[];
}

const BY_CODE = new Map((governmentItems as readonly GovernmentItem[]).map((item) => [item.code, item]));

/** For translation only: a self-evaluation uses the department classification. @returns null for an unknown code. */
export function governmentItem(code: string): GovernmentItem | null {
  return BY_CODE.get(code) ?? null;
}

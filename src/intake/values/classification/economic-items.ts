import departmentItems from './data/economic-items.json';
import { fold } from '../../../text';

/** One entry of 部门预算支出经济分类科目, with how far code and name are confirmed. */
export interface EconomicItem {
  /** 301 for a 类, 30101 for a 款. */
  readonly code: string;
  readonly name: string;
  readonly level: '类' | '款';
  /** Whether code and name were read together in the source. */
  readonly verified: boolean;
  /** First budget year of the list that it belongs to; null where none is known. */
  readonly fromYear: number | null;
  readonly note: string;
  readonly source: string;
}

const ITEMS = departmentItems as readonly EconomicItem[];
const BY_CODE = new Map(ITEMS.map((item) => [item.code, item]));

const BY_NAME = new Map<string, EconomicItem[]>();
for (const item of ITEMS) {
  const name = fold(item.name);
  BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), item]);
}

export function economicItems(): readonly EconomicItem[] {
  return ITEMS;
}

/** The item of a code of three or five digits. @returns null where the list has no such code. */
export function economicItem(code: string): EconomicItem | null {
  return BY_CODE.get(fold(code)) ?? null;
}

/** All items of that name: 309 and 310, 311 and 312 share several. */
export function economicItemsByName(name: string): readonly EconomicItem[] {
  return BY_NAME.get(fold(name)) ?? [];
}

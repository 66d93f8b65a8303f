import type { PublishedCase } from '../published/lay-out';
import type { TableOptions } from './options';

/** Whether 年初预算数 has a column: where it holds nothing a table may do without. */
export function hasInitial(one: PublishedCase, { fundHeaders }: TableOptions): boolean {
  return fundHeaders !== 'short' || one.funds_wan_yuan.some(({ initial }) => initial !== '');
}

const SPLIT = /^([≥≤=<>＝]|大于等于|小于等于)?(\d+(?:\.\d+)?)([^\d()（）]*)$/;

/** Sign, number and unit of a plain target; null where it is none. */
export function targetParts(target: string): { sign: string; number: string; unit: string } | null {
  const match = SPLIT.exec(target);
  return match ? { sign: match[1] ?? '', number: match[2]!, unit: match[3] ?? '' } : null;
}

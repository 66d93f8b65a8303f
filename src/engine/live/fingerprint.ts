import type { SheetPlan } from '../../workbook';

/** FNV-1a in two halves of 32 bits: enough to tell whether sheets say the same as when they were written. */
const PRIME = 0x01000193;
const OFFSETS = [0x811c9dc5, 0x050c5d1f] as const;

function hash(text: string, offset: number): number {
  let value = offset;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), PRIME);
  }
  return value >>> 0;
}

/** Stands for all that the plans would write: equal fingerprints mean that the written sheets are still up to date. */
export function fingerprintOf(plans: readonly SheetPlan[]): string {
  const cells = plans.map(({ mark, cells: all }) => [
    mark,
    all.map(({ row, column, value, formula }) => [row, column, formula ?? value]),
  ]);
  const text = JSON.stringify(cells);
  return OFFSETS.map((offset) => hash(text, offset).toString(16).padStart(8, '0')).join('');
}

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

function textOf({ mark, cells }: SheetPlan): string {
  return JSON.stringify([
    mark,
    cells.map(({ row, column, value, formula }) => [row, column, formula ?? value]),
  ]);
}

/**
 * Stands for all that the plans would write, sheet by sheet: equal fingerprints mean that the written sheets are still up
 * to date.
 */
export function* fingerprintSteps(plans: readonly SheetPlan[]): Generator<void, string> {
  let halves: readonly number[] = OFFSETS;
  for (const plan of plans) {
    const text = textOf(plan);
    halves = halves.map((half) => hash(text, half));
    yield;
  }
  return halves.map((half) => half.toString(16).padStart(8, '0')).join('');
}

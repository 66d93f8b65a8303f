import { slot, type Memory } from '../../memory';
import { ownKey, type SheetPlan } from '../../workbook';

/** What each of our sheets was written from, by its key; kept in the workbook for another session. */
export type Fingerprints = ReadonlyMap<string, string>;

/** FNV-1a in two halves of 32 bits: enough to tell whether a sheet says the same as when it was written. */
const PRIME = 0x01000193;
const OFFSETS = [0x811c9dc5, 0x050c5d1f] as const;

/** Cells that are taken at a stretch. */
const CELLS_AT_ONCE = 2_000;

/** @param value of what came before */
function hash(text: string, value: number): number {
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), PRIME);
  }
  return value;
}

const textOf = (cells: SheetPlan['cells']): string =>
  JSON.stringify(cells.map(({ row, column, value, formula }) => [row, column, formula ?? value]));

/** Most plans stay the same objects from one edit to the next. */
const FINGERPRINTS = slot<SheetPlan, string>('fingerprints of plans');

function* fingerprintOf(plan: SheetPlan, memory: Memory): Generator<void, string> {
  const known = memory.of(FINGERPRINTS);
  const before = known.get(plan);
  if (before !== undefined) return before;
  const { mark, cells } = plan;
  let halves: readonly number[] = OFFSETS.map((offset) => hash(JSON.stringify(mark), offset));
  for (let at = 0; at < cells.length; at += CELLS_AT_ONCE) {
    const text = textOf(cells.slice(at, at + CELLS_AT_ONCE));
    halves = halves.map((half) => hash(text, half));
    yield;
  }
  const made = halves.map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  known.set(plan, made);
  return made;
}

/** Stands for all that each plan would write: with equal fingerprints a written sheet is still up to date. */
export function* fingerprintSteps(
  plans: readonly SheetPlan[],
  memory: Memory,
): Generator<void, Fingerprints> {
  const fingerprints = new Map<string, string>();
  for (const plan of plans) {
    fingerprints.set(ownKey(plan.mark), yield* fingerprintOf(plan, memory));
  }
  return fingerprints;
}

/** As kept in the workbook; "" where there are none. */
export function fingerprintText(fingerprints: Fingerprints): string {
  return fingerprints.size === 0 ? '' : JSON.stringify(Object.fromEntries(fingerprints));
}

/** What is kept in the workbook; nothing where it cannot be read. */
export function readFingerprints(text: string | null): Fingerprints {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

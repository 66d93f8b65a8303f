import { withoutOlderNote } from '../../forms';
import { slot, type Memory } from '../../memory';
import { fnv1a, ownKey, type SheetPlan } from '../../workbook';
import { contentsOfCell, Print, reasonColumn } from './hands/cell-contents';

/** What each of our sheets was written from, by its key; kept in the workbook for another session. */
export type Fingerprints = ReadonlyMap<string, string>;

/** Where two halves of 32 bits begin: together enough to tell whether a sheet says the same as when it was written. */
const OFFSETS = [0x811c9dc5, 0x050c5d1f] as const;

/** Cells that are taken at a stretch. */
const CELLS_AT_ONCE = 2_000;

const textOf = (cells: SheetPlan['cells']): string =>
  JSON.stringify(cells.map(({ row, column, value, formula }) => [row, column, formula ?? value]));

/** Most plans stay the same objects from one edit to the next. */
const FINGERPRINTS = slot<SheetPlan, string>('fingerprints of plans');

function* fingerprintOf(plan: SheetPlan, memory: Memory): Generator<void, string> {
  const known = memory.of(FINGERPRINTS);
  const before = known.get(plan);
  if (before !== undefined) return before;
  const { mark, cells } = plan;
  let halves: readonly number[] = OFFSETS.map((offset) => fnv1a(JSON.stringify(mark), offset));
  const print = new Print(reasonColumn(plan));
  // Whether it says its age is no part of what it was written from.
  const from = withoutOlderNote(plan).cells;
  for (let at = 0; at < cells.length; at += CELLS_AT_ONCE) {
    const text = textOf(from.slice(at, at + CELLS_AT_ONCE));
    halves = halves.map((half) => fnv1a(text, half));
    for (const cell of cells.slice(at, at + CELLS_AT_ONCE))
      print.add(cell.row, cell.column, contentsOfCell(cell));
    yield;
  }
  const written = halves.map((half) => half.toString(16).padStart(8, '0')).join('');
  const made = `${written}.${print.text}`;
  known.set(plan, made);
  return made;
}

/** The part of a fingerprint that says from what the sheet was written. */
export function writtenIn(fingerprint: string): string | null {
  return fingerprint.split('.')[0] ?? null;
}

/** The part of a fingerprint that can be taken of the sheet itself; null where an earlier version kept none. */
export function printIn(fingerprint: string): string | null {
  return fingerprint.split('.')[1] ?? null;
}

/**
 * Stands for all that each plan would write: with equal fingerprints a written sheet is still up to date. Its second part
 * says what stands in the sheet then, so that one which was changed meanwhile is known.
 */
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

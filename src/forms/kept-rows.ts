import type { Remembered } from '../memory';
import type { PreparedRow } from './plan-cells';

/** All besides its subject that a row depends on. */
type Place = Readonly<Record<string, unknown>>;

/** A row as it was last prepared. */
export interface KeptRow {
  readonly place: Place;
  readonly row: PreparedRow;
}

function isSamePlace(left: Place, right: Place): boolean {
  return Object.keys(left).every((name) => left[name] === right[name]);
}

/**
 * The row that was last prepared for a subject where it stands where it stood, else one that is made anew: sheets of
 * thousands of rows are planned after every edit.
 */
export function keptRow<Subject extends object, P extends Place>(
  kept: Remembered<Subject, KeptRow>,
  subject: Subject,
  place: P,
  make: () => PreparedRow,
): PreparedRow {
  const known = kept.get(subject);
  if (known && isSamePlace(known.place, place)) return known.row;
  const row = make();
  kept.set(subject, { place, row });
  return row;
}

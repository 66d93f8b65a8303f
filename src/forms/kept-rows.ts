import type { PreparedRow } from './plan-builder';

/** All besides its subject that a row depends on. */
type Place = Readonly<Record<string, unknown>>;

function isSamePlace(left: Place, right: Place): boolean {
  return Object.keys(left).every((name) => left[name] === right[name]);
}

/**
 * Keeps the row that was last prepared for a subject: sheets of thousands of rows are planned after every edit.
 * @returns gives the kept row where the subject stands where it stood, else a row that is made anew
 */
export function keptRows<S extends object>(): <P extends Place>(
  subject: S,
  place: P,
  make: () => PreparedRow,
) => PreparedRow {
  const kept = new WeakMap<S, { readonly place: Place; readonly row: PreparedRow }>();
  return (subject, place, make) => {
    const known = kept.get(subject);
    if (known && isSamePlace(known.place, place)) return known.row;
    const row = make();
    kept.set(subject, { place, row });
    return row;
  };
}

/** Typed arrays that hold one value a row. */
export type RowArray = Int32Array | Float64Array | Uint16Array | Uint8Array;

/** A capacity for `needed` rows that makes repeated growth cheap. */
export function capacityFor(needed: number, current: number): number {
  return needed <= current ? current : Math.max(needed, Math.ceil(current * 1.5), 256);
}

/** The same values in an array of the given capacity; new places hold `blank`. */
export function grown<T extends RowArray>(values: T, capacity: number, blank: number): T {
  const next = new (values.constructor as new (length: number) => T)(capacity);
  next.set(values);
  if (blank !== 0) next.fill(blank, values.length);
  return next;
}

/** Moves the rows from `at` down by `count` and blanks the gap; `length` is the number of rows in use before. */
export function openGap(values: RowArray, at: number, count: number, length: number, blank: number): void {
  values.copyWithin(at + count, at, length);
  values.fill(blank, at, at + count);
}

/** Takes `count` rows out at `at`; `length` is the number of rows in use before. */
export function closeGap(values: RowArray, at: number, count: number, length: number, blank: number): void {
  values.copyWithin(at, at + count, length);
  values.fill(blank, length - count, length);
}

import type { LedgerSlice } from '../ledger';

/** Whether two plain values (objects, lists, decimals, texts) say the same. Functions and getters are not compared. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== typeof right) return false;
  if (typeof left === 'function') return true;
  if (typeof left !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((value, index) => isSame(value, right[index]));
  }
  const [one, other] = [left as Record<string, unknown>, right as Record<string, unknown>];
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => name in other && isSame(one[name], other[name]));
}

/**
 * Whether two parts of ledgers have the same groups. Groups compare by themselves: a ledger makes a new object of a group
 * only where something of its rows changed, and where its entries stand is nothing that a value tells.
 */
export function haveSameGroups(
  left: Pick<LedgerSlice, 'groups'> | null,
  right: Pick<LedgerSlice, 'groups'> | null,
): boolean {
  if (!left || !right) return left === right;
  return (
    left.groups.length === right.groups.length && left.groups.every((group, at) => group === right.groups[at])
  );
}

import type { GridView } from './grid-view';
import { isHeaderLike } from './header-paths';
import { DEEPEST } from './header-rows';

/** Columns of the row from each of its cells up to the next one. */
function reachesOf(view: GridView, row: number, left: number, right: number): (readonly [number, number])[] {
  const starts = view.filled(row, left, right);
  return starts.map((start, at) => [start, (starts[at + 1] ?? right + 1) - 1]);
}

/** Whether all cells that begin in the row are words above figures, several below each header that reaches over them. */
function partsGroups(view: GridView, row: number, left: number, right: number): boolean {
  if (row >= view.area.bottom || !isHeaderLike(view, row, left, right)) return false;
  const own = view.filled(row, left, right).filter((column) => view.ref(row, column).top === row);
  if (own.length < 2 || !own.every((column) => view.isNumber(row + 1, column))) return false;
  const groups = reachesOf(view, row - 1, left, right);
  // Both go from left to right; every part is in a group, and none is alone there.
  let at = 0;
  for (const [from, to] of groups) {
    const first = at;
    if (own[at]! < from) return false;
    while (at < own.length && own[at]! <= to) at++;
    if (at - first === 1) return false;
  }
  return at === own.length;
}

/** The last row of a header as far as it parts what stands above it: 年初, 调整后 below 预算安排, whatever is known of them. */
export function lastOfParts(view: GridView, first: number, left: number, right: number): number {
  let last = first;
  while (last + 1 < first + DEEPEST && partsGroups(view, last + 1, left, right)) last++;
  return last;
}

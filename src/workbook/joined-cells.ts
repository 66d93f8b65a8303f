import type { CellRef } from './address';

/** The area of both, where the second goes on below or to the right of the first. */
function continued(first: CellRef, next: CellRef): CellRef | null {
  if (first.sheet !== next.sheet) return null;
  const isBelow = first.left === next.left && first.right === next.right && next.top === first.bottom + 1;
  const isBeside = first.top === next.top && first.bottom === next.bottom && next.left === first.right + 1;
  return isBelow || isBeside ? { ...first, bottom: next.bottom, right: next.right } : null;
}

/** Cells that follow each other as one area, in the order in which they are named. */
export function joinedCells(cells: readonly CellRef[]): CellRef[] {
  const areas: CellRef[] = [];
  for (const cell of cells) {
    const last = areas.at(-1);
    const joined = last ? continued(last, cell) : null;
    if (joined) areas[areas.length - 1] = joined;
    else areas.push(cell);
  }
  return areas;
}

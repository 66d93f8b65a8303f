import { contains } from '../../workbook';
import { HostError } from '../errors';
import { columnCount, intersection, isSingleCell, rowCount, type SheetRange } from '../ranges';
import type { Entity, Method } from '../registry';
import type { Session } from '../session';
import { rangeOf, required } from './members';

/** Whether all cells belong to spills (their anchors do); null where only some of them do. */
export function hasSpill({ sheetId, area }: SheetRange, { book }: Session): boolean | null {
  const count = book.spills(sheetId).reduce((sum, spill) => {
    const common = intersection(spill.area, area);
    return common ? sum + rowCount(common) * columnCount(common) : sum;
  }, 0);
  return count === 0 ? false : count === rowCount(area) * columnCount(area) ? true : null;
}

/** The cell whose formula spills into this one. */
function parent({ sheetId, area }: SheetRange, { book }: Session): Entity | null {
  if (!isSingleCell(area)) throw new HostError('InvalidOperation');
  const found = book.spills(sheetId).find((spill) => contains(spill.area, area.top, area.left));
  if (!found) return null;
  const { row, column } = found;
  return rangeOf(sheetId, { top: row, left: column, bottom: row, right: column });
}

/** The cells into which the formula of this one spills. */
function target({ sheetId, area }: SheetRange, { book }: Session): Entity | null {
  if (!isSingleCell(area)) throw new HostError('InvalidOperation');
  const found = book.spills(sheetId).find(({ row, column }) => row === area.top && column === area.left);
  return found ? rangeOf(sheetId, found.area) : null;
}

export const spillMethods: Readonly<Record<string, Method<SheetRange>>> = {
  GetSpillParent: (range, _args, session) => required(parent(range, session)),
  GetSpillParentOrNullObject: (range, _args, session) => parent(range, session),
  GetSpillingToRange: (range, _args, session) => required(target(range, session)),
  GetSpillingToRangeOrNullObject: (range, _args, session) => target(range, session),
};

import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../workbook';

/** Cells come or go, and those behind them move: whole rows or columns, or only a part of them. */
export interface Shift {
  readonly sheetId: string;
  readonly axis: 'rows' | 'columns';
  /** First row or column concerned, 0-based. */
  readonly at: number;
  /** How many come; negative where they go. */
  readonly count: number;
  /** Of rows the columns, of columns the rows, to which the shift is confined; all where absent. */
  readonly within?: { readonly first: number; readonly last: number } | undefined;
}

export type Geometry = Omit<Shift, 'sheetId'>;

export function reversed<T extends Geometry>(shift: T): T {
  return { ...shift, count: -shift.count };
}

/** The cells that come or go. */
export function shiftedArea({ axis, at, count, within }: Geometry): Area {
  const last = at + Math.abs(count) - 1;
  return axis === 'rows'
    ? { top: at, bottom: last, left: within?.first ?? 0, right: within?.last ?? MAX_COLUMNS - 1 }
    : { left: at, right: last, top: within?.first ?? 0, bottom: within?.last ?? MAX_ROWS - 1 };
}

/**
 * Where the area stands after the shift; null where all of it is gone. An area of which only a part lies within a confined
 * shift stays as it is: that is what Excel's references do.
 */
export function shiftArea(area: Area, shift: Geometry): Area | null {
  const { axis, at, count } = shift;
  if (!isWithin(area, shift)) return area;
  const [first, last, size] =
    axis === 'rows' ? [area.top, area.bottom, MAX_ROWS] : [area.left, area.right, MAX_COLUMNS];
  // Whole columns keep all of their rows, whole rows all of their columns.
  if (first === 0 && last === size - 1) return area;
  const moved =
    count > 0 ? afterInsertion(first, last, at, count, size) : afterDeletion(first, last, at, -count);
  if (moved === null) return null;
  if (moved[0] === first && moved[1] === last) return area;
  return axis === 'rows'
    ? { ...area, top: moved[0], bottom: moved[1] }
    : { ...area, left: moved[0], right: moved[1] };
}

/**
 * A merged area after the shift; null where less than two cells are left of it, or where it comes apart because only some
 * of its cells move.
 */
export function shiftMerge(area: Area, shift: Geometry): Area | null {
  if (!isWithin(area, shift)) return movesInPart(area, shift) ? null : area;
  const moved = shiftArea(area, shift);
  return moved && (moved.top < moved.bottom || moved.left < moved.right) ? moved : null;
}

function isWithin(area: Area, { axis, within }: Geometry): boolean {
  if (!within) return true;
  const [first, last] = axis === 'rows' ? [area.left, area.right] : [area.top, area.bottom];
  return first >= within.first && last <= within.last;
}

function movesInPart(area: Area, { axis, at, within }: Geometry): boolean {
  const [first, last, end] =
    axis === 'rows' ? [area.left, area.right, area.bottom] : [area.top, area.bottom, area.right];
  return end >= at && first <= within!.last && last >= within!.first;
}

function afterInsertion(
  first: number,
  last: number,
  at: number,
  count: number,
  size: number,
): [number, number] | null {
  const start = first >= at ? first + count : first;
  const end = last >= at ? last + count : last;
  return start < size ? [start, Math.min(end, size - 1)] : null;
}

function afterDeletion(first: number, last: number, at: number, count: number): [number, number] | null {
  if (first >= at && last < at + count) return null;
  const place = (index: number) => (index < at ? index : Math.max(at, index - count));
  return [place(first), last < at ? last : last >= at + count ? last - count : at - 1];
}

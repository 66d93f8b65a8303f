import { HostError } from '../errors';
import {
  boundingArea,
  columnCount,
  intersection,
  isUnbounded,
  onSheet,
  rowCount,
  WHOLE_SHEET,
  type SheetRange,
} from '../ranges';
import { entity, type Arguments, type Entity, type Method } from '../registry';
import type { Session } from '../session';
import type { Area } from '../../workbook';
import { rangeArgument } from './members';

function at(range: SheetRange, area: Area): Entity {
  return entity('Range', { sheetId: range.sheetId, area: onSheet(area) });
}

/** Cells relative to a range's own first cell. */
function part(range: SheetRange, row: number, column: number, rows: number, columns: number): Entity {
  const top = range.area.top + row;
  const left = range.area.left + column;
  return at(range, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
}

function offset(args: Arguments, index: number): number {
  return args.at(index) === null ? 0 : args.whole(index);
}

function grown(range: SheetRange, rows: number, columns: number): Entity {
  const { area } = range;
  return at(range, { ...area, bottom: area.bottom + rows, right: area.right + columns });
}

function usedWithin(range: SheetRange, valuesOnly: boolean, session: Session): Area | null {
  const { book } = session;
  const used = book.extent(range.sheetId, !valuesOnly);
  const within = used && intersection(used, range.area);
  if (!within || isSame(within, used)) return within;
  // The sheet reaches further than the range: only cells within the range count.
  let found: Area | null = null;
  book.eachCell(range.sheetId, within, (row, column) => {
    const cell = { top: row, left: column, bottom: row, right: column };
    found = found ? boundingArea(found, cell) : cell;
  });
  return found;
}

function isSame(left: Area, right: Area | null): boolean {
  return (
    right !== null &&
    left.top === right.top &&
    left.left === right.left &&
    left.bottom === right.bottom &&
    left.right === right.right
  );
}

/** Of more merged areas in one range Excel tells nothing. */
const MOST_MERGES = 512;

function meeting(range: SheetRange, args: Arguments, session: Session): Entity | null {
  const other = rangeArgument(session, args, 0, range.sheetId);
  const area = other.sheetId === range.sheetId ? intersection(range.area, other.area) : null;
  return area && at(range, area);
}

/** Around the first cell: every connected block of cells that hold something. */
function surrounding(range: SheetRange, session: Session): Area {
  const used = session.book.extent(range.sheetId, false);
  let area = range.area;
  if (!used) return area;
  for (;;) {
    const ring = intersection(
      { top: area.top - 1, left: area.left - 1, bottom: area.bottom + 1, right: area.right + 1 },
      boundingArea(used, area),
    )!;
    let next = area;
    session.book.eachCell(range.sheetId, ring, (row, column) => {
      next = boundingArea(next, { top: row, left: column, bottom: row, right: column });
    });
    if (isSame(next, area)) return area;
    area = next;
  }
}

/** Methods of a range that lead to other ranges. */
export const navigationMethods: Readonly<Record<string, Method<SheetRange>>> = {
  GetCell: (range, args) => part(range, args.whole(0), args.whole(1), 1, 1),
  GetRow: (range, args) => part(range, args.whole(0), 0, 1, columnCount(range.area)),
  GetColumn: (range, args) => part(range, 0, args.whole(0), rowCount(range.area), 1),
  GetLastRow: (range) => at(range, { ...range.area, top: range.area.bottom }),
  GetLastColumn: (range) => at(range, { ...range.area, left: range.area.right }),
  GetLastCell: (range) => at(range, { ...range.area, top: range.area.bottom, left: range.area.right }),
  GetEntireRow: (range) => at(range, { ...range.area, left: 0, right: WHOLE_SHEET.right }),
  GetEntireColumn: (range) => at(range, { ...range.area, top: 0, bottom: WHOLE_SHEET.bottom }),
  GetRowsAbove: (range, args) => {
    const count = args.at(0) === null ? 1 : args.whole(0);
    return at(range, { ...range.area, top: range.area.top - count, bottom: range.area.top - 1 });
  },
  GetRowsBelow: (range, args) => {
    const count = args.at(0) === null ? 1 : args.whole(0);
    return at(range, { ...range.area, top: range.area.bottom + 1, bottom: range.area.bottom + count });
  },
  GetColumnsBefore: (range, args) => {
    const count = args.at(0) === null ? 1 : args.whole(0);
    return at(range, { ...range.area, left: range.area.left - count, right: range.area.left - 1 });
  },
  GetColumnsAfter: (range, args) => {
    const count = args.at(0) === null ? 1 : args.whole(0);
    return at(range, { ...range.area, left: range.area.right + 1, right: range.area.right + count });
  },
  GetOffsetRange: (range, args) =>
    part(range, offset(args, 0), offset(args, 1), rowCount(range.area), columnCount(range.area)),
  GetResizedRange: (range, args) => grown(range, offset(args, 0), offset(args, 1)),
  GetAbsoluteResizedRange: (range, args) => part(range, 0, 0, args.whole(0), args.whole(1)),
  GetBoundingRect: (range, args, session) => {
    const other = rangeArgument(session, args, 0, range.sheetId);
    if (other.sheetId !== range.sheetId) throw new HostError('InvalidArgument');
    return at(range, boundingArea(range.area, other.area));
  },
  GetIntersection: (range, args, session) => {
    const found = meeting(range, args, session);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  },
  GetIntersectionOrNullObject: meeting,
  GetUsedRange: (range, args, session) => {
    const used = usedWithin(range, args.flag(0), session);
    return at(range, used ?? { ...range.area, bottom: range.area.top, right: range.area.left });
  },
  GetUsedRangeOrNullObject: (range, args, session) => {
    const used = usedWithin(range, args.flag(0), session);
    return used && at(range, used);
  },
  GetSurroundingRegion: (range, _args, session) => at(range, surrounding(range, session)),
  // Excel tells only of those that begin in the range, and of no more than 512 of them.
  GetMergedAreasOrNullObject: (range, _args, session) => {
    const merges = session.book.merges(range.sheetId).filter(({ top, left }) => {
      const begin = { top, left, bottom: top, right: left };
      return intersection(begin, range.area) !== null;
    });
    if (merges.length > MOST_MERGES) throw new HostError('GeneralException');
    return merges.length === 0 ? null : entity('RangeAreas', { sheetId: range.sheetId, areas: merges });
  },
  GetTables: (range, args) => entity('TableScopedCollection', { ...range, fullyContained: args.flag(0) }),
  _ValidateArraySize: (range, args) => {
    if (isUnbounded(range.area)) return;
    if (args.whole(0) !== rowCount(range.area) || args.whole(1) !== columnCount(range.area)) {
      throw new HostError(
        'InvalidArgument',
        'Range.values',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  },
};

import { markAt } from '../beside';
import { HostError } from '../errors';
import { without } from '../marks';
import {
  columnCount,
  fullAddress,
  intersection,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  rowCount,
  type SheetRange,
} from '../ranges';
import { entity, type HostType, type Method, type Scalar } from '../registry';
import type { Session } from '../session';
import type { CellWrite } from '../book/types';
import { clearFormat } from './format';
import {
  asFlag,
  assertUnlocked,
  assertWritable,
  constant,
  rangeArgument,
  rangeOf,
  sheetNameOf,
} from './members';
import { cellPropertyMethods } from './cell-properties';
import { copyFrom, removeDuplicates } from './range-copy';
import { searchMethods } from './range-search';
import { contentScalars } from './range-values';
import { navigationMethods } from './range-navigation';
import { hasSpill, spillMethods } from './spills';

function address(range: SheetRange, session: Session): string {
  return fullAddress(sheetNameOf(session, range.sheetId), range.area);
}

function hidden(axis: 'rows' | 'columns'): Scalar<SheetRange> {
  return {
    get: ({ sheetId, area }, session) => {
      const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
      const is = session.book.isHidden(sheetId, axis, first);
      // Beyond the cells of the grid nothing is hidden.
      const size = session.book.size(sheetId)[axis];
      for (let i = first; i <= Math.min(last, Math.max(first, size)); i++) {
        if (session.book.isHidden(sheetId, axis, i) !== is) return null;
      }
      return is;
    },
    set: ({ sheetId, area }, value, session) => {
      assertWritable(session, sheetId, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
      session.book.setLinesHidden(sheetId, axis, first, last, asFlag(value));
    },
  };
}

/** Empties the cells, their formats, or both. Whole rows and columns reach as far as the sheet is used. */
export function clearCells(range: SheetRange, session: Session, what: string): void {
  if (what === 'Contents') assertUnlocked(session, range);
  else assertWritable(session, range.sheetId, what === 'Formats' ? 'allowFormatCells' : null);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks' || what === 'All') {
    const sheet = session.beside.sheet(range.sheetId);
    sheet.hyperlinks = sheet.hyperlinks.flatMap((one) =>
      without(one.area, range.area).map((area) => ({ ...one, area })),
    );
    if (what === 'RemoveHyperlinks') clearFormat(range, session);
  }
  const { book } = session;
  if (what === 'All' || what === 'Formats') clearFormat(range, session);
  if (what === 'All' || what === 'Contents') {
    const writes: CellWrite[] = [];
    book.eachCell(range.sheetId, range.area, (row, column) =>
      writes.push({ row, column, content: { value: null } }),
    );
    if (writes.length > 0) book.write(range.sheetId, writes);
  }
}

function merge(range: SheetRange, across: boolean, session: Session): void {
  assertWritable(session, range.sheetId);
  const { sheetId, area } = range;
  const { book } = session;
  if (isUnbounded(area)) throw new HostError('InvalidArgument');
  book.removeMerges(
    sheetId,
    book.merges(sheetId).filter((other) => intersection(other, area) !== null),
  );
  const rows = across
    ? Array.from({ length: rowCount(area) }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i }))
    : [area];
  const areas = rows.filter((row) => rowCount(row) * columnCount(row) > 1);
  if (areas.length === 0) return;
  book.addMerges(sheetId, areas);
  // Only the first cell of a merged area keeps its content.
  const swallowed: CellWrite[] = [];
  for (const one of areas) {
    book.eachCell(sheetId, one, (row, column) => {
      if (row !== one.top || column !== one.left) swallowed.push({ row, column, content: { value: null } });
    });
  }
  if (swallowed.length > 0) book.write(sheetId, swallowed);
}

function shift(range: SheetRange, direction: string, sign: 1 | -1, session: Session): void {
  const { sheetId, area } = range;
  const axis = isWholeRows(area) ? 'Rows' : isWholeColumns(area) ? 'Columns' : null;
  assertWritable(session, sheetId, axis && `allow${sign > 0 ? 'Insert' : 'Delete'}${axis}`);
  // Lines with locked cells are not deleted, whatever is allowed.
  if (sign < 0) assertUnlocked(session, range);
  if (isWholeColumns(area))
    return session.book.shiftLines(sheetId, 'columns', area.left, sign * columnCount(area));
  if (isWholeRows(area)) return session.book.shiftLines(sheetId, 'rows', area.top, sign * rowCount(area));
  const vertical = direction === 'Down' || direction === 'Up';
  if (!vertical && direction !== 'Left' && direction !== 'Right') throw new HostError('InvalidArgument');
  session.book.shiftCells(
    vertical
      ? {
          sheetId,
          axis: 'rows',
          at: area.top,
          count: sign * rowCount(area),
          within: { first: area.left, last: area.right },
        }
      : {
          sheetId,
          axis: 'columns',
          at: area.left,
          count: sign * columnCount(area),
          within: { first: area.top, last: area.bottom },
        },
  );
}

const actions: Readonly<Record<string, Method<SheetRange>>> = {
  Clear: (range, args, session) => clearCells(range, session, args.optionalText(0) ?? 'All'),
  Merge: (range, args, session) => merge(range, args.flag(0), session),
  Unmerge: ({ sheetId, area }, _args, session) => {
    assertWritable(session, sheetId);
    session.book.removeMerges(
      sheetId,
      session.book.merges(sheetId).filter((other) => intersection(other, area) !== null),
    );
  },
  Insert: (range, args, session) => {
    shift(range, args.text(0), 1, session);
    return rangeOf(range.sheetId, range.area);
  },
  Delete: (range, args, session) => shift(range, args.text(0), -1, session),
  Select: ({ sheetId, area }, _args, session) => session.book.select(sheetId, area),
  Calculate: ({ sheetId, area }, _args, session) => session.book.calculateArea(sheetId, area),
  SetDirty: () => undefined,
  CopyFrom: (range, args, session) =>
    copyFrom(
      range,
      rangeArgument(session, args, 0, range.sheetId),
      { what: args.optionalText(1) ?? 'All', skipBlanks: args.flag(2), transpose: args.flag(3) },
      session,
    ),
  RemoveDuplicates: (range, args, session) =>
    entity(
      'RemoveDuplicatesResult',
      removeDuplicates(range, (args.at(0) ?? []) as readonly number[], args.flag(1), session),
    ),
};

export const rangeType: HostType<SheetRange> = {
  name: 'Range',
  keepsReference: true,
  navigation: {
    Format: (range) => entity('RangeFormat', range),
    DataValidation: (range) => entity('DataValidation', range),
    Sort: (range) => entity('RangeSort', range),
    Worksheet: ({ sheetId }) => entity('Worksheet', sheetId),
  },
  scalars: {
    ...contentScalars,
    Address: { get: address },
    AddressLocal: { get: address },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => rowCount(area) },
    ColumnCount: { get: ({ area }) => columnCount(area) },
    CellCount: {
      get: ({ area }) => {
        const cells = rowCount(area) * columnCount(area);
        return cells > 2 ** 31 - 1 ? -1 : cells;
      },
    },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
    RowHidden: hidden('rows'),
    ColumnHidden: hidden('columns'),
    Hidden: {
      get: (range, session) =>
        hidden('rows').get(range, session) === true || hidden('columns').get(range, session) === true,
    },
    HasSpill: { get: hasSpill },
    SavedAsArray: { get: hasSpill },
    // Styles of cells are not kept apart: all have that of the workbook.
    Style: constant('Normal'),
    Height: {
      get: ({ sheetId, area }, session) =>
        distance(area.top, area.bottom, (row) => session.book.rowHeight(sheetId, row)),
    },
    Width: {
      get: ({ sheetId, area }, session) =>
        distance(area.left, area.right, (column) => session.book.columnWidth(sheetId, column)),
    },
    Hyperlink: {
      get: ({ sheetId, area }, session) =>
        markAt(session.beside.sheet(sheetId).hyperlinks, area.top, area.left)?.link ?? null,
      set: (range, value, session) => setHyperlink(range, value, session),
    },
    Top: {
      get: ({ sheetId, area }, session) =>
        distance(0, area.top - 1, (row) => session.book.rowHeight(sheetId, row)),
    },
    Left: {
      get: ({ sheetId, area }, session) =>
        distance(0, area.left - 1, (column) => session.book.columnWidth(sheetId, column)),
    },
  },
  methods: { ...navigationMethods, ...searchMethods, ...spillMethods, ...cellPropertyMethods, ...actions },
};

function distance(first: number, last: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = first; index <= last; index++) sum += size(index);
  return sum;
}

function setHyperlink({ sheetId, area }: SheetRange, value: unknown, session: Session): void {
  assertWritable(session, sheetId, 'allowInsertHyperlinks');
  const link = value as Readonly<Record<string, unknown>> | null;
  if (link === null) throw new HostError('InvalidArgument');
  session.beside.sheet(sheetId).hyperlinks.push({ area, link });
  if (typeof link['textToDisplay'] === 'string') {
    session.book.write(sheetId, [
      { row: area.top, column: area.left, content: { value: link['textToDisplay'] } },
    ]);
  }
}

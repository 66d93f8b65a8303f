import { MAX_COLUMNS, MAX_ROWS } from '../../workbook';
import { markAt } from '../beside';
import { HostError } from '../errors';
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
import { asFlag, assertWritable, constant, rangeArgument, rangeOf, sheetNameOf } from './members';
import { cellPropertyMethods } from './cell-properties';
import { contentScalars } from './range-values';
import { navigationMethods } from './range-navigation';

function address(range: SheetRange, session: Session): string {
  return fullAddress(sheetNameOf(session, range.sheetId), range.area);
}

function hidden(axis: 'rows' | 'columns'): Scalar<SheetRange> {
  return {
    get: ({ sheetId, area }, session) => {
      const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
      const is = session.book.isHidden(sheetId, axis, first);
      for (let i = first; i <= Math.min(last, first + 1000); i++) {
        if (session.book.isHidden(sheetId, axis, i) !== is) return null;
      }
      return is;
    },
    set: ({ sheetId, area }, value, session) => {
      const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
      session.book.setLinesHidden(sheetId, axis, first, last, asFlag(value));
    },
  };
}

/** Empties the cells, their formats, or both. Whole rows and columns reach as far as the sheet is used. */
export function clearCells(range: SheetRange, session: Session, what: string): void {
  assertWritable(session, range.sheetId);
  const { book } = session;
  if (what === 'All' || what === 'Formats') clearFormat(range, session);
  if (what === 'All' || what === 'Contents' || what === 'RemoveHyperlinks') {
    const writes: CellWrite[] = [];
    if (what !== 'RemoveHyperlinks') {
      book.eachCell(range.sheetId, range.area, (row, column) =>
        writes.push({ row, column, content: { value: null } }),
      );
    }
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
  assertWritable(session, range.sheetId);
  const { sheetId, area } = range;
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

/** How far a copy reaches: whole rows and columns only as far as the sheets hold or show something of their own. */
function copiedSize(range: SheetRange, source: SheetRange, { book }: Session): readonly [number, number] {
  const used = [range, source].flatMap(({ sheetId }) => book.extent(sheetId, true) ?? []);
  const rows = isWholeColumns(source.area) ? Math.max(0, ...used.map(({ bottom }) => bottom + 1)) : MAX_ROWS;
  const columns = isWholeRows(source.area) ? Math.max(0, ...used.map(({ right }) => right + 1)) : MAX_COLUMNS;
  return [
    Math.min(rows, Math.max(rowCount(range.area), rowCount(source.area))),
    Math.min(columns, Math.max(columnCount(range.area), columnCount(source.area))),
  ];
}

/** Whole rows and columns take along what cells without a format of their own show in them. */
function copyLineFormats(range: SheetRange, source: SheetRange, { book }: Session): void {
  const rows = isWholeRows(source.area);
  if (!rows && !isWholeColumns(source.area)) return;
  const formatOf = ({ sheetId }: SheetRange, line: number) =>
    rows ? book.format(sheetId, line, MAX_COLUMNS - 1) : book.format(sheetId, MAX_ROWS - 1, line);
  const [count, from, to] = rows
    ? [rowCount, source.area.top, range.area.top]
    : [columnCount, source.area.left, range.area.left];
  const lines = count(source.area);
  for (let line = 0; line < Math.max(count(range.area), lines); line++) {
    const format = formatOf(source, from + (line % lines));
    if (JSON.stringify(format) === JSON.stringify(formatOf(range, to + line))) continue;
    book.formatLines(range.sheetId, rows ? 'rows' : 'columns', to + line, to + line, format);
  }
}

function copyFrom(range: SheetRange, source: SheetRange, what: string, session: Session): void {
  assertWritable(session, range.sheetId);
  const { book } = session;
  const [rows, columns] = copiedSize(range, source, session);
  const writes: CellWrite[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const fromRow = source.area.top + (row % rowCount(source.area));
      const fromColumn = source.area.left + (column % columnCount(source.area));
      const cell = book.cell(source.sheetId, fromRow, fromColumn);
      const formula = what === 'Values' ? null : (cell?.formula ?? null);
      writes.push({
        row: range.area.top + row,
        column: range.area.left + column,
        ...(what === 'Formats' ? {} : { content: formula ? { formula } : { value: cell?.value ?? null } }),
        ...(what === 'All' || what === 'Formats'
          ? { format: book.format(source.sheetId, fromRow, fromColumn) }
          : {}),
      });
    }
  }
  if (what === 'All' || what === 'Formats') copyLineFormats(range, source, session);
  book.write(range.sheetId, writes);
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
  Calculate: () => undefined,
  SetDirty: () => undefined,
  CopyFrom: (range, args, session) =>
    copyFrom(range, rangeArgument(session, args, 0, range.sheetId), args.optionalText(1) ?? 'All', session),
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
    HasSpill: constant(false),
    Hyperlink: {
      get: ({ sheetId, area }, session) =>
        markAt(session.beside.sheet(sheetId).hyperlinks, area.top, area.left)?.link ?? null,
      set: (range, value, session) => setHyperlink(range, value, session),
    },
    Top: {
      get: ({ sheetId, area }, session) => distance(area.top, (row) => session.book.rowHeight(sheetId, row)),
    },
    Left: {
      get: ({ sheetId, area }, session) =>
        distance(area.left, (column) => session.book.columnWidth(sheetId, column)),
    },
  },
  methods: { ...navigationMethods, ...cellPropertyMethods, ...actions },
};

function distance(before: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < before; index++) sum += size(index);
  return sum;
}

function setHyperlink({ sheetId, area }: SheetRange, value: unknown, session: Session): void {
  assertWritable(session, sheetId);
  const link = value as Readonly<Record<string, unknown>> | null;
  if (link === null) throw new HostError('InvalidArgument');
  session.beside.sheet(sheetId).hyperlinks.push({ area, link });
  if (typeof link['textToDisplay'] === 'string') {
    session.book.write(sheetId, [
      { row: area.top, column: area.left, content: { value: link['textToDisplay'] } },
    ]);
  }
}

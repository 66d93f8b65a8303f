import type { Area } from '../../workbook';
import type { CellFormat, CellWrite, FormatChange } from '../book/types';
import { columnCount, isUnbounded, isWholeRows, rowCount, type SheetRange } from '../ranges';
import { entity, type HostType, type Scalar } from '../registry';
import { markAt } from '../beside';
import type { Session } from '../session';
import { readColor } from './color';
import { asFlag, asNumber, asText, assertWritable, constant } from './members';

/** Beyond this many cells a mixed format is looked for only among the cells that are stored. */
const MAX_COMPARED = 20_000;

/** Formats all cells of the range; whole rows and columns get a format of their own besides. */
function changeFormat(range: SheetRange, session: Session, change: FormatChange): void {
  assertWritable(session, range.sheetId);
  const { sheetId, area } = range;
  const { book } = session;
  let within = area;
  if (isUnbounded(area)) {
    const axis = isWholeRows(area) && rowCount(area) < columnCount(area) ? 'rows' : 'columns';
    const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    book.formatLines(sheetId, axis, first, last, change);
    const used = book.extent(sheetId, true);
    if (!used) return;
    within = { ...area, bottom: Math.min(area.bottom, used.bottom), right: Math.min(area.right, used.right) };
  }
  book.write(sheetId, cellsOf(within, change));
}

function* cellsOf(area: Area, format: FormatChange | null): Generator<CellWrite> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield { row, column, format };
  }
}

export function clearFormat(range: SheetRange, session: Session): void {
  const used = session.book.extent(range.sheetId, true);
  if (!used) return;
  const { area } = range;
  const bottom = Math.min(area.bottom, Math.max(used.bottom, area.top));
  const right = Math.min(area.right, Math.max(used.right, area.left));
  session.book.write(range.sheetId, cellsOf({ ...area, bottom, right }, null));
}

/** The common value of a format in all cells; null where they differ. */
function common<V>(range: SheetRange, session: Session, pick: (format: CellFormat) => V): V | null {
  const { sheetId, area } = range;
  const first = pick(session.book.format(sheetId, area.top, area.left));
  const rows = Math.min(
    rowCount(area),
    Math.max(1, Math.floor(MAX_COMPARED / Math.min(columnCount(area), 100))),
  );
  const columns = Math.min(columnCount(area), 100);
  if (isUnbounded(area)) return first;
  for (let row = area.top; row < area.top + rows; row++) {
    for (let column = area.left; column < area.left + columns; column++) {
      if (pick(session.book.format(sheetId, row, column)) !== first) return null;
    }
  }
  return first;
}

function formatScalar<K extends keyof FormatChange & keyof CellFormat>(
  key: K,
  read: (value: unknown) => CellFormat[K],
  write: (value: CellFormat[K] | null) => unknown = (value) => value,
): Scalar<SheetRange> {
  return {
    get: (range, session) => write(common(range, session, (format) => format[key])),
    set: (range, value, session) => changeFormat(range, session, { [key]: read(value) }),
  };
}

export const fontType: HostType<SheetRange> = {
  name: 'RangeFont',
  scalars: {
    Name: formatScalar('fontName', asText),
    Size: formatScalar('fontSize', asNumber),
    Color: formatScalar('fontColor', readColor),
    Bold: formatScalar('bold', asFlag),
    Italic: formatScalar('italic', asFlag),
    Strikethrough: formatScalar('strikethrough', asFlag),
    Underline: {
      get: (range, session) => {
        const underline = common(range, session, (format) => format.underline);
        return underline === null ? null : underline ? 'Single' : 'None';
      },
      set: (range, value, session) => changeFormat(range, session, { underline: value !== 'None' }),
    },
  },
};

export const fillType: HostType<SheetRange> = {
  name: 'RangeFill',
  scalars: {
    Color: {
      get: (range, session) => {
        const fill = common(range, session, (format) => format.fill ?? '#FFFFFF');
        return fill ?? '';
      },
      set: (range, value, session) =>
        changeFormat(range, session, { fill: value === '' ? null : readColor(value) }),
    },
    Pattern: constant('Solid'),
  },
  methods: { Clear: (range, _args, session) => changeFormat(range, session, { fill: null }) },
};

function widthOf(range: SheetRange, session: Session, axis: 'columns' | 'rows'): number | null {
  const { area, sheetId } = range;
  const [first, last] = axis === 'columns' ? [area.left, area.right] : [area.top, area.bottom];
  const size = (index: number) =>
    axis === 'columns' ? session.book.columnWidth(sheetId, index) : session.book.rowHeight(sheetId, index);
  const value = size(first);
  for (let index = first + 1; index <= Math.min(last, first + 1000); index++)
    if (size(index) !== value) return null;
  return value;
}

export const formatType: HostType<SheetRange> = {
  name: 'RangeFormat',
  navigation: {
    Fill: (range) => entity('RangeFill', range),
    Font: (range) => entity('RangeFont', range),
    Borders: (range) => entity('RangeBorderCollection', range),
    Protection: (range) => entity('FormatProtection', range),
  },
  scalars: {
    WrapText: formatScalar('wrap', asFlag),
    HorizontalAlignment: formatScalar('horizontal', asText),
    VerticalAlignment: formatScalar('vertical', asText),
    ColumnWidth: {
      get: (range, session) => widthOf(range, session, 'columns'),
      set: (range, value, session) =>
        session.book.setColumnWidths(range.sheetId, range.area.left, range.area.right, asNumber(value)),
    },
    RowHeight: {
      get: (range, session) => widthOf(range, session, 'rows'),
      set: (range, value, session) =>
        session.book.setRowHeights(range.sheetId, range.area.top, range.area.bottom, asNumber(value)),
    },
    IndentLevel: {
      get: ({ sheetId, area }, session) =>
        markAt(session.beside.sheet(sheetId).indents, area.top, area.left)?.indent ?? 0,
      set: ({ sheetId, area }, value, session) => {
        session.beside.sheet(sheetId).indents.push({ area, indent: asNumber(value) });
      },
    },
    ShrinkToFit: constant(false),
    TextOrientation: constant(0),
  },
  methods: {
    AutofitColumns: () => undefined,
    AutofitRows: (range, _args, session) =>
      session.book.setRowHeights(range.sheetId, range.area.top, range.area.bottom, null),
  },
};

export const formatProtectionType: HostType<SheetRange> = {
  name: 'FormatProtection',
  scalars: {
    Locked: {
      get: ({ sheetId, area }, session) =>
        markAt(session.beside.sheet(sheetId).locks, area.top, area.left)?.locked ?? true,
      set: ({ sheetId, area }, value, session) => {
        session.beside.sheet(sheetId).locks.push({ area, locked: asFlag(value) });
      },
    },
    FormulaHidden: constant(false),
  },
};

import type { Area } from '../../workbook';
import type { CellFormat, CellWrite, FormatChange } from '../book/types';
import { columnCount, isUnbounded, isWholeRows, rowCount, type SheetRange } from '../ranges';
import { entity, type HostType, type Scalar } from '../registry';
import { commonMark, marked, unmarked } from '../marks';
import { HostError } from '../errors';
import type { Session } from '../session';
import { autofitColumns } from './autofit';
import { readColor } from './color';
import { markScalar } from './mark-scalar';
import { asFlag, asNumber, asText, assertWritable } from './members';

/** Beyond this many cells a mixed format is looked for only among the cells that are stored. */
const MAX_COMPARED = 20_000;

/** Formats all cells of the range; whole rows and columns get a format of their own besides. */
function changeFormat(range: SheetRange, session: Session, change: FormatChange): void {
  assertWritable(session, range.sheetId, 'allowFormatCells');
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
  const sheet = session.beside.sheet(range.sheetId);
  sheet.marks = Object.fromEntries(
    Object.entries(sheet.marks).map(([name, marks]) => [name, unmarked(marks, range.area)]),
  );
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

/**
 * A format of which the engine holds only some words: it shows the nearest one, and the word is kept beside it, which counts
 * for as long as the engine shows what it was given then.
 */
function beyondEngine(
  key: string,
  get: (range: SheetRange, session: Session) => unknown,
  set: (range: SheetRange, value: unknown, session: Session) => void,
): Scalar<SheetRange> {
  return {
    get: (range, session) => {
      const shown = get(range, session);
      const mark = commonMark(session.beside.sheet(range.sheetId).marks[key] ?? [], range.area, undefined);
      if (mark === undefined) return shown;
      const { word, near } = (mark ?? {}) as { word?: string; near?: unknown };
      return word === undefined ? null : near === shown ? word : shown;
    },
    set: (range, value, session) => {
      set(range, value, session);
      const near = get(range, session);
      const sheet = session.beside.sheet(range.sheetId);
      const before = sheet.marks[key] ?? [];
      const next =
        near === value ? unmarked(before, range.area) : marked(before, range.area, { word: value, near });
      sheet.marks = { ...sheet.marks, [key]: next };
    },
  };
}

function alignment(key: 'horizontal' | 'vertical'): Scalar<SheetRange> {
  const { get, set } = formatScalar(key, asText);
  return beyondEngine(key, get, set!);
}

/** Degrees from -90 to 90, or 180 for letters that stand one above the other. */
function asTurn(value: unknown): number {
  const turn = asNumber(value);
  if (turn !== 180 && Math.abs(turn) > 90)
    throw new HostError('InvalidArgument', 'RangeFormat.textOrientation');
  return turn;
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
    Underline: beyondEngine(
      'underline',
      (range, session) => {
        const underline = common(range, session, (format) => format.underline);
        return underline === null ? null : underline ? 'Single' : 'None';
      },
      (range, value, session) => changeFormat(range, session, { underline: value !== 'None' }),
    ),
    Subscript: markScalar('subscript', false),
    Superscript: markScalar('superscript', false),
    TintAndShade: markScalar('font.tintAndShade', 0),
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
    // A fill is solid where it has a colour; other patterns are kept beside the grid.
    Pattern: {
      get: (range, session) => {
        const { marks } = session.beside.sheet(range.sheetId);
        const isFilled = common(range, session, (format) => format.fill !== null);
        const plain = isFilled === null ? null : isFilled ? 'Solid' : 'None';
        return commonMark(marks['pattern'] ?? [], range.area, plain);
      },
      set: markScalar('pattern', 'None').set!,
    },
    PatternColor: markScalar('patternColor', '#000000', readColor),
    PatternTintAndShade: markScalar('patternTintAndShade', 0),
    TintAndShade: markScalar('fill.tintAndShade', 0),
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

/** Points: a column of 8.43 characters, a row of the default font. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

function isStandard(size: number | null, standard: number): boolean | null {
  return size === null ? null : size === standard;
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
    HorizontalAlignment: alignment('horizontal'),
    VerticalAlignment: alignment('vertical'),
    ColumnWidth: {
      get: (range, session) => widthOf(range, session, 'columns'),
      set: (range, value, session) => {
        assertWritable(session, range.sheetId, 'allowFormatColumns');
        session.book.setColumnWidths(range.sheetId, range.area.left, range.area.right, asNumber(value));
      },
    },
    RowHeight: {
      get: (range, session) => widthOf(range, session, 'rows'),
      set: (range, value, session) => {
        assertWritable(session, range.sheetId, 'allowFormatRows');
        session.book.setRowHeights(range.sheetId, range.area.top, range.area.bottom, asNumber(value));
      },
    },
    UseStandardWidth: {
      get: (range, session) => isStandard(widthOf(range, session, 'columns'), STANDARD_WIDTH),
      set: (range, value, session) => {
        assertWritable(session, range.sheetId, 'allowFormatColumns');
        if (value !== true) return;
        session.book.setColumnWidths(range.sheetId, range.area.left, range.area.right, STANDARD_WIDTH);
      },
    },
    UseStandardHeight: {
      get: (range, session) => isStandard(widthOf(range, session, 'rows'), STANDARD_HEIGHT),
      set: (range, value, session) => {
        assertWritable(session, range.sheetId, 'allowFormatRows');
        if (value !== true) return;
        session.book.setRowHeights(range.sheetId, range.area.top, range.area.bottom, STANDARD_HEIGHT);
      },
    },
    IndentLevel: markScalar('indentLevel', 0),
    ShrinkToFit: markScalar('shrinkToFit', false),
    TextOrientation: markScalar('textOrientation', 0, asTurn),
    AutoIndent: markScalar('autoIndent', false),
    ReadingOrder: markScalar('readingOrder', 'Context'),
  },
  methods: {
    AutofitColumns: (range, _args, session) => {
      assertWritable(session, range.sheetId, 'allowFormatColumns');
      autofitColumns(range, session);
    },
    AutofitRows: (range, _args, session) => {
      assertWritable(session, range.sheetId, 'allowFormatRows');
      session.book.setRowHeights(range.sheetId, range.area.top, range.area.bottom, null);
    },
    AdjustIndent: ({ sheetId, area }, args, session) => {
      const { get, set } = markScalar('indentLevel', 0);
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = { sheetId, area: { top: row, left: column, bottom: row, right: column } };
          set!(cell, Math.max(0, Number(get(cell, session)) + args.whole(0)), session);
        }
      }
    },
  },
};

export const formatProtectionType: HostType<SheetRange> = {
  name: 'FormatProtection',
  scalars: {
    Locked: markScalar('locked', true),
    FormulaHidden: markScalar('formulaHidden', false),
  },
};

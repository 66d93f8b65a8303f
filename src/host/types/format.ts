import type { Area } from '../../workbook';
import {
  EDGES,
  type Border,
  type CellFormat,
  type CellWrite,
  type Edge,
  type FormatChange,
} from '../book/types';
import { HostError } from '../errors';
import { columnCount, isUnbounded, isWholeRows, rowCount, type SheetRange } from '../ranges';
import { entity, type HostType, type Scalar } from '../registry';
import { markAt } from '../beside';
import type { Session } from '../session';
import { asFlag, asNumber, asText, assertWritable, constant } from './members';

/** Beyond this many cells a mixed format is looked for only among the cells that are stored. */
const MAX_COMPARED = 20_000;

/** Formats all cells of the range; whole rows and columns get a format of their own besides. */
export function changeFormat(range: SheetRange, session: Session, change: FormatChange): void {
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

/** Reads a colour: #RRGGBB or one of the few names that are in use. */
export function readColor(value: unknown): string {
  const text = asText(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = COLORS[text.toLowerCase()];
  if (named === undefined) throw new HostError('InvalidArgument');
  return named;
}

const COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

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

type Side =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideHorizontal'
  | 'InsideVertical'
  | 'DiagonalDown'
  | 'DiagonalUp';
const SIDES: readonly Side[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

interface RangeSide {
  readonly range: SheetRange;
  readonly side: Side;
}

/** The cells of a range whose edge a side of the range is, and which edge it is. */
function* edgesOf({
  range: { area },
  side,
}: RangeSide): Generator<readonly [row: number, column: number, edge: Edge]> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (side === 'EdgeTop' ? row === area.top : side === 'InsideHorizontal' && row > area.top)
        yield [row, column, 'top'];
      if (side === 'EdgeBottom' ? row === area.bottom : side === 'InsideHorizontal' && row < area.bottom)
        yield [row, column, 'bottom'];
      if (side === 'EdgeLeft' ? column === area.left : side === 'InsideVertical' && column > area.left)
        yield [row, column, 'left'];
      if (side === 'EdgeRight' ? column === area.right : side === 'InsideVertical' && column < area.right)
        yield [row, column, 'right'];
    }
  }
}

const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };

function changeBorder(self: RangeSide, session: Session, change: Partial<Border>): void {
  const { sheetId, area } = self.range;
  assertWritable(session, sheetId);
  if (isUnbounded(area)) throw new HostError('InvalidArgument');
  const writes = new Map<string, CellWrite & { format: FormatChange }>();
  for (const [row, column, edge] of edgesOf(self)) {
    const old = session.book.format(sheetId, row, column).borders[edge];
    // Giving a weight or colour to a border that is not there draws one.
    const next = { ...(old ?? { ...NO_BORDER, style: 'Continuous' }), ...change };
    const key = `${row},${column}`;
    const known = writes.get(key)?.format.borders;
    const borders = { ...known, [edge]: next.style === 'None' ? null : next };
    writes.set(key, { row, column, format: { borders } });
  }
  session.book.write(sheetId, writes.values());
}

function sideValue(self: RangeSide, session: Session, key: keyof Border): string | null {
  const values = new Set<string>();
  for (const [row, column, edge] of edgesOf(self)) {
    values.add((session.book.format(self.range.sheetId, row, column).borders[edge] ?? NO_BORDER)[key]);
    if (values.size > 1) return null;
  }
  return [...values][0] ?? NO_BORDER[key];
}

export const borderType: HostType<RangeSide> = {
  name: 'RangeBorder',
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (self, session) => sideValue(self, session, 'style'),
      set: (self, value, session) => changeBorder(self, session, { style: asText(value) }),
    },
    Weight: {
      get: (self, session) => sideValue(self, session, 'weight'),
      set: (self, value, session) => changeBorder(self, session, { weight: asText(value) }),
    },
    Color: {
      get: (self, session) => sideValue(self, session, 'color'),
      set: (self, value, session) => changeBorder(self, session, { color: readColor(value) }),
    },
  },
};

function sideNamed(range: SheetRange, key: string) {
  const side = SIDES.find((name) => name === key);
  return side ? entity('RangeBorder', { range, side }) : null;
}

export const bordersType: HostType<SheetRange> = {
  name: 'RangeBorderCollection',
  scalars: { Count: constant(SIDES.length) },
  items: (range) => SIDES.map((side) => entity('RangeBorder', { range, side })),
  methods: {
    GetItem: (range, args) => {
      const found = sideNamed(range, args.text(0));
      if (!found) throw new HostError('InvalidArgument');
      return found;
    },
    GetItemAt: (range, args) => sideNamed(range, SIDES[args.whole(0)] ?? ''),
  },
};

/** Sets the borders of a cell as getCellProperties and setCellProperties name them: `{ top: { style, color, weight } }`. */
export function bordersFrom(properties: Readonly<Record<string, unknown>>): FormatChange['borders'] {
  const borders: Partial<Record<Edge, Border | null>> = {};
  for (const edge of EDGES) {
    const given = properties[edge] as Partial<Border> | undefined;
    if (!given) continue;
    const color = given.color === undefined ? NO_BORDER.color : readColor(given.color);
    borders[edge] = given.style === 'None' ? null : { ...NO_BORDER, style: 'Continuous', ...given, color };
  }
  return borders;
}

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

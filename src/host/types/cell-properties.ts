import type { CellWrite, FormatChange } from '../book/types';
import { HostError } from '../errors';
import { columnCount, fullAddress, rowCount, type SheetRange } from '../ranges';
import type { Method } from '../registry';
import type { Session } from '../session';
import { bordersFrom } from './border';
import { readColor } from './color';
import { asNumber, assertWritable, sheetNameOf } from './members';

type Properties = Readonly<Record<string, unknown>>;

function object(value: unknown): Properties {
  return typeof value === 'object' && value !== null ? (value as Properties) : {};
}

/** What `{ format: { fill, font, borders, … } }` of setCellProperties changes. */
function formatFrom(properties: Properties): FormatChange {
  const format = object(properties['format']);
  const font = object(format['font']);
  const fill = object(format['fill']);
  return {
    ...(typeof font['name'] === 'string' ? { fontName: font['name'] } : {}),
    ...(typeof font['size'] === 'number' ? { fontSize: font['size'] } : {}),
    ...(typeof font['bold'] === 'boolean' ? { bold: font['bold'] } : {}),
    ...(typeof font['italic'] === 'boolean' ? { italic: font['italic'] } : {}),
    ...(typeof font['underline'] === 'string' ? { underline: font['underline'] !== 'None' } : {}),
    ...(typeof font['color'] === 'string' ? { fontColor: readColor(font['color']) } : {}),
    ...(typeof fill['color'] === 'string'
      ? { fill: fill['color'] === '' ? null : readColor(fill['color']) }
      : {}),
    ...(typeof format['wrapText'] === 'boolean' ? { wrap: format['wrapText'] } : {}),
    ...(typeof format['horizontalAlignment'] === 'string'
      ? { horizontal: format['horizontalAlignment'] }
      : {}),
    ...(typeof format['verticalAlignment'] === 'string' ? { vertical: format['verticalAlignment'] } : {}),
    ...(format['borders'] ? { borders: bordersFrom(object(format['borders'])) } : {}),
  };
}

function setCells(range: SheetRange, given: unknown, session: Session): void {
  assertWritable(session, range.sheetId);
  const rows = given as readonly (readonly unknown[])[];
  const { area } = range;
  if (!Array.isArray(given) || rows.length !== rowCount(area)) throw new HostError('InvalidArgument');
  const writes: CellWrite[] = [];
  rows.forEach((cells, r) => {
    if (cells.length !== columnCount(area)) throw new HostError('InvalidArgument');
    cells.forEach((properties, c) => {
      const format = formatFrom(object(properties));
      if (Object.keys(format).length > 0) writes.push({ row: area.top + r, column: area.left + c, format });
    });
  });
  session.book.write(range.sheetId, writes);
}

function setLines(range: SheetRange, axis: 'rows' | 'columns', given: unknown, session: Session): void {
  assertWritable(session, range.sheetId);
  const { sheetId, area } = range;
  const { book } = session;
  const lines = given as readonly unknown[];
  const count = axis === 'rows' ? rowCount(area) : columnCount(area);
  if (!Array.isArray(given) || lines.length !== count) throw new HostError('InvalidArgument');
  lines.forEach((line, i) => {
    const properties = object(line);
    const index = (axis === 'rows' ? area.top : area.left) + i;
    const size = object(properties['format'])[axis === 'rows' ? 'rowHeight' : 'columnWidth'];
    const hidden = properties[axis === 'rows' ? 'rowHidden' : 'columnHidden'];
    if (size !== undefined && axis === 'rows') book.setRowHeights(sheetId, index, index, asNumber(size));
    if (size !== undefined && axis === 'columns') book.setColumnWidths(sheetId, index, index, asNumber(size));
    if (typeof hidden === 'boolean') book.setLinesHidden(sheetId, axis, index, index, hidden);
    const format = formatFrom(properties);
    if (Object.keys(format).length === 0) return;
    const [top, left] = axis === 'rows' ? [index, area.left] : [area.top, index];
    const [bottom, right] = axis === 'rows' ? [index, area.right] : [area.bottom, index];
    const writes: CellWrite[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) writes.push({ row, column, format });
    }
    book.write(sheetId, writes);
  });
}

/** What getCellProperties answers of one cell: only what was asked for. */
function cellProperties(
  range: SheetRange,
  row: number,
  column: number,
  wanted: Properties,
  session: Session,
) {
  const format = session.book.format(range.sheetId, row, column);
  const asked = object(wanted['format']);
  const font = {
    name: format.fontName,
    size: format.fontSize,
    bold: format.bold,
    italic: format.italic,
    color: format.fontColor,
    underline: format.underline ? 'Single' : 'None',
  };
  return {
    ...(wanted['address']
      ? {
          address: fullAddress(sheetNameOf(session, range.sheetId), {
            top: row,
            left: column,
            bottom: row,
            right: column,
          }),
        }
      : {}),
    format: {
      ...(asked['font'] ? { font: pick(font, object(asked['font'])) } : {}),
      ...(asked['fill'] ? { fill: { color: format.fill ?? '#FFFFFF' } } : {}),
      ...(asked['borders'] ? { borders: format.borders } : {}),
      ...(asked['wrapText'] ? { wrapText: format.wrap } : {}),
      ...(asked['horizontalAlignment'] ? { horizontalAlignment: format.horizontal } : {}),
      ...(asked['verticalAlignment'] ? { verticalAlignment: format.vertical } : {}),
    },
  };
}

function pick(all: Properties, wanted: Properties): Properties {
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted[name]));
}

/** The bulk format methods of a range. */
export const cellPropertyMethods: Readonly<Record<string, Method<SheetRange>>> = {
  SetCellProperties: (range, args, session) => setCells(range, args.at(0), session),
  SetRowProperties: (range, args, session) => setLines(range, 'rows', args.at(0), session),
  SetColumnProperties: (range, args, session) => setLines(range, 'columns', args.at(0), session),
  GetCellProperties: (range, args, session) =>
    Array.from({ length: rowCount(range.area) }, (_, r) =>
      Array.from({ length: columnCount(range.area) }, (_cell, c) =>
        cellProperties(range, range.area.top + r, range.area.left + c, object(args.at(0)), session),
      ),
    ),
  GetRowProperties: (range, _args, session) =>
    Array.from({ length: rowCount(range.area) }, (_, i) => ({
      rowHidden: session.book.isHidden(range.sheetId, 'rows', range.area.top + i),
      format: { rowHeight: session.book.rowHeight(range.sheetId, range.area.top + i) },
    })),
  GetColumnProperties: (range, _args, session) =>
    Array.from({ length: columnCount(range.area) }, (_, i) => ({
      columnHidden: session.book.isHidden(range.sheetId, 'columns', range.area.left + i),
      format: { columnWidth: session.book.columnWidth(range.sheetId, range.area.left + i) },
    })),
};

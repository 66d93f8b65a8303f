import type { CellWrite, FormatChange } from '../book/types';
import { checkSet } from '../declared';
import { HostError } from '../errors';
import { columnCount, rowCount, type SheetRange } from '../ranges';
import { entity, findNavigation, findScalar, locationOf, type Entity, type Method } from '../registry';
import type { Session } from '../session';
import { bordersFrom } from './border';
import { readColor } from './color';
import { asFlag, asNumber, asText, assertWritable } from './members';

type Properties = Readonly<Record<string, unknown>>;

function object(value: unknown): Properties {
  return typeof value === 'object' && value !== null ? (value as Properties) : {};
}

/** The sides of a cell as these methods name them, and as the borders of a range do. */
const SIDES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

/** Members of these methods' options that stand somewhere else in the object model. @throws HostError ApiNotFound for others */
function childOf(parent: Entity, name: string, session: Session): Entity {
  if (parent.type.name === 'RangeBorderCollection' && SIDES[name]) {
    return entity('RangeBorder', { range: parent.self, side: SIDES[name] });
  }
  const child = findNavigation(parent.type, name)?.[1](parent.self, session);
  if (!child) throw new HostError('ApiNotFound', locationOf(parent.type, name));
  return child;
}

/** What was asked for of one cell, row or column. @throws HostError ApiNotFound */
function read(from: Entity, wanted: Properties, session: Session): Properties {
  const answer: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value === false || value === null || value === undefined) continue;
    const scalar = findScalar(from.type, name);
    if (scalar) answer[name] = scalar[1].get(from.self, session);
    else answer[name] = read(childOf(from, name, session), object(value), session);
  }
  return answer;
}

/** Formats of the engine, by their place in the options: they are written together, so that they are one change. */
const ENGINE: Readonly<Record<string, (value: unknown) => FormatChange>> = {
  'RangeFont.name': (value) => ({ fontName: asText(value) }),
  'RangeFont.size': (value) => ({ fontSize: asNumber(value) }),
  'RangeFont.bold': (value) => ({ bold: asFlag(value) }),
  'RangeFont.italic': (value) => ({ italic: asFlag(value) }),
  'RangeFont.strikethrough': (value) => ({ strikethrough: asFlag(value) }),
  'RangeFont.color': (value) => ({ fontColor: readColor(value) }),
  'RangeFill.color': (value) => ({ fill: value === '' ? null : readColor(value) }),
  'RangeFormat.wrapText': (value) => ({ wrap: asFlag(value) }),
};

/** Sets what is given of one cell, row or column. @returns what the engine is still to be given */
function assign(to: Entity, given: Properties, session: Session): FormatChange {
  let change: FormatChange = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const place = locationOf(to.type, name);
    const scalar = findScalar(to.type, name);
    if (place === 'RangeFormat.borders') change = { ...change, borders: bordersFrom(object(value)) };
    else if (!scalar) change = { ...change, ...assign(childOf(to, name, session), object(value), session) };
    else {
      if (!scalar[1].set) throw new HostError('ApiNotFound', place);
      checkSet(to.type.name, scalar[0], value);
      const ofEngine = ENGINE[place];
      if (ofEngine) change = { ...change, ...ofEngine(value) };
      else scalar[1].set(to.self, value, session);
    }
  }
  return change;
}

function* cellsOf({ sheetId, area }: SheetRange): Generator<SheetRange> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      yield { sheetId, area: { top: row, left: column, bottom: row, right: column } };
    }
  }
}

function linesOf({ sheetId, area }: SheetRange, axis: 'rows' | 'columns'): SheetRange[] {
  return axis === 'rows'
    ? Array.from({ length: rowCount(area) }, (_, i) => ({
        sheetId,
        area: { ...area, top: area.top + i, bottom: area.top + i },
      }))
    : Array.from({ length: columnCount(area) }, (_, i) => ({
        sheetId,
        area: { ...area, left: area.left + i, right: area.left + i },
      }));
}

function setAll(
  range: SheetRange,
  parts: readonly SheetRange[],
  given: readonly unknown[],
  session: Session,
) {
  assertWritable(session, range.sheetId, 'allowFormatCells');
  if (given.length !== parts.length) throw new HostError('InvalidArgument');
  const writes: CellWrite[] = [];
  parts.forEach((part, i) => {
    const format = assign(entity('Range', part), object(given[i]), session);
    if (Object.keys(format).length === 0) return;
    for (const { area } of cellsOf(part)) writes.push({ row: area.top, column: area.left, format });
  });
  session.book.write(range.sheetId, writes);
}

function rowsOf(range: SheetRange, given: unknown): readonly unknown[] {
  const rows = given as readonly (readonly unknown[])[];
  const fits =
    Array.isArray(given) &&
    rows.length === rowCount(range.area) &&
    rows.every((cells) => Array.isArray(cells) && cells.length === columnCount(range.area));
  if (!fits) throw new HostError('InvalidArgument');
  return rows.flat();
}

function listOf(given: unknown): readonly unknown[] {
  if (!Array.isArray(given)) throw new HostError('InvalidArgument');
  return given as readonly unknown[];
}

/** The bulk format methods of a range. */
export const cellPropertyMethods: Readonly<Record<string, Method<SheetRange>>> = {
  SetCellProperties: (range, args, session) =>
    setAll(range, [...cellsOf(range)], rowsOf(range, args.at(0)), session),
  SetRowProperties: (range, args, session) =>
    setAll(range, linesOf(range, 'rows'), listOf(args.at(0)), session),
  SetColumnProperties: (range, args, session) =>
    setAll(range, linesOf(range, 'columns'), listOf(args.at(0)), session),
  GetCellProperties: (range, args, session) =>
    linesOf(range, 'rows').map((row) =>
      [...cellsOf(row)].map((cell) => read(entity('Range', cell), object(args.at(0)), session)),
    ),
  GetRowProperties: (range, args, session) =>
    linesOf(range, 'rows').map((row) => read(entity('Range', row), object(args.at(0)), session)),
  GetColumnProperties: (range, args, session) =>
    linesOf(range, 'columns').map((column) => read(entity('Range', column), object(args.at(0)), session)),
};

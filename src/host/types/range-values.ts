import { MAX_COLUMNS, type Area } from '../../workbook';
import type { CellWrite, StoredCell } from '../book/types';
import { HostError } from '../errors';
import { columnCount, isUnbounded, rowCount, type SheetRange } from '../ranges';
import type { Scalar } from '../registry';
import type { Session } from '../session';
import { displayText, outFormula, outValue, readInput, valueTypeOf } from '../values';
import { assertUnlocked, assertWritable } from './members';

/** Excel answers no more cells than this of one range. */
const MAX_CELLS = 5_000_000;

type Read = (
  cell: StoredCell | null,
  session: Session,
  sheetId: string,
  row: number,
  column: number,
) => unknown;

/** One answer for each cell of the range; null for whole rows and columns, as Excel does it. */
function readGrid(range: SheetRange, session: Session, blank: unknown, read: Read): unknown {
  const { sheetId, area } = range;
  if (isUnbounded(area)) return null;
  if (rowCount(area) * columnCount(area) > MAX_CELLS) throw new HostError('RangeExceedsLimit');
  const width = columnCount(area);
  const grid = Array.from({ length: rowCount(area) }, () => new Array<unknown>(width).fill(blank));
  session.book.eachCell(sheetId, area, (row, column, cell) => {
    grid[row - area.top]![column - area.left] = read(cell, session, sheetId, row, column);
  });
  return grid;
}

function readFormats(range: SheetRange, session: Session): unknown {
  const { sheetId, area } = range;
  if (isUnbounded(area)) {
    const first = session.book.numberFormat(sheetId, area.top, area.left);
    return [[first]];
  }
  if (rowCount(area) * columnCount(area) > MAX_CELLS) throw new HostError('RangeExceedsLimit');
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (_, column) =>
      session.book.numberFormat(sheetId, area.top + row, area.left + column),
    ),
  );
}

/**
 * Visits what is written to each cell: a scalar goes to all cells, null in an array leaves its cell alone.
 * @throws HostError InvalidArgument where the array has another size than the range
 */
function* eachWritten(
  area: Area,
  written: unknown,
): Generator<readonly [row: number, column: number, value: unknown]> {
  if (written === null || written === undefined) throw new HostError('InvalidArgument');
  if (!Array.isArray(written)) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) yield [row, column, written];
    }
    return;
  }
  const rows = written as readonly unknown[];
  const fits =
    rows.length === rowCount(area) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) {
    throw new HostError(
      'InvalidArgument',
      null,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  for (let r = 0; r < rows.length; r++) {
    const cells = rows[r] as readonly unknown[];
    for (let c = 0; c < cells.length; c++) {
      if (cells[c] !== null) yield [area.top + r, area.left + c, cells[c]];
    }
  }
}

/** A scalar for whole rows or columns fills only what the sheet uses: the engine has no endless cells. */
function bounded(range: SheetRange, session: Session): Area | null {
  if (!isUnbounded(range.area)) return range.area;
  const used = session.book.extent(range.sheetId, true);
  if (!used) return null;
  return {
    top: range.area.top,
    left: range.area.left,
    bottom: Math.min(range.area.bottom, used.bottom),
    right: Math.min(range.area.right, used.right),
  };
}

function writeContents(range: SheetRange, written: unknown, session: Session): void {
  assertUnlocked(session, range);
  const area = bounded(range, session);
  if (!area) return;
  const { book } = session;
  const writes: CellWrite[] = [];
  for (const [row, column, value] of eachWritten(area, written)) {
    const input = readInput(
      value,
      typeof value === 'string' ? book.numberFormat(range.sheetId, row, column) : 'General',
    );
    const format =
      input.format && book.numberFormat(range.sheetId, row, column) === 'General'
        ? { format: { numberFormat: input.format } }
        : {};
    writes.push({ row, column, content: input.content, ...format });
  }
  book.write(range.sheetId, writes);
}

function writeFormats(range: SheetRange, written: unknown, session: Session): void {
  assertWritable(session, range.sheetId, 'allowFormatCells');
  const { book } = session;
  if (isUnbounded(range.area) && !Array.isArray(written)) {
    const rows = columnCount(range.area) === MAX_COLUMNS;
    const [first, last] = rows ? [range.area.top, range.area.bottom] : [range.area.left, range.area.right];
    book.formatLines(range.sheetId, rows ? 'rows' : 'columns', first, last, {
      numberFormat: String(written),
    });
  }
  const area = bounded(range, session);
  if (!area) return;
  const writes: CellWrite[] = [];
  for (const [row, column, value] of eachWritten(area, written)) {
    writes.push({ row, column, format: { numberFormat: value === '' ? 'General' : String(value) } });
  }
  book.write(range.sheetId, writes);
}

const values: Scalar<SheetRange> = {
  get: (range, session) => readGrid(range, session, '', outValue),
  set: writeContents,
};

const formulas: Scalar<SheetRange> = {
  get: (range, session) => readGrid(range, session, '', outFormula),
  set: writeContents,
};

const formats: Scalar<SheetRange> = { get: readFormats, set: writeFormats };

/** What the cells of a range hold. */
export const contentScalars: Readonly<Record<string, Scalar<SheetRange>>> = {
  Values: values,
  Formulas: formulas,
  FormulasLocal: formulas,
  NumberFormat: formats,
  NumberFormatLocal: formats,
  Text: {
    get: (range, session) =>
      readGrid(range, session, '', (cell, _session, sheetId, row, column) =>
        displayText(cell?.value ?? null, session.book.numberFormat(sheetId, row, column)),
      ),
  },
  ValueTypes: {
    get: (range, session) =>
      readGrid(range, session, 'Empty', (cell) => valueTypeOf(cell?.value ?? null, cell?.formula != null)),
  },
};

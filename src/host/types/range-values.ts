import { MAX_COLUMNS, type Area } from '../../workbook';
import type { CellWrite, StoredCell } from '../book/types';
import { HostError } from '../errors';
import { columnCount, intersection, isUnbounded, rowCount, type SheetRange } from '../ranges';
import type { Scalar } from '../registry';
import type { Session } from '../session';
import { fromR1C1, toR1C1 } from '../r1c1';
import { formatFromLocal, localFormat } from '../typed';
import { shownText } from './autofit';
import { asComputedAt } from '../written-formulas';
import { outFormula, outValue, readInput, valueTypeOf } from '../values';
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

/** Of whole rows and columns only what is the same everywhere. */
function readFormats(range: SheetRange, session: Session): readonly (readonly string[])[] | null {
  const { sheetId, area } = range;
  if (isUnbounded(area)) {
    const last = session.book.numberFormat(sheetId, area.bottom, area.right);
    const used = session.book.extent(sheetId, true);
    const within = used && intersection(used, area);
    const differs =
      within !== null &&
      readFormats({ sheetId, area: within }, session)!.some((row) => row.some((format) => format !== last));
    return differs ? null : [[last]];
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
      typeof value === 'string' && !session.oddities.readsTexts
        ? book.numberFormat(range.sheetId, row, column)
        : 'General',
      session.oddities.keepsMarks,
    );
    const content = asComputedAt(input.content, range.sheetId, row, column, session);
    const format =
      input.format && book.numberFormat(range.sheetId, row, column) === 'General'
        ? { format: { numberFormat: input.format } }
        : {};
    writes.push({ row, column, content, ...format });
  }
  book.write(range.sheetId, writes);
}

function formulaAt(cell: StoredCell | null, session: Session, sheetId: string): unknown {
  const written = cell?.formula && session.beside.sheet(sheetId).writtenFormulas.get(cell.formula);
  return written || outFormula(cell);
}

/** One format, in an array or not, holds for all cells. */
function single(written: unknown): unknown {
  const [row, ...rows] = Array.isArray(written) ? (written as unknown[]) : [];
  const [cell, ...cells] = Array.isArray(row) ? (row as unknown[]) : [];
  return cell !== undefined && cell !== null && rows.length === 0 && cells.length === 0 ? cell : written;
}

function writeFormats(range: SheetRange, given: unknown, session: Session): void {
  const written = single(given);
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
    if (typeof value !== 'string') throw new HostError('InvalidArgument', 'Range.numberFormat');
    writes.push({ row, column, format: { numberFormat: value === '' ? 'General' : value } });
  }
  book.write(range.sheetId, writes);
}

const values: Scalar<SheetRange> = {
  get: (range, session) => readGrid(range, session, '', outValue),
  set: writeContents,
};

const formulas: Scalar<SheetRange> = {
  get: (range, session) => readGrid(range, session, '', formulaAt),
  set: writeContents,
};

const formats: Scalar<SheetRange> = { get: readFormats, set: writeFormats };

/** Applies a spelling to each format of a grid of them, or to a single one. */
function respell(formats: unknown, spell: (format: string) => string): unknown {
  if (Array.isArray(formats)) return formats.map((one) => respell(one, spell));
  return typeof formats === 'string' ? spell(formats) : formats;
}

const localFormats: Scalar<SheetRange> = {
  get: (range, session) =>
    respell(readFormats(range, session), (format) => localFormat(format, session.locale)),
  set: (range, written, session) =>
    writeFormats(
      range,
      respell(written, (format) => formatFromLocal(format, session.locale)),
      session,
    ),
};

/** The words in which Excel's dialog sorts formats. */
function category(format: string): string {
  if (format === 'General' || format === '@') return format === '@' ? 'Text' : 'General';
  const bare = format.replaceAll(/"[^"]*"|\\.|\[[^[\]]*\]/g, '');
  if (bare.includes('%')) return 'Percentage';
  if (/[$¥￥€£]/.test(format))
    return format.includes('_(') || format.includes('* ') ? 'Accounting' : 'Currency';
  if (/e[+-]/i.test(bare)) return 'Scientific';
  if (/\?\/|\/\?/.test(bare)) return 'Fraction';
  if (/[yd]/i.test(bare)) return 'Date';
  if (/[hs]/i.test(bare)) return 'Time';
  return /^[#0,.]+(?:_\)?)?$/.test(bare.split(';')[0]!) ? 'Number' : 'Custom';
}

const formulasR1C1: Scalar<SheetRange> = {
  get: (range, session) =>
    readGrid(range, session, '', (cell, _session, _sheetId, row, column) =>
      cell?.formula ? toR1C1(cell.formula, row, column) : outValue(cell),
    ),
  set: (range, written, session) => {
    const grid = Array.isArray(written)
      ? (written as unknown[])
      : Array.from({ length: rowCount(range.area) }, () =>
          new Array<unknown>(columnCount(range.area)).fill(written),
        );
    const translated = grid.map((cells, r) =>
      (Array.isArray(cells) ? (cells as unknown[]) : [cells]).map((cell, c) =>
        typeof cell === 'string' && cell.startsWith('=')
          ? fromR1C1(cell, range.area.top + r, range.area.left + c)
          : cell,
      ),
    );
    writeContents(range, translated, session);
  },
};

/** What the cells of a range hold. */
export const contentScalars: Readonly<Record<string, Scalar<SheetRange>>> = {
  Values: values,
  Formulas: formulas,
  FormulasLocal: formulas,
  NumberFormat: formats,
  NumberFormatLocal: localFormats,
  NumberFormatCategories: {
    get: (range, session) => respell(readFormats(range, session), category),
  },
  LinkedDataTypeState: { get: (range, session) => readGrid(range, session, 'None', () => 'None') },
  FormulasR1C1: formulasR1C1,
  Text: {
    get: (range, session) =>
      readGrid(range, session, '', (cell, _session, sheetId, row, column) =>
        shownText(cell?.value ?? null, sheetId, row, column, session),
      ),
  },
  ValueTypes: {
    get: (range, session) =>
      readGrid(range, session, 'Empty', (cell) => valueTypeOf(cell?.value ?? null, cell?.formula != null)),
  },
};

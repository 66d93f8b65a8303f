import {
  MAX_COLUMNS,
  type Area,
  type CellRef,
  type CellValue,
  type ColumnsBatch,
  type ColumnsRequest,
  type Grid,
  type ReadOptions,
} from '../workbook';
import { valueOf, type ValueContext } from './cell-values';
import { XlsxError } from './error';
import { GENERAL } from './number-formats';
import { KIND, type PackedCells } from './packed-cells';

/** Rows of a batch. */
const BATCH_ROWS = 8192;

/** Larger blocks would not fit in memory. Cells of rows in which anything stands. */
const MOST_BLOCK = 32_000_000;

/**
 * Values and number formats of an area; cells without value have the format "General". Blank rows are one and the same, so
 * that what is read takes room by what stands in it.
 * @throws XlsxError too-large
 */
export function readGrid(
  context: ValueContext,
  cells: PackedCells,
  sheet: string,
  area: Area,
  merges: readonly Area[],
): Grid {
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const blank = new Array<CellValue>(width).fill(null);
  const general = new Array<string>(width).fill(GENERAL);
  const values = new Array<CellValue[]>(height).fill(blank);
  const formats = new Array<string[]>(height).fill(general);
  let taken = 0;
  for (let index = cells.firstRowIndex(area.top); cells.rowAt(index) <= area.bottom; index++) {
    const row = cells.rowAt(index) - area.top;
    if (values[row] === blank) {
      taken += width;
      if (taken > MOST_BLOCK) throw new XlsxError('too-large', { sheet, detail: `${MOST_BLOCK} cells` });
      values[row] = [...blank];
      formats[row] = [...general];
    }
    const rowValues = values[row]!;
    const rowFormats = formats[row]!;
    cells.visit(index, (column, kind, value, style) => {
      if (column < area.left || column > area.right) return;
      rowValues[column - area.left] = valueOf(context, cells.texts, kind, value, style);
      rowFormats[column - area.left] = context.formats.codeOf(style);
    });
  }
  return { sheet, area, values, formats, merges };
}

/** Streams columns of a sheet in batches whose arrays are reused. */
export function streamColumns(
  context: ValueContext,
  cells: PackedCells,
  request: ColumnsRequest,
  sink: (batch: ColumnsBatch) => void,
  { signal, onProgress }: ReadOptions,
): void {
  const { firstRow, columns: wanted } = request;
  const lastRow = request.lastRow ?? cells.bottom;
  const columns = wanted.map(() => new Array<CellValue>(BATCH_ROWS).fill(null));
  const textIds = wanted.map(() => new Int32Array(BATCH_ROWS));
  const slots = new Int32Array(MAX_COLUMNS).fill(-1);
  wanted.forEach((column, slot) => (slots[column] = slot));
  let index = cells.firstRowIndex(firstRow);
  for (let first = firstRow; first <= lastRow; first += BATCH_ROWS) {
    signal?.throwIfAborted();
    const rowCount = Math.min(BATCH_ROWS, lastRow - first + 1);
    for (const column of columns) {
      column.length = rowCount;
      column.fill(null);
    }
    for (const ids of textIds) ids.fill(-1);
    let at = 0;
    const take = (column: number, kind: number, value: number, style: number) => {
      const slot = slots[column]!;
      if (slot < 0) return;
      columns[slot]![at] = valueOf(context, cells.texts, kind as 1, value, style);
      if (kind === KIND.shared) textIds[slot]![at] = value;
    };
    for (; cells.rowAt(index) < first + rowCount; index++) {
      at = cells.rowAt(index) - first;
      cells.visit(index, take);
    }
    repeatColumns(wanted, slots, columns);
    sink({ firstRow: first, rowCount, columns, textIds });
    onProgress?.((first + rowCount - firstRow) / (lastRow - firstRow + 1));
  }
}

/** A column that is asked for twice is filled once and copied. */
function repeatColumns(wanted: readonly number[], slots: Int32Array, columns: CellValue[][]): void {
  wanted.forEach((column, slot) => {
    const filled = slots[column]!;
    if (filled !== slot) columns[slot] = [...columns[filled]!];
  });
}

/** Formula cells whose value the file does not hold: they could not be read, and are not blank and not zero. */
export function cellsWithoutValue(cells: PackedCells, sheet: string): CellRef[] {
  const refs: CellRef[] = [];
  for (let index = 0; index < cells.rowCount; index++) {
    const row = cells.rowAt(index);
    cells.visit(index, (column, kind) => {
      if (kind === KIND.noValue) refs.push({ sheet, top: row, left: column, bottom: row, right: column });
    });
  }
  return refs;
}

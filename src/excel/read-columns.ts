import {
  columnName,
  type CellValue,
  type ColumnsBatch,
  type ColumnsRequest,
  type ReadOptions,
} from '../workbook';
import type { Trips } from './batch';
import { isTooLarge } from './errors';
import { cellValue } from './read-blocks';

/** Cells of a ledger (without formats, texts of some 20 characters) that fit into one response of 5 MB. */
const CELLS_AT_ONCE = 80_000;
/** Rows of a response that are handed on at a stretch: some 10 ms of work. */
const ROWS_AT_ONCE = 2_000;

/** Neighbouring columns, which are read as one range. */
interface Run {
  readonly first: number;
  readonly last: number;
}

function runsOf(columns: readonly number[]): Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const column of [...new Set(columns)].sort((left, right) => left - right)) {
    const run = runs.at(-1);
    if (run && column === run.last + 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs;
}

/** Rows of one response: from which of them, and how many. */
type Rows = (from: number, count: number) => ColumnsBatch;

function readRows(
  trips: Trips,
  { sheet, columns }: ColumnsRequest,
  runs: readonly Run[],
  firstRow: number,
  rowCount: number,
  signal?: AbortSignal,
): Promise<Rows> {
  return trips.roundTrip((context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const ranges = runs.map(({ first, last }) => {
      const address = `${columnName(first)}${firstRow + 1}:${columnName(last)}${firstRow + rowCount}`;
      const range = worksheet.getRange(address);
      range.load('values');
      return range;
    });
    return () => {
      const values = ranges.map((range) => range.values as unknown[][]);
      return (from, count) => {
        const columnOf = (column: number): CellValue[] => {
          const at = runs.findIndex(({ first, last }) => column >= first && column <= last);
          const offset = column - runs[at]!.first;
          return values[at]!.slice(from, from + count).map((row) => cellValue(row[offset]));
        };
        return { firstRow: firstRow + from, rowCount: count, columns: columns.map(columnOf) };
      };
    };
  }, signal);
}

function lastUsedRow(trips: Trips, sheet: string): Promise<number> {
  return trips.roundTrip((context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    return () => (used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1);
  });
}

/** Streams columns of a long table without their formats: one round trip for each block of rows below 5 MB. */
export async function readColumns(
  trips: Trips,
  request: ColumnsRequest,
  sink: (batch: ColumnsBatch) => void,
  { signal, onProgress, pause }: ReadOptions = {},
): Promise<void> {
  const runs = runsOf(request.columns);
  const width = runs.reduce((total, { first, last }) => total + last - first + 1, 0);
  const lastRow = request.lastRow ?? (await lastUsedRow(trips, request.sheet));
  const total = Math.max(1, lastRow - request.firstRow + 1);
  let rows = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, width)));
  let row = request.firstRow;
  while (row <= lastRow) {
    signal?.throwIfAborted();
    const count = Math.min(rows, lastRow - row + 1);
    let read: Rows;
    try {
      read = await readRows(trips, request, runs, row, count, signal);
    } catch (error) {
      if (!isTooLarge(error) || count === 1) throw error;
      rows = Math.max(1, Math.floor(count / 2));
      continue;
    }
    for (let from = 0; from < count; from += ROWS_AT_ONCE) {
      sink(read(from, Math.min(ROWS_AT_ONCE, count - from)));
      await pause?.();
    }
    row += count;
    onProgress?.((row - request.firstRow) / total);
  }
}

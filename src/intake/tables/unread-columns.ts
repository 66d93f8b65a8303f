import type { ColumnReading, UnreadBlock, UnreadPart } from './column-readings';

/** The columns that hold values and were not understood. */
export function unreadColumns(block: UnreadBlock, readings: readonly ColumnReading[]): UnreadPart[] {
  return readings
    .filter(({ state, hasValues }) => state !== 'read' && hasValues)
    .map(({ header, headerCells, cells, meaning, hasFigures }) => ({
      what: 'column',
      block,
      header,
      headerCells,
      cells,
      guess: meaning,
      hasFigures,
    }));
}

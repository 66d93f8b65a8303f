import { BooleanNumber, type IRange } from '@univerjs/core';
import type { FormatChange } from './types';
import { toUniverStyle } from './styles';
import { MUTATION, toPixels, toPoints, type UniverAccess } from './univer-access';

/** Rows and columns of a workbook in Univer: sizes, visibility, formats of their own. */
export class Lines {
  constructor(protected readonly access: UniverAccess) {}

  columnWidth(sheetId: string, column: number): number {
    return toPoints(this.access.sheet(sheetId).getColumnWidth(column));
  }

  setColumnWidths(sheetId: string, first: number, last: number, points: number): void {
    const ranges = [this.columnRange(sheetId, first, last)];
    this.access.run(MUTATION.columnWidth, sheetId, { ranges, colWidth: toPixels(points) });
  }

  rowHeight(sheetId: string, row: number): number {
    return toPoints(this.access.sheet(sheetId).getRowHeight(row));
  }

  /** A height that was set stays: without the second mutation the grid would fit the row again at the next edit. */
  setRowHeights(sheetId: string, first: number, last: number, points: number | null): void {
    const ranges = [this.rowRange(sheetId, first, last)];
    if (points !== null)
      this.access.run(MUTATION.rowHeight, sheetId, { ranges, rowHeight: toPixels(points) });
    const autoHeightInfo = points === null ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.access.run(MUTATION.rowAutoHeight, sheetId, { ranges, autoHeightInfo });
  }

  size(sheetId: string): { readonly rows: number; readonly columns: number } {
    const sheet = this.access.sheet(sheetId);
    return { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  }

  isHidden(sheetId: string, axis: 'rows' | 'columns', index: number): boolean {
    const sheet = this.access.sheet(sheetId);
    return axis === 'rows' ? !sheet.getRowRawVisible(index) : !sheet.getColVisible(index);
  }

  setLinesHidden(
    sheetId: string,
    axis: 'rows' | 'columns',
    first: number,
    last: number,
    hidden: boolean,
  ): void {
    const range =
      axis === 'rows' ? this.rowRange(sheetId, first, last) : this.columnRange(sheetId, first, last);
    const id =
      axis === 'rows'
        ? hidden
          ? MUTATION.hideRows
          : MUTATION.showRows
        : hidden
          ? MUTATION.hideColumns
          : MUTATION.showColumns;
    this.access.run(id, sheetId, { ranges: [range] });
  }

  formatLines(
    sheetId: string,
    axis: 'rows' | 'columns',
    first: number,
    last: number,
    change: FormatChange,
  ): void {
    const sheet = this.access.sheet(sheetId);
    const range =
      axis === 'rows' ? this.rowRange(sheetId, first, last) : this.columnRange(sheetId, first, last);
    const [from, to] =
      axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const data: Record<number, object> = {};
    for (let index = from; index <= to; index++) {
      const old = axis === 'rows' ? sheet.getRowStyle(index) : sheet.getColumnStyle(index);
      const line =
        axis === 'rows' ? sheet.getRowManager().getRow(index) : sheet.getColumnManager().getColumn(index);
      data[index] = { ...line, s: { ...old, ...toUniverStyle(change) } };
    }
    if (axis === 'rows') this.access.run(MUTATION.rowData, sheetId, { rowData: data });
    else this.access.run(MUTATION.columnData, sheetId, { columnData: data });
  }

  freeze(sheetId: string): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.access.sheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  setFreeze(sheetId: string, rows: number, columns: number): void {
    this.access.run(MUTATION.freeze, sheetId, {
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  private rowRange(sheetId: string, first: number, last: number): IRange {
    const sheet = this.access.sheet(sheetId);
    if (last < LAST_WORTH_ENLARGING) this.access.enlarge(sheetId, last, 0);
    const endRow = Math.min(last, sheet.getRowCount() - 1);
    return { startRow: first, endRow, startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
  }

  private columnRange(sheetId: string, first: number, last: number): IRange {
    const sheet = this.access.sheet(sheetId);
    if (last < LAST_WORTH_ENLARGING) this.access.enlarge(sheetId, 0, last);
    const endColumn = Math.min(last, sheet.getColumnCount() - 1);
    return { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: first, endColumn };
  }
}

/** Lines beyond it are only meant by "all rows" or "all columns". */
const LAST_WORTH_ENLARGING = 10_000;

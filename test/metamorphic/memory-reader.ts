import {
  formatAt,
  valueAt,
  type Area,
  type CellValue,
  type ColumnsBatch,
  type ColumnsRequest,
  type Grid,
  type SheetInfo,
  type WorkbookReader,
} from '../../src/workbook';

/** The rectangle that holds values; null where nothing does. */
function usedOf({ values, area }: Grid): Area | null {
  let used: Area | null = null;
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null) return;
      const [top, left] = [area.top + r, area.left + c];
      used = used
        ? {
            top: used.top,
            left: Math.min(used.left, left),
            bottom: top,
            right: Math.max(used.right, left),
          }
        : { top, left, bottom: top, right: left };
    }),
  );
  return used;
}

function part(grid: Grid, area: Area): Grid {
  const over = <T>(of: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
      Array.from({ length: area.right - area.left + 1 }, (_, c) => of(area.top + r, area.left + c)),
    );
  return {
    sheet: grid.sheet,
    area,
    values: over((row, column) => valueAt(grid, row, column)),
    formats: over((row, column) => formatAt(grid, row, column)),
    merges: grid.merges.filter(({ top, bottom }) => top <= area.bottom && bottom >= area.top),
  };
}

/** Grids as a workbook that is read once; unlike the workbook of the session's tests it tells of merges. */
export class MemoryReader implements WorkbookReader {
  readonly name = '测试.xlsx';
  readonly #grids: ReadonlyMap<string, Grid>;

  constructor(grids: readonly Grid[]) {
    this.#grids = new Map(grids.map((grid) => [grid.sheet, grid]));
  }

  #grid(sheet: string): Grid {
    const grid = this.#grids.get(sheet);
    if (!grid) throw new Error(`no sheet ${sheet}`);
    return grid;
  }

  listSheets(): Promise<SheetInfo[]> {
    return Promise.resolve(
      [...this.#grids.values()].map((grid) => ({
        id: grid.sheet,
        name: grid.sheet,
        visible: true,
        used: usedOf(grid),
        own: null,
      })),
    );
  }

  readBlocks(requests: readonly { sheet: string; area: Area }[]): Promise<Grid[]> {
    return Promise.resolve(requests.map(({ sheet, area }) => part(this.#grid(sheet), area)));
  }

  readColumns(
    { sheet, firstRow, lastRow, columns }: ColumnsRequest,
    sink: (batch: ColumnsBatch) => void,
  ): Promise<void> {
    const grid = this.#grid(sheet);
    const rowCount = Math.max(0, (lastRow ?? grid.area.bottom) - firstRow + 1);
    const column = (at: number): CellValue[] =>
      Array.from({ length: rowCount }, (_, k) => valueAt(grid, firstRow + k, at));
    if (rowCount > 0) sink({ firstRow, rowCount, columns: columns.map(column) });
    return Promise.resolve();
  }
}

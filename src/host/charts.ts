import type { Area, CellValue } from '../workbook';
import type { ChartRecord, SeriesRecord } from './beside';
import type { Book } from './book/types';

/** What a chart takes out of a block of cells: a header row or column, categories, and the series beside them. */
export function seriesOf(
  book: Book,
  sheetId: string,
  source: Area,
  asked: string,
): { readonly by: string; readonly series: readonly SeriesRecord[] } {
  const value = (row: number, column: number): CellValue => book.cell(sheetId, row, column)?.value ?? null;
  const rows = source.bottom - source.top + 1;
  const columns = source.right - source.left + 1;
  const by = asked === 'Auto' ? (columns > rows ? 'Rows' : 'Columns') : asked;
  const corner = value(source.top, source.left) === null && rows > 1 && columns > 1;
  const isWords = (cells: readonly CellValue[]) =>
    cells.length > 0 && cells.every((cell) => typeof cell === 'string');
  const top = Array.from({ length: columns }, (_, i) => value(source.top, source.left + i));
  const side = Array.from({ length: rows }, (_, i) => value(source.top + i, source.left));
  const hasTop = rows > 1 && (corner || isWords(columns > 1 ? top.slice(1) : top));
  const hasSide = columns > 1 && (corner || isWords(rows > 1 && hasTop ? side.slice(1) : side));
  const body = { ...source, top: source.top + (hasTop ? 1 : 0), left: source.left + (hasSide ? 1 : 0) };
  const above = (column: number) =>
    hasTop ? { top: source.top, bottom: source.top, left: column, right: column } : null;
  const beside = (row: number) =>
    hasSide ? { top: row, bottom: row, left: source.left, right: source.left } : null;
  if (by === 'Columns') {
    const categories = hasSide ? { ...body, left: source.left, right: source.left } : null;
    const series = Array.from({ length: body.right - body.left + 1 }, (_, i): SeriesRecord => {
      const column = body.left + i;
      return {
        name: null,
        header: above(column),
        values: { ...body, left: column, right: column },
        categories,
      };
    });
    return { by, series };
  }
  const categories = hasTop ? { ...body, top: source.top, bottom: source.top } : null;
  const series = Array.from({ length: body.bottom - body.top + 1 }, (_, i): SeriesRecord => {
    const row = body.top + i;
    return { name: null, header: beside(row), values: { ...body, top: row, bottom: row }, categories };
  });
  return { by, series };
}

/** The values of an area, row by row. */
export function valuesIn(book: Book, sheetId: string, area: Area | null): CellValue[] {
  const values: CellValue[] = [];
  if (!area) return values;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      values.push(book.cell(sheetId, row, column)?.value ?? null);
  }
  return values;
}

export function seriesName(book: Book, chart: ChartRecord, index: number): string {
  const { name, header } = chart.series[index]!;
  if (name !== null) return name;
  const [said = null] = valuesIn(book, chart.sourceSheet, header);
  return said === null ? `Series${index + 1}` : String(said);
}

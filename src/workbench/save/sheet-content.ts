import type { Beside, ChartRecord, PageSetup } from '../../host/beside';
import type { Book, CellFormat, SheetState } from '../../host/book/types';
import {
  parseArea,
  type Area,
  type CellStyle,
  type ChartPlan,
  type PlanCell,
  type PrintSetup,
  type SheetContent,
} from '../../workbook';

const POINTS_PER_CM = 72 / 2.54;
const POINTS_PER_PIXEL = 0.75;

/** A sheet as it stands in the grid, from which a file gets it. */
export function sheetContent(
  book: Book,
  beside: Beside,
  { id, name, tabColor, gridlines }: SheetState,
): SheetContent {
  const extent = book.extent(id, true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const styles = new StyleNames();
  const { page, charts } = beside.sheet(id);
  return {
    name,
    columnWidths: range(extent.right).map((column) => charactersOf(book.columnWidth(id, column))),
    rowHeights: new Map(range(extent.bottom).map((row) => [row, book.rowHeight(id, row)])),
    cells: cellsOf(book, id, extent, styles),
    styles: styles.all,
    merges: book.merges(id),
    freeze: book.freeze(id),
    print: printSetup(page, extent),
    charts: charts.flatMap(chartPlan),
    ...(tabColor ? { tabColor } : {}),
    showGridlines: gridlines,
  };
}

function cellsOf(book: Book, sheetId: string, extent: Area, styles: StyleNames): PlanCell[] {
  return range(extent.bottom).flatMap((row) =>
    range(extent.right).map((column): PlanCell => {
      const cell = book.cell(sheetId, row, column);
      return {
        row,
        column,
        value: cell?.value ?? null,
        ...(cell?.formula ? { formula: cell.formula } : {}),
        style: styles.nameOf(book.format(sheetId, row, column)),
      };
    }),
  );
}

/** Looks of cells, each named once. */
class StyleNames {
  readonly all: Record<string, CellStyle> = {};
  private readonly names = new Map<string, string>();

  nameOf(format: CellFormat): string {
    const style = styleOf(format);
    const key = JSON.stringify(style);
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const name = `s${this.names.size}`;
    this.names.set(key, name);
    this.all[name] = style;
    return name;
  }
}

const HORIZONTAL: Readonly<Record<string, CellStyle['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const VERTICAL: Readonly<Record<string, CellStyle['vertical']>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
};

function styleOf(format: CellFormat): CellStyle {
  const horizontal = HORIZONTAL[format.horizontal];
  const vertical = VERTICAL[format.vertical];
  return {
    font: { name: format.fontName, size: format.fontSize, bold: format.bold, color: format.fontColor },
    ...(format.fill === null ? {} : { fill: format.fill }),
    border: Object.values(format.borders).some((border) => border !== null) ? 'thin' : 'none',
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    wrap: format.wrap,
    format: format.numberFormat,
  };
}

function printSetup(page: PageSetup, extent: Area): PrintSetup {
  const centimetres = (points: number): number => Math.round((points / POINTS_PER_CM) * 100) / 100;
  const { top, bottom, left, right } = page.margins;
  const footer = page.headersFooters['CenterFooter'];
  return {
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    paper: 'A4',
    area: page.printArea[0] ?? extent,
    ...(page.titleRows ? { titleRows: [page.titleRows.top, page.titleRows.bottom] } : {}),
    fitToWidth: page.zoom['horizontalFitToPages'] === 1,
    ...(page.zoom['verticalFitToPages'] === 1 && { fitToHeight: true as const }),
    margins: {
      top: centimetres(top),
      bottom: centimetres(bottom),
      left: centimetres(left),
      right: centimetres(right),
    },
    centerHorizontally: page.centerHorizontally,
    pageBreaks: page.pageBreaks.rows,
    ...(footer ? { footer } : {}),
  };
}

function chartPlan({ title, source, place, series: [first] }: ChartRecord): ChartPlan[] {
  const [from, to] = [place && parseArea(place.top), place && parseArea(place.bottom ?? place.top)];
  const names = first?.categories;
  if (!from || !to || !names) return [];
  const area = { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
  return [{ title: title ?? '', categories: names, values: source, place: area }];
}

/** Width in characters of the default font: 7 pixels each and 5 of padding. */
function charactersOf(points: number): number {
  return Math.max(0, Math.round(((points / POINTS_PER_PIXEL - 5) / 7) * 100) / 100);
}

function range(last: number): number[] {
  return Array.from({ length: last + 1 }, (_, index) => index);
}

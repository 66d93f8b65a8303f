import {
  columnName,
  formatArea,
  type AddedSheet,
  type Area,
  type PlanCell,
  type SheetContent,
} from '../../workbook';
import { cellXml } from './cell-xml';
import { DECLARATION, MAIN, RELATIONSHIPS } from './namespaces';
import { breaksXml, printXml } from './print-xml';
import { argb } from './style-book';
import { validationsXml } from './validation-xml';

/** The default font's padding that the file counts into widths, characters (Excel's 5 pixels of 7). */
const WIDTH_PADDING = 0.7109375;

/**
 * The sheet of a plan as XML.
 * @param styleOf index of the cell format of a style of the plan.
 * @param drawingId relationship of the drawing with the charts; null for none.
 */
export function sheetXml(
  plan: SheetContent | AddedSheet,
  styleOf: (name: string) => number,
  drawingId: string | null,
): string {
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    propertiesXml(plan),
    viewsXml(plan),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(plan.columnWidths),
    `<sheetData>${rowsXml(plan, styleOf)}</sheetData>`,
    mergesXml(plan.merges),
    'entries' in plan ? validationsXml(plan.entries) : '',
    printXml(plan.print),
    breaksXml(plan.print),
    drawingId === null ? '' : `<drawing r:id="${drawingId}"/>`,
    '</worksheet>',
  ].join('');
}

function propertiesXml({ tabColor, print }: SheetContent): string {
  const tab = tabColor ? `<tabColor rgb="${argb(tabColor)}"/>` : '';
  const fit = print.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : '';
  return tab || fit ? `<sheetPr>${tab}${fit}</sheetPr>` : '';
}

function viewsXml({ showGridlines, freeze }: SheetContent): string {
  const lines = showGridlines === false ? ' showGridLines="0"' : '';
  return `<sheetViews><sheetView${lines} workbookViewId="0">${freeze ? paneXml(freeze) : ''}</sheetView></sheetViews>`;
}

function paneXml({ rows, columns }: NonNullable<SheetContent['freeze']>): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const corner = `${columnName(columns)}${rows + 1}`;
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** Widths of columns, characters; 0 hides one. */
export function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, index) => {
    const place = `min="${index + 1}" max="${index + 1}"`;
    if (width <= 0) return `<col ${place} width="0" hidden="1" customWidth="1"/>`;
    return `<col ${place} width="${Math.min(255, width + WIDTH_PADDING)}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function rowsXml({ cells, rowHeights, styles }: SheetContent, styleOf: (name: string) => number): string {
  const rows = new Map<number, PlanCell[]>();
  for (const row of rowHeights.keys()) rows.set(row, []);
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const ordered = [...rows].sort(([left], [right]) => left - right);
  return ordered
    .map(([row, inRow]) => {
      const height = rowHeights.get(row);
      const ht = height === undefined ? '' : ` ht="${Math.min(409, height)}" customHeight="1"`;
      const sorted = [...inRow].sort((left, right) => left.column - right.column);
      const styleIndex = ({ style }: PlanCell) => (style !== undefined && styles[style] ? styleOf(style) : 0);
      const xml = sorted.map((cell) => cellXml(cell, styleIndex(cell))).join('');
      return `<row r="${row + 1}"${ht}>${xml}</row>`;
    })
    .join('');
}

export function mergesXml(merges: readonly Area[]): string {
  const several = merges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  if (several.length === 0) return '';
  const items = several.map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  return `<mergeCells count="${several.length}">${items.join('')}</mergeCells>`;
}

import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { CellValue } from '../../workbook';
import type { ModelBorder, ModelSheet, ModelStyle, WorkbookModel } from '../../xlsx/model-types';
import { typeOf } from './cell-data';
import { DEFAULT_FORMAT, toUniverStyle } from './styles';
import type { Border } from './types';
import { toPixels } from './univer-access';

/** Excel's defaults: a column of 8.43 characters (48 pt), rows of 15 pt. */
const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_PIXELS = 20;
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;
const MIN_COLUMNS = 26;

/** A sheet as plain rows from A1 on; texts that begin with "=" are formulas. */
export interface PlainSheet {
  readonly name: string;
  readonly rows?: readonly (readonly CellValue[])[];
  readonly hidden?: boolean;
}

export function emptySheet(id: string, name: string): Partial<IWorksheetData> & { id: string } {
  return {
    id,
    name,
    rowCount: SPARE_ROWS,
    columnCount: MIN_COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    cellData: {},
    mergeData: [],
    rowData: {},
    columnData: {},
  };
}

export function sheetIdAt(index: number): string {
  return `{${(index + 1).toString(16).toUpperCase().padStart(8, '0')}-0000-0000-0000-000000000000}`;
}

/** Plain sheets as a workbook for the engine. */
export function plainSnapshot(unitId: string, sheets: readonly PlainSheet[]): IWorkbookData {
  return workbookData(
    unitId,
    sheets.map(({ name, rows = [], hidden }, index) => ({
      ...emptySheet(sheetIdAt(index), name),
      cellData: Object.fromEntries(rows.map((row, r) => [r, plainRow(row)])),
      rowCount: rows.length + SPARE_ROWS,
      columnCount: Math.max(MIN_COLUMNS, ...rows.map((row) => row.length + SPARE_COLUMNS)),
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
    {},
  );
}

function plainRow(row: readonly CellValue[]): Record<number, ICellData> {
  const cells: Record<number, ICellData> = {};
  row.forEach((value, column) => {
    if (value !== null) cells[column] = cellData(value, isFormula(value) ? value : undefined);
  });
  return cells;
}

function isFormula(value: CellValue): value is string {
  return typeof value === 'string' && value.length > 1 && value.startsWith('=');
}

function cellData(value: CellValue, formula?: string): ICellData {
  if (formula !== undefined && (value === null || value === formula)) return { f: formula };
  const stored = typeof value === 'boolean' ? (value ? 1 : 0) : value;
  return { v: stored, t: typeOf(value), ...(formula === undefined ? {} : { f: formula }) };
}

/** The workbook of an .xlsx file for the engine. */
export function modelSnapshot(unitId: string, model: WorkbookModel): IWorkbookData {
  const styles = Object.fromEntries(model.styles.map((style, index) => [`m${index}`, modelStyle(style)]));
  return workbookData(
    unitId,
    model.sheets.map((sheet, index) => modelSheet(sheet, sheetIdAt(index))),
    styles,
  );
}

function modelSheet(sheet: ModelSheet, id: string): Partial<IWorksheetData> & { id: string } {
  const cells: Record<number, Record<number, ICellData>> = {};
  let [rows, columns] = [0, 0];
  for (const cell of sheet.cells) {
    const data = cell.value === null && !cell.formula ? {} : cellData(cell.value, cell.formula);
    (cells[cell.row] ??= {})[cell.column] = { ...data, ...(cell.style > 0 ? { s: `m${cell.style}` } : {}) };
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  for (const merge of sheet.merges) {
    rows = Math.max(rows, merge.bottom + 1);
    columns = Math.max(columns, merge.right + 1);
  }
  return {
    ...emptySheet(id, sheet.name),
    cellData: cells,
    rowCount: rows + SPARE_ROWS,
    columnCount: Math.max(MIN_COLUMNS, columns + SPARE_COLUMNS),
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: sheet.tabColor ?? '',
    mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    columnData: modelColumns(sheet),
    rowData: modelRows(sheet),
    ...(sheet.defaultColumnWidth === null
      ? {}
      : { defaultColumnWidth: charactersToPixels(sheet.defaultColumnWidth) }),
    ...(sheet.defaultRowHeight === null ? {} : { defaultRowHeight: toPixels(sheet.defaultRowHeight) }),
    ...(sheet.freeze === null ? {} : { freeze: freezeData(sheet.freeze.rows, sheet.freeze.columns) }),
  };
}

function freezeData(rows: number, columns: number) {
  return {
    ySplit: rows,
    xSplit: columns,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

function modelColumns(sheet: ModelSheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of sheet.columnWidths) {
    if (column >= MAX_FORMATTED_COLUMN) continue;
    columns[column] = width === 0 ? { hd: BooleanNumber.TRUE } : { w: charactersToPixels(width) };
  }
  return columns;
}

/** Heights of the file are fixed: the grid must not fit these rows again. */
function modelRows(sheet: ModelSheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of sheet.rowHeights) {
    rows[row] = height === 0 ? { hd: BooleanNumber.TRUE } : { h: toPixels(height), ia: BooleanNumber.FALSE };
  }
  return rows;
}

/** Files often give one width to all 16,384 columns; those beyond the table do not matter. */
const MAX_FORMATTED_COLUMN = 1024;

/** Excel's rule for its default font, 7 pixels a character; widths in a file count the padding of 5 pixels in. */
function charactersToPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
}

function modelStyle(style: ModelStyle): IStyleData {
  const { font, border } = style;
  return toUniverStyle({
    numberFormat: style.format,
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    underline: font.underline,
    fontColor: font.color ?? DEFAULT_FORMAT.fontColor,
    ...(style.fill === null ? {} : { fill: style.fill }),
    horizontal: style.horizontal === null ? 'General' : capital(style.horizontal),
    vertical: style.vertical === null ? 'Bottom' : capital(style.vertical),
    wrap: style.wrap,
    borders: {
      ...(border.top ? { top: modelBorder(border.top) } : {}),
      ...(border.bottom ? { bottom: modelBorder(border.bottom) } : {}),
      ...(border.left ? { left: modelBorder(border.left) } : {}),
      ...(border.right ? { right: modelBorder(border.right) } : {}),
    },
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const FILE_BORDERS: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ['Continuous', 'Thin'],
  hair: ['Continuous', 'Hairline'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  double: ['Double', 'Thick'],
};

function modelBorder(border: ModelBorder): Border {
  const [style, weight] = FILE_BORDERS[border.style] ?? ['Continuous', 'Thin'];
  return { style, weight, color: border.color ?? '#000000' };
}

function workbookData(
  id: string,
  sheets: readonly (Partial<IWorksheetData> & { id: string })[],
  styles: IWorkbookData['styles'],
): IWorkbookData {
  return {
    id,
    name: 'workbook.xlsx',
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [],
  };
}

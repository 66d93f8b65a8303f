import type { Area, CellStyle, CellValue } from '../workbook';
import { XlsxError } from './error';
import { escapeAttribute } from './xml-text';
import { cellXml } from './write/cell-xml';
import { CONTENT_TYPE, CONTENT_TYPES, DECLARATION, MAIN, RELATIONSHIPS } from './write/namespaces';
import { relationshipsXml, relationshipXml } from './write/registers';
import { checkSheetName } from './write/sheet-names';
import { columnsXml, mergesXml } from './write/sheet-xml';
import { StyleBook } from './write/style-book';
import { writeZip } from './zip-write';

/** A cell with more than its value. */
export interface NewCell {
  readonly value: CellValue;
  /** With the leading "=". */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** Decimal text of a number. */
  readonly exact?: string;
}

export interface NewSheet {
  readonly name: string;
  /** From A1; null for blank. */
  readonly rows: readonly (readonly (CellValue | NewCell)[])[];
  readonly merges?: readonly Area[];
  /** Characters. */
  readonly columnWidths?: readonly number[];
  readonly hidden?: boolean;
}

/**
 * Makes a new .xlsx of plain data.
 * @throws XlsxError bad-plan for names, numbers and texts that Excel does not take.
 */
export function createWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  checkCount(sheets.length);
  return packageOf(sheets);
}

/**
 * The package of a workbook whose sheets are all still to be added.
 * @param wanted how many
 * @throws XlsxError bad-plan where none are: Excel opens no workbook without a sheet
 */
export function withoutSheets(wanted: number): Uint8Array {
  checkCount(wanted);
  return packageOf([]);
}

function checkCount(count: number): void {
  if (count === 0) throw new XlsxError('bad-plan', { detail: 'no sheets' });
}

function packageOf(sheets: readonly NewSheet[]): Uint8Array {
  const styles = new StyleBook(null);
  const plain = styles.indexOf({});
  const parts = sheets.map((sheet, index) => {
    checkSheetName(sheet.name);
    return { name: `xl/worksheets/sheet${index + 1}.xml`, content: newSheetXml(sheet, styles, plain) };
  });
  const all = [
    { name: '[Content_Types].xml', content: contentTypes(parts.map(({ name }) => name)) },
    {
      name: '_rels/.rels',
      content: relationshipsXml([relationshipXml('rId1', 'officeDocument', 'xl/workbook.xml')]),
    },
    { name: 'xl/workbook.xml', content: workbookXml(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationshipsXml([
        ...sheets.map((_, index) =>
          relationshipXml(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
        ),
        relationshipXml(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
      ]),
    },
    { name: 'xl/styles.xml', content: styles.result() },
    ...parts,
  ];
  return writeZip(all.map((part) => ({ kind: 'new', ...part })));
}

function newSheetXml(sheet: NewSheet, styles: StyleBook, plain: number): string {
  const rows = sheet.rows.map((cells, row) => {
    const xml = cells.map((given, column) => {
      if (given === null) return '';
      const cell: NewCell = typeof given === 'object' ? given : { value: given };
      return cellXml({ row, column, ...cell }, cell.style ? styles.indexOf(cell.style) : plain);
    });
    return `<row r="${row + 1}">${xml.join('')}</row>`;
  });
  const columns = columnsXml(sheet.columnWidths ?? []);
  const merges = mergesXml(sheet.merges ?? []);
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${columns}<sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`;
}

function workbookXml(sheets: readonly NewSheet[]): string {
  const items = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${items.join('')}</sheets></workbook>`;
}

function contentTypes(sheetParts: readonly string[]): string {
  const main = CONTENT_TYPE.worksheet.replace('worksheet+xml', 'sheet.main+xml');
  const overrides = [
    ['xl/workbook.xml', main],
    ['xl/styles.xml', CONTENT_TYPE.styles],
    ...sheetParts.map((part) => [part, CONTENT_TYPE.worksheet]),
  ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `${DECLARATION}<Types xmlns="${CONTENT_TYPES}">${defaults}${overrides.join('')}</Types>`;
}

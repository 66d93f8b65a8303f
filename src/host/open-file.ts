import {
  readKeptParts,
  readWorkbookModel,
  type KeptParts,
  type ModelPrint,
  type WorkbookModel,
} from '../xlsx';
import type { Beside, PageSetup } from './beside';
import { isPlainName, keepTables, readTables, withoutFileTables } from './file-tables';
import { modelSnapshot, sheetIdAt } from './book/snapshot';
import { WHOLE_SHEET } from './ranges';
import { namespaceOf } from './types/custom-xml';

const POINTS_PER_CM = 72 / 2.54;
/** Number of A4 and A3 in the file format; other sizes are kept as their number. */
const PAPERS: Readonly<Record<number, string>> = { 1: 'Letter', 5: 'Legal', 8: 'A3', 9: 'A4', 11: 'A5' };

/** Names of the client library for those of the file format. */
const CALCULATION: Readonly<Record<string, string>> = {
  autoNoTable: 'AutomaticExceptTables',
  manual: 'Manual',
};

/**
 * Reads an .xlsx file for the host: what the grid engine takes, and how to keep the rest beside it.
 * @param addIn id of the add-in whose settings are taken over; none where it is absent
 */
export function openFile(bytes: Uint8Array, unitId: string, name: string, addIn = '') {
  const model = readWorkbookModel(bytes, name);
  const kept = readKeptParts(bytes, addIn, name);
  const tables = readTables(model);
  const { sheets, written } = withoutFileTables(model, tables);
  const keep = (beside: Beside): void => {
    keepBeside(model, beside);
    keepTables(model, tables, written, beside);
    keepParts(kept, beside);
  };
  return { data: modelSnapshot(unitId, { ...model, sheets }), keep };
}

function keepParts({ xmlParts, settings }: KeptParts, beside: Beside): void {
  for (const { id, xml } of xmlParts) beside.xmlParts.set(id, { xml, namespace: namespaceOrNone(xml) });
  for (const [key, value] of settings) beside.settings.set(key, settingOf(value));
}

function namespaceOrNone(xml: string): string {
  try {
    return namespaceOf(xml);
  } catch {
    return '';
  }
}

/** Settings are JSON texts; what is none is a text. */
function settingOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function keepBeside(model: WorkbookModel, beside: Beside): void {
  beside.calculationMode = CALCULATION[model.calculation] ?? 'Automatic';
  model.sheets.forEach((sheet, index) => setUpPage(beside.sheet(sheetIdAt(index)).page, sheet.print));
  for (const { name, text, sheet, hidden, comment } of model.names.filter(isPlainName)) {
    const at = model.sheets.findIndex((one) => one.name === sheet);
    const table = sheet === null || at < 0 ? beside.names : beside.sheet(sheetIdAt(at)).names;
    table.set(name.toLowerCase(), { name, formula: `=${text}`, comment, visible: !hidden });
  }
}

function setUpPage(page: PageSetup, print: ModelPrint): void {
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (print.paperSize !== null) page.paperSize = PAPERS[print.paperSize] ?? String(print.paperSize);
  if (print.fitToWidth)
    page.zoom = { horizontalFitToPages: 1, ...(print.fitToHeight && { verticalFitToPages: 1 }) };
  if (print.margins) {
    const { top, bottom, left, right } = print.margins;
    const points = (centimetres: number) => centimetres * POINTS_PER_CM;
    page.margins = {
      ...page.margins,
      top: points(top),
      bottom: points(bottom),
      left: points(left),
      right: points(right),
    };
  }
  page.centerHorizontally = print.centerHorizontally;
  if (print.footer !== null) page.headersFooters['CenterFooter'] = print.footer.replace(/^&C/, '');
  page.pageBreaks.rows = [...print.pageBreaks];
  if (print.area) page.printArea = [print.area];
  if (print.titleRows) {
    page.titleRows = { ...WHOLE_SHEET, top: print.titleRows[0], bottom: print.titleRows[1] };
  }
}

import { readWorkbookModel, type ModelPrint, type WorkbookModel } from '../xlsx';
import type { Beside, PageSetup } from './beside';
import { modelSnapshot, sheetIdAt } from './book/snapshot';
import { WHOLE_SHEET } from './ranges';

const POINTS_PER_CM = 72 / 2.54;
/** Number of A4 and A3 in the file format; other sizes are kept as their number. */
const PAPERS: Readonly<Record<number, string>> = { 1: 'Letter', 5: 'Legal', 8: 'A3', 9: 'A4', 11: 'A5' };

/** Reads an .xlsx file for the host: what the grid engine takes, and how to keep the rest beside it. */
export function openFile(bytes: Uint8Array, unitId: string, name: string) {
  const model = readWorkbookModel(bytes, name);
  return { data: modelSnapshot(unitId, model), keep: (beside: Beside) => keepBeside(model, beside) };
}

function keepBeside(model: WorkbookModel, beside: Beside): void {
  model.sheets.forEach((sheet, index) => setUpPage(beside.sheet(sheetIdAt(index)).page, sheet.print));
  for (const { name, text, sheet, hidden, comment } of model.names) {
    const at = model.sheets.findIndex((one) => one.name === sheet);
    const table = sheet === null || at < 0 ? beside.names : beside.sheet(sheetIdAt(at)).names;
    if (name.startsWith('_xlnm.')) continue;
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

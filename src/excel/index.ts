import type { WorkbookPort } from '../workbook';
import { hasExcelApi } from './batch';
import { ExcelError } from './errors';
import { ExcelWorkbook } from './excel-workbook';

export { ExcelError } from './errors';
export { tryBeliefs } from './probes';

/** The oldest Excel that offers all we need: whole-workbook change events with details, and print set-up. */
const LEAST_EXCEL_API = '1.9';

/** File name of a document's address, which Excel for the web encodes. */
function fileName(address: string): string {
  const last = address.split(/[/\\]/).at(-1)?.split('?')[0] ?? '';
  try {
    return decodeURIComponent(last) || '工作簿';
  } catch {
    return last || '工作簿';
  }
}

/**
 * The workbook that the add-in was opened in.
 * @param longest milliseconds that a round trip may take
 * @throws ExcelError where the page does not run inside Excel, or Excel is too old
 */
export async function openExcelWorkbook({
  longest,
}: { readonly longest?: number } = {}): Promise<WorkbookPort> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new ExcelError('not-excel');
  if (!hasExcelApi(LEAST_EXCEL_API)) throw new ExcelError('too-old');
  return new ExcelWorkbook(fileName(Office.context.document.url ?? ''), longest);
}

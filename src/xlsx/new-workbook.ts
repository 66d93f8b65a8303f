import type { AddedSheet } from '../workbook';
import { withoutSheets } from './create';
import { openWorkbook } from './open-workbook';

/**
 * A new .xlsx that holds these sheets and nothing else.
 * @throws XlsxError bad-plan for names, numbers and texts that Excel does not take, and where there are no sheets
 */
export async function newWorkbook(sheets: readonly AddedSheet[]): Promise<Uint8Array> {
  const workbook = openWorkbook(withoutSheets(sheets.length), '');
  await workbook.addSheets(sheets);
  return workbook.toBytes();
}

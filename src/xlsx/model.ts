import { readModelSheet } from './model-sheet';
import { readModelStyles } from './model-styles';
import type { WorkbookModel } from './model-types';
import { openPackage } from './package';
import { XlsxError } from './error';
import { lazySharedStrings } from './shared-strings';
import { readStyleFormats } from './style-formats';
import { childOf } from './xml-tree';

/**
 * The whole workbook as plain data. Chart sheets are left out.
 * @param file file name, for messages.
 * @throws XlsxError as openWorkbook, and where a sheet is damaged.
 */
export function readWorkbookModel(bytes: Uint8Array, file = ''): WorkbookModel {
  const pack = openPackage(bytes, file);
  const context = {
    strings: lazySharedStrings(pack),
    formats: readStyleFormats(pack),
    date1904: pack.date1904,
  };
  const sheets = pack.sheets
    .filter(({ kind }) => kind === 'worksheet')
    .map((sheet) => {
      try {
        return readModelSheet(pack, sheet, context);
      } catch (error) {
        throw error instanceof XlsxError ? error.at({ file, sheet: sheet.name }) : error;
      }
    });
  const names = pack.names.map(({ name, text, position, hidden, comment }) => ({
    name,
    text,
    sheet: position === null ? null : (pack.sheets[position]?.name ?? null),
    hidden,
    comment,
  }));
  const calculation = childOf(pack.workbook, 'calcPr')?.attributes['calcMode'] ?? 'auto';
  return { sheets, styles: readModelStyles(pack), names, calculation };
}

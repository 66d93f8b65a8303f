import { attachExcel, openFile, type PageExcelHost, type PaneExit } from '../../host/browser';
import { ChangeLog } from '../save/change-log';
import { saveWorkbook, type SavedWorkbook } from '../save/save-workbook';
import type { LanguageCode } from '../texts';
import type { UniverGrid } from './univer';

/** A workbook above this many cells keeps the formula results of its file: computing them would halt the page. */
const MOST_COMPUTED_CELLS = 200_000;

export interface OpenWorkbook {
  readonly name: string;
  readonly host: PageExcelHost;
  readonly sheets: number;
  /** Whether formulas follow edits. */
  readonly computed: boolean;
  readonly changes: ChangeLog;
  /** @throws XlsxError */
  save(): SavedWorkbook;
}

/** Opens workbooks one after the other in the same grid and behind the same Excel. */
export function workbookOpener(grid: UniverGrid, onExit: (exit: PaneExit) => void) {
  let host: PageExcelHost | null = null;
  let opened = 0;
  /** @throws XlsxError where the file cannot be read; the workbook that is shown stays then. */
  return (bytes: Uint8Array, name: string, locale: LanguageCode): OpenWorkbook => {
    const unitId = `workbook-${++opened}`;
    const { data, keep } = openFile(bytes, unitId, name);
    const computed = countCells(data.sheets) <= MOST_COMPUTED_CELLS;
    grid.show(data);
    const options = { unitId, workbookName: name, keep, compute: computed };
    if (host) host.reopen(options);
    else host = attachExcel({ univer: grid.univer, locale, onExit, ...options });
    const { book, beside } = host;
    const changes = new ChangeLog(book);
    return {
      name,
      host,
      sheets: book.sheets().length,
      computed,
      changes,
      save: () => saveWorkbook({ original: bytes, name, book, beside, changes }),
    };
  };
}

type SheetData = ReturnType<typeof openFile>['data']['sheets'];

function countCells(sheets: SheetData): number {
  return Object.values(sheets).reduce(
    (sum, { cellData }) =>
      sum +
      Object.values(cellData ?? {}).reduce((inSheet, row) => inSheet + Object.keys(row ?? {}).length, 0),
    0,
  );
}

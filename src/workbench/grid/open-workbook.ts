import { attachExcel, openFile, type PageExcelHost, type PaneExit, type Turns } from '../../host/browser';
import { ADD_IN } from '../save/add-in';
import { ChangeLog } from '../save/change-log';
import { OWN_MARK_NAME } from '../../workbook';
import { saveWorkbook, type Omission, type SavedWorkbook } from '../save/save-workbook';
import { LANGUAGE_TAGS, type Language } from '../../language';
import { refuseCommands } from './refused-commands';
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

/** Told of what the file cannot keep, at once and not only when it is saved. */
export interface NotKept {
  /** The user wanted to do it; it is not done. */
  refused(what: Omission): void;
  /** It is done, and what it took along will be lost; told once for each sheet. */
  lost(what: Omission): void;
}

/** The page around the grid. */
export interface Surroundings {
  readonly notKept: NotKept;
  readonly turns: Turns;
  /** The keyboard leaves the pane. */
  readonly onExit: (exit: PaneExit) => void;
}

/** Opens workbooks one after the other in the same grid and behind the same Excel. */
export function workbookOpener(grid: UniverGrid, { notKept, turns, onExit }: Surroundings) {
  let host: PageExcelHost | null = null;
  let opened = 0;
  let inFile: ReadonlySet<string> = new Set();
  const isOurs = (id: string): boolean =>
    host?.beside.sheet(id).names.has(OWN_MARK_NAME.toLowerCase()) ?? false;
  const omission = (kind: Omission['kind'], id: string): Omission => ({
    kind,
    sheet: host?.book.sheets().find((sheet) => sheet.id === id)?.name ?? '',
  });
  refuseCommands(grid.univer, (kind, named) => {
    if (!host) return false;
    const id = named ?? host.book.activeSheet();
    // Sheets that are written whole keep their looks.
    if (!inFile.has(id) || (kind === 'look' && isOurs(id))) return false;
    notKept.refused(omission(kind, id));
    return true;
  });
  /** @throws XlsxError where the file cannot be read; the workbook that is shown stays then. */
  return (bytes: Uint8Array, name: string, language: Language): OpenWorkbook => {
    const unitId = `workbook-${++opened}`;
    const { data, keep } = openFile(bytes, unitId, name, ADD_IN);
    const computed = countCells(data.sheets) <= MOST_COMPUTED_CELLS;
    grid.show(data);
    const options = { unitId, workbookName: name, keep, compute: computed };
    if (host) host.reopen(options);
    else
      host = attachExcel({ univer: grid.univer, locale: LANGUAGE_TAGS[language], turns, onExit, ...options });
    const { book, beside } = host;
    inFile = new Set(book.sheets().map(({ id }) => id));
    const changes = new ChangeLog(book, beside);
    const told = new Set<string>();
    book.onChange(({ kind, sheetId: id }) => {
      if (kind !== 'shift' || !inFile.has(id) || told.has(id) || isOurs(id)) return;
      told.add(id);
      notKept.lost(omission('lines', id));
    });
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

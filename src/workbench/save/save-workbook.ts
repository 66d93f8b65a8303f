import type { Beside } from '../../host/beside';
import { sheetIdAt } from '../../host/book/snapshot';
import type { Book, SheetState } from '../../host/book/types';
import {
  anchorOf,
  OWN_MARK_NAME,
  parseOwnMark,
  referredBy,
  twinOf,
  type MarkedSheet,
  type AddedSheet,
  type OwnSheetMark,
  type SheetPlan,
} from '../../workbook';
import {
  openWorkbook,
  readWorkbookModel,
  type CellEdit,
  type ModelSheet,
  type XlsxWorkbook,
} from '../../xlsx';
import type { OmissionKind } from '../texts';
import { ADD_IN } from './add-in';
import type { ChangeLog } from './change-log';
import { changedCells } from './changed-cells';
import { entryCells } from './entry-cells';
import { sheetContent } from './sheet-content';

/** A change of the user's that the file cannot get from here; the clerk is told. */
export interface Omission {
  readonly kind: OmissionKind;
  readonly sheet: string;
}

export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** Cells of the user's sheets that were replaced. */
  readonly cells: number;
  /** Sheets that were written whole: ours, and those that the user has added. */
  readonly sheets: number;
  /** Whether anything differs from the file, be it only what is kept beside the cells. */
  readonly isChanged: boolean;
  readonly omitted: readonly Omission[];
}

export interface SaveInput {
  /** The file as it was opened. */
  readonly original: Uint8Array;
  /** File name, for messages. */
  readonly name: string;
  readonly book: Book;
  readonly beside: Beside;
  readonly changes: ChangeLog;
}

/** A sheet of the grid with what it was in the file. */
interface KnownSheet {
  readonly state: SheetState;
  readonly file: ModelSheet | null;
  readonly mark: OwnSheetMark | null;
}

/**
 * The opened file with the changed cells patched in and our sheets written. Every other part of it stays byte for byte,
 * so what the grid does not show (charts, comments, validation, macros) is not lost.
 * @throws XlsxError bad-plan for a cell within an array formula
 */
export function saveWorkbook({ original, name, book, beside, changes }: SaveInput): SavedWorkbook {
  const file = readWorkbookModel(original, name);
  const inFile = new Map(file.sheets.map((sheet, index) => [sheetIdAt(index), sheet]));
  const marks = marksIn(book, beside);
  const sheets = book.sheets().map((state): KnownSheet => ({
    state,
    file: inFile.get(state.id) ?? null,
    mark: marks.get(state.id) ?? null,
  }));
  const result = openWorkbook(original, name);
  const edits = sheets.flatMap((sheet) => (sheet.mark ? [] : editsOf(sheet, book, beside, changes)));
  for (const { sheet, cells } of edits) result.replaceCells(sheet, cells);
  const plans = ownPlans(sheets, book, beside, changes);
  const added = addedSheets(sheets, book, beside);
  // Placing the sheets is done at once; only its answer comes as a promise, and there is none to wait for.
  void result.writeSheets(plans);
  void result.addSheets(added);
  keepNotes(result, beside);
  const bytes = result.toBytes();
  return {
    bytes,
    isChanged: bytes !== original,
    cells: edits.reduce((sum, { cells }) => sum + cells.length, 0),
    sheets: plans.length + added.length,
    omitted: omissions(sheets, file.sheets, inFile, changes),
  };
}

/** Marks of our sheets; a copy of one of them is a sheet of the user's. */
function marksIn(book: Book, beside: Beside): Map<string, OwnSheetMark> {
  const marked = book.sheets().map(({ id, name }): MarkedSheet => {
    const record = beside.sheet(id).names.get(OWN_MARK_NAME.toLowerCase());
    return { id, name, own: record ? parseOwnMark(record.formula) : null };
  });
  const names = [...beside.names.values()].map(({ name, formula }) => ({ name, text: formula }));
  const referred = referredBy(marked, names);
  return new Map(
    marked.flatMap((sheet) =>
      sheet.own && twinOf(sheet, marked, referred) === undefined ? [[sheet.id, sheet.own] as const] : [],
    ),
  );
}

function editsOf(
  { state, file }: KnownSheet,
  book: Book,
  beside: Beside,
  changes: ChangeLog,
): { readonly sheet: string; readonly cells: readonly CellEdit[] }[] {
  if (!file || !changes.hasContent(state.id)) return [];
  const cells = changedCells(book, state.id, file, beside.sheet(state.id).writtenFormulas);
  return cells.length > 0 ? [{ sheet: file.name, cells }] : [];
}

/** Our sheets that are new or were touched; those that the file has as they stand are left to it. */
function ownPlans(
  sheets: readonly KnownSheet[],
  book: Book,
  beside: Beside,
  changes: ChangeLog,
): SheetPlan[] {
  return sheets.flatMap(({ state, file, mark }) => {
    if (!mark) return [];
    const touched =
      changes.hasContent(state.id) || changes.hasLook(state.id) || changes.hasLines(state.id) || !file;
    return touched ? [{ ...sheetContent(book, beside, state), mark }] : [];
  });
}

/** Sheets that the user has added, templates among them. */
function addedSheets(sheets: readonly KnownSheet[], book: Book, beside: Beside): AddedSheet[] {
  return sheets.flatMap(({ state, file, mark }) =>
    file || mark
      ? []
      : [
          {
            ...sheetContent(book, beside, state),
            entries: entryCells(beside.sheet(state.id).validations),
          },
        ],
  );
}

/** Corrections hang on names; reasons, choices and what takes a write back are settings and custom XML parts. */
function keepNotes(result: XlsxWorkbook, { names, settings, xmlParts }: Beside): void {
  const before = result.anchors();
  const now = [...names.values()].flatMap(
    ({ name, formula, comment }) => anchorOf(name, formula, comment) ?? [],
  );
  const numbers = ({ number }: { number: number }): number => number;
  const ordered = [...now].sort((one, other) => one.number - other.number);
  const known = [...before].sort((one, other) => one.number - other.number);
  if (JSON.stringify(ordered) !== JSON.stringify(known)) void result.changeAnchors(before.map(numbers), now);
  result.keepParts({
    addIn: ADD_IN,
    settings: new Map([...settings].map(([key, value]) => [key, JSON.stringify(value)])),
    xmlParts: [...xmlParts].map(([id, { xml }]) => ({ id, xml })),
  });
}

function omissions(
  sheets: readonly KnownSheet[],
  file: readonly ModelSheet[],
  inFile: ReadonlyMap<string, ModelSheet>,
  changes: ChangeLog,
): Omission[] {
  const here = new Set(sheets.map(({ state }) => state.id));
  const gone = [...inFile].filter(([id]) => !here.has(id)).map(([, { name }]) => name);
  const order = sheets.flatMap(({ file: known }) => (known ? [known.name] : []));
  const moved =
    order.join('/') !==
    file
      .map(({ name }) => name)
      .filter((one) => !gone.includes(one))
      .join('/');
  return [
    ...gone.map((sheet): Omission => ({ kind: 'deleted', sheet })),
    ...sheets.flatMap(({ state: { id, name }, file: known, mark }): Omission[] => {
      if (mark || !known) return [];
      return [
        ...(known.name === name ? [] : [{ kind: 'renamed', sheet: name } as const]),
        ...(changes.hasLines(id) ? [{ kind: 'lines', sheet: name } as const] : []),
        ...(changes.hasLook(id) ? [{ kind: 'look', sheet: name } as const] : []),
      ];
    }),
    ...(moved ? [{ kind: 'order', sheet: '' } as const] : []),
  ];
}

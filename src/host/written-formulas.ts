import {
  MAX_COLUMNS,
  MAX_ROWS,
  renameTable,
  renameTableColumn,
  type Area,
  type CellValue,
} from '../workbook';
import type { Beside } from './beside';
import type { Book, CellWrite } from './book/types';
import { HostError } from './errors';
import { mentionsWords, withoutNames, type NamesInView } from './name-formulas';
import { intersection } from './ranges';
import { withoutTables, type TablesInView } from './table-formulas';
import { hasTableReference } from './values';

/** All that formulas may refer to besides cells. */
export type InView = TablesInView & NamesInView;

/** A workbook that is open. */
interface Opened {
  readonly beside: Beside;
  readonly book: Book;
}

/** What formulas of an open workbook may refer to. */
function inView({ beside, book }: Opened): InView {
  return {
    sheets: book.sheets(),
    names: (sheetId) => (sheetId === null ? beside.names : beside.sheet(sheetId).names),
    tables: [...beside.tables()],
    columnName: (sheetId, { area, hasHeaders }, index) =>
      hasHeaders
        ? String(book.cell(sheetId, area.top, area.left + index)?.value ?? '')
        : `Column${index + 1}`,
    sheetName: (sheetId) => book.sheets().find(({ id }) => id === sheetId)?.name ?? '',
  };
}

/**
 * The formula with cells in the place of tables and names, as the engine computes it. The host keeps what was written, and
 * gives it back.
 * @throws HostError ApiNotFound for kinds of references that are not known here
 */
export function asComputed(
  formula: string,
  sheetId: string,
  row: number,
  column: number,
  view: InView,
): string {
  const bare = hasTableReference(formula) ? withoutTables(formula, sheetId, row, column, view) : formula;
  return withoutNames(bare, sheetId, view);
}

/** Whether a formula may refer to something else than cells. */
export const isIndirect = (formula: string): boolean => hasTableReference(formula) || mentionsWords(formula);

/** What is to stand in a cell, with a formula as the engine computes it; its own words are kept. */
export function asComputedAt(
  content: NonNullable<CellWrite['content']>,
  sheetId: string,
  row: number,
  column: number,
  opened: Opened,
): NonNullable<CellWrite['content']> {
  if (!('formula' in content) || !isIndirect(content.formula)) return content;
  const formula = asComputed(content.formula, sheetId, row, column, inView(opened));
  opened.beside.sheet(sheetId).writtenFormulas.set(formula, content.formula);
  return { formula };
}

/**
 * Formulas mean tables and names as they are now: these have other rows or columns, or are gone.
 * @param gone what becomes of formulas whose table, or column, is gone: they go on with its cells, or are in error
 */
export function followWritten(opened: Opened, gone: 'cells' | 'error' = 'cells'): void {
  const { beside, book } = opened;
  const view = inView(opened);
  for (const { id: sheetId } of book.sheets()) {
    const sheet = beside.sheet(sheetId);
    if (sheet.writtenFormulas.size === 0) continue;
    const fresh = new Map<string, string>();
    const edits: { row: number; column: number; formula: string }[] = [];
    book.eachCell(sheetId, EVERYWHERE, (row, column, { formula: before }) => {
      const written = before === null ? undefined : sheet.writtenFormulas.get(before);
      if (written === undefined) return;
      const formula = orNull(() => asComputed(written, sheetId, row, column, view));
      if (formula !== null) fresh.set(formula, written);
      else if (gone === 'cells') return;
      if (formula !== before) edits.push({ row, column, formula: formula ?? LOST });
    });
    sheet.writtenFormulas = fresh;
    if (edits.length > 0) book.followFormulas(sheetId, edits);
  }
}

/** A cell says something else: where it is the header of a column, formulas name that by what it says now. */
export function followHeader(
  opened: Opened,
  sheetId: string,
  cell: Area,
  { before, after }: { readonly before: CellValue; readonly after: CellValue },
): void {
  const table = opened.beside
    .sheet(sheetId)
    .tables.find(({ hasHeaders, area }) => hasHeaders && intersection({ ...area, bottom: area.top }, cell));
  if (table) followName(opened, table.name, String(before ?? ''), String(after ?? ''), 'column');
}

/** A table, or one of its columns, has another name: formulas name it by that. */
export function followName(
  { beside, book }: Opened,
  table: string,
  before: string,
  after: string,
  what: 'table' | 'column',
): void {
  for (const { id } of book.sheets()) {
    const sheet = beside.sheet(id);
    if (sheet.writtenFormulas.size === 0) continue;
    const renamed = (written: string): string =>
      what === 'table'
        ? renameTable(written, before, after)
        : renameTableColumn(written, table, before, after);
    sheet.writtenFormulas = new Map(
      [...sheet.writtenFormulas].map(([formula, written]) => [formula, renamed(written)]),
    );
  }
}

const EVERYWHERE: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
const LOST = '=#REF!';

function orNull(read: () => string): string | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

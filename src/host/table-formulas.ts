import {
  columnName as letters,
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheetName,
  renameTable,
  renameTableColumn,
  replaceTableReferences,
  type Area,
  type CellValue,
} from '../workbook';
import type { Beside } from './beside';
import type { Book, CellWrite } from './book/types';
import { HostError } from './errors';
import { intersection } from './ranges';
import { bodyOf, type Table } from './tables';
import { hasTableReference } from './values';

/** The tables of a workbook, as formulas see them. */
export interface TablesInView {
  /** With the sheets that they are on. */
  readonly tables: Iterable<readonly [sheetId: string, table: Table]>;
  columnName(sheetId: string, table: Table, index: number): string;
  sheetName(sheetId: string): string;
}

const GONE = (): HostError =>
  new HostError('ApiNotFound', 'Range.formulas', 'This reference to a table is not computed.');

/**
 * The formula with references to cells in the place of those to tables, as the engine computes it. The host keeps what was
 * written, and gives it back.
 * @throws HostError ApiNotFound for kinds of references that are not known here
 */
export function withoutTables(
  formula: string,
  sheetId: string,
  row: number,
  column: number,
  view: TablesInView,
): string {
  return replaceTableReferences(formula, (_, name, inner) =>
    referenceTo(name, inner, sheetId, row, column, view),
  );
}

/** A workbook that is open. */
interface Opened {
  readonly beside: Beside;
  readonly book: Book;
}

/** The tables of an open workbook. */
function inView({ beside, book }: Opened): TablesInView {
  return {
    tables: [...beside.tables()],
    columnName: (sheetId, { area, hasHeaders }, index) =>
      hasHeaders
        ? String(book.cell(sheetId, area.top, area.left + index)?.value ?? '')
        : `Column${index + 1}`,
    sheetName: (sheetId) => book.sheets().find(({ id }) => id === sheetId)?.name ?? '',
  };
}

/** What is to stand in a cell, with a formula that refers to tables as the engine computes it; its own words are kept. */
export function withoutTablesAt(
  content: NonNullable<CellWrite['content']>,
  sheetId: string,
  row: number,
  column: number,
  opened: Opened,
): NonNullable<CellWrite['content']> {
  if (!('formula' in content) || !hasTableReference(content.formula)) return content;
  const formula = withoutTables(content.formula, sheetId, row, column, inView(opened));
  opened.beside.sheet(sheetId).tableFormulas.set(formula, content.formula);
  return { formula };
}

/**
 * Formulas that refer to tables mean the tables as they are now: these have other rows or columns, or are gone.
 * @param gone what becomes of formulas whose table, or column, is gone: they go on with its cells, or are in error
 */
export function followTables(opened: Opened, gone: 'cells' | 'error' = 'cells'): void {
  const { beside, book } = opened;
  const view = inView(opened);
  for (const { id: sheetId } of book.sheets()) {
    const sheet = beside.sheet(sheetId);
    if (sheet.tableFormulas.size === 0) continue;
    const fresh = new Map<string, string>();
    const edits: { row: number; column: number; formula: string }[] = [];
    book.eachCell(sheetId, EVERYWHERE, (row, column, { formula: before }) => {
      const written = before === null ? undefined : sheet.tableFormulas.get(before);
      if (written === undefined) return;
      const formula = orNull(() => withoutTables(written, sheetId, row, column, view));
      if (formula !== null) fresh.set(formula, written);
      else if (gone === 'cells') return;
      if (formula !== before) edits.push({ row, column, formula: formula ?? LOST });
    });
    sheet.tableFormulas = fresh;
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
    if (sheet.tableFormulas.size === 0) continue;
    const renamed = (written: string): string =>
      what === 'table'
        ? renameTable(written, before, after)
        : renameTableColumn(written, table, before, after);
    sheet.tableFormulas = new Map(
      [...sheet.tableFormulas].map(([formula, written]) => [formula, renamed(written)]),
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

function referenceTo(
  name: string | undefined,
  inner: string,
  sheetId: string,
  row: number,
  column: number,
  view: TablesInView,
): string {
  const here = { top: row, left: column, bottom: row, right: column };
  const found = [...view.tables].find(([owner, table]) =>
    name === undefined
      ? owner === sheetId && intersection(table.area, here) !== null
      : table.name.toLowerCase() === name.toLowerCase(),
  );
  if (!found) throw GONE();
  const [owner, table] = found;
  const isRow = inner.startsWith('@');
  const parts = [...(isRow ? inner.slice(1) : inner).matchAll(/\[([^[\]]*)\]/g)].map(([, part]) => part!);
  const bare = isRow ? inner.slice(1) : inner;
  const items = parts.length > 0 ? parts : bare === '' ? [] : [bare];
  const special = items.filter((item) => item.startsWith('#'));
  const columns = items.filter((item) => !item.startsWith('#')).map((item) => at(owner, table, item, view));
  const isSpan = columns.length === 2 && /\]\s*:\s*\[/.test(bare);
  if (special.length > 1 || columns.length > 2 || (columns.length === 2 && !isSpan)) throw GONE();
  const lines = linesOf(table, special[0]?.toLowerCase() ?? (isRow ? '#this row' : '#data'), row);
  const area: Area = {
    ...lines,
    left: columns[0] ?? table.area.left,
    right: columns.at(-1) ?? table.area.right,
  };
  const prefix = owner === sheetId ? '' : `${quoteSheetName(view.sheetName(owner))}!`;
  return isRow || special[0] ? `${prefix}${fixedColumns(area)}` : `${prefix}${fixed(area)}`;
}

function at(sheetId: string, table: Table, name: string, view: TablesInView): number {
  const index = table.columns.findIndex(
    (_, i) => view.columnName(sheetId, table, i).toLowerCase() === name.toLowerCase(),
  );
  if (index < 0) throw GONE();
  return table.area.left + index;
}

function linesOf(table: Table, which: string, row: number): Area {
  const { area } = table;
  if (which === '#all') return area;
  if (which === '#data') return bodyOf(table);
  if (which === '#headers' && table.hasHeaders) return { ...area, bottom: area.top };
  if (which === '#totals' && table.hasTotals) return { ...area, top: area.bottom };
  if (which === '#this row' && row >= area.top && row <= area.bottom)
    return { ...area, top: row, bottom: row };
  throw GONE();
}

function fixed(area: Area): string {
  return formatArea(area).replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2');
}

function fixedColumns({ top, left, bottom, right }: Area): string {
  const first = `$${letters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:$${letters(right)}${bottom + 1}`;
}

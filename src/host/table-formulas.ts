import {
  columnName as letters,
  formatArea,
  quoteSheetName,
  replaceTableReferences,
  type Area,
} from '../workbook';
import { HostError } from './errors';
import { intersection } from './ranges';
import { bodyOf, type Table } from './tables';

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

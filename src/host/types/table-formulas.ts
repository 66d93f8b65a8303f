import { columnName as letters, formatArea, quoteSheetName, type Area } from '../../workbook';
import { HostError } from '../errors';
import { intersection } from '../ranges';
import type { Session } from '../session';
import { bodyOf, type Table } from '../tables';
import { sheetNameOf } from './members';
import { columnName } from './table-access';

/** A name (or none, within the table), and what stands in brackets: `Sales[Amount]`, `[@Amount]`, `Sales[[#All],[Amount]]`. */
const REFERENCE = /(?:(?<![\p{L}\p{N}_.\\])([\p{L}_\\][\p{L}\p{N}_.\\]*))?\[((?:[^[\]]|\[[^[\]]*\])*)\]/gu;
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
  session: Session,
): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replaceAll(REFERENCE, (_, name: string | undefined, inner: string) =>
            referenceTo(name, inner, sheetId, row, column, session),
          ),
    )
    .join('');
}

function referenceTo(
  name: string | undefined,
  inner: string,
  sheetId: string,
  row: number,
  column: number,
  session: Session,
): string {
  const here = { top: row, left: column, bottom: row, right: column };
  const found = [...session.beside.tables()].find(([owner, table]) =>
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
  const columns = items
    .filter((item) => !item.startsWith('#'))
    .map((item) => at(owner, table, item, session));
  const isSpan = columns.length === 2 && /\]\s*:\s*\[/.test(bare);
  if (special.length > 1 || columns.length > 2 || (columns.length === 2 && !isSpan)) throw GONE();
  const lines = linesOf(table, special[0]?.toLowerCase() ?? (isRow ? '#this row' : '#data'), row);
  const area: Area = {
    ...lines,
    left: columns[0] ?? table.area.left,
    right: columns.at(-1) ?? table.area.right,
  };
  const prefix = owner === sheetId ? '' : `${quoteSheetName(sheetNameOf(session, owner))}!`;
  return isRow || special[0] ? `${prefix}${fixedColumns(area)}` : `${prefix}${fixed(area)}`;
}

function at(sheetId: string, table: Table, name: string, session: Session): number {
  const index = table.columns.findIndex(
    (_, i) => columnName({ sheetId, id: table.id }, table, i, session).toLowerCase() === name.toLowerCase(),
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

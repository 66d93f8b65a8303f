import type { Area } from '../../workbook';
import type { CellWrite } from '../book/types';
import { HostError } from '../errors';
import { entity, type Entity } from '../registry';
import type { Session } from '../session';
import { followWritten } from '../written-formulas';
import { bodyOf, type Table } from '../tables';

/** A table as others refer to it. */
export interface TableHandle {
  readonly sheetId: string;
  readonly id: string;
}

export function tableEntity(sheetId: string, { id }: Table): Entity {
  return entity('Table', { sheetId, id });
}

/** @throws HostError ItemNotFound where it has been deleted */
export function tableOf({ sheetId, id }: TableHandle, session: Session): Table {
  const found = session.beside.sheet(sheetId).tables.find((table) => table.id === id);
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

export function changeTable({ sheetId, id }: TableHandle, change: Partial<Table>, session: Session): void {
  const sheet = session.beside.sheet(sheetId);
  sheet.tables = sheet.tables.map((table) => (table.id === id ? { ...table, ...change } : table));
  if (change.area) followWritten(session);
}

export function textAt(sheetId: string, row: number, column: number, { book }: Session): string {
  const value = book.cell(sheetId, row, column)?.value ?? null;
  return value === null ? '' : String(value);
}

export function columnName({ sheetId }: TableHandle, table: Table, index: number, session: Session): string {
  return table.hasHeaders
    ? textAt(sheetId, table.area.top, table.area.left + index, session)
    : `Column${index + 1}`;
}

export function isBlank(sheetId: string, area: Area, { book }: Session): boolean {
  let blank = true;
  book.eachCell(sheetId, area, () => (blank = false));
  return blank;
}

/** Headers are texts, each its own, and none is blank. */
export function completeHeaders(sheetId: string, { area }: Table, session: Session): void {
  const taken = new Set<string>();
  const writes: CellWrite[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const cell = session.book.cell(sheetId, area.top, column);
    const said = cell?.value == null ? '' : String(cell.value);
    let name = said || `Column${column - area.left + 1}`;
    for (let number = 2; taken.has(name.toLowerCase()); number++)
      name = `${said || `Column${column - area.left + 1}`}${number}`;
    taken.add(name.toLowerCase());
    if (cell?.value !== name || cell.formula)
      writes.push({ row: area.top, column, content: { value: name } });
  }
  if (writes.length > 0) session.book.write(sheetId, writes);
}

/** The rows that stand for data: none where the only one is blank and waits for the first. */
export function rowsOf({ sheetId }: TableHandle, table: Table, session: Session): number {
  const body = bodyOf(table);
  const rows = body.bottom - body.top + 1;
  return table.isEmpty && rows === 1 && isBlank(sheetId, body, session) ? 0 : rows;
}

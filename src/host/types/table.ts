import { HostError } from '../errors';
import { EventType } from '../events';
import { intersection, rowCount, type SheetRange } from '../ranges';
import { entity, type Entity, type HostType, type Scalar } from '../registry';
import type { Session } from '../session';
import { followName, followWritten } from '../written-formulas';
import { bodyOf, nextColumnId } from '../tables';
import { eventMethods } from './event-methods';
import { applyFilter } from './filtering';
import { asFlag, asText, assertWritable, rangeArgument, rangeOf } from './members';
import { changeTable, completeHeaders, tableOf, type TableHandle } from './table-access';

/** How a table looks that nobody has changed. */
export const LOOK: Readonly<Record<string, unknown>> = {
  Style: 'TableStyleMedium2',
  HighlightFirstColumn: false,
  HighlightLastColumn: false,
  ShowBandedColumns: false,
  ShowBandedRows: true,
  ShowFilterButton: true,
};

/** Numbers of built-in styles. */
const STYLES: Readonly<Record<string, number>> = { Light: 21, Medium: 28, Dark: 11 };

function asStyle(value: unknown): string {
  const match = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(asText(value));
  const number = Number(match?.[2]);
  if (!match || number < 1 || number > STYLES[match[1]!]!)
    throw new HostError('InvalidArgument', 'Table.style');
  return match[0];
}

function look(key: string, read: (value: unknown) => unknown): Scalar<TableHandle> {
  return {
    get: (self, session) => tableOf(self, session).look[key],
    set: (self, value, session) => {
      const { look: before } = tableOf(self, session);
      changeTable(self, { look: { ...before, [key]: read(value) } }, session);
    },
  };
}

function range(self: TableHandle, session: Session, part: 'all' | 'header' | 'body' | 'totals'): Entity {
  const table = tableOf(self, session);
  const { area } = table;
  if (part === 'body') return rangeOf(self.sheetId, bodyOf(table));
  if (part === 'header') {
    if (!table.hasHeaders) throw new HostError('InvalidOperation');
    return rangeOf(self.sheetId, { ...area, bottom: area.top });
  }
  if (part === 'all') return rangeOf(self.sheetId, area);
  if (!table.hasTotals) throw new HostError('InvalidOperation');
  return rangeOf(self.sheetId, { ...area, top: area.bottom });
}

/** @throws HostError InvalidArgument, ItemAlreadyExists */
function checkName(name: string, own: string | null, session: Session): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[a-z]{1,3}\d+$/i.test(name))
    throw new HostError('InvalidArgument', 'Table.name');
  const isTaken = [...session.beside.tables()].some(
    ([, table]) => table.id !== own && table.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken || session.beside.names.has(name.toLowerCase()))
    throw new HostError('ItemAlreadyExists', 'Table.name');
}

function drop(self: TableHandle, session: Session): void {
  const table = tableOf(self, session);
  clearFilters(self, session);
  const sheet = session.beside.sheet(self.sheetId);
  sheet.tables = sheet.tables.filter(({ id }) => id !== self.id);
  session.tell({ kind: 'table-deleted', sheetId: self.sheetId, tableId: self.id, tableName: table.name });
}

export function clearFilters(self: TableHandle, session: Session): void {
  const { columns } = tableOf(self, session);
  if (columns.every(({ criteria }) => criteria === null)) return;
  changeTable(self, { columns: columns.map((column) => ({ ...column, criteria: null })) }, session);
  refilter(self, session);
}

/** Hides the rows that the filters of the table do not let through. */
export function refilter(self: TableHandle, session: Session): void {
  const table = tableOf(self, session);
  const criteria = Object.fromEntries(table.columns.map((column, index) => [index, column.criteria]));
  applyFilter({ sheetId: self.sheetId, area: bodyOf(table) }, criteria, session);
}

function resize(self: TableHandle, { sheetId, area }: SheetRange, session: Session): void {
  const table = tableOf(self, session);
  const others = session.beside.sheet(self.sheetId).tables.filter(({ id }) => id !== self.id);
  const fits =
    sheetId === self.sheetId &&
    area.top === table.area.top &&
    intersection(area, table.area) !== null &&
    rowCount(area) > 1 &&
    others.every((other) => intersection(other.area, area) === null);
  if (!fits) throw new HostError('InvalidArgument', 'Table.resize');
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => {
    return table.columns[area.left + i - table.area.left];
  });
  let next = nextColumnId(table.columns);
  changeTable(
    self,
    { area, columns: columns.map((column) => column ?? { id: next++, criteria: null }), isEmpty: false },
    session,
  );
  completeHeaders(self.sheetId, tableOf(self, session), session);
}

export const tableType: HostType<TableHandle> = {
  name: 'Table',
  identity: (self, session) => ({ Id: tableOf(self, session).id }),
  navigation: {
    AutoFilter: (self) => entity('AutoFilter', self),
    Columns: (self) => entity('TableColumnCollection', self),
    Rows: (self) => entity('TableRowCollection', self),
    Sort: (self) => entity('TableSort', self),
    Worksheet: ({ sheetId }) => entity('Worksheet', sheetId),
  },
  scalars: {
    Id: { get: ({ id }) => id },
    LegacyId: { get: ({ id }) => id },
    Name: {
      get: (self, session) => tableOf(self, session).name,
      set: (self, value, session) => {
        const name = asText(value);
        checkName(name, self.id, session);
        const { name: before } = tableOf(self, session);
        followName(session, before, before, name, 'table');
        changeTable(self, { name }, session);
      },
    },
    ShowHeaders: { get: (self, session) => tableOf(self, session).hasHeaders },
    ShowTotals: { get: (self, session) => tableOf(self, session).hasTotals },
    Style: look('Style', asStyle),
    HighlightFirstColumn: look('HighlightFirstColumn', asFlag),
    HighlightLastColumn: look('HighlightLastColumn', asFlag),
    ShowBandedColumns: look('ShowBandedColumns', asFlag),
    ShowBandedRows: look('ShowBandedRows', asFlag),
    ShowFilterButton: look('ShowFilterButton', asFlag),
  },
  methods: {
    ...eventMethods<TableHandle>(['DataChangedEvent', 'SelectionChangedEvent'], ({ id }) => id, {
      DataChangedEvent: EventType.tableChanged,
      SelectionChangedEvent: EventType.tableSelectionChanged,
    }),
    GetRange: (self, _args, session) => range(self, session, 'all'),
    GetHeaderRowRange: (self, _args, session) => range(self, session, 'header'),
    GetDataBodyRange: (self, _args, session) => range(self, session, 'body'),
    GetTotalRowRange: (self, _args, session) => range(self, session, 'totals'),
    ClearFilters: (self, _args, session) => clearFilters(self, session),
    ReapplyFilters: (self, _args, session) => refilter(self, session),
    ConvertToRange: (self, _args, session) => {
      const { area } = tableOf(self, session);
      drop(self, session);
      followWritten(session);
      return rangeOf(self.sheetId, area);
    },
    Delete: (self, _args, session) => {
      assertWritable(session, self.sheetId);
      const { area } = tableOf(self, session);
      drop(self, session);
      followWritten(session, 'error');
      const cells: { row: number; column: number; content: { value: null }; format: null }[] = [];
      session.book.eachCell(self.sheetId, area, (row, column) =>
        cells.push({ row, column, content: { value: null }, format: null }),
      );
      if (cells.length > 0) session.book.write(self.sheetId, cells);
    },
    Resize: (self, args, session) => resize(self, rangeArgument(session, args, 0, self.sheetId), session),
  },
};

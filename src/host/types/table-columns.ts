import type { CellValue } from '../../workbook';
import { HostError } from '../errors';
import { entity, type Arguments, type Entity, type HostType } from '../registry';
import type { Session } from '../session';
import { bodyOf, nextColumnId } from '../tables';
import { assertWritable, asText, rangeOf } from './members';
import { contentScalars } from './range-values';
import { changeTable, columnName, completeHeaders, isBlank, tableOf, type TableHandle } from './table-access';

/** A column of a table by its number, which stays when columns move. */
export interface ColumnHandle extends TableHandle {
  readonly column: number;
}

export function indexOf({ column, ...self }: ColumnHandle, session: Session): number {
  const index = tableOf(self, session).columns.findIndex(({ id }) => id === column);
  if (index < 0) throw new HostError('ItemNotFound');
  return index;
}

function range(self: ColumnHandle, session: Session, part: 'all' | 'header' | 'body' | 'totals'): Entity {
  const table = tableOf(self, session);
  const left = table.area.left + indexOf(self, session);
  const whole = { ...table.area, left, right: left };
  if (part === 'all') return rangeOf(self.sheetId, whole);
  if (part === 'body') return rangeOf(self.sheetId, { ...bodyOf(table), left, right: left });
  if (part === 'header' ? !table.hasHeaders : !table.hasTotals) throw new HostError('InvalidOperation');
  return rangeOf(
    self.sheetId,
    part === 'header' ? { ...whole, bottom: whole.top } : { ...whole, top: whole.bottom },
  );
}

function handle({ sheetId, id }: TableHandle, column: number): Entity {
  return entity('TableColumn', { sheetId, id, column });
}

export const tableColumnType: HostType<ColumnHandle> = {
  name: 'TableColumn',
  identity: ({ column }) => ({ Id: column }),
  navigation: { Filter: (self) => entity('Filter', self) },
  scalars: {
    Id: { get: ({ column }) => column },
    Index: { get: indexOf },
    Name: {
      get: (self, session) => columnName(self, tableOf(self, session), indexOf(self, session), session),
      set: (self, value, session) => {
        assertWritable(session, self.sheetId);
        const { area, columns } = tableOf(self, session);
        const name = asText(value);
        const own = indexOf(self, session);
        const isTaken = columns.some(
          (_, index) =>
            index !== own &&
            columnName(self, tableOf(self, session), index, session).toLowerCase() === name.toLowerCase(),
        );
        if (name === '' || isTaken) throw new HostError('InvalidArgument', 'TableColumn.name');
        session.book.write(self.sheetId, [
          { row: area.top, column: area.left + own, content: { value: name } },
        ]);
      },
    },
    Values: {
      get: (self, session) =>
        contentScalars['Values']!.get(range(self, session, 'all').self as never, session),
      set: (self, value, session) =>
        contentScalars['Values']!.set!(range(self, session, 'all').self as never, value, session),
    },
  },
  methods: {
    GetRange: (self, _args, session) => range(self, session, 'all'),
    GetHeaderRowRange: (self, _args, session) => range(self, session, 'header'),
    GetDataBodyRange: (self, _args, session) => range(self, session, 'body'),
    GetTotalRowRange: (self, _args, session) => range(self, session, 'totals'),
    Delete: (self, _args, session) => {
      assertWritable(session, self.sheetId);
      const { area } = tableOf(self, session);
      session.book.shiftCells({
        sheetId: self.sheetId,
        axis: 'columns',
        at: area.left + indexOf(self, session),
        count: -1,
        within: { first: area.top, last: area.bottom },
      });
    },
  },
};

function find(self: TableHandle, key: unknown, session: Session): Entity | null {
  const table = tableOf(self, session);
  const found = table.columns.find(({ id }, index) =>
    typeof key === 'number'
      ? id === key
      : columnName(self, table, index, session).toLowerCase() === String(key).toLowerCase(),
  );
  return found ? handle(self, found.id) : null;
}

/** What the new column holds: a list of rows of one cell, or one value for all of them. */
function columnValues(value: unknown, rows: number): readonly unknown[] | null {
  if (value === null) return null;
  if (!Array.isArray(value)) return new Array<unknown>(rows).fill(value);
  const cells = value.map((row: unknown) => (Array.isArray(row) ? (row as unknown[])[0] : row));
  if (cells.length !== rows) throw new HostError('InvalidArgument', 'TableColumnCollection.add');
  return cells;
}

function add(self: TableHandle, args: Arguments, session: Session): Entity {
  const { sheetId } = self;
  assertWritable(session, sheetId);
  const table = tableOf(self, session);
  const { area, columns } = table;
  const index = args.at(0) === null || args.at(0) === -1 ? columns.length : args.whole(0);
  if (index < 0 || index > columns.length)
    throw new HostError('InvalidArgument', 'TableColumnCollection.add');
  const values = columnValues(args.at(1), area.bottom - area.top + 1);
  const left = area.left + index;
  const place = { ...area, left, right: left };
  // Beside a table the column is only taken in; cells that are in the way move to the right.
  const isWithin = index < columns.length;
  if (isWithin || !isBlank(sheetId, place, session)) {
    session.book.shiftCells({
      sheetId,
      axis: 'columns',
      at: left,
      count: 1,
      within: { first: area.top, last: area.bottom },
    });
  }
  const id = nextColumnId(columns);
  changeTable(
    self,
    {
      area: { ...area, right: area.right + 1 },
      columns: [...columns.slice(0, index), { id, criteria: null }, ...columns.slice(index)],
    },
    session,
  );
  const name = args.optionalText(2);
  if (values)
    contentScalars['Values']!.set!(
      { sheetId, area: place },
      values.map((one) => [one]),
      session,
    );
  if (name !== null && table.hasHeaders) {
    const content: { value: CellValue } = { value: name };
    session.book.write(sheetId, [{ row: area.top, column: left, content }]);
  }
  if (table.hasHeaders) completeHeaders(sheetId, tableOf(self, session), session);
  return handle(self, id);
}

export const tableColumnCollectionType: HostType<TableHandle> = {
  name: 'TableColumnCollection',
  scalars: { Count: { get: (self, session) => tableOf(self, session).columns.length } },
  items: (self, session) => tableOf(self, session).columns.map(({ id }) => handle(self, id)),
  methods: {
    Add: add,
    GetCount: (self, _args, session) => tableOf(self, session).columns.length,
    GetItem: (self, args, session) => {
      const found = find(self, args.at(0), session);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    GetItemOrNullObject: (self, args, session) => find(self, args.at(0), session),
    GetItemAt: (self, args, session) => {
      const found = tableOf(self, session).columns[args.whole(0)];
      if (!found) throw new HostError('InvalidArgument');
      return handle(self, found.id);
    },
  },
};

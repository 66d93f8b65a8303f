import { tableId } from '../beside';
import { HostError } from '../errors';
import { EventType, WORKBOOK_TARGET } from '../events';
import { intersection, rowCount, type SheetRange } from '../ranges';
import { type Arguments, type Entity, type HostType } from '../registry';
import type { Session } from '../session';
import type { Table } from '../tables';
import { eventMethods } from './event-methods';
import { assertWritable, keyedMethods, rangeArgument } from './members';
import { LOOK } from './table';
import { completeHeaders, isBlank, tableEntity } from './table-access';

/** Tables of one sheet, or of the workbook (null). */
type Scope = string | null;

function tablesOf(scope: Scope, session: Session): (readonly [string, Table])[] {
  return session.book.sheets().flatMap(({ id }) => {
    if (scope !== null && scope !== id) return [];
    return session.beside.sheet(id).tables.map((table) => [id, table] as const);
  });
}

function find(scope: Scope, key: string, session: Session): Entity | null {
  const found = tablesOf(scope, session).find(
    ([, { id, name }]) => id === key || name.toLowerCase() === key.toLowerCase(),
  );
  return found ? tableEntity(...found) : null;
}

function add(scope: Scope, args: Arguments, session: Session): Entity {
  const asked = rangeArgument(session, args, 0, scope ?? session.book.activeSheet());
  const { sheetId } = asked;
  assertWritable(session, sheetId);
  const hasHeaders = args.flag(1);
  let { area } = asked;
  const sheet = session.beside.sheet(sheetId);
  const meets = sheet.tables.some((table) => intersection(table.area, area) !== null);
  if (meets || session.book.merges(sheetId).some((merge) => intersection(merge, area) !== null))
    throw new HostError('InvalidArgument', 'TableCollection.add');
  const isEmpty = hasHeaders && rowCount(area) === 1;
  const below = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
  const makeRoom = (at: number) =>
    session.book.shiftCells({
      sheetId,
      axis: 'rows',
      at,
      count: 1,
      within: { first: area.left, last: area.right },
    });
  // Without headers they are put above, and the data moves down; a table has at least one row below them.
  if (!hasHeaders) makeRoom(area.top);
  else if (isEmpty && !isBlank(sheetId, below, session)) makeRoom(below.top);
  if (!hasHeaders || isEmpty) area = { ...area, bottom: area.bottom + 1 };
  const number = session.beside.tableNumber();
  let name = `Table${number}`;
  for (let i = number + 1; find(null, name, session); i++) name = `Table${i}`;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => ({
    id: i + 1,
    criteria: null,
  }));
  const table: Table = {
    id: tableId(number),
    name,
    area,
    hasHeaders: true,
    hasTotals: false,
    columns,
    isEmpty,
    look: LOOK,
    sort: null,
  };
  sheet.tables = [...sheet.tables, table];
  completeHeaders(sheetId, table, session);
  session.tell({ kind: 'table-added', sheetId, tableId: table.id });
  return tableEntity(sheetId, table);
}

const tableKeyed = keyedMethods<Scope>(find, (scope, session) => tablesOf(scope, session).length);

export const tableCollectionType: HostType<Scope> = {
  name: 'TableCollection',
  scalars: { Count: { get: (scope, session) => tablesOf(scope, session).length } },
  items: (scope, session) => tablesOf(scope, session).map((found) => tableEntity(...found)),
  methods: {
    ...tableKeyed,
    ...eventMethods<Scope>(
      ['AddedEvent', 'DataChangedEvent', 'DeletedEvent'],
      (scope) => scope ?? WORKBOOK_TARGET,
      {
        AddedEvent: EventType.tableAdded,
        DataChangedEvent: EventType.tableChanged,
        DeletedEvent: EventType.tableDeleted,
      },
    ),
    Add: add,
    GetItemAt: (scope, args, session) => {
      const found = tablesOf(scope, session)[args.whole(0)];
      if (!found) throw new HostError('InvalidArgument');
      return tableEntity(...found);
    },
  },
};

/** Tables that meet a range. */
interface Within extends SheetRange {
  readonly fullyContained: boolean;
}

function tablesIn({ sheetId, area, fullyContained }: Within, session: Session): Table[] {
  return session.beside.sheet(sheetId).tables.filter((table) => {
    const common = intersection(table.area, area);
    return (
      common !== null && (!fullyContained || JSON.stringify(common) === JSON.stringify({ ...table.area }))
    );
  });
}

export const tableScopedCollectionType: HostType<Within> = {
  name: 'TableScopedCollection',
  items: (self, session) => tablesIn(self, session).map((table) => tableEntity(self.sheetId, table)),
  methods: {
    ...keyedMethods<Within>(
      (self, key, session) => {
        const found = tablesIn(self, session).find(
          ({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase(),
        );
        return found ? tableEntity(self.sheetId, found) : null;
      },
      (self, session) => tablesIn(self, session).length,
    ),
    GetFirst: (self, _args, session) => {
      const [first] = tablesIn(self, session);
      if (!first) throw new HostError('ItemNotFound');
      return tableEntity(self.sheetId, first);
    },
  },
};

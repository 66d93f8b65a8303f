import { HostError } from '../errors';
import { columnCount } from '../ranges';
import { entity, isEntity, type Arguments, type Entity, type HostType } from '../registry';
import type { Session } from '../session';
import { bodyOf } from '../tables';
import { assertWritable, rangeOf } from './members';
import { contentScalars } from './range-values';
import { changeTable, isBlank, rowsOf, tableOf, type TableHandle } from './table-access';

/** A row of a table by its place: it is that place, not the data that stands there. */
interface RowHandle extends TableHandle {
  readonly index: number;
}

function areaOf(self: RowHandle, session: Session) {
  const table = tableOf(self, session);
  if (self.index < 0 || self.index >= rowsOf(self, table, session)) throw new HostError('ItemNotFound');
  const top = bodyOf(table).top + self.index;
  return { sheetId: self.sheetId, area: { ...table.area, top, bottom: top } };
}

function deleteRows(self: TableHandle, indexes: readonly number[], session: Session): void {
  assertWritable(session, self.sheetId);
  const table = tableOf(self, session);
  const count = rowsOf(self, table, session);
  if (new Set(indexes).size !== indexes.length || indexes.some((index) => index < 0 || index >= count))
    throw new HostError('InvalidArgument');
  const body = bodyOf(table);
  for (const index of [...indexes].sort((left, right) => right - left)) {
    const isLast = bodyOf(tableOf(self, session)).top === bodyOf(tableOf(self, session)).bottom;
    if (isLast) {
      // A table keeps one row, which is blank then and takes the next one that is added.
      const { area } = areaOf({ ...self, index: 0 }, session);
      const cells = Array.from({ length: columnCount(area) }, (_, i) => ({
        row: area.top,
        column: area.left + i,
        content: { value: null },
      }));
      session.book.write(self.sheetId, cells);
      changeTable(self, { isEmpty: true }, session);
    } else {
      session.book.shiftCells({
        sheetId: self.sheetId,
        axis: 'rows',
        at: body.top + index,
        count: -1,
        within: { first: body.left, last: body.right },
      });
    }
  }
}

export const tableRowType: HostType<RowHandle> = {
  name: 'TableRow',
  identity: ({ index }) => ({ Index: index }),
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self, session) => contentScalars['Values']!.get(areaOf(self, session), session),
      set: (self, value, session) => contentScalars['Values']!.set!(areaOf(self, session), value, session),
    },
  },
  methods: {
    GetRange: (self, _args, session) => {
      const { sheetId, area } = areaOf(self, session);
      return rangeOf(sheetId, area);
    },
    Delete: (self, _args, session) => deleteRows(self, [self.index], session),
  },
};

function handle({ sheetId, id }: TableHandle, index: number): Entity {
  return entity('TableRow', { sheetId, id, index });
}

/** Rows as they are given: a list of rows, or one value for all cells of one row. */
function readRows(value: unknown, columns: number): readonly (readonly unknown[])[] {
  if (value === null) return [new Array<unknown>(columns).fill('')];
  if (!Array.isArray(value)) return [new Array<unknown>(columns).fill(value)];
  const rows = value as readonly (readonly unknown[])[];
  if (rows.length === 0 || rows.some((row) => !Array.isArray(row) || row.length !== columns))
    throw new HostError('InvalidArgument', 'TableRowCollection.add');
  return rows;
}

function add(self: TableHandle, args: Arguments, session: Session): Entity {
  const { sheetId } = self;
  assertWritable(session, sheetId, 'allowInsertRows');
  const table = tableOf(self, session);
  const rows = readRows(args.at(1), columnCount(table.area));
  const known = rowsOf(self, table, session);
  const index = args.at(0) === null || args.at(0) === -1 ? known : args.whole(0);
  if (index < 0 || index > known) throw new HostError('InvalidArgument', 'TableRowCollection.add');
  const body = bodyOf(table);
  const top = body.top + index;
  // A blank row that waits is used first.
  const more = rows.length - (known === 0 ? 1 : 0);
  const bottom = table.area.bottom + more;
  if (more > 0) {
    const at = known === 0 ? body.top + 1 : top;
    const isAtEnd = index === known && !table.hasTotals;
    const room = { ...table.area, top: table.area.bottom + 1, bottom };
    if (!isAtEnd || !isBlank(sheetId, room, session)) {
      const within = { first: body.left, last: body.right };
      session.book.shiftCells({ sheetId, axis: 'rows', at, count: more, within });
    }
  }
  changeTable(self, { area: { ...table.area, bottom }, isEmpty: false }, session);
  const area = { ...body, top, bottom: top + rows.length - 1 };
  contentScalars['Values']!.set!({ sheetId, area }, rows, session);
  return handle(self, index);
}

const count = (self: TableHandle, session: Session): number => rowsOf(self, tableOf(self, session), session);

export const tableRowCollectionType: HostType<TableHandle> = {
  name: 'TableRowCollection',
  scalars: { Count: { get: count } },
  items: (self, session) => Array.from({ length: count(self, session) }, (_, index) => handle(self, index)),
  methods: {
    Add: add,
    GetCount: (self, _args, session) => count(self, session),
    GetItemAt: (self, args, session) => {
      const index = args.whole(0);
      if (index < 0 || index >= count(self, session)) throw new HostError('InvalidArgument');
      return handle(self, index);
    },
    DeleteRowsAt: (self, args, session) => {
      const first = args.whole(0);
      const rows = args.at(1) === null ? 1 : args.whole(1);
      deleteRows(
        self,
        Array.from({ length: rows }, (_, i) => first + i),
        session,
      );
    },
    DeleteRows: (self, args, session) => {
      const given = args.at(0);
      if (!Array.isArray(given)) throw new HostError('InvalidArgument');
      const indexes = (given as unknown[]).map((one) =>
        isEntity(one) ? (one.self as RowHandle).index : Number(one),
      );
      deleteRows(self, indexes, session);
    },
  },
};

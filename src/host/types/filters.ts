import { HostError } from '../errors';
import { columnCount, type SheetRange } from '../ranges';
import { type Arguments, type Entity, type HostType, type Method } from '../registry';
import type { Session } from '../session';
import { bodyOf, type Criteria } from '../tables';
import { applyFilter } from './filtering';
import { asFlag, assertWritable, rangeArgument, rangeOf } from './members';
import { readFields, sortRange } from './sorting';
import { clearFilters, refilter } from './table';
import { changeTable, tableOf, type TableHandle } from './table-access';
import { indexOf, type ColumnHandle } from './table-columns';

function setCriteria(self: TableHandle, index: number, criteria: Criteria | null, session: Session): void {
  assertWritable(session, self.sheetId, 'allowAutoFilter');
  const { columns } = tableOf(self, session);
  if (!columns[index]) throw new HostError('InvalidArgument');
  const before = columns;
  const next = columns.map((column, at) => (at === index ? { ...column, criteria } : column));
  changeTable(self, { columns: next }, session);
  try {
    refilter(self, session);
  } catch (error) {
    changeTable(self, { columns: before }, session);
    throw error;
  }
}

/** One of the methods that stand for a kind of criteria. */
function kind(filterOn: string, read: (args: Arguments) => Criteria): Method<ColumnHandle> {
  return (self, args, session) =>
    setCriteria(self, indexOf(self, session), { filterOn, ...read(args) }, session);
}

const count = (args: Arguments): Criteria => ({ criterion1: args.text(0) });
const color = (args: Arguments): Criteria => ({ color: args.text(0) });

export const filterType: HostType<ColumnHandle> = {
  name: 'Filter',
  scalars: {
    Criteria: {
      get: (self, session) => tableOf(self, session).columns[indexOf(self, session)]!.criteria,
    },
  },
  methods: {
    Apply: (self, args, session) =>
      setCriteria(self, indexOf(self, session), args.at(0) as Criteria, session),
    ApplyBottomItemsFilter: kind('BottomItems', count),
    ApplyBottomPercentFilter: kind('BottomPercent', count),
    ApplyTopItemsFilter: kind('TopItems', count),
    ApplyTopPercentFilter: kind('TopPercent', count),
    ApplyCellColorFilter: kind('CellColor', color),
    ApplyFontColorFilter: kind('FontColor', color),
    ApplyCustomFilter: kind('Custom', (args) => ({
      criterion1: args.text(0),
      ...(args.at(1) === null ? {} : { criterion2: args.text(1), operator: args.optionalText(2) ?? 'And' }),
    })),
    ApplyDynamicFilter: kind('Dynamic', (args) => ({ dynamicCriteria: args.text(0) })),
    ApplyValuesFilter: kind('Values', (args) => ({ values: args.at(0) })),
    Clear: (self, _args, session) => setCriteria(self, indexOf(self, session), null, session),
  },
};

/** The filter of a table, or of a sheet outside of its tables. */
type Filtered = TableHandle | string;

/** What is filtered, with the row of headers; null where the sheet has no filter. */
function filtered(self: Filtered, session: Session): (SheetRange & { criteria: (Criteria | null)[] }) | null {
  if (typeof self !== 'string') {
    const { area, hasTotals, columns } = tableOf(self, session);
    return {
      sheetId: self.sheetId,
      area: { ...area, bottom: area.bottom - (hasTotals ? 1 : 0) },
      criteria: columns.map(({ criteria }) => criteria),
    };
  }
  const { filter } = session.beside.sheet(self);
  if (!filter) return null;
  const criteria = Array.from({ length: columnCount(filter.area) }, (_, i) => filter.criteria[i] ?? null);
  return { sheetId: self, area: filter.area, criteria };
}

function setAll(self: Filtered, criteria: readonly (Criteria | null)[], session: Session): void {
  if (typeof self !== 'string') {
    const { columns } = tableOf(self, session);
    changeTable(
      self,
      { columns: columns.map((column, i) => ({ ...column, criteria: criteria[i] ?? null })) },
      session,
    );
    return refilter(self, session);
  }
  const sheet = session.beside.sheet(self);
  const filter = sheet.filter!;
  const next = Object.fromEntries(criteria.flatMap((one, i) => (one ? [[i, one] as const] : [])));
  applyFilter({ sheetId: self, area: { ...filter.area, top: filter.area.top + 1 } }, next, session);
  sheet.filter = { ...filter, criteria: next };
}

function apply(self: Filtered, args: Arguments, session: Session): void {
  const sheetId = typeof self === 'string' ? self : self.sheetId;
  assertWritable(session, sheetId, 'allowAutoFilter');
  const { area } = rangeArgument(session, args, 0, sheetId);
  const sheet = session.beside.sheet(sheetId);
  if (typeof self === 'string' && JSON.stringify(sheet.filter?.area) !== JSON.stringify(area)) {
    if (sheet.filter) setAll(self, [], session);
    sheet.filter = { area, criteria: {} };
  }
  if (args.at(1) === null) return;
  const index = args.whole(1);
  const now = filtered(self, session)!;
  if (index < 0 || index >= now.criteria.length) throw new HostError('InvalidArgument', 'AutoFilter.apply');
  setAll(
    self,
    now.criteria.map((one, i) => (i === index ? (args.at(2) as Criteria | null) : one)),
    session,
  );
}

function whole(self: Filtered, session: Session): Entity | null {
  const now = filtered(self, session);
  return now && rangeOf(now.sheetId, now.area);
}

export const autoFilterType: HostType<Filtered> = {
  name: 'AutoFilter',
  scalars: {
    Criteria: { get: (self, session) => filtered(self, session)?.criteria ?? null },
    Enabled: { get: (self, session) => filtered(self, session) !== null },
    IsDataFiltered: {
      get: (self, session) => (filtered(self, session)?.criteria ?? []).some((one) => one !== null),
    },
  },
  methods: {
    Apply: apply,
    ClearCriteria: (self, _args, session) => {
      if (filtered(self, session)) setAll(self, [], session);
    },
    ClearColumnCriteria: (self, args, session) => {
      const now = filtered(self, session);
      const index = args.whole(0);
      if (!now || index < 0 || index >= now.criteria.length)
        throw new HostError('InvalidArgument', 'AutoFilter.clearColumnCriteria');
      setAll(
        self,
        now.criteria.map((one, i) => (i === index ? null : one)),
        session,
      );
    },
    GetRange: (self, _args, session) => {
      const found = whole(self, session);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    GetRangeOrNullObject: (self, _args, session) => whole(self, session),
    Reapply: (self, _args, session) => {
      const now = filtered(self, session);
      if (now) setAll(self, now.criteria, session);
    },
    Remove: (self, _args, session) => {
      if (typeof self !== 'string') return clearFilters(self, session);
      if (!filtered(self, session)) return;
      setAll(self, [], session);
      session.beside.sheet(self).filter = null;
    },
  },
};

export const rangeSortType: HostType<SheetRange> = {
  name: 'RangeSort',
  methods: {
    Apply: ({ sheetId, area }, args, session) => {
      const sideways = args.optionalText(3) === 'Columns';
      const skip = args.flag(2) ? 1 : 0;
      const within = sideways ? { ...area, left: area.left + skip } : { ...area, top: area.top + skip };
      const fields = readFields(args.at(0), sideways ? within.bottom - within.top + 1 : columnCount(within));
      if (args.optionalText(4) === 'StrokeCount')
        throw new HostError('ApiNotFound', 'SortMethod.strokeCount');
      sortRange({ sheetId, area: within }, fields, args.flag(1), sideways, session);
    },
  },
};

export const tableSortType: HostType<TableHandle> = {
  name: 'TableSort',
  scalars: {
    Fields: { get: (self, session) => tableOf(self, session).sort?.['fields'] ?? [] },
    MatchCase: { get: (self, session) => asFlag(tableOf(self, session).sort?.['matchCase'] ?? false) },
    Method: { get: () => 'PinYin' },
  },
  methods: {
    Apply: (self, args, session) => {
      const table = tableOf(self, session);
      const fields = readFields(args.at(0), table.columns.length);
      if (args.optionalText(2) === 'StrokeCount')
        throw new HostError('ApiNotFound', 'SortMethod.strokeCount');
      sortRange({ sheetId: self.sheetId, area: bodyOf(table) }, fields, args.flag(1), false, session);
      changeTable(self, { sort: { fields, matchCase: args.flag(1) } }, session);
    },
    Clear: (self, _args, session) => changeTable(self, { sort: null }, session),
    Reapply: (self, _args, session) => {
      const { sort, columns, ...table } = tableOf(self, session);
      if (!sort) return;
      const fields = readFields(sort['fields'], columns.length);
      const area = bodyOf({ ...table, sort, columns });
      sortRange({ sheetId: self.sheetId, area }, fields, sort['matchCase'] === true, false, session);
    },
  },
};

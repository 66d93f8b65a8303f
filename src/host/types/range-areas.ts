import type { Area } from '../../workbook';
import { columnCount, fullAddress, isWholeColumns, isWholeRows, readAddress, rowCount } from '../ranges';
import { entity, type Entity, type HostType, type Scalar } from '../registry';
import type { Session } from '../session';
import { HostError } from '../errors';
import { fillType, fontType, formatType } from './format';
import { sheetNameOf } from './members';
import { clearCells } from './range';

/** Several ranges of one sheet. */
export interface Areas {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** Reads "A1:B2,D4". */
export function areasFrom(sheetId: string, addresses: string): Entity {
  return entity('RangeAreas', {
    sheetId,
    areas: addresses.split(',').map((text) => readAddress(text.trim())),
  });
}

function ranges({ sheetId, areas }: Areas) {
  return areas.map((area) => ({ sheetId, area }));
}

function address({ sheetId, areas }: Areas, session: Session): string {
  return areas.map((area) => fullAddress(sheetNameOf(session, sheetId), area)).join(',');
}

/** A format of ranges holds for each of them: it is set on all and read where all agree. */
function forAll(
  scalars: HostType<{ sheetId: string; area: Area }>['scalars'],
): Record<string, Scalar<Areas>> {
  return Object.fromEntries(
    Object.entries(scalars ?? {}).map(([name, scalar]) => [
      name,
      {
        get: (self: Areas, session: Session) => {
          const values = ranges(self).map((range) => scalar.get(range, session));
          return values.every((value) => value === values[0]) ? values[0] : null;
        },
        ...(scalar.set && {
          set: (self: Areas, value: unknown, session: Session) => {
            for (const range of ranges(self)) scalar.set!(range, value, session);
          },
        }),
      },
    ]),
  );
}

/** The formats of RangeAreas are of the same client classes as those of Range, but hold several areas. */
export const areasFormatType: HostType<Areas> = {
  name: 'RangeFormat#areas',
  navigation: {
    Fill: (self) => entity('RangeFill#areas', self),
    Font: (self) => entity('RangeFont#areas', self),
  },
  scalars: forAll(formatType.scalars),
};

export const areasFillType: HostType<Areas> = {
  name: 'RangeFill#areas',
  scalars: forAll(fillType.scalars),
  methods: {
    Clear: (self, args, session) => {
      for (const range of ranges(self)) fillType.methods!['Clear']!(range, args, session);
    },
  },
};

export const areasFontType: HostType<Areas> = { name: 'RangeFont#areas', scalars: forAll(fontType.scalars) };

export const rangeAreasType: HostType<Areas> = {
  name: 'RangeAreas',
  keepsReference: true,
  navigation: {
    Worksheet: ({ sheetId }) => entity('Worksheet', sheetId),
    Areas: (self) => entity('RangeCollection', self),
    Format: (self) => entity('RangeFormat#areas', self),
  },
  scalars: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) => areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
    },
    IsEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  methods: {
    Clear: (self, args, session) => {
      for (const range of ranges(self)) clearCells(range, session, args.optionalText(0) ?? 'All');
    },
    Calculate: ({ sheetId, areas }, _args, session) =>
      areas.forEach((area) => session.book.calculateArea(sheetId, area)),
  },
};

export const rangeCollectionType: HostType<Areas> = {
  name: 'RangeCollection',
  items: (self) => ranges(self).map((range) => entity('Range', range)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: (self, args) => {
      const range = ranges(self)[args.whole(0)];
      if (!range) throw new HostError('InvalidArgument');
      return entity('Range', range);
    },
  },
};

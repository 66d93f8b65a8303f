import type { Area } from '../../workbook';
import { HostError } from '../errors';
import { localAddress, type SheetRange } from '../ranges';
import { entity, selfOf, type HostType } from '../registry';
import type { Session } from '../session';
import { kept } from './members';

export interface ChartPlace {
  readonly sheetId: string;
  readonly id: string;
}

interface SeriesHandle extends ChartPlace {
  readonly index: number;
}

function record({ sheetId, id }: ChartPlace, session: Session) {
  const found = session.beside.sheet(sheetId).charts.find((one) => one.id === id);
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

/** A series for each column of the source, or for each row where it was asked for by rows. */
function seriesCount(self: ChartPlace, session: Session): number {
  const { source, seriesBy }: { source: Area; seriesBy: string } = record(self, session);
  return seriesBy === 'Rows' ? source.bottom - source.top + 1 : source.right - source.left + 1;
}

function keptOf(self: SeriesHandle, session: Session): Record<string, unknown> {
  const { other } = record(self, session);
  const key = `series.${self.index}`;
  return (other[key] ??= {}) as Record<string, unknown>;
}

export const chartSeriesCollectionType: HostType<ChartPlace> = {
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: seriesCount } },
  items: (self, session) =>
    Array.from({ length: seriesCount(self, session) }, (_, index) =>
      entity('ChartSeries', { ...self, index }),
    ),
  methods: {
    GetItemAt: (self, args, session) => {
      const index = args.whole(0);
      if (index < 0 || index >= seriesCount(self, session)) throw new HostError('InvalidArgument');
      return entity('ChartSeries', { ...self, index });
    },
    GetCount: (self, _args, session) => seriesCount(self, session),
  },
};

export const chartSeriesType: HostType<SeriesHandle> = {
  name: 'ChartSeries',
  scalars: { Name: kept(keptOf, 'Name', ''), GapWidth: kept(keptOf, 'GapWidth', 219) },
  methods: {
    SetXAxisValues: (self, args, session) => {
      keptOf(self, session)['categories'] = localAddress(selfOf<SheetRange>(args.at(0), 'Range').area);
    },
    SetValues: (self, args, session) => {
      keptOf(self, session)['values'] = localAddress(selfOf<SheetRange>(args.at(0), 'Range').area);
    },
  },
};

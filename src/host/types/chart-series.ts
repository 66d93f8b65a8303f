import type { Area } from '../../workbook';
import type { SeriesRecord } from '../beside';
import { seriesName, valuesIn } from '../charts';
import { HostError } from '../errors';
import { fullAddress, type SheetRange } from '../ranges';
import { entity, selfOf, type Entity, type HostType } from '../registry';
import type { Session } from '../session';
import { chartOf, type ChartHandle } from './chart-access';
import { keep, keptOf, keptScalar, keptType, type ChartPart } from './chart-kept';
import { asText, sheetNameOf } from './members';

const INITIAL: Readonly<Record<string, unknown>> = {
  axisGroup: 'Primary',
  filtered: false,
  hasDataLabels: false,
  gapWidth: 219,
  overlap: 0,
  showShadow: false,
  smooth: false,
  markerStyle: 'Automatic',
  varyByCategories: false,
  invertIfNegative: false,
  explosion: 0,
  firstSliceAngle: 0,
};

/** A series by its place: `series.2`. */
function indexOf({ path }: ChartPart): number {
  return Number(/\d+/.exec(path)![0]);
}

function record(self: ChartPart, session: Session): SeriesRecord {
  const found = chartOf(self, session).series[indexOf(self)];
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

function change(self: ChartPart, some: Partial<SeriesRecord>, session: Session): void {
  const chart = chartOf(self, session);
  const index = indexOf(self);
  chart.series = chart.series.map((one, at) => (at === index ? { ...one, ...some } : one));
}

function handle({ sheetId, id }: ChartHandle, index: number): Entity {
  return entity('ChartSeries', { sheetId, id, path: `series.${index}` });
}

const count = (self: ChartHandle, session: Session): number => chartOf(self, session).series.length;

export const chartSeriesCollectionType: HostType<ChartHandle> = {
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: count } },
  items: (self, session) => Array.from({ length: count(self, session) }, (_, index) => handle(self, index)),
  methods: {
    Add: (self, args, session) => {
      const chart = chartOf(self, session);
      const at = args.at(1) === null ? chart.series.length : args.whole(1);
      if (at < 0 || at > chart.series.length)
        throw new HostError('InvalidArgument', 'ChartSeriesCollection.add');
      const fresh = { name: args.optionalText(0), header: null, values: null, categories: null };
      chart.series = [...chart.series.slice(0, at), fresh, ...chart.series.slice(at)];
      return handle(self, at);
    },
    GetItemAt: (self, args, session) => {
      const index = args.whole(0);
      if (index < 0 || index >= count(self, session)) throw new HostError('InvalidArgument');
      return handle(self, index);
    },
    GetCount: (self, _args, session) => count(self, session),
  },
};

/** The cells of a dimension of a series. @throws HostError ApiNotFound */
function dimension(self: ChartPart, name: string, session: Session): Area | null {
  const { values, categories } = record(self, session);
  if (['Values', 'YValues'].includes(name)) return values;
  if (['Categories', 'XValues'].includes(name)) return categories;
  const sizes = keptOf(self, 'bubbleSizes', session) as Area | undefined;
  if (name === 'BubbleSizes' && sizes) return sizes;
  throw new HostError('ApiNotFound', `ChartSeriesDimension.${name}`);
}

function areaArgument(self: ChartPart, value: unknown, session: Session): Area {
  const { sheetId, area } = selfOf<SheetRange>(value, 'Range');
  // Series of several sheets in one chart are not kept.
  if (sheetId !== chartOf(self, session).sourceSheet)
    throw new HostError('ApiNotFound', 'ChartSeries.setValues');
  return area;
}

const series = keptType('ChartSeries', {
  navigation: {
    Points: (self) => entity('ChartPointsCollection', self),
    Trendlines: (self) => entity('ChartTrendlineCollection', self),
  },
  scalars: {
    ...Object.fromEntries(
      Object.entries(INITIAL).map(([name, value]) => [
        name.charAt(0).toUpperCase() + name.slice(1),
        {
          ...keptScalar('ChartSeries', name, true),
          get: (self: ChartPart, session: Session) => keptOf(self, name, session) ?? value,
        },
      ]),
    ),
    Name: {
      get: (self, session) => seriesName(session.book, chartOf(self, session), indexOf(self)),
      set: (self, value, session) => change(self, { name: asText(value) }, session),
    },
    ChartType: {
      ...keptScalar('ChartSeries', 'chartType', true),
      get: (self, session) => keptOf(self, 'chartType', session) ?? chartOf(self, session).type,
    },
    PlotOrder: {
      ...keptScalar('ChartSeries', 'plotOrder', true),
      get: (self, session) => keptOf(self, 'plotOrder', session) ?? indexOf(self),
    },
  },
  methods: {
    Delete: (self, _args, session) => {
      const chart = chartOf(self, session);
      const index = indexOf(self);
      chart.series = chart.series.filter((_, at) => at !== index);
      // What is kept of the series behind it follows it.
      chart.other = Object.fromEntries(
        Object.entries(chart.other).flatMap(([key, value]) => {
          const at = Number(/^series\.(\d+)\./.exec(key)?.[1] ?? -1);
          if (at < index) return [[key, value]];
          return at === index ? [] : [[key.replace(`series.${at}.`, `series.${at - 1}.`), value]];
        }),
      );
    },
    SetXAxisValues: (self, args, session) =>
      change(self, { categories: areaArgument(self, args.at(0), session) }, session),
    SetValues: (self, args, session) =>
      change(self, { values: areaArgument(self, args.at(0), session) }, session),
    SetBubbleSizes: (self, args, session) =>
      keep(self, 'bubbleSizes', areaArgument(self, args.at(0), session), session),
    GetDimensionValues: (self, args, session) =>
      valuesIn(session.book, chartOf(self, session).sourceSheet, dimension(self, args.text(0), session)).map(
        (value) => value ?? '',
      ),
    GetDimensionDataSourceString: (self, args, session) => {
      const area = dimension(self, args.text(0), session);
      return area ? fullAddress(sheetNameOf(session, chartOf(self, session).sourceSheet), area) : '';
    },
    GetDimensionDataSourceType: (self, args, session) =>
      dimension(self, args.text(0), session) ? 'LocalRange' : 'Unknown',
  },
});

function points(self: ChartPart, session: Session): ReturnType<typeof valuesIn> {
  return valuesIn(session.book, chartOf(self, session).sourceSheet, record(self, session).values);
}

function pointAt(self: ChartPart, index: number): Entity {
  return entity('ChartPoint', { ...self, path: `series.${indexOf(self)}.points.${index}` });
}

const pointsCollection: HostType<ChartPart> = {
  name: 'ChartPointsCollection',
  scalars: { Count: { get: (self, session) => points(self, session).length } },
  items: (self, session) => points(self, session).map((_, index) => pointAt(self, index)),
  methods: {
    GetCount: (self, _args, session) => points(self, session).length,
    GetItemAt: (self, args, session) => {
      const index = args.whole(0);
      if (index < 0 || index >= points(self, session).length) throw new HostError('InvalidArgument');
      return pointAt(self, index);
    },
  },
};

const point = keptType('ChartPoint', {
  scalars: {
    Value: {
      get: (self, session) => points(self, session)[Number(/points\.(\d+)/.exec(self.path)![1])] ?? null,
    },
  },
});

function trendlines(self: ChartPart, session: Session): readonly string[] {
  return (keptOf(self, 'trendlines', session) ?? []) as readonly string[];
}

function trendlineAt(self: ChartPart, index: number): Entity {
  return entity('ChartTrendline', { ...self, path: `series.${indexOf(self)}.trendlines.${index}` });
}

const trendlineCollection: HostType<ChartPart> = {
  name: 'ChartTrendlineCollection',
  items: (self, session) => trendlines(self, session).map((_, index) => trendlineAt(self, index)),
  methods: {
    Add: (self, args, session) => {
      const known = trendlines(self, session);
      keep(self, 'trendlines', [...known, args.optionalText(0) ?? 'Linear'], session);
      return trendlineAt(self, known.length);
    },
    GetCount: (self, _args, session) => trendlines(self, session).length,
    GetItem: (self, args, session) => {
      const index = args.whole(0);
      if (!trendlines(self, session)[index]) throw new HostError('ItemNotFound');
      return trendlineAt(self, index);
    },
  },
};

const trendline = keptType('ChartTrendline', {
  scalars: {
    Type: {
      ...keptScalar('ChartTrendline', 'type', true),
      get: (self, session) => {
        const at = Number(/trendlines\.(\d+)/.exec(self.path)![1]);
        const owner = { ...self, path: `series.${indexOf(self)}` };
        return keptOf(self, 'type', session) ?? trendlines(owner, session)[at];
      },
    },
  },
});

export const chartSeriesTypes: readonly HostType<ChartPart>[] = [
  series,
  pointsCollection,
  point,
  trendlineCollection,
  trendline,
];

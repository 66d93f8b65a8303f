import { chartId, type ChartRecord } from '../beside';
import { seriesName, seriesOf } from '../charts';
import { HostError } from '../errors';
import { EventType } from '../events';
import { localAddress, type SheetRange } from '../ranges';
import { entity, selfOf, type Arguments, type Entity, type HostType, type Scalar } from '../registry';
import type { Session } from '../session';
import { chartOf, type ChartHandle } from './chart-access';
import { keep, keptScalar, keptType, type ChartPart } from './chart-kept';
import { eventMethods } from './event-methods';
import { asNumber, asText, assertWritable, keyedMethods, rangeArgument } from './members';

function find(sheetId: string, key: string, session: Session): Entity | null {
  const found = session.beside
    .sheet(sheetId)
    .charts.find((one) => one.id === key || one.name.toLowerCase() === key.toLowerCase());
  return found ? entity('Chart', { sheetId, id: found.id }) : null;
}

function size(key: keyof ChartRecord['size']): Scalar<ChartPart> {
  return {
    get: (self, session) => chartOf(self, session).size[key],
    set: (self, value, session) => {
      const points = asNumber(value);
      if (points < 0) throw new HostError('InvalidArgument', `Chart.${key}`);
      chartOf(self, session).size[key] = points;
    },
  };
}

function part({ sheetId, id }: ChartHandle, path: string): ChartPart {
  return { sheetId, id, path };
}

/** From the first cell's top left corner to the last one's bottom right; the size stays where only one is given. */
function setPosition(self: ChartPart, args: Arguments, session: Session): void {
  const { book } = session;
  const chart = chartOf(self, session);
  const start = rangeArgument(session, args, 0, self.sheetId).area;
  const end = args.at(1) === null ? null : rangeArgument(session, args, 1, self.sheetId).area;
  const sum = (first: number, last: number, of: (index: number) => number) => {
    let points = 0;
    for (let index = first; index <= last; index++) points += of(index);
    return points;
  };
  const height = (row: number) => book.rowHeight(self.sheetId, row);
  const width = (column: number) => book.columnWidth(self.sheetId, column);
  chart.place = { top: localAddress(start), bottom: end && localAddress(end) };
  chart.size = {
    ...chart.size,
    top: sum(0, start.top - 1, height),
    left: sum(0, start.left - 1, width),
    ...(end && {
      height: sum(start.top, end.bottom, height),
      width: sum(start.left, end.right, width),
    }),
  };
}

function setData(self: ChartPart, range: SheetRange, by: string, session: Session): void {
  const derived = seriesOf(session.book, range.sheetId, range.area, by);
  Object.assign(chartOf(self, session), {
    source: range.area,
    sourceSheet: range.sheetId,
    seriesBy: derived.by,
    series: derived.series,
  });
}

const chartKept = keptType('Chart');

export const chartType: HostType<ChartPart> = {
  name: 'Chart',
  identity: (self, session) => ({ Id: chartOf(self, session).id }),
  navigation: {
    ...Object.fromEntries(
      ['Axes', 'DataLabels', 'Format', 'Legend', 'PlotArea', 'Title'].map((name) => [
        name,
        (self: ChartPart, session: Session) => chartKept.navigation![name]!(part(self, 'chart'), session),
      ]),
    ),
    Series: (self) => entity('ChartSeriesCollection', self),
    Worksheet: ({ sheetId }) => entity('Worksheet', sheetId),
  },
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (self, session) => chartOf(self, session).name,
      set: (self, value, session) => {
        chartOf(self, session).name = asText(value);
      },
    },
    ChartType: {
      get: (self, session) => chartOf(self, session).type,
      set: (self, value, session) => {
        chartOf(self, session).type = asText(value);
      },
    },
    Top: size('top'),
    Left: size('left'),
    Width: size('width'),
    Height: size('height'),
    PlotBy: {
      get: (self, session) => chartOf(self, session).seriesBy,
      set: (self, value, session) => {
        const { source, sourceSheet } = chartOf(self, session);
        setData(self, { sheetId: sourceSheet, area: source }, asText(value), session);
      },
    },
    ...ofChart({
      Style: 2,
      DisplayBlanksAs: 'NotPlotted',
      PlotVisibleOnly: true,
      ShowAllFieldButtons: false,
      ShowDataLabelsOverMaximum: true,
      CategoryLabelLevel: -1,
      SeriesNameLevel: -1,
    }),
  },
  methods: {
    ...eventMethods<ChartPart>(['ActivatedEvent', 'DeactivatedEvent'], ({ id }) => id, {
      ActivatedEvent: EventType.chartActivated,
      DeactivatedEvent: EventType.chartDeactivated,
    }),
    Delete: (self, _args, session) => {
      assertWritable(session, self.sheetId, 'allowEditObjects');
      chartOf(self, session);
      activate(null, session);
      const sheet = session.beside.sheet(self.sheetId);
      sheet.charts = sheet.charts.filter(({ id }) => id !== self.id);
      tell(self, EventType.chartDeleted, session);
    },
    Activate: (self, _args, session) => activate(self, session),
    SetPosition: setPosition,
    SetData: (self, args, session) =>
      setData(self, selfOf<SheetRange>(args.at(0), 'Range'), args.optionalText(1) ?? 'Auto', session),
  },
};

function ofChart(initial: Readonly<Record<string, unknown>>): Record<string, Scalar<ChartPart>> {
  return Object.fromEntries(
    Object.entries(initial).map(([name, value]) => [
      name,
      {
        get: (self, session) => chartOf(self, session).other[name] ?? value,
        set: (self, given, session) => {
          chartOf(self, session).other[name] = given;
        },
      } satisfies Scalar<ChartPart>,
    ]),
  );
}

function tell({ sheetId, id }: ChartHandle, event: number, session: Session): void {
  session.tell({ kind: 'chart', sheetId, chartId: id, event });
}

function activate(chart: ChartHandle | null, session: Session): void {
  const before = session.beside.activeChart;
  if (before?.id === chart?.id) return;
  session.beside.activeChart = chart;
  if (before) tell(before, EventType.chartDeactivated, session);
  if (!chart) return;
  chartOf(chart, session);
  tell(chart, EventType.chartActivated, session);
}

export const chartTitleType: HostType<ChartPart> = keptType('ChartTitle', {
  scalars: {
    Text: {
      // Of one series it is its name; of several Excel writes that there may be a title.
      get: (self, session) => {
        const chart = chartOf(self, session);
        return (
          chart.title ?? (chart.series.length === 1 ? seriesName(session.book, chart, 0) : 'Chart Title')
        );
      },
      set: (self, value, session) => {
        chartOf(self, session).title = asText(value);
        keep(self, 'visible', true, session);
      },
    },
    Visible: {
      ...keptScalar('ChartTitle', 'visible', true),
      get: (self, session) => chartOf(self, session).other[`${self.path}.visible`] ?? true,
    },
  },
});

export const chartLegendType = keptType('ChartLegend');

function add(sheetId: string, args: Arguments, session: Session): Entity {
  assertWritable(session, sheetId, 'allowEditObjects');
  const source = selfOf<SheetRange>(args.at(1), 'Range');
  const { charts } = session.beside.sheet(sheetId);
  const id = chartId(session.beside.chartNumber());
  let name = `Chart ${charts.length + 1}`;
  for (let i = charts.length + 2; find(sheetId, name, session); i++) name = `Chart ${i}`;
  const { by, series } = seriesOf(session.book, source.sheetId, source.area, args.optionalText(2) ?? 'Auto');
  charts.push({
    id,
    name,
    type: args.text(0),
    source: source.area,
    sourceSheet: source.sheetId,
    seriesBy: by,
    series,
    title: null,
    place: null,
    size: { top: 0, left: 0, width: 360, height: 216 },
    other: {},
  });
  tell({ sheetId, id }, EventType.chartAdded, session);
  return entity('Chart', { sheetId, id });
}

export const chartCollectionType: HostType<string> = {
  name: 'ChartCollection',
  scalars: { Count: { get: (sheetId, session) => session.beside.sheet(sheetId).charts.length } },
  items: (sheetId, session) =>
    session.beside.sheet(sheetId).charts.map(({ id }) => entity('Chart', { sheetId, id })),
  methods: {
    ...keyedMethods<string>(find, (sheetId, session) => session.beside.sheet(sheetId).charts.length),
    ...eventMethods<string>(
      ['AddedEvent', 'DeletedEvent', 'ActivatedEvent', 'DeactivatedEvent'],
      (sheetId) => sheetId,
      {
        AddedEvent: EventType.chartAdded,
        DeletedEvent: EventType.chartDeleted,
        ActivatedEvent: EventType.chartActivated,
        DeactivatedEvent: EventType.chartDeactivated,
      },
    ),
    Add: add,
    GetItemAt: (sheetId, args, session) => {
      const found = session.beside.sheet(sheetId).charts[args.whole(0)];
      if (!found) throw new HostError('InvalidArgument');
      return entity('Chart', { sheetId, id: found.id });
    },
  },
};

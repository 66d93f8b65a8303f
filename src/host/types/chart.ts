import type { ChartRecord } from '../beside';
import { HostError } from '../errors';
import { localAddress, type SheetRange } from '../ranges';
import { entity, selfOf, type Entity, type HostType, type Scalar } from '../registry';
import type { Session } from '../session';
import { asNumber, asText, kept, rangeArgument } from './members';

/** Charts are kept as what was asked for; nothing is drawn. */
interface ChartHandle {
  readonly sheetId: string;
  readonly id: string;
}

function chart({ sheetId, id }: ChartHandle, session: Session): ChartRecord {
  const found = session.beside.sheet(sheetId).charts.find((one) => one.id === id);
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

function find(sheetId: string, key: string, session: Session): Entity | null {
  const found = session.beside.sheet(sheetId).charts.find((one) => one.id === key || one.name === key);
  return found ? entity('Chart', { sheetId, id: found.id }) : null;
}

function size(key: keyof ChartRecord['size']): Scalar<ChartHandle> {
  return {
    get: (self, session) => chart(self, session).size[key],
    set: (self, value, session) => {
      chart(self, session).size[key] = asNumber(value);
    },
  };
}

function other(self: ChartHandle, session: Session): Record<string, unknown> {
  return chart(self, session).other;
}

export const chartType: HostType<ChartHandle> = {
  name: 'Chart',
  identity: (self, session) => ({ Id: chart(self, session).id }),
  navigation: {
    Title: (self) => entity('ChartTitle', self),
    Legend: (self) => entity('ChartLegend', self),
    DataLabels: (self) => entity('ChartDataLabels', self),
    Series: (self) => entity('ChartSeriesCollection', self),
    Worksheet: ({ sheetId }) => entity('Worksheet', sheetId),
  },
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (self, session) => chart(self, session).name,
      set: (self, value, session) => {
        chart(self, session).name = asText(value);
      },
    },
    ChartType: { get: (self, session) => chart(self, session).type },
    Top: size('top'),
    Left: size('left'),
    Width: size('width'),
    Height: size('height'),
    PlotBy: { get: (self, session) => chart(self, session).seriesBy },
    Style: kept(other, 'Style', 2),
  },
  methods: {
    Delete: (self, _args, session) => {
      const sheet = session.beside.sheet(self.sheetId);
      sheet.charts = sheet.charts.filter(({ id }) => id !== self.id);
    },
    Activate: () => undefined,
    SetPosition: (self, args, session) => {
      const cell = (index: number) => localAddress(rangeArgument(session, args, index, self.sheetId).area);
      chart(self, session).place = { top: cell(0), bottom: args.at(1) === null ? null : cell(1) };
    },
    SetData: (self, args, session) => {
      const { area } = selfOf<SheetRange>(args.at(0), 'Range');
      const sheet = session.beside.sheet(self.sheetId);
      sheet.charts = sheet.charts.map((one) => (one.id === self.id ? { ...one, source: area } : one));
    },
  },
};

export const chartTitleType: HostType<ChartHandle> = {
  name: 'ChartTitle',
  scalars: {
    Text: {
      get: (self, session) => chart(self, session).title,
      set: (self, value, session) => {
        chart(self, session).title = asText(value);
      },
    },
    Visible: kept(other, 'title.Visible', true),
    Overlay: kept(other, 'title.Overlay', false),
  },
};

export const chartLegendType: HostType<ChartHandle> = {
  name: 'ChartLegend',
  scalars: {
    Visible: kept(other, 'legend.Visible', true),
    Position: kept(other, 'legend.Position', 'Right'),
  },
};

export const chartDataLabelsType: HostType<ChartHandle> = {
  name: 'ChartDataLabels',
  scalars: {
    ShowValue: kept(other, 'labels.ShowValue', false),
    ShowCategoryName: kept(other, 'labels.ShowCategoryName', false),
    Position: kept(other, 'labels.Position', 'Invalid'),
    NumberFormat: kept(other, 'labels.NumberFormat', 'General'),
  },
};

export const chartCollectionType: HostType<string> = {
  name: 'ChartCollection',
  scalars: { Count: { get: (sheetId, session) => session.beside.sheet(sheetId).charts.length } },
  items: (sheetId, session) =>
    session.beside.sheet(sheetId).charts.map(({ id }) => entity('Chart', { sheetId, id })),
  methods: {
    Add: (sheetId, args, session) => {
      const { charts } = session.beside.sheet(sheetId);
      const number = charts.length + 1;
      const id = `{${String(number).padStart(8, '0')}-C4A7-0000-0000-000000000000}`;
      charts.push({
        id,
        name: `Chart ${number}`,
        type: args.text(0),
        source: selfOf<SheetRange>(args.at(1), 'Range').area,
        seriesBy: args.optionalText(2) ?? 'Auto',
        title: '',
        place: null,
        size: { top: 0, left: 0, width: 360, height: 216 },
        other: {},
      });
      return entity('Chart', { sheetId, id });
    },
    GetItem: (sheetId, args, session) => {
      const found = find(sheetId, args.text(0), session);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    GetItemOrNullObject: (sheetId, args, session) => find(sheetId, args.text(0), session),
    GetItemAt: (sheetId, args, session) => {
      const found = session.beside.sheet(sheetId).charts[args.whole(0)];
      if (!found) throw new HostError('InvalidArgument');
      return entity('Chart', { sheetId, id: found.id });
    },
    GetCount: (sheetId, _args, session) => session.beside.sheet(sheetId).charts.length,
  },
};

import { declaredClass } from '../declared';
import { HostError } from '../errors';
import { entity, type HostType, type Scalar } from '../registry';
import type { Session } from '../session';
import { chartOf, type ChartHandle } from './chart-access';
import { readColor } from './color';

/** A part of a chart: what is set of it is kept under its path; nothing is drawn. */
export interface ChartPart extends ChartHandle {
  readonly path: string;
}

/** How Excel makes a part that nobody has changed. What is not here cannot be read before it has been set. */
const INITIAL: Readonly<Record<string, unknown>> = {
  'ChartTitle.overlay': false,
  'ChartTitle.showShadow': false,
  'ChartTitle.textOrientation': 0,
  'ChartTitle.horizontalAlignment': 'Center',
  'ChartTitle.verticalAlignment': 'Center',
  'ChartTitle.position': 'Automatic',
  'ChartLegend.visible': true,
  'ChartLegend.position': 'Right',
  'ChartLegend.overlay': false,
  'ChartLegend.showShadow': false,
  'ChartLegendEntry.visible': true,
  'ChartDataLabels.showValue': false,
  'ChartDataLabels.showCategoryName': false,
  'ChartDataLabels.showSeriesName': false,
  'ChartDataLabels.showLegendKey': false,
  'ChartDataLabels.showPercentage': false,
  'ChartDataLabels.showBubbleSize': false,
  'ChartDataLabels.numberFormat': 'General',
  'ChartDataLabels.linkNumberFormat': true,
  'ChartDataLabels.autoText': true,
  'ChartFont.bold': false,
  'ChartFont.italic': false,
  'ChartFont.underline': 'None',
  'ChartAxis.visible': true,
  'ChartAxis.displayUnit': 'None',
  'ChartAxis.reversePlotOrder': false,
  'ChartAxis.scaleType': 'Linear',
  'ChartAxis.tickLabelPosition': 'NextToAxis',
  'ChartAxis.minorTickMark': 'None',
  'ChartAxis.position': 'Automatic',
  'ChartAxisTitle.visible': false,
  'ChartAxisTitle.textOrientation': 0,
  'ChartPoint.hasDataLabel': false,
  'ChartTrendline.showEquation': false,
  'ChartTrendline.showRSquared': false,
  'ChartTrendline.backwardPeriod': 0,
  'ChartTrendline.forwardPeriod': 0,
  'ChartAreaFormat.roundedCorners': false,
};

export function keptOf(self: ChartPart, member: string, session: Session): unknown {
  return chartOf(self, session).other[`${self.path}.${member}`];
}

export function keep(self: ChartPart, member: string, value: unknown, session: Session): void {
  chartOf(self, session).other[`${self.path}.${member}`] = value;
}

/** A property that is kept. @throws HostError ApiNotFound where it is read before it was set, and Excel's own value is unknown */
export function keptScalar(typeName: string, member: string, writable: boolean): Scalar<ChartPart> {
  const place = `${typeName}.${member}`;
  const isColor = /color$/i.test(member);
  return {
    get: (self, session) => {
      const value = keptOf(self, member, session);
      if (value !== undefined) return value;
      if (place in INITIAL) return INITIAL[place];
      throw new HostError('ApiNotFound', place);
    },
    ...(writable && {
      set: (self: ChartPart, value: unknown, session: Session) =>
        keep(self, member, isColor ? readColor(value) : value, session),
    }),
  };
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Everything that the library declares of a part of a chart, kept as it is set; `own` comes before it. */
export function keptType(typeName: string, own: Partial<HostType<ChartPart>> = {}): HostType<ChartPart> {
  const { scalars = {}, links = {} } = declaredClass(typeName) ?? {};
  return {
    name: typeName,
    ...own,
    navigation: {
      ...Object.fromEntries(
        Object.entries(links).map(([name, [, type]]) => [
          capital(name),
          ({ sheetId, id, path }: ChartPart) => entity(type, { sheetId, id, path: `${path}.${name}` }),
        ]),
      ),
      ...own.navigation,
    },
    scalars: {
      ...Object.fromEntries(
        Object.entries(scalars).flatMap(([name, [, writable]]) =>
          // What is read only is computed by Excel from what it draws: nobody can have set it.
          writable ? [[capital(name), keptScalar(typeName, name, true)]] : [],
        ),
      ),
      ...own.scalars,
    },
  };
}

const fill = keptType('ChartFill', {
  methods: {
    SetSolidColor: (self, args, session) => keep(self, 'color', readColor(args.text(0)), session),
    Clear: (self, _args, session) => keep(self, 'color', null, session),
  },
});

function line(typeName: string): HostType<ChartPart> {
  return keptType(typeName, {
    methods: { Clear: (self, _args, session) => keep(self, 'lineStyle', 'None', session) },
  });
}

/** Whoever gives a title a text wants to see it. */
const axisTitle = keptType('ChartAxisTitle', {
  scalars: {
    Text: {
      get: keptScalar('ChartAxisTitle', 'text', true).get,
      set: (self, value, session) => {
        keep(self, 'text', value, session);
        keep(self, 'visible', true, session);
      },
    },
  },
});

const axis = keptType('ChartAxis', {
  methods: {
    SetCategoryNames: (self, args, session) => keep(self, 'categoryNames', args.at(0), session),
    SetCustomDisplayUnit: (self, args, session) => {
      keep(self, 'displayUnit', 'Custom', session);
      keep(self, 'customDisplayUnit', args.at(0), session);
    },
    SetPositionAt: (self, args, session) => {
      keep(self, 'position', 'Custom', session);
      keep(self, 'positionAt', args.at(0), session);
    },
  },
  scalars: {
    CustomDisplayUnit: { get: (self, session) => keptOf(self, 'customDisplayUnit', session) ?? 0 },
    Type: { get: ({ path }) => capital(/(category|value|series)Axis$/.exec(path)?.[1] ?? 'value') },
    AxisGroup: { get: ({ path }) => (path.includes('secondary') ? 'Secondary' : 'Primary') },
  },
});

const axes = keptType('ChartAxes', {
  methods: {
    GetItem: ({ sheetId, id, path }, args) => {
      const group = args.optionalText(1) === 'Secondary' ? 'secondary.' : '';
      const type = args.text(0).toLowerCase();
      return entity('ChartAxis', { sheetId, id, path: `${path}.${group}${type}Axis` });
    },
  },
});

/** Only the value axis has lines of its own at first. */
const gridlines = keptType('ChartGridlines', {
  scalars: {
    Visible: {
      ...keptScalar('ChartGridlines', 'visible', true),
      get: (self, session) =>
        keptOf(self, 'visible', session) ?? /valueAxis\.majorGridlines$/.test(self.path),
    },
  },
});

/** Parts of charts that only keep what they are given. */
export const keptChartTypes: readonly HostType<ChartPart>[] = [
  fill,
  line('ChartLineFormat'),
  line('ChartBorder'),
  axisTitle,
  axis,
  axes,
  gridlines,
  ...[
    'ChartFont',
    'ChartTitleFormat',
    'ChartLegendFormat',
    'ChartDataLabelFormat',
    'ChartAreaFormat',
    'ChartAxisFormat',
    'ChartAxisTitleFormat',
    'ChartGridlinesFormat',
    'ChartPlotArea',
    'ChartPlotAreaFormat',
    'ChartSeriesFormat',
    'ChartPointFormat',
    'ChartTrendlineFormat',
    'ChartDataLabels',
    'ChartDataLabel',
  ].map((name) => keptType(name)),
];

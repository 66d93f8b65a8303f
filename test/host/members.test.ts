import { declaredClass } from '../../src/host/declared';
import { startExcel, type NodeExcelHost } from '../../src/host/node';
import { registeredTypes } from '../../src/host/registry';
import { membersOf } from '../../scripts/host-members';
import { codeAndPlace, type Client } from './probing';

let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
afterAll(() => host.stop());

/** How the client comes by an object of each class that the host serves, in a workbook with one of everything. */
const OBJECTS: Readonly<Record<string, (context: Excel.RequestContext) => unknown>> = {
  Workbook: ({ workbook }) => workbook,
  Application: ({ workbook }) => workbook.application,
  Runtime: (context) => context.runtime,
  WorkbookProtection: ({ workbook }) => workbook.protection,
  DocumentProperties: ({ workbook }) => workbook.properties,
  CustomPropertyCollection: ({ workbook }) => workbook.properties.custom,
  CustomProperty: ({ workbook }) => workbook.properties.custom.getItem('key'),
  SettingCollection: ({ workbook }) => workbook.settings,
  Setting: ({ workbook }) => workbook.settings.getItem('key'),
  CustomXmlPartCollection: ({ workbook }) => workbook.customXmlParts,
  CustomXmlPartScopedCollection: ({ workbook }) => workbook.customXmlParts.getByNamespace('urn:a'),
  CustomXmlPart: ({ workbook }) => workbook.customXmlParts.getByNamespace('urn:a').getOnlyItem(),
  NamedItemCollection: ({ workbook }) => workbook.names,
  NamedItem: ({ workbook }) => workbook.names.getItem('name'),
  WorksheetCollection: ({ workbook }) => workbook.worksheets,
  Worksheet: sheet,
  WorksheetFreezePanes: (context) => sheet(context).freezePanes,
  WorksheetProtection: (context) => sheet(context).protection,
  WorksheetCustomPropertyCollection: (context) => sheet(context).customProperties,
  WorksheetCustomProperty: (context) => sheet(context).customProperties.getItem('key'),
  PageLayout: (context) => sheet(context).pageLayout,
  HeaderFooterGroup: (context) => sheet(context).pageLayout.headersFooters,
  HeaderFooter: (context) => sheet(context).pageLayout.headersFooters.defaultForAllPages,
  PageBreakCollection: (context) => sheet(context).horizontalPageBreaks,
  PageBreak: (context) => sheet(context).horizontalPageBreaks.getItem(0),
  Range: cells,
  RangeFormat: (context) => cells(context).format,
  RangeFill: (context) => cells(context).format.fill,
  RangeFont: (context) => cells(context).format.font,
  RangeBorderCollection: (context) => cells(context).format.borders,
  RangeBorder: (context) => cells(context).format.borders.getItem('EdgeTop'),
  FormatProtection: (context) => cells(context).format.protection,
  DataValidation: (context) => cells(context).dataValidation,
  RangeSort: (context) => cells(context).sort,
  RemoveDuplicatesResult: (context) => sheet(context).getRange('Z1:Z2').removeDuplicates([0], false),
  RangeAreas: (context) => sheet(context).getRanges('A1,C1'),
  RangeCollection: (context) => sheet(context).getRanges('A1,C1').areas,
  TableCollection: (context) => sheet(context).tables,
  TableScopedCollection: (context) => cells(context).getTables(),
  Table: table,
  TableColumnCollection: (context) => table(context).columns,
  TableColumn: (context) => table(context).columns.getItemAt(0),
  TableRowCollection: (context) => table(context).rows,
  TableRow: (context) => table(context).rows.getItemAt(0),
  TableSort: (context) => table(context).sort,
  Filter: (context) => table(context).columns.getItemAt(0).filter,
  AutoFilter: (context) => table(context).autoFilter,
  ChartCollection: (context) => sheet(context).charts,
  Chart: chart,
  ChartTitle: (context) => chart(context).title,
  ChartTitleFormat: (context) => chart(context).title.format,
  ChartLegend: (context) => chart(context).legend,
  ChartLegendFormat: (context) => chart(context).legend.format,
  ChartDataLabels: (context) => chart(context).dataLabels,
  ChartDataLabel: (context) => series(context).points.getItemAt(0).dataLabel,
  ChartDataLabelFormat: (context) => chart(context).dataLabels.format,
  ChartAreaFormat: (context) => chart(context).format,
  ChartFont: (context) => chart(context).format.font,
  ChartFill: (context) => chart(context).format.fill,
  ChartBorder: (context) => chart(context).format.border,
  ChartPlotArea: (context) => chart(context).plotArea,
  ChartPlotAreaFormat: (context) => chart(context).plotArea.format,
  ChartAxes: (context) => chart(context).axes,
  ChartAxis: (context) => chart(context).axes.valueAxis,
  ChartAxisFormat: (context) => chart(context).axes.valueAxis.format,
  ChartAxisTitle: (context) => chart(context).axes.valueAxis.title,
  ChartAxisTitleFormat: (context) => chart(context).axes.valueAxis.title.format,
  ChartGridlines: (context) => chart(context).axes.valueAxis.majorGridlines,
  ChartGridlinesFormat: (context) => chart(context).axes.valueAxis.majorGridlines.format,
  ChartLineFormat: (context) => series(context).format.line,
  ChartSeriesCollection: (context) => chart(context).series,
  ChartSeries: series,
  ChartSeriesFormat: (context) => series(context).format,
  ChartPointsCollection: (context) => series(context).points,
  ChartPoint: (context) => series(context).points.getItemAt(0),
  ChartPointFormat: (context) => series(context).points.getItemAt(0).format,
  ChartTrendlineCollection: (context) => series(context).trendlines,
  ChartTrendline: (context) => series(context).trendlines.getItem(0),
  ChartTrendlineFormat: (context) => series(context).trendlines.getItem(0).format,
};

function sheet({ workbook }: Excel.RequestContext): Excel.Worksheet {
  return workbook.worksheets.getFirst();
}
function cells(context: Excel.RequestContext): Excel.Range {
  return sheet(context).getRange('A1:B3');
}
function table(context: Excel.RequestContext): Excel.Table {
  return sheet(context).tables.getItemAt(0);
}
function chart(context: Excel.RequestContext): Excel.Chart {
  return sheet(context).charts.getItemAt(0);
}
function series(context: Excel.RequestContext): Excel.ChartSeries {
  return chart(context).series.getItemAt(0);
}

const served = () => registeredTypes().filter(({ name }) => !name.includes('#') && declaredClass(name));

beforeEach(async () => {
  host.reset({
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['科目', '金额'],
          ['甲', 1],
          ['乙', 2],
        ],
      },
    ],
  });
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.properties.custom.add('key', 'value');
    workbook.settings.add('key', 'value');
    workbook.names.add('name', cells(context));
    workbook.customXmlParts.add('<a xmlns="urn:a"/>');
    sheet(context).customProperties.add('key', 'value');
    sheet(context).horizontalPageBreaks.add('A5');
    sheet(context).tables.add('A1:B3', true);
    sheet(context).charts.add('Line', cells(context));
    series(context).trendlines.add('Linear');
    await context.sync();
  });
});

test('every class that is served can be asked', () => {
  expect(
    served()
      .map(({ name }) => name)
      .filter((name) => !(name in OBJECTS)),
  ).toEqual([]);
});

test.each(served().map(({ name }) => name))(
  '%s: each property is loaded or named as missing',
  async (name) => {
    const wrong: string[] = [];
    for (const member of Object.keys(declaredClass(name)!.scalars)) {
      const answer = await codeAndPlace((context) => {
        (OBJECTS[name]!(context) as Client).load(member);
      });
      if (answer !== null && answer !== `ApiNotFound ${name}.${member}`) wrong.push(`${member}: ${answer}`);
    }
    expect(wrong).toEqual([]);
  },
);

test.each(served().map(({ name }) => name))('%s: what is missing says so', async (name) => {
  const wrong: string[] = [];
  const declared = declaredClass(name)!;
  for (const member of membersOf(name).missing) {
    const answer = await codeAndPlace((context) => {
      const object = OBJECTS[name]!(context) as Client;
      if (member in declared.scalars) object.load(member);
      else if (member in declared.events) object[member]!.add(async () => undefined);
      else if (member in declared.links)
        touch(object[member] as unknown as Record<string, ((value: number) => void) | undefined>);
      else (object[member]!() as Client | undefined)?.load?.();
    });
    if (answer !== `ApiNotFound ${name}.${member}`) wrong.push(`${member}: ${answer}`);
  }
  expect(wrong).toEqual([]);
});

/** Has the client ask for an object: most are loaded, a few only have methods. */
function touch(object: Record<string, ((value: number) => void) | undefined>): void {
  const call = object['load'] ? 'load' : object['abs'] ? 'abs' : 'refreshAll';
  if (call === 'load') object[call]!(undefined as never);
  else object[call]!(1);
}

/** Something that a property cannot be, by what the library declares it to take. */
function badValue(kinds: readonly string[]): unknown {
  const plain = kinds.every((kind) => kind === 'string');
  if (plain) return true;
  return 'no such word';
}

test.each(served().map(({ name }) => name))('%s: nothing takes what it cannot be', async (name) => {
  const wrong: string[] = [];
  const { missing, readOnly } = membersOf(name);
  for (const [member, [, writable, kinds]] of Object.entries(declaredClass(name)!.scalars)) {
    if (writable !== 1 || !kinds || missing.includes(member)) continue;
    if (kinds.includes('string') && kinds.length > 1) continue;
    const answer = await codeAndPlace((context) => {
      (OBJECTS[name]!(context) as Record<string, unknown>)[member] = badValue(kinds);
    });
    const code = readOnly.includes(member) ? 'ApiNotFound' : 'InvalidArgument';
    if (answer !== `${code} ${name}.${member}`) wrong.push(`${member}: ${answer}`);
  }
  expect(wrong).toEqual([]);
});

import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { codeAndPlace, onSheet } from '../probing';

const API = 'https://learn.microsoft.com/javascript/api/excel/excel.';
let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
beforeEach(() =>
  host.reset({
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['', '一月', '二月'],
          ['甲', 1, 2],
          ['乙', 3, 4],
        ],
      },
      { name: 'Sheet2' },
    ],
  }),
);
afterAll(() => host.stop());

/** Protects the first sheet, then tries something. @returns its error */
async function whileProtected(
  options: Excel.WorksheetProtectionOptions,
  act: (sheet: Excel.Worksheet) => unknown,
): Promise<string | null> {
  await onSheet((sheet) => {
    sheet.getRange('B2').format.protection.locked = false;
    sheet.protection.protect(options);
  });
  return codeAndPlace(({ workbook }) => act(workbook.worksheets.getFirst()));
}

const DENIED = expect.stringMatching(/^AccessDenied/) as unknown;

test.each<[string, Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => unknown, boolean]>([
  ['a locked cell', {}, (sheet) => (sheet.getRange('A1').values = [[1]]), false],
  ['an unlocked cell', {}, (sheet) => (sheet.getRange('B2').values = [[1]]), true],
  ['formats', {}, (sheet) => (sheet.getRange('A1').format.font.bold = true), false],
  ['formats', { allowFormatCells: true }, (sheet) => (sheet.getRange('A1').format.font.bold = true), true],
  ['widths', { allowFormatColumns: true }, (sheet) => (sheet.getRange('A:A').format.columnWidth = 9), true],
  ['heights', {}, (sheet) => (sheet.getRange('1:1').format.rowHeight = 9), false],
  ['hidden rows', { allowFormatRows: true }, (sheet) => (sheet.getRange('1:1').rowHidden = true), true],
  ['rows inserted', { allowInsertRows: true }, (sheet) => sheet.getRange('1:1').insert('Down'), true],
  ['columns inserted', { allowInsertRows: true }, (sheet) => sheet.getRange('A:A').insert('Right'), false],
  [
    'rows with locked cells deleted',
    { allowDeleteRows: true },
    (sheet) => sheet.getRange('1:1').delete('Up'),
    false,
  ],
  [
    'sorting locked cells',
    { allowSort: true },
    (sheet) => sheet.getRange('A2:C3').sort.apply([{ key: 1 }]),
    false,
  ],
  ['a filter', {}, (sheet) => sheet.autoFilter.apply('A1:C3'), false],
  ['charts', {}, (sheet) => sheet.charts.add('Line', sheet.getRange('A1:B2')), false],
  ['charts', { allowEditObjects: true }, (sheet) => sheet.charts.add('Line', sheet.getRange('A1:B2')), true],
])(
  `a protected sheet and %s, %j (${API}worksheetprotectionoptions)`,
  async (_what, options, act, allowed) => {
    expect(await whileProtected(options, act)).toEqual(allowed ? null : DENIED);
  },
);

test(`options are told in full (${API}worksheetprotection#excel-excel-worksheetprotection-options-member)`, async () => {
  await whileProtected({ allowSort: true }, () => undefined);
  const options = await onSheet(async (sheet, context) => {
    sheet.protection.load('options,protected');
    await context.sync();
    return sheet.protection.options;
  });
  expect(options).toMatchObject({ allowSort: true, allowFormatCells: false, selectionMode: 'Normal' });
});

test(`a password opens, no other does (${API}worksheetprotection#excel-excel-worksheetprotection-unprotect-member(1))`, async () => {
  await onSheet((sheet) => sheet.protection.protect({}, '口令'));
  const open = (password?: string) =>
    codeAndPlace(({ workbook }) => workbook.worksheets.getFirst().protection.unprotect(password));
  expect([await open(), await open('x'), await open('口令')]).toEqual([DENIED, DENIED, null]);
});

test.each<[string, (context: Excel.RequestContext) => unknown]>([
  ['added', ({ workbook }) => workbook.worksheets.add('new')],
  ['deleted', ({ workbook }) => workbook.worksheets.getFirst().delete()],
  ['renamed', ({ workbook }) => (workbook.worksheets.getFirst().name = 'x')],
  ['moved', ({ workbook }) => (workbook.worksheets.getFirst().position = 1)],
  ['hidden', ({ workbook }) => (workbook.worksheets.getFirst().visibility = 'Hidden')],
  ['copied', ({ workbook }) => workbook.worksheets.getFirst().copy()],
])(`in a protected workbook no sheet is %s (${API}workbookprotection)`, async (_what, act) => {
  await Excel.run(async (context) => {
    context.workbook.protection.protect('口令');
    await context.sync();
  });
  expect(
    await codeAndPlace((context) => (act(context) as { load?: () => void } | undefined)?.load?.()),
  ).toEqual(DENIED);
});

test(`series take their names from the headers, and stand in columns or rows (${API}chartcollection#excel-excel-chartcollection-add-member(1))`, async () => {
  const read = await onSheet(async (sheet, context) => {
    const columns = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
    const rows = sheet.charts.add('Line', sheet.getRange('A1:C3'), 'Rows');
    columns.series.load('items/name');
    rows.series.load('items/name');
    const values = columns.series.getItemAt(1).getDimensionValues('Values');
    const names = columns.series.getItemAt(1).getDimensionValues('Categories');
    await context.sync();
    return [
      columns.series.items.map(({ name }) => name),
      rows.series.items.map(({ name }) => name),
      values.value,
      names.value,
    ];
  });
  expect(read).toEqual([
    ['一月', '二月'],
    ['甲', '乙'],
    [2, 4],
    ['甲', '乙'],
  ]);
});

test(`titles, axes and places of charts are as they are set (${API}chart#excel-excel-chart-setposition-member(1))`, async () => {
  const read = await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'));
    chart.load('height,width,top,left');
    chart.title.load('text');
    await context.sync();
    const before = chart.title.text;
    chart.title.text = '支出';
    chart.axes.valueAxis.title.text = '万元';
    chart.setPosition('B2', 'C3');
    chart.load('height,width,top,left');
    chart.title.load('text');
    chart.axes.valueAxis.title.load('text,visible');
    await context.sync();
    const { height, width, top, left } = chart;
    const { text, visible } = chart.axes.valueAxis.title;
    return [before, chart.title.text, [text, visible], [top, left, height, width]];
  });
  expect(read).toEqual(['一月', '支出', ['万元', true], [15, 48, 30, 96]]);
});

test(`what nobody can know of a chart that is not drawn is missing (${API}chartfont)`, async () => {
  const answer = await codeAndPlace(({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.charts.add('Line', sheet.getRange('A1:B3')).title.format.font.load('size');
  });
  expect(answer).toBe('ApiNotFound ChartFont.size');
});

import { startExcel, type NodeExcelHost } from '../../src/host/node';

let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
beforeEach(() => host.reset());
afterAll(() => host.stop());

async function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context));
}

test('texts are read as Excel reads them', async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange('C1').numberFormat = [['@']];
    const range = sheet.getRange('A1:H1');
    range.values = [['007', "'007", '007', '12.5%', '2020-02-29', 'TRUE', '1,234.5', '办公费']];
    range.load('values,numberFormat,valueTypes,text');
    await context.sync();
    return range;
  });
  expect(read.values[0]).toEqual([7, '007', '007', 0.125, 43890, true, 1234.5, '办公费']);
  expect(read.numberFormat[0]!.slice(2, 5)).toEqual(['@', '0.00%', 'm/d/yyyy']);
  expect(read.valueTypes[0]!.slice(0, 2)).toEqual(['Double', 'String']);
  expect(read.text[0]!.slice(3, 5)).toEqual(['12.50%', '2020/2/29']);
});

test('null in an array leaves its cell, an empty text clears it', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:C1').values = [[1, 2, 3]];
    sheet.getRange('A1:C1').values = [[null, '', 4]];
    await context.sync();
  });
  expect(host.workbook.sheet('Sheet1').values('A1:C1')).toEqual([[1, '', 4]]);
});

test('the used range with and without cells that are only formatted', async () => {
  const addresses = await onSheet(async (sheet, context) => {
    sheet.getRange('B2').values = [[1]];
    sheet.getRange('D5').format.fill.color = '#FF0000';
    const [all, values] = [sheet.getUsedRange(), sheet.getUsedRange(true)];
    all.load('address');
    values.load('address');
    await context.sync();
    return [all.address, values.address];
  });
  expect(addresses).toEqual(['Sheet1!B2:D5', 'Sheet1!B2']);
});

test('an empty sheet has no used range with values', async () => {
  const isNull = await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address');
    await context.sync();
    return used.isNullObject;
  });
  expect(isNull).toBe(true);
});

test('whole columns read no values, and a mixed format reads null', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').format.font.bold = true;
    const [column, mixed] = [sheet.getRange('A:A'), sheet.getRange('A1:A2')];
    column.load('values,address');
    mixed.load('format/font/bold');
    await context.sync();
    expect([column.values, column.address]).toEqual([null, 'Sheet1!A:A']);
    expect(mixed.format.font.bold).toBeNull();
  });
});

test('errors of formulas read as their text', async () => {
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B1');
    range.formulas = [['=1/0', '=IF(1>2,1,"")']];
    range.load('values,valueTypes');
    await context.sync();
    return [range.values[0], range.valueTypes[0]];
  });
  expect(read).toEqual([
    ['#DIV/0!', ''],
    ['Error', 'String'],
  ]);
});

test('a block of 100,000 cells, which the client splits, is written and read back within the limits', async () => {
  const rows = Array.from({ length: 12_500 }, (_, r) => Array.from({ length: 8 }, (_cell, c) => r * 8 + c));
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:H12500').values = rows;
    await context.sync();
  });
  host.traffic.reset();
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:H12500');
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(read).toEqual(rows);
  expect(host.traffic.syncs).toBe(1);
  expect(host.traffic.largestResponse).toBeLessThan(1_000_000);
});

test('what is set is found again: formats, borders, sizes, print set-up, names, settings', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:C3');
    range.format.font.name = '仿宋_GB2312';
    range.format.font.size = 12;
    range.format.horizontalAlignment = 'Center';
    range.format.wrapText = true;
    for (const side of [
      'EdgeTop',
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'InsideHorizontal',
      'InsideVertical',
    ] as const) {
      range.format.borders.getItem(side).style = 'Continuous';
    }
    sheet.getRange('2:2').format.rowHeight = 30;
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea('A1:C3');
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P';
    sheet.pageLayout.setPrintMargins('Centimeters', { top: 2.54 });
    sheet.showGridlines = false;
    sheet.tabColor = '#00B050';
    sheet.customProperties.add('ziping', 'form');
    sheet.names.add('own', sheet.getRange('A1'));
    context.workbook.names.add('all', sheet.getRange('A1:B2'));
    context.workbook.settings.add('key', { a: 1 });
    await context.sync();
  });
  const sheet = host.workbook.sheet('Sheet1');
  expect(sheet.format('C3')).toMatchObject({
    fontName: '仿宋_GB2312',
    fontSize: 12,
    horizontal: 'Center',
    wrap: true,
  });
  expect(sheet.format('C3').borders.left).toMatchObject({ style: 'Continuous', weight: 'Thin' });
  expect([sheet.rowHeight(1), sheet.freeze, sheet.gridlines, sheet.tabColor]).toEqual([
    30,
    { rows: 1, columns: 0 },
    false,
    '#00B050',
  ]);
  expect(sheet.page).toMatchObject({ orientation: 'Landscape', zoom: { horizontalFitToPages: 1 } });
  expect(sheet.page.margins.top).toBeCloseTo(72);
  expect(sheet.page.headersFooters).toEqual({ CenterFooter: '&P' });
  expect(sheet.customProperties.get('ziping')).toBe('form');
  expect(sheet.names[0]!.formula).toBe('=Sheet1!$A$1');
  expect(host.workbook.names[0]!.formula).toBe('=Sheet1!$A$1:$B$2');
  expect(host.workbook.settings.get('key')).toEqual({ a: 1 });
});

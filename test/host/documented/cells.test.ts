import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { codeAndPlace, onSheet } from '../probing';

const API = 'https://learn.microsoft.com/javascript/api/excel/excel.';
let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
beforeEach(() => host.reset({ sheets: [{ name: 'Sheet1' }] }));
afterAll(() => host.stop());

const first = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getFirst();

test(`texts that are written are read by American rules (${API}range#excel-excel-range-values-member)`, async () => {
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:H1');
    range.values = [
      ['$120', '1/1/2017', '12:30', '1,234', '($5.50)', '1 1/2', '2017-01-01 6:00 PM', '12/32/2017'],
    ];
    range.load('values,numberFormat,numberFormatLocal');
    await context.sync();
    return range;
  });
  expect(read.values[0]).toEqual([120, 42736, 12.5 / 24, 1234, -5.5, 1.5, 42736.75, '12/32/2017']);
  expect(read.numberFormat[0]!.slice(1, 4)).toEqual(['m/d/yyyy', 'h:mm', '#,##0']);
  expect(read.numberFormatLocal[0]!.slice(1, 3)).toEqual(['yyyy/m/d', 'h:mm']);
});

test(`the format General has a name of its own in China (${API}range#excel-excel-range-numberformatlocal-member)`, async () => {
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.numberFormatLocal = [['yyyy/m/d']];
    const other = sheet.getRange('B1');
    range.load('numberFormat');
    other.load('numberFormatLocal');
    await context.sync();
    return [range.numberFormat[0]![0], other.numberFormatLocal[0]![0]];
  });
  expect(read).toEqual(['m/d/yyyy', 'G/通用格式']);
});

test(`a number that has no room shows #### (${API}range#excel-excel-range-text-member)`, async () => {
  const text = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.values = [[123456789]];
    range.numberFormat = [['#,##0.00']];
    range.format.columnWidth = 20;
    range.load('text');
    await context.sync();
    return range.text[0]![0]!;
  });
  expect(text).toMatch(/^#+$/);
});

test(`mixed formats of whole columns read as null (${API}rangeformat)`, async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange('A3').format.fill.color = '#FF0000';
    sheet.getRange('A3').numberFormat = [['0.00']];
    const column = sheet.getRange('A:A');
    column.load('values,numberFormat,format/fill/color,format/font/bold');
    await context.sync();
    const { values, numberFormat, format } = column;
    return [values, numberFormat, format.font.bold];
  });
  expect(read).toEqual([null, null, false]);
});

test.each([
  ['Values', [[3]]],
  ['Formulas', [['=B2+1']]],
  ['Link', [['=A1']]],
] as const)(`copying only %s (${API}rangecopytype)`, async (kind, formulas) => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').formulas = [['=B1+1', 2]];
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A2').copyFrom('A1', kind);
    const target = sheet.getRange('A2');
    target.load('formulas,format/font/bold');
    await context.sync();
    return [target.formulas, target.format.font.bold];
  });
  expect(read).toEqual([formulas, false]);
});

test(`blanks are skipped and blocks turned where it is asked for (${API}range#excel-excel-range-copyfrom-member(1))`, async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, ''],
    ];
    sheet.getRange('D1:E2').values = [
      [9, 9],
      [9, 9],
    ];
    sheet.getRange('D1').copyFrom('A1:B2', 'All', true);
    sheet.getRange('G1').copyFrom('A1:B2', 'Values', false, true);
  });
  expect(host.workbook.sheet('Sheet1').values('D1:H2')).toEqual([
    [1, 2, '', 1, 3],
    [3, 9, '', 2, ''],
  ]);
});

test(`a copied sheet takes along what belongs to it (${API}worksheet#excel-excel-worksheet-copy-member(1))`, async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B2').formulas = [
      ['a', 'b'],
      [1, '=A2*2'],
    ];
    sheet.getRange('B:B').format.columnWidth = 100;
    sheet.getRange('2:2').rowHidden = true;
    sheet.freezePanes.freezeRows(1);
    sheet.showGridlines = false;
    sheet.tabColor = '#FF0000';
    sheet.names.add('own', sheet.getRange('A1'));
    sheet.tables.add('A1:B2', true);
    await context.sync();
    const copy = sheet.copy('End');
    copy.load('name');
    await context.sync();
    expect(copy.name).toBe('Sheet1 (2)');
  });
  const copy = host.workbook.sheet('Sheet1 (2)');
  expect([copy.formula('B2'), copy.columnWidth(1), copy.freeze, copy.gridlines, copy.tabColor]).toEqual([
    '=A2*2',
    100,
    { rows: 1, columns: 0 },
    false,
    '#FF0000',
  ]);
  expect(copy.names[0]!.formula).toBe("='Sheet1 (2)'!$A$1");
});

test(`references in R1C1 are read and written (${API}range#excel-excel-range-formulasr1c1-member)`, async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange('B2').formulasR1C1 = [['=R[-1]C+R1C1*2']];
    const range = sheet.getRange('B2');
    range.load('formulas,formulasR1C1');
    await context.sync();
    return [range.formulas[0]![0], range.formulasR1C1[0]![0]];
  });
  expect(read).toEqual(['=B1+$A$1*2', '=R[-1]C+R1C1*2']);
});

test(`texts are found and replaced (${API}range#excel-excel-range-find-member(1))`, async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange('A1:A3').values = [['Alpha'], ['beta'], ['alphabet']];
    const found = sheet.getRange('A1:A3').find('alpha', { searchDirection: 'Backwards' });
    const whole = sheet.findAllOrNullObject('ALPHA', { completeMatch: true, matchCase: false });
    const none = sheet.getRange('A1:A3').findOrNullObject('gamma', {});
    found.load('address');
    whole.load('address');
    const count = sheet.getRange('A1:A3').replaceAll('a', 'o', { matchCase: true });
    await context.sync();
    return [found.address, whole.address, none.isNullObject, count.value];
  });
  expect(read).toEqual(['Sheet1!A3', 'Sheet1!A1', true, 4]);
});

test(`duplicates go, and their number is told (${API}range#excel-excel-range-removeduplicates-member(1))`, async () => {
  const result = await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B4').values = [
      ['k', 'v'],
      ['a', 1],
      ['A', 2],
      ['b', 3],
    ];
    const told = sheet.getRange('A1:B4').removeDuplicates([0], true);
    told.load();
    await context.sync();
    return [told.removed, told.uniqueRemaining];
  });
  expect(result).toEqual([1, 2]);
  expect(host.workbook.sheet('Sheet1').values('A2:B4')).toEqual([
    ['a', 1],
    ['b', 3],
    ['', ''],
  ]);
});

test.each<[what: string, act: (sheet: Excel.Worksheet) => void, answer: string]>([
  ['a paper', (sheet) => (sheet.pageLayout.paperSize = 'Napkin' as never), 'PageLayout.paperSize'],
  ['an orientation', (sheet) => (sheet.pageLayout.orientation = 'Upside' as never), 'PageLayout.orientation'],
  [
    'an alignment',
    (sheet) => (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as never),
    'RangeFormat.horizontalAlignment',
  ],
  ['a kind of clearing', (sheet) => sheet.getRange('A1').clear('Values' as never), 'Range.clear'],
  ['a size of letters', (sheet) => (sheet.getRange('A1').format.font.size = 500), 'RangeFont.size'],
  ['a height of a row', (sheet) => (sheet.getRange('1:1').format.rowHeight = 410), 'RangeFormat.rowHeight'],
  [
    'a turn of text',
    (sheet) => (sheet.getRange('A1').format.textOrientation = 91),
    'RangeFormat.textOrientation',
  ],
  ['a zoom', (sheet) => (sheet.pageLayout.zoom = { scale: 9 }), 'PageLayout.zoom'],
])(`%s that there is none of is refused (${API}pagelayout)`, async (_what, act, place) => {
  expect(await codeAndPlace((context) => act(first(context)))).toBe(`InvalidArgument ${place}`);
});

test(`formats of cells that the engine has no place for are kept, mixed ones read as null (${API}rangeformat)`, async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange('A1:A2').format.textOrientation = 45;
    sheet.getRange('A1').format.indentLevel = 2;
    sheet.getRange('A1').format.horizontalAlignment = 'CenterAcrossSelection';
    const both = sheet.getRange('A1:A2');
    const one = sheet.getRange('A1');
    both.load('format/textOrientation,format/indentLevel');
    one.load('format/horizontalAlignment');
    await context.sync();
    return [both.format.textOrientation, both.format.indentLevel, one.format.horizontalAlignment];
  });
  expect(read).toEqual([45, null, 'CenterAcrossSelection']);
});

test(`cells' properties are those that were asked for, no more (${API}range#excel-excel-range-getcellproperties-member(1))`, async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet
      .getRange('A1:B1')
      .setCellProperties([
        [{ format: { font: { bold: true }, fill: { color: 'gold' }, indentLevel: 3 } }, {}],
      ]);
    const told = sheet.getRange('A1:B1').getCellProperties({
      address: true,
      format: { font: { bold: true }, fill: { color: true }, indentLevel: true },
    });
    await context.sync();
    return told.value[0]![0];
  });
  expect(read).toEqual({
    address: 'Sheet1!A1',
    format: { font: { bold: true }, fill: { color: '#FFD700' }, indentLevel: 3 },
  });
  const unknown = await codeAndPlace((context) =>
    first(context)
      .getRange('A1')
      .setCellProperties([[{ format: { sparkle: true } as never }]]),
  );
  expect(unknown).toBe('ApiNotFound RangeFormat.sparkle');
});

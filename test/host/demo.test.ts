import { startExcel, type NodeExcelHost } from '../../src/host/node';

let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel({
    sheets: [
      { name: 'Sheet1' },
      {
        name: '预算',
        rows: [
          ['科目', '本年', '上年'],
          ['货币资金', 1200.5, null],
        ],
      },
    ],
  });
});

afterAll(() => host.stop());

test('the library itself believes that it is in Excel', () => {
  expect(Office.context.displayLanguage).toBe('zh-CN');
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
});

test('an add-in reads, adds a sheet, writes and formats in two round trips', async () => {
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItemOrNullObject('预算').getUsedRangeOrNullObject(true);
    range.load('values,address,rowCount,columnCount,numberFormat');
    await context.sync();
    const sheet = context.workbook.worksheets.add('自评表');
    sheet.getRange('A1:C2').values = [
      [1, 2, 3],
      ['a', 'b', 'c'],
    ];
    sheet.getRange('A1:C1').merge();
    sheet.getRange('A1').format.fill.color = '#FFEE00';
    sheet.getRange('A:A').format.columnWidth = 120;
    sheet.activate();
    await context.sync();
    return { values: range.values, address: range.address };
  });
  expect(read).toEqual({
    values: [
      ['科目', '本年', '上年'],
      ['货币资金', 1200.5, ''],
    ],
    address: '预算!A1:C2',
  });
  const sheet = host.workbook.sheet('自评表');
  expect(sheet.values('A1:C2')).toEqual([
    [1, '', ''],
    ['a', 'b', 'c'],
  ]);
  expect(sheet.merges).toEqual(['A1:C1']);
  expect(sheet.format('A1').fill).toBe('#FFEE00');
  expect(sheet.columnWidth(0)).toBe(120);
  expect(host.workbook.activeSheet).toBe('自评表');
  expect(host.traffic.syncs).toBe(2);
});

test('formulas are computed before they are read, and when the user edits', async () => {
  const total = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
    const range = sheet.getRange('A3');
    range.load('values,formulas');
    await context.sync();
    return [range.values[0]![0], range.formulas[0]![0]];
  });
  expect(total).toEqual([3, '=SUM(A1:A2)']);
  await host.user.edit('Sheet1', 'A1', 40);
  expect(host.workbook.sheet('Sheet1').value('A3')).toBe(42);
});

import { startExcel, type NodeExcelHost } from '../../src/host/node';

let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
beforeEach(() => host.reset({ sheets: [{ name: 'Sheet1', rows: [['a', 1], ['b', 2], ['c']] }] }));
afterAll(() => host.stop());

/** Does something on the sheet. @returns how far it is used then, formats too */
function used(work: (sheet: Excel.Worksheet) => void): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    work(sheet);
    const range = sheet.getUsedRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
}

/** The fills of cells, as the object model tells them. */
function fills(...addresses: readonly string[]): Promise<string[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const read = addresses.map((address) => sheet.getRange(address).format.fill);
    for (const fill of read) fill.load('color');
    await context.sync();
    return read.map(({ color }) => color);
  });
}

test('rows and columns that are copied reach no further than what is in them', async () => {
  const address = await used((sheet) => {
    sheet.getRange('B2').format.fill.color = '#FF0000';
    sheet.getRange('5:6').copyFrom('2:2', 'Formats');
    sheet.getRange('D:D').copyFrom('B:B', 'All');
  });
  expect(address).toBe('Sheet1!A1:D6');
  expect(host.workbook.sheet('Sheet1').values('A1:D6')).toEqual([
    ['a', 1, '', 1],
    ['b', 2, '', 2],
    ['c', '', '', ''],
    ['', '', '', ''],
    ['', '', '', ''],
    ['', '', '', ''],
  ]);
  expect(await fills('B5', 'B6', 'C5', 'D2', 'D5')).toEqual([
    '#FF0000',
    '#FF0000',
    '#FFFFFF',
    '#FF0000',
    '#FF0000',
  ]);
});

test('a row takes along what its empty cells show, and loses what it showed before', async () => {
  await used((sheet) => {
    sheet.getRange('2:2').format.fill.color = '#FF0000';
    sheet.getRange('5:5').copyFrom('2:2', 'Formats');
    sheet.getRange('2:2').copyFrom('3:3', 'Formats');
  });
  expect(await fills('A5', 'XFD5', 'A2', 'XFD2')).toEqual(['#FF0000', '#FF0000', '#FFFFFF', '#FFFFFF']);
});

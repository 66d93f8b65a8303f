import { startExcel, type NodeExcelHost } from '../../src/host/node';
import { tableFile } from '../xlsx/table-file';
import { onSheet } from './probing';

const API = 'https://learn.microsoft.com/javascript/api/excel/excel.';
let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
beforeEach(() => host.reset({ workbook: tableFile() }));
afterAll(() => host.stop());

/** Value and formula of the sum. */
const sum = () =>
  onSheet(async (_sheet, context) => {
    const range = context.workbook.worksheets.getItem('合计').getRange('A1');
    range.load('values,formulas');
    await context.sync();
    return [range.values[0]![0], range.formulas[0]![0]] as const;
  });

test(`tables of a file are there, with their parts, style and filters (${API}table)`, async () => {
  const read = await onSheet(async (sheet, context) => {
    const tables = context.workbook.tables;
    const table = sheet.tables.getItem('账');
    const parts = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.getTotalRowRange(),
    ];
    const filter = table.columns.getItem('科目').filter;
    const own = context.workbook.worksheets.getItem('筛选').autoFilter;
    tables.load('items/name');
    table.load('name,showHeaders,showTotals,style,highlightFirstColumn,showBandedRows,showFilterButton');
    table.columns.load('items/name');
    table.autoFilter.load('isDataFiltered');
    filter.load('criteria');
    own.load('criteria');
    for (const part of parts) part.load('address');
    await context.sync();
    expect(tables.items.map(({ name }) => name)).toEqual(['账']);
    expect(own.criteria[0]).toMatchObject({ criterion1: '>5', criterion2: '<9', operator: 'And' });
    return { ...table.toJSON(), parts: parts.map(({ address }) => address), criteria: filter.criteria };
  });
  expect(read).toMatchObject({
    showHeaders: true,
    showTotals: true,
    style: 'TableStyleLight9',
    highlightFirstColumn: true,
    showBandedRows: true,
    showFilterButton: true,
    autoFilter: { isDataFiltered: true },
    columns: [{ name: '科目' }, { name: '金额' }, { name: '两倍' }],
    parts: ['支出!A1:C5', '支出!A1:C1', '支出!A2:C4', '支出!A5:C5'],
    criteria: { filterOn: 'Values', values: ['办公费'] },
  });
});

test('formulas of the file that refer to tables read as they were written, and follow an edit', async () => {
  const read = await onSheet(async (sheet, context) => {
    const own = sheet.getRange('C2');
    const other = context.workbook.worksheets.getItem('合计').getRange('A1:B1');
    own.load('formulas');
    other.load('formulas,values');
    await context.sync();
    return [own.formulas[0]![0], ...other.formulas[0]!, ...other.values[0]!];
  });
  expect(read).toEqual([
    '=账[[#This Row],[金额]]*2',
    '=SUM(账[金额])',
    '=COUNTA(账[[#Headers],[科目]:[两倍]])',
    180,
    3,
  ]);
  await host.user.edit('支出', 'B3', 70);
  expect([(await sum())[0], host.workbook.sheet('支出').value('C3')]).toEqual([200, 140]);
});

test(`formulas that refer to a table mean its rows as they are, in its own words (${API}tablerowcollection#excel-excel-tablerowcollection-add-member(1))`, async () => {
  await onSheet((sheet) => void sheet.tables.getItem('账').rows.add(undefined, [['会议费', 1000, '']]));
  expect(await sum()).toEqual([1180, '=SUM(账[金额])']);
  await host.user.insertRows('支出', 1);
  await host.user.edit('支出', 'B2', 5);
  expect(await sum()).toEqual([1185, '=SUM(账[金额])']);
  await onSheet((sheet) => {
    const table = sheet.tables.getItem('账');
    table.name = '支出账';
    table.columns.getItem('金额').name = '金额（元）';
  });
  await host.user.edit('支出', 'B2', 6);
  expect(await sum()).toEqual([1186, '=SUM(支出账[金额（元）])']);
  await onSheet((sheet) => sheet.tables.getItem('支出账').delete());
  expect(await sum()).toEqual(['#REF!', '=#REF!']);
});

test(`where a table becomes a range, its formulas go on with the cells (${API}table#excel-excel-table-converttorange-member(1))`, async () => {
  await onSheet((sheet) => void sheet.tables.getItem('账').convertToRange());
  await host.user.insertRows('支出', 7);
  await host.user.edit('支出', 'B2', 0);
  expect(await sum()).toEqual([80, '=SUM(支出!$B$2:$B$4)']);
});

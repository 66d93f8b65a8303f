import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { codeAndPlace, onSheet } from '../probing';
import { pause } from '../../pause';

const API = 'https://learn.microsoft.com/javascript/api/excel/excel.';
const GUIDE = 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables';
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
          ['日期', '单位', '金额'],
          ['2020-01-01', '甲', 30],
          ['2020-01-02', '乙', 10],
          ['2020-01-03', '丙', 20],
        ],
      },
    ],
  }),
);
afterAll(() => host.stop());

const sheetView = () => host.workbook.sheet('Sheet1');

test(`a table knows its ranges, columns and rows (${API}table)`, async () => {
  const read = await onSheet(async (sheet, context) => {
    const table = sheet.tables.add('A1:C4', true);
    table.name = '支出';
    const [all, body, header] = [table.getRange(), table.getDataBodyRange(), table.getHeaderRowRange()];
    for (const range of [all, body, header]) range.load('address');
    table.columns.load('items/name,count');
    table.rows.load('count');
    table.load('name,style,showTotals');
    context.workbook.tables.load('count');
    await context.sync();
    return [
      [all.address, body.address, header.address],
      table.columns.items.map(({ name }) => name),
      [table.columns.count, table.rows.count, context.workbook.tables.count],
      [table.name, table.style, table.showTotals],
    ];
  });
  expect(read).toEqual([
    ['Sheet1!A1:C4', 'Sheet1!A2:C4', 'Sheet1!A1:C1'],
    ['日期', '单位', '金额'],
    [3, 3, 1],
    ['支出', 'TableStyleMedium2', false],
  ]);
});

test(`without headers Excel makes some and moves the data down (${API}tablecollection#excel-excel-tablecollection-add-member(1))`, async () => {
  await onSheet((sheet) => {
    sheet.tables.add('A2:C4', false);
  });
  expect(sheetView().values('A2:C3')).toEqual([
    ['Column1', 'Column2', 'Column3'],
    ['2020-01-01', '甲', 30],
  ]);
});

test(`tables do not overlap (${API}tablecollection#excel-excel-tablecollection-add-member(1))`, async () => {
  const answer = await codeAndPlace(({ workbook }) => {
    const { tables } = workbook.worksheets.getFirst();
    tables.add('A1:C4', true);
    tables.add('C4:D6', true);
  });
  expect(answer).toBe('InvalidArgument TableCollection.add');
});

test(`rows and columns are added; what stands below moves down (${GUIDE})`, async () => {
  const range = await onSheet(async (sheet, context) => {
    sheet.getRange('A5').values = [['下方']];
    const table = sheet.tables.add('A1:C4', true);
    table.rows.add(undefined, [['2020-01-04', '丁', '$5']]);
    table.columns.add(1, [['新'], [1], [2], [3], [4]] as never);
    const all = table.getRange();
    all.load('address');
    await context.sync();
    return all.address;
  });
  expect(range).toBe('Sheet1!A1:D5');
  expect(sheetView().values('A5:D6')).toEqual([
    [43834, 4, '丁', 5],
    ['下方', '', '', ''],
  ]);
});

test(`a table of nothing but headers takes its first rows there (${GUIDE}#create-a-table)`, async () => {
  const count = await onSheet(async (sheet, context) => {
    const table = sheet.tables.add('E1:F1', true);
    table.getHeaderRowRange().values = [['a', 'b']];
    table.rows.add(undefined, [
      [1, 2],
      [3, 4],
    ]);
    table.rows.load('count');
    await context.sync();
    return table.rows.count;
  });
  expect(count).toBe(2);
  expect(sheetView().values('E1:F3')).toEqual([
    ['a', 'b'],
    [1, 2],
    [3, 4],
  ]);
});

test(`sorting moves whole rows (${API}tablesort#excel-excel-tablesort-apply-member(1))`, async () => {
  await onSheet((sheet) => {
    sheet.tables.add('A1:C4', true).sort.apply([{ key: 2, ascending: true }]);
  });
  expect(sheetView().values('B2:C4')).toEqual([
    ['乙', 10],
    ['丙', 20],
    ['甲', 30],
  ]);
});

test(`a filter hides rows and shows them again (${API}filter)`, async () => {
  const read = await onSheet(async (sheet, context) => {
    const table = sheet.tables.add('A1:C4', true);
    const { filter } = table.columns.getItem('金额');
    filter.applyCustomFilter('>15');
    const second = sheet.getRange('A3');
    second.load('rowHidden');
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    const filtered = [second.rowHidden, table.autoFilter.isDataFiltered];
    table.clearFilters();
    second.load('rowHidden');
    await context.sync();
    return [filtered, second.rowHidden];
  });
  expect(read).toEqual([[true, true], false]);
});

test(`a table that is made into a range leaves its cells (${API}table#excel-excel-table-converttorange-member(1))`, async () => {
  const count = await onSheet(async (sheet, context) => {
    sheet.tables.add('A1:C4', true).convertToRange();
    sheet.tables.load('count');
    await context.sync();
    return sheet.tables.count;
  });
  expect(count).toBe(0);
  expect(sheetView().value('A1')).toBe('日期');
});

test(`rows that the user inserts in a table belong to it (${API}table#excel-excel-table-getrange-member(1))`, async () => {
  await onSheet((sheet) => {
    sheet.tables.add('A1:C4', true);
  });
  await host.user.insertRows('Sheet1', 2, 2);
  await host.user.insertColumns('Sheet1', 1);
  const read = await onSheet(async (sheet, context) => {
    const all = sheet.tables.getItemAt(0).getRange();
    const { columns } = sheet.tables.getItemAt(0);
    all.load('address');
    columns.load('count');
    await context.sync();
    return [all.address, columns.count];
  });
  expect(read).toEqual(['Sheet1!A1:D6', 4]);
});

test(`handlers of a table hear of changes in it, and of no others (${API}table#excel-excel-table-onchanged-member)`, async () => {
  const heard: string[] = [];
  const handler = await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getFirst().tables.add('A1:C4', true);
    const added = table.onChanged.add(async ({ address, changeType }) => {
      heard.push(`${changeType} ${address}`);
    });
    await context.sync();
    return added;
  });
  await host.user.edit('Sheet1', 'C2', 31);
  await host.user.edit('Sheet1', 'F9', 1);
  await pause(20);
  expect(heard).toEqual(['RangeEdited C2']);
  handler.remove();
  await handler.context.sync();
});

test(`references to columns of tables are computed, and read as they were written (${GUIDE})`, async () => {
  const read = await onSheet(async (sheet, context) => {
    const table = sheet.tables.add('A1:C4', true);
    table.name = '支出';
    table.columns.add(undefined, [['两倍'], ['=[@金额]*2'], ['=[@金额]*2'], ['=[@金额]*2']] as never);
    sheet.getRange('F1').formulas = [['=SUM(支出[金额])']];
    const ranges = [sheet.getRange('D2:D4'), sheet.getRange('F1')];
    for (const range of ranges) range.load('values,formulas');
    await context.sync();
    return ranges.map(({ values, formulas }) => [values.flat(), formulas[0]![0]]);
  });
  expect(read).toEqual([
    [[60, 20, 40], '=[@金额]*2'],
    [[60], '=SUM(支出[金额])'],
  ]);
});

test(`a reference to a table that there is not is missing (${GUIDE})`, async () => {
  const answer = await codeAndPlace(({ workbook }) => {
    workbook.worksheets.getFirst().getRange('E1').formulas = [['=SUM(无[金额])']];
  });
  expect(answer).toBe('ApiNotFound Range.formulas');
});

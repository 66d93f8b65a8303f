import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startExcel, type NodeExcelHost } from '../../src/host/node';

let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
afterAll(() => host.stop());

async function readAll() {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name,items/visibility');
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    for (const range of used) range.load('address,values,numberFormat');
    await context.sync();
    return used.filter((range) => !range.isNullObject).map(({ address, values }) => ({ address, values }));
  });
}

const SEED = join(__dirname, '../../samples/hechi-2020.xlsx');

test('an .xlsx file is open, with its values, merges and looks', async () => {
  host.reset({ workbook: readFileSync(SEED), name: 'seed.xlsx' });
  const read = await readAll();
  expect(read.length).toBeGreaterThan(0);
  expect(read.every(({ values }) => values.length > 0)).toBe(true);
  const merged = host.workbook.sheetNames.filter((name) => host.workbook.sheet(name).merges.length > 0);
  expect(merged.length).toBeGreaterThan(0);
});

test('a large sheet is read in blocks and edited without computing what does not depend on it', async () => {
  const rows = Array.from({ length: 50_000 }, (_, r) => [
    `摘要${r}`,
    r,
    r / 4,
    '科目',
    null,
    r % 7,
    r % 3,
    1,
  ]);
  host.reset({
    sheets: [
      { name: '明细', rows },
      { name: '合计', rows: [['=SUM(明细!B1:B3)']] },
    ],
  });
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('明细').getRangeByIndexes(0, 0, 10_000, 8);
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values[9999]!.slice(0, 5)).toEqual(['摘要9999', 9999, 2499.75, '科目', '']);
  await host.user.edit('明细', 'B1', 10);
  expect(host.workbook.sheet('合计').value('A1')).toBe(13);
});

test('formulas that are not computed keep the results they came with', async () => {
  host.reset({ sheets: [{ name: 'A', rows: [[1], ['=A1*2']] }], compute: false });
  await host.user.edit('A', 'A1', 5);
  expect(host.workbook.sheet('A').value('A2')).toBeNull();
});

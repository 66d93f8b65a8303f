import { strFromU8, unzipSync } from 'fflate';
import { openWorkbook, readWorkbookModel } from '../../src/xlsx';
import { tableFile } from './table-file';

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

function saved(...cells: { row: number; column: number; value: string | number | null }[]) {
  const workbook = openWorkbook(tableFile(), 'book.xlsx');
  workbook.replaceCells('支出', cells);
  return partsOf(workbook.toBytes());
}

test('the tables of a file are read', () => {
  const [ledger, , filtered] = readWorkbookModel(tableFile()).sheets;
  expect(ledger!.tables).toMatchObject([
    { name: '账', area: { top: 0, left: 0, bottom: 4, right: 2 }, hasHeaders: true, hasTotals: true },
  ]);
  expect(ledger!.autoFilter).toBeNull();
  expect(filtered!.autoFilter!.filters.get(0)).toEqual({
    kind: 'custom',
    conditions: ['>5', '<9'],
    all: true,
  });
});

test('an entry of a table is replaced, and every part but its sheet stays as it is', () => {
  const before = partsOf(tableFile());
  const after = saved({ row: 1, column: 1, value: 120 });
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(changed.filter((name) => /table|sheet/.test(name))).toEqual(['xl/worksheets/sheet1.xml']);
  expect(after['xl/worksheets/sheet1.xml']).toContain('<c r="B2"><v>120</v></c>');
});

test('another header cell is the name of the column in the part of the table and in formulas', () => {
  const after = saved({ row: 0, column: 1, value: '金额&元' });
  expect(after['xl/tables/table1.xml']).toContain('name="金额&amp;元" totalsRowFunction="sum"');
  expect(after['xl/tables/table1.xml']).toContain('账[[#This Row],[金额&amp;元]]*2');
  expect(after['xl/worksheets/sheet1.xml']).toContain('<f>SUBTOTAL(109,账[金额&amp;元])</f>');
  expect(after['xl/worksheets/sheet2.xml']).toContain('<f>SUM(账[金额&amp;元])</f>');
});

test.each([
  ['a number', 2025, '2025'],
  ['a blank', null, 'Column2'],
  ['the name of another column', '科目', '科目2'],
])('a header cell that gets %s holds a text of its own', (_what, value, text) => {
  const after = saved({ row: 0, column: 1, value });
  expect(after['xl/worksheets/sheet1.xml']).toContain(`<c r="B1" t="inlineStr"><is><t>${text}</t></is></c>`);
  expect(after['xl/tables/table1.xml']).toContain(`id="2" name="${text}"`);
});

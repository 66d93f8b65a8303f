import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { calculate } from '../../src/xlsx/calculate';
import { areaOf, type CellValue } from '../../src/workbook';

const values: Record<string, CellValue[][]> = { own: [[1.1], [2.2], [null], ['合计']], 预算表: [[20]] };
const at = (formula: string): number | null =>
  calculate(formula, (sheet, area) =>
    values[sheet ?? 'own']!.slice(area.top, area.bottom + 1).map((row) =>
      row.slice(area.left, area.right + 1),
    ),
  );

test.each([
  ['=SUM(A1:A4)', 3.3],
  ['=A1+A2-0.3', 3],
  ['=ROUND(SUM(A1:A3)/10000,2)', 0],
  ["='预算表'!A1*2", 40],
  ['=预算表!A1/3', 6.66666666666667],
  ['=SUBTOTAL(9,A1:A2)', 3.3],
  ['=-(A1+A3)', -1.1],
  ['=10%', 0.1],
])('computes %s exactly', (formula, expected) => expect(at(formula)).toBeCloseTo(expected, 12));

test.each(['=VLOOKUP(A1,B:C,2)', '=A4+1', '=A1/0', '=A1&"元"', '=SUM(A1:A4', '=IF(A1>0,1,2)', '=A1:A2', ''])(
  'does not guess %s',
  (formula) => expect(at(formula)).toBeNull(),
);

/** A workbook as a program writes it that does not calculate. */
function uncalculated(): Uint8Array {
  const sum = (formula: string) => ({ value: null, formula });
  return createWorkbook([
    {
      name: '预算表',
      rows: [[8], [12], [sum('=SUM(A1:A2)')], [sum('=A3*2')], [sum('=A5')], [sum('=TODAY()')]],
    },
    { name: '汇总', rows: [[sum('=预算表!A3')]] },
  ]);
}

test('sums without a value are computed, whatever else is unknown, and never blank', async () => {
  const workbook = openWorkbook(uncalculated(), 'x.xlsx');
  await workbook.listSheets();
  const [budget, summary] = await workbook.readBlocks([
    { sheet: '预算表', area: areaOf(0, 0, 6, 1) },
    { sheet: '汇总', area: areaOf(0, 0) },
  ]);
  expect(budget!.values.flat()).toEqual([8, 12, 20, 40, '#CALC!', '#CALC!']);
  expect(summary!.values).toEqual([[20]]);
});

test('a streamed column says that it could not be read', async () => {
  const workbook = openWorkbook(uncalculated(), 'x.xlsx');
  const read: CellValue[] = [];
  const request = { sheet: '预算表', firstRow: 0, lastRow: 5, columns: [0] };
  await workbook.readColumns(request, ({ columns }) => read.push(...columns[0]!));
  expect(read).toEqual([8, 12, '#CALC!', '#CALC!', '#CALC!', '#CALC!']);
});

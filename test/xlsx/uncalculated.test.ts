import { createWorkbook, openWorkbook, type NewSheet } from '../../src/xlsx';
import { bookParts, sheetOf, zipOf } from './packages';
import { decimal, sum } from '../../src/numbers';
import { calculate } from '../../src/xlsx/calculate';
import { tokensOf } from '../../src/xlsx/formula-tokens';
import { areaOf, type Area, type CellValue } from '../../src/workbook';

const values: Record<string, CellValue[][]> = { own: [[1.1], [2.2], [null], ['合计']], 预算表: [[20]] };
const inArea = (sheet: string | null, area: Area): CellValue[] =>
  values[sheet ?? 'own']!.slice(area.top, area.bottom + 1).flatMap((row) =>
    row.slice(area.left, area.right + 1),
  );
const at = (formula: string): number | null =>
  calculate(tokensOf(formula), {
    cell: (sheet, row, column) => inArea(sheet, areaOf(row, column))[0] ?? null,
    sum: (sheet, area) =>
      sum(inArea(sheet, area).flatMap((value) => (typeof value === 'number' ? [decimal(value)] : []))),
  });

test.each([
  ['=SUM(A1:A4)', 3.3],
  ['=A1+A2-0.3', 3],
  ['=ROUND(SUM(A1:A3)/10000,2)', 0],
  ["='预算表'!A1*2", 40],
  ['=预算表!A1/3', 6.66666666666667],
  ['=SUBTOTAL(9,A1:A2)', 3.3],
  ['=-(A1+A3)', -1.1],
  ['=10%', 0.1],
  ['=SUM(A1*2,A2)', 4.4],
  ['=SUM(A:A)', 3.3],
  ['=SUM($1:$2)', 3.3],
  ['=---2', -2],
  ['=ROUND(1.5,0.5)', 2],
  ['=ROUND(1,999999999)', 1],
  ['=ROUND(15,-1)', 20],
  ['=ROUND(15,-999999999)', 0],
  [`=${'-'.repeat(8000)}1`, 1],
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

test.each([
  ['parentheses', `=${'('.repeat(4000)}1${')'.repeat(4000)}`],
  ['a longer formula than Excel takes', `=${'1+'.repeat(5000)}1`],
  ['700 digits', `=1${'0'.repeat(700)}`],
  ['a product beyond all numbers', `=${Array.from({ length: 20 }, () => `1${'0'.repeat(50)}`).join('*')}`],
])('%s: not computed, and nothing breaks', (_, formula) => expect(at(formula)).toBeNull());

/** Rows of which each adds its own to the one before, or to the one behind. */
function chained(count: number, formula: (row: number) => string): NewSheet {
  const rows = Array.from({ length: count }, (_, index) => [1, { value: null, formula: formula(index + 1) }]);
  return { name: '表', rows };
}

test.each([
  ['each with the one before', (row: number) => (row === 1 ? '=A1' : `=B${row - 1}+A${row}`)],
  ['sums of all before', (row: number) => `=SUM(A$1:A${row})`],
  ['sums of all sums before', (row: number) => (row === 1 ? '=A1' : `=SUM(B$1:B${row - 1})`)],
])('chains down a column are computed: %s', async (_, formula) => {
  const workbook = openWorkbook(createWorkbook([chained(40, formula)]), 'x.xlsx');
  const [grid] = await workbook.readBlocks([{ sheet: '表', area: areaOf(0, 1, 40) }]);
  const values = grid!.values.flat() as number[];
  const doubled = (index: number) => (index === 0 ? 1 : 2 ** (index - 1));
  const isSumOfSums = formula(2).includes('B$1');
  expect(values).toEqual(Array.from({ length: 40 }, (_, at) => (isSumOfSums ? doubled(at) : at + 1)));
});

test.each([
  ['down', (row: number) => (row === 1 ? '=A1' : `=B${row - 1}+A${row}`), 20_000],
  ['up', (row: number) => (row === 20_000 ? '=A20000' : `=B${row + 1}+A${row}`), 20_000],
  ['running sums', (row: number) => `=SUM(A$1:A${row})`, 20_000],
])('a chain of 20,000 rows %s is computed', async (_, formula, last) => {
  const workbook = openWorkbook(createWorkbook([chained(20_000, formula)]), 'x.xlsx');
  const [grid] = await workbook.readBlocks([{ sheet: '表', area: areaOf(0, 1, 20_000) }]);
  expect(Math.max(...grid!.values.flat().map(Number))).toBe(last);
});

test('what looks at too many cells is not computed, and says so', async () => {
  // Each sum begins in another row: none of them goes on where another ended.
  const sheet = chained(6_000, (row) => `=SUM(A${row}:A6000)`);
  const workbook = openWorkbook(createWorkbook([sheet]), 'x.xlsx');
  const [grid] = await workbook.readBlocks([{ sheet: '表', area: areaOf(0, 1, 6_000) }]);
  const read = grid!.values.flat();
  expect(read[0]).toBe(6_000);
  expect(read.at(-1)).toBe('#CALC!');
});

test('formulas that lead back to themselves are not computed, nor what needs them', async () => {
  const formulas = ['=A2', '=A3', '=A1', '=SUM(A1:A3)', '=A5+1', '=1'];
  const sheet = { name: '表', rows: formulas.map((formula) => [{ value: null, formula }]) };
  const workbook = openWorkbook(createWorkbook([sheet]), 'x.xlsx');
  const [grid] = await workbook.readBlocks([{ sheet: '表', area: areaOf(0, 0, 6) }]);
  expect(grid!.values.flat()).toEqual(['#CALC!', '#CALC!', '#CALC!', '#CALC!', '#CALC!', 1]);
});

test('a formula whose value is the empty text is blank, and no number for those that refer to it', async () => {
  const row = (number: number, cell: string) => `<row r="${number}">${cell}</row>`;
  const sheet = sheetOf(
    row(1, '<c r="A1" t="str"><f>IF(TRUE,"")</f><v/></c>') +
      row(2, '<c r="A2" t="str"><f>IF(TRUE,"")</f><v></v></c>') +
      row(3, '<c r="A3"><f>A1+1</f></c>') +
      row(4, '<c r="A4"><f>SUM(A1:A2)+1</f></c>'),
  );
  for (const by of [undefined, 'parser'] as const) {
    const workbook = openWorkbook(zipOf(bookParts({ 表: sheet })), 'x.xlsx', by && { by });
    const [grid] = await workbook.readBlocks([{ sheet: '表', area: areaOf(0, 0, 4) }]);
    expect(grid!.values.flat()).toEqual([null, null, '#CALC!', 1]);
  }
});

import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { bookParts, sheetOf, zipOf } from '../../xlsx/packages';
import { onSheet } from '../probing';

const API = 'https://learn.microsoft.com/javascript/api/excel/excel.nameditem';
const NAMES =
  'https://support.microsoft.com/office/define-and-use-names-in-formulas-4d0f13ac-53b7-422e-afd2-abd7ff379c64';
let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
beforeEach(() =>
  host.reset({
    sheets: [
      { name: 'Sheet1', rows: [[1], [2], [3]] },
      { name: '税 表', rows: [[10], [20]] },
    ],
  }),
);
afterAll(() => host.stop());

/** Names of the workbook, or of the sheet 税 表; the formula in C1; its value and text. */
function withNames(
  formula: string,
  names: Readonly<Record<string, string>>,
  onOther: Readonly<Record<string, string>> = {},
) {
  return onSheet(async (sheet, context) => {
    for (const [name, text] of Object.entries(names)) context.workbook.names.add(name, text);
    const other = context.workbook.worksheets.getItem('税 表');
    for (const [name, text] of Object.entries(onOther)) other.names.add(name, text);
    const cell = sheet.getRange('C1');
    cell.formulas = [[formula]];
    cell.load('values,formulas');
    await context.sync();
    return [cell.values[0]![0], cell.formulas[0]![0]] as unknown[];
  });
}

/** Does something, and reads C1 again. */
function after(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, address = 'C1') {
  return onSheet(async (sheet, context) => {
    work(sheet, context);
    const cell = sheet.getRange(address);
    cell.load('values,formulas');
    await context.sync();
    return [cell.values[0]![0], cell.formulas[0]![0]] as unknown[];
  });
}

test.each<[string, Record<string, string>, unknown]>([
  ['=SUM(MyRange)', { MyRange: '=Sheet1!$A$1:$A$3' }, 6],
  ['=sum(myrange)*Rate', { MyRange: '=Sheet1!$A$1:$A$3', Rate: '=0.5' }, 3],
  ['=10*Both', { Both: '=Sheet1!$A$1+Sheet1!$A$2' }, 30],
  ['=Outer+1', { Inner: '=Sheet1!$A$3', Outer: '=Inner*2' }, 7],
  ['=SUM(全年支出)', { 全年支出: "='税 表'!$A$1:$A$2" }, 30],
  ['="Rate"&Rate', { Rate: '=2' }, 'Rate2'],
  ['=-Rate', { Rate: '=-2' }, 2],
])(`%s means what its names stand for, and is kept as written (${NAMES})`, async (formula, names, value) => {
  expect(await withNames(formula, names)).toEqual([value, formula]);
});

test(`a name of a sheet counts on it, and with it in front (${API}#excel-excel-nameditem-scope-member)`, async () => {
  const names = { Rate: '=2' };
  const own = { Rate: '=3' };
  expect(await withNames("=Rate+'税 表'!Rate*100", names, own)).toEqual([302, "=Rate+'税 表'!Rate*100"]);
  const there = await onSheet(async (_sheet, context) => {
    const cell = context.workbook.worksheets.getItem('税 表').getRange('C1');
    cell.formulas = [['=Rate']];
    cell.load('values');
    await context.sync();
    return cell.values[0]![0] as unknown;
  });
  expect(there).toBe(3);
});

test('cells that a name stands for are followed, also where rows come before them', async () => {
  await withNames('=A1+SUM(MyRange)', { MyRange: '=Sheet1!$A$1:$A$3' });
  expect(await after((sheet) => (sheet.getRange('A2').values = [[20]]))).toEqual([25, '=A1+SUM(MyRange)']);
  const moved = await after((sheet) => void sheet.getRange('1:1').insert('Down'), 'C2');
  expect(moved).toEqual([25, '=A2+SUM(MyRange)']);
  const again = await after((sheet) => (sheet.getRange('A4').values = [[4]]), 'C2');
  expect(again).toEqual([26, '=A2+SUM(MyRange)']);
});

test(`a name that means something else, goes, or comes later (${API}#excel-excel-nameditem-delete-member(1))`, async () => {
  expect(await withNames('=SUM(MyRange)', {})).toEqual(['#NAME?', '=SUM(MyRange)']);
  expect(await after((_, { workbook }) => void workbook.names.add('MyRange', '=Sheet1!$A$1:$A$3'))).toEqual([
    6,
    '=SUM(MyRange)',
  ]);
  expect(
    await after((_, { workbook }) => {
      workbook.names.getItem('MyRange').formula = '=Sheet1!$A$1:$A$2';
    }),
  ).toEqual([3, '=SUM(MyRange)']);
  expect(await after((_, { workbook }) => workbook.names.getItem('MyRange').delete())).toEqual([
    '#NAME?',
    '=SUM(MyRange)',
  ]);
});

test('a sheet that is renamed is followed', async () => {
  await withNames('=SUM(全年支出)', { 全年支出: "='税 表'!$A$1:$A$2" });
  await after((_, { workbook }) => (workbook.worksheets.getItem('税 表').name = '税表'));
  expect(
    await after((_, { workbook }) => {
      workbook.worksheets.getItem('税表').getRange('A1').values = [[100]];
    }),
  ).toEqual([120, '=SUM(全年支出)']);
});

test.each<[string, Record<string, string>]>([
  ['=Left', { Left: '=Sheet1!A1' }],
  ['=One', { One: '=Two', Two: '=One' }],
])('%s, which means other cells in each cell, or itself, is refused', async (formula, names) => {
  await expect(withNames(formula, names)).rejects.toMatchObject({
    code: 'ApiNotFound',
    debugInfo: { errorLocation: 'Range.formulas' },
  });
});

test('a formula of a file that has a name in it follows an edit of its cells', async () => {
  const cells = '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><f>SUM(MyRange)</f><v>3</v></c></row>';
  const names = '<definedNames><definedName name="MyRange">Sheet1!$A$1:$A$2</definedName></definedNames>';
  const sheet = sheetOf(`${cells}<row r="2"><c r="A2"><v>2</v></c></row>`);
  await host.reset({ workbook: zipOf(bookParts({ Sheet1: sheet }, { rest: names })) });
  expect(await after(() => undefined)).toEqual([3, '=SUM(MyRange)']);
  expect(await after((one) => (one.getRange('A2').values = [[40]]))).toEqual([41, '=SUM(MyRange)']);
});

import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { codeAndPlace, onSheet } from '../probing';

const API = 'https://learn.microsoft.com/javascript/api/excel/excel.';
const DYNAMIC = 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays';
let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
beforeEach(() => host.reset({ sheets: [{ name: 'Sheet1', rows: [[1], [2], [2], [3], [4]] }] }));
afterAll(() => host.stop());

/** Writes a formula into C1 and answers C1:D5 and the used range. */
function spill(formula: string) {
  return onSheet(async (sheet, context) => {
    sheet.getRange('C1').formulas = [[formula]];
    const read = sheet.getRange('C1:D5');
    const used = sheet.getUsedRange(true);
    read.load('values');
    used.load('address');
    await context.sync();
    return { values: read.values as unknown[][], used: used.address };
  });
}
const column = (values: readonly unknown[][]) => values.map(([first]) => first);

test.each([
  ['=SEQUENCE(3)', [1, 2, 3, '', '']],
  ['=UNIQUE(A1:A5)', [1, 2, 3, 4, '']],
  ['=A1:A3', [1, 2, 2, '', '']],
  ['=A1:A4*10', [10, 20, 20, 30, '']],
  ['=SORT(A1:A5,1,-1)', [4, 3, 2, 2, 1]],
  ['=FILTER(A1:A5,A1:A5>2)', [3, 4, '', '', '']],
  ['=IF(A1:A3>1,"x","y")', ['y', 'x', 'x', '', '']],
  ['=SUM(A1:A3*2)', [10, '', '', '', '']],
  ['=@A1:A5', [1, '', '', '', '']],
])(`%s has all its results (${DYNAMIC})`, async (formula, expected) => {
  const { values, used } = await spill(formula);
  expect(column(values)).toEqual(expected);
  expect(used).toBe('Sheet1!A1:C5');
});

test(`anchor and spill know each other (${API}range#excel-excel-range-getspillingtorange-member(1))`, async () => {
  await spill('=SEQUENCE(2,2)');
  const read = await onSheet(async (sheet, context) => {
    const to = sheet.getRange('C1').getSpillingToRange();
    const from = sheet.getRange('D2').getSpillParent();
    const none = sheet.getRange('A1').getSpillParentOrNullObject();
    const flags = ['C1:D2', 'A1', 'A1:C1'].map((address) => sheet.getRange(address));
    to.load('address');
    from.load('address');
    for (const one of flags) one.load('hasSpill');
    await context.sync();
    return [to.address, from.address, none.isNullObject, ...flags.map(({ hasSpill }) => hasSpill)];
  });
  expect(read).toEqual(['Sheet1!C1:D2', 'Sheet1!C1', true, true, false, null]);
});

test(`one that has no spill is not found (${API}range#excel-excel-range-getspillparent-member(1))`, async () => {
  const asked = (act: (sheet: Excel.Worksheet) => unknown) =>
    codeAndPlace(({ workbook }) => act(workbook.worksheets.getFirst()));
  expect(await asked((sheet) => sheet.getRange('A1').getSpillParent().load('address'))).toMatch(
    /^ItemNotFound/,
  );
  expect(await asked((sheet) => sheet.getRange('A1:A2').getSpillParent().load('address'))).toMatch(
    /^InvalidOperation/,
  );
});

test(`what stands in the way makes #SPILL!, until it is gone (${DYNAMIC})`, async () => {
  await host.user.edit('Sheet1', 'C2', 'in the way');
  expect(column((await spill('=SEQUENCE(3)')).values)).toEqual(['#SPILL!', 'in the way', '', '', '']);
  await host.user.edit('Sheet1', 'C2', null);
  expect(host.workbook.sheet('Sheet1').values('C1:C4').flat()).toEqual([1, 2, 3, '']);
  await host.user.edit('Sheet1', 'C3', 9);
  expect(host.workbook.sheet('Sheet1').values('C1:C4').flat()).toEqual(['#SPILL!', '', 9, '']);
});

test('a spill follows what it depends on, moves with its formula, and goes with it', async () => {
  await spill('=A1:A3*10');
  await host.user.edit('Sheet1', 'E1', '=SUM(C1:C5)');
  await host.user.edit('Sheet1', 'A2', 7);
  const sheet = () => host.workbook.sheet('Sheet1');
  expect([sheet().values('C1:C3').flat(), sheet().value('E1')]).toEqual([[10, 70, 20], 100]);
  await host.user.insertRows('Sheet1', 0);
  expect([sheet().values('C1:C4').flat(), sheet().value('E2')]).toEqual([['', 10, 70, 20], 100]);
  await host.user.edit('Sheet1', 'C2', 5);
  expect([sheet().values('C1:C4').flat(), sheet().value('E2')]).toEqual([['', 5, '', ''], 5]);
});

test(`a reference to a spill is refused (${DYNAMIC})`, async () => {
  const answer = await codeAndPlace(({ workbook }) => {
    workbook.worksheets.getFirst().getRange('E1').formulas = [['=SUM(C1#)']];
  });
  expect(answer).toBe('ApiNotFound Range.formulas');
});

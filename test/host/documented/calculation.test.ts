import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { bookParts, sheetOf, zipOf } from '../../xlsx/packages';
import { onSheet } from '../probing';

const API = 'https://learn.microsoft.com/javascript/api/excel/excel.';
let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
beforeEach(() =>
  host.reset({ sheets: [{ name: 'Sheet1', rows: [[1, '=A1*2', '=B1+1']] }, { name: 'Other' }] }),
);
afterAll(() => host.stop());

/** Sets the mode, writes 5 into A1, acts, and answers A1:C1. */
function afterWrite(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  return onSheet(async (sheet, context) => {
    context.workbook.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[5]];
    act(sheet, context);
    const read = sheet.getRange('A1:C1');
    read.load('values');
    await context.sync();
    return read.values[0];
  });
}

test(`with manual calculation formulas keep what they were (${API}calculationmode)`, async () => {
  expect(await afterWrite(() => undefined)).toEqual([5, 2, 3]);
  // In a later batch too.
  const later = await onSheet(async (sheet, context) => {
    const read = sheet.getRange('A1:C1');
    const { application } = context.workbook;
    read.load('values');
    application.load('calculationMode,calculationState');
    await context.sync();
    return [application.calculationMode, application.calculationState, ...read.values[0]!];
  });
  expect(later).toEqual(['Manual', 'Pending', 5, 2, 3]);
});

test.each(['Recalculate', 'Full', 'FullRebuild'] as const)(
  `calculate('%s') computes what has changed (${API}application#excel-excel-application-calculate-member(1))`,
  async (kind) => {
    expect(await afterWrite((_sheet, { workbook }) => workbook.application.calculate(kind))).toEqual([
      5, 10, 11,
    ]);
    const state = await onSheet(async (_sheet, context) => {
      const { application } = context.workbook;
      application.load('calculationState');
      await context.sync();
      return application.calculationState;
    });
    expect(state).toBe('Done');
  },
);

test(`what changes after calculate() waits again (${API}application#excel-excel-application-calculate-member(1))`, async () => {
  const read = await afterWrite((sheet, { workbook }) => {
    workbook.application.calculate('Recalculate');
    sheet.getRange('A1').values = [[7]];
  });
  expect(read).toEqual([7, 10, 11]);
});

test(`automatic again, everything is computed (${API}application#excel-excel-application-calculationmode-member)`, async () => {
  const read = await afterWrite((_sheet, { workbook }) => {
    workbook.application.calculationMode = 'Automatic';
  });
  expect(read).toEqual([5, 10, 11]);
});

test('a formula that is entered is computed, those that depend on it wait (https://learn.microsoft.com/office/client-developer/excel/excel-recalculation)', async () => {
  const read = await afterWrite((sheet) => {
    sheet.getRange('B1').formulas = [['=A1*3']];
    sheet.getRange('A1').values = [[6]];
  });
  expect(read).toEqual([6, 15, 3]);
});

test(`only the cells of a range are computed (${API}range#excel-excel-range-calculate-member(1))`, async () => {
  expect(await afterWrite((sheet) => sheet.getRange('B1').calculate())).toEqual([5, 10, 3]);
});

test(`only the cells of a sheet are computed (${API}worksheet#excel-excel-worksheet-calculate-member(1))`, async () => {
  host.reset({
    sheets: [
      { name: 'Sheet1', rows: [[1, '=A1*2']] },
      { name: 'Other', rows: [['=Sheet1!A1']] },
    ],
  });
  await afterWrite((sheet) => sheet.calculate(false));
  expect(host.workbook.sheet('Sheet1').value('B1')).toBe(10);
  expect(host.workbook.sheet('Other').value('A1')).toBe(1);
});

test('what a person types waits too', async () => {
  await afterWrite(() => undefined);
  await host.user.edit('Sheet1', 'A1', 9);
  expect(host.workbook.sheet('Sheet1').values('A1:C1')).toEqual([[9, 2, 3]]);
  await host.user.edit('Sheet1', 'C1', '=A1+B1');
  expect(host.workbook.sheet('Sheet1').values('A1:C1')).toEqual([[9, 2, 11]]);
});

test(`calculation may be put off for the rest of a batch (${API}application#excel-excel-application-suspendapicalculationuntilnextsync-member(1))`, async () => {
  const read = await onSheet(async (sheet, context) => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1').values = [[5]];
    const before = sheet.getRange('B1');
    before.load('values');
    await context.sync();
    const after = sheet.getRange('B1');
    after.load('values');
    await context.sync();
    return [before.values[0]![0], after.values[0]![0]] as unknown[];
  });
  expect(read).toEqual([2, 10]);
});

describe('of a file', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';
  const fileWith = (rest: string) => zipOf(bookParts({ Sheet1: sheetOf(rows) }, { rest }));

  /** Opens a file, writes 5 into A1. @returns how the workbook is calculated, and B1 */
  function opened(rest: string): Promise<unknown[]> {
    host.reset({ workbook: fileWith(rest) });
    return onSheet(async (sheet, context) => {
      const { application } = context.workbook;
      sheet.getRange('A1').values = [[5]];
      const read = sheet.getRange('B1');
      application.load('calculationMode');
      read.load('values');
      await context.sync();
      return [application.calculationMode, read.values[0]![0]];
    });
  }

  test.each([
    ['', 'Automatic', 10],
    ['<calcPr calcId="1"/>', 'Automatic', 10],
    ['<calcPr calcMode="auto"/>', 'Automatic', 10],
    ['<calcPr calcMode="autoNoTable"/>', 'AutomaticExceptTables', 10],
    ['<calcPr calcMode="manual"/>', 'Manual', 2],
  ])(
    '%s is how it is calculated (https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.calculationproperties)',
    async (rest, mode, value) => expect(await opened(rest)).toEqual([mode, value]),
  );

  test('counts for that file only', async () => {
    await opened('<calcPr calcMode="manual"/>');
    expect(await opened('')).toEqual(['Automatic', 10]);
  });
});

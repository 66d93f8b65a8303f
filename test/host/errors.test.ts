import { startExcel, TransportError, type NodeExcelHost } from '../../src/host/node';

let host: NodeExcelHost;

const SHEETS = [{ name: '预算', rows: [['科目', 1]] }, { name: '空' }];

beforeAll(async () => {
  host = await startExcel({ sheets: SHEETS });
});
beforeEach(() => host.reset({ sheets: SHEETS }));
afterAll(() => host.stop());

/** The error that the work ends with, as the add-in sees it. */
async function errorOf(work: (context: Excel.RequestContext) => Promise<unknown>) {
  try {
    await Excel.run(work);
  } catch (error) {
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toBeInstanceOf(Error);
    const { code, debugInfo } = error as OfficeExtension.Error;
    return { code, location: debugInfo.errorLocation, statement: debugInfo.statement };
  }
  return null;
}

test('a sheet that is not there', async () => {
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('没有').getRange('A1').load('values');
    await context.sync();
  });
  expect(error).toMatchObject({ code: 'ItemNotFound', location: 'WorksheetCollection.getItem' });
  expect(error?.statement).toContain('worksheets.getItem(');
});

test('a null object stays silent, and so do its children', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
    const used = sheet.getUsedRangeOrNullObject();
    used.load('values');
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
  });
});

test('an array of another size, with the statement that was wrong', async () => {
  const error = await errorOf(async (context) => {
    const sheet = context.workbook.worksheets.getItem('空');
    sheet.getRange('A1').values = [[7]];
    sheet.getRange('A2:B3').values = [[1, 2, 3]];
    await context.sync();
  });
  expect(error).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
  // What came before the failure is done: batches are no transactions.
  expect(host.workbook.sheet('空').value('A1')).toBe(7);
});

test.each([
  [
    'an address that is none',
    (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem('空').getRange('A0').load('values'),
    'InvalidArgument',
  ],
  [
    'a name that is taken',
    (context: Excel.RequestContext) => context.workbook.worksheets.add('预算').load('name'),
    'ItemAlreadyExists',
  ],
  [
    'a name with a forbidden sign',
    (context: Excel.RequestContext) => context.workbook.worksheets.add('a/b').load('name'),
    'InvalidArgument',
  ],
  [
    'a member the host does not know',
    (context: Excel.RequestContext) => context.workbook.pivotTables.load('items/name'),
    'ApiNotFound',
  ],
])('%s', async (_what, act, code) => {
  const error = await errorOf(async (context) => {
    act(context);
    await context.sync();
  });
  expect(error?.code).toBe(code);
});

test('deleting the last visible sheet is refused', async () => {
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('空').delete();
    context.workbook.worksheets.getItem('预算').delete();
    await context.sync();
  });
  expect(error?.code).toBe('InvalidOperation');
});

test('a protected sheet is not written', async () => {
  host.user.protectSheet('预算');
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('预算').getRange('B1').values = [[2]];
    await context.sync();
  });
  expect(error?.code).toBe('AccessDenied');
  expect(host.workbook.sheet('预算').value('B1')).toBe(1);
});

test('the client itself refuses members above the requirement set and values that were not loaded', async () => {
  const notLoaded = await errorOf(async (context) => {
    const range = context.workbook.worksheets.getItem('空').getRange('A1');
    await context.sync();
    return range.values;
  });
  expect(notLoaded?.code).toBe('PropertyNotLoaded');
});

describe('faults', () => {
  const write = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem('空').getRange('A1').values = [['x']];
    await context.sync();
  };

  test('a cell is being edited', async () => {
    host.faults.cellEditMode = true;
    expect((await errorOf(write))?.code).toBe('InvalidOperationInCellEditMode');
    host.faults.cellEditMode = false;
    expect(await errorOf(write)).toBeNull();
  });

  test('an add-in that asks for it waits until the cell is left', async () => {
    host.faults.cellEditMode = true;
    setTimeout(() => (host.faults.cellEditMode = false), 30);
    await Excel.run({ delayForCellEdit: true }, write);
    expect(host.workbook.sheet('空').value('A1')).toBe('x');
  });

  test('payloads above the limit', async () => {
    host.faults.payloadLimit = 10_000;
    const error = await errorOf(async (context) => {
      const values = Array.from({ length: 100 }, () => ['y'.repeat(200)]);
      context.workbook.worksheets.getItem('空').getRange('A1:A100').values = values;
      await context.sync();
    });
    expect(error?.code).toBe('RequestPayloadSizeLimitExceeded');
    await host.user.edit('空', 'A1:A100', 'z'.repeat(200));
    const reading = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('空').getRange('A1:A100').load('values');
      await context.sync();
    });
    expect(reading?.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('the transport fails once', async () => {
    host.faults.next.push(TransportError.activityLimit);
    expect((await errorOf(write))?.code).toBe('ActivityLimitReached');
    expect(await errorOf(write)).toBeNull();
  });

  test('the user deletes a sheet between two syncs', async () => {
    const error = await errorOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem('空');
      sheet.load('name');
      await context.sync();
      host.faults.beforeBatch = () => {
        host.faults.beforeBatch = null;
        return host.user.deleteSheet('空');
      };
      sheet.getRange('A1').load('values');
      await context.sync();
    });
    expect(error?.code).toBe('ItemNotFound');
  });
});

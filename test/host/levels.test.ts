import { startExcel, type NodeExcelHost } from '../../src/host/node';

let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel({ excelApi: '1.9' });
});
afterAll(() => host.stop());

/** The error code that the client ends with, if any. */
async function codeOf(act: (context: Excel.RequestContext) => void): Promise<string | null> {
  try {
    await Excel.run(async (context) => {
      act(context);
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

test('at ExcelApi 1.9 the client itself refuses what is newer', async () => {
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');
  expect(await codeOf((context) => sheet(context).customProperties.add('a', 'b'))).toBe('ApiNotFound');
  expect(await codeOf((context) => sheet(context).getRange('A1').getMergedAreasOrNullObject())).toBe(
    'ApiNotFound',
  );
});

test('and lets through what belongs to it', async () => {
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');
  expect(await codeOf((context) => (sheet(context).pageLayout.orientation = 'Landscape'))).toBeNull();
  expect(await codeOf((context) => sheet(context).onChanged.add(async () => undefined))).toBeNull();
});

test('a host that does not answer leaves the add-in waiting', async () => {
  host.faults.silent = true;
  const answer = codeOf((context) => context.workbook.worksheets.load('items/name'));
  const waited = new Promise((resolve) => setTimeout(resolve, 50, 'still waiting'));
  expect(await Promise.race([answer, waited])).toBe('still waiting');
});

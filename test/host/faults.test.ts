import { startExcel, TransportError, type Fault, type NodeExcelHost } from '../../src/host/node';
import { pause } from '../pause';

let host: NodeExcelHost;
const SHEETS = [{ name: '表', rows: [['a']] }];

beforeAll(async () => {
  host = await startExcel({ sheets: SHEETS });
});
beforeEach(() => host.reset({ sheets: SHEETS }));
afterAll(() => host.stop());

/** Writes two cells in one batch. @returns the code of the error that it ended with */
async function write(): Promise<string | null> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      sheet.getRange('A2').values = [['x']];
      sheet.getRange('A3').values = [['y']];
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

const written = (): unknown[] => host.workbook.sheet('表').values('A2:A3').flat();

function once(fault: Fault): void {
  host.faults.onBatch = () => {
    host.faults.onBatch = null;
    return fault;
  };
}

test.each<[string, Fault, string, unknown[]]>([
  ['refused', { kind: 'refused', error: 'GeneralException' }, 'GeneralException', ['', '']],
  [
    'refused by the transport',
    { kind: 'refused', error: TransportError.activityLimit },
    'ActivityLimitReached',
    ['', ''],
  ],
  ['answered wrongly', { kind: 'answered-wrongly', error: 'Timeout' }, 'Timeout', ['x', 'y']],
])('a batch is %s', async (_name, fault, code, cells) => {
  once(fault);
  expect(await write()).toBe(code);
  expect(written()).toEqual(cells);
  expect(await write()).toBeNull();
});

test('a batch stops half-way, at any operation', async () => {
  const seen = new Set<string>();
  let actions = Infinity;
  for (let after = 0; after < actions; after++) {
    host.reset({ sheets: SHEETS });
    host.faults.onBatch = (batch) => {
      actions = batch.actions;
      return { kind: 'stopped', after, error: 'GeneralException' };
    };
    expect(await write()).toBe('GeneralException');
    seen.add(written().join());
  }
  expect([...seen]).toEqual([',', 'x,']);
});

test.each([
  [true, ['x', 'y']],
  [false, ['', '']],
])('a batch is not answered (done: %s)', async (done, cells) => {
  once({ kind: 'silent', done });
  let answered = false;
  void write().then(() => (answered = true));
  await pause(30);
  expect(answered).toBe(false);
  expect(written()).toEqual(cells);
  expect(await write()).toBeNull();
});

function save(): Promise<string> {
  Office.context.document.settings.set('key', 'text');
  return new Promise((resolve) => {
    Office.context.document.settings.saveAsync(({ status }) => resolve(status as unknown as string));
  });
}

test('settings are refused, and saved once the fault is gone', async () => {
  host.faults.settings = 'refused';
  expect(await save()).toBe('failed');
  expect(host.workbook.settings.size).toBe(0);
  host.faults.settings = 'kept';
  expect(await save()).toBe('succeeded');
  expect(host.workbook.settings.get('key')).toBe('text');
});

test('settings that another page has saved meanwhile come with a refresh', async () => {
  expect(await save()).toBe('succeeded');
  const { settings } = Office.context.document;
  settings.set('key', 'not saved');
  await new Promise((resolve) => settings.refreshAsync(resolve));
  expect(settings.get('key')).toBe('text');
});

test('custom XML parts are added, read by their namespace, and deleted', async () => {
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.add('<a xmlns="urn:a">1 &lt; 2</a>');
    customXmlParts.add('<p:b xmlns:p="urn:b"/>');
    const part = customXmlParts.getByNamespace('urn:a').getOnlyItemOrNullObject();
    const xml = part.getXml();
    const gone = customXmlParts.getByNamespace('urn:c').getOnlyItemOrNullObject();
    gone.load('id');
    await context.sync();
    expect(xml.value).toBe('<a xmlns="urn:a">1 &lt; 2</a>');
    expect(gone.isNullObject).toBe(true);
    part.delete();
    await context.sync();
  });
  expect([host.workbook.xmlParts('urn:a'), host.workbook.xmlParts('urn:b')]).toEqual([
    [],
    ['<p:b xmlns:p="urn:b"/>'],
  ]);
});

test('a copied sheet takes the names along that are its own, and not those of the workbook', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.names.add('own', '="x"');
    context.workbook.names.add('all', sheet.getRange('A1'));
    await context.sync();
  });
  await host.user.copySheet('表', '表 (2)');
  expect(host.workbook.sheet('表 (2)').value('A1')).toBe('a');
  expect(host.workbook.sheet('表 (2)').names.map(({ name }) => name)).toEqual(['own']);
  expect(host.workbook.names.map(({ formula }) => formula)).toEqual(['=表!$A$1']);
});

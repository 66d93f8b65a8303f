import { startExcel, type NodeExcelHost, type OtherPage } from '../../src/host/node';
import { pause } from '../pause';

let host: NodeExcelHost;
let other: OtherPage;

const SHEETS = [{ name: '预算', rows: [['科目', '金额']] }];

beforeAll(async () => {
  host = await startExcel({ sheets: SHEETS });
  other = await host.otherPage();
});
beforeEach(() => host.reset({ sheets: SHEETS }));
afterAll(() => host.stop());

const soon = () => pause(20);

/** As long as a machine that is busy with other things may take. */
const AT_LAST_MS = 20_000;

/** Until both pages have been told so often, and what comes too often would have come. */
async function told(count: number, ...pages: readonly (readonly unknown[])[]): Promise<void> {
  for (const start = Date.now(); Date.now() - start < AT_LAST_MS;) {
    await soon();
    if (pages.every(({ length }) => length >= count)) return soon().then(() => undefined);
  }
}

interface Seen {
  readonly address: string;
  readonly trigger: string;
  /** Whether the handler's own Excel is that of its page. */
  readonly atHome: boolean;
}

async function listen(): Promise<Seen[]> {
  const seen: Seen[] = [];
  const mine = Excel;
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => {
      await Promise.resolve();
      seen.push({ address, trigger: triggerSource, atHome: Excel === mine });
    });
    await context.sync();
  });
  return seen;
}

const write = (address: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('预算').getRange(address).values = [[1]];
    await context.sync();
  });

test('each page has a library of its own, and only the page that wrote is told that it did', async () => {
  expect(other.run(() => Excel) === Excel).toBe(false);
  const here = await listen();
  const there = await other.run(listen);
  await write('A2');
  await told(1, here, there);
  await other.run(() => write('B2'));
  await told(2, here, there);
  await host.user.edit('预算', 'C2', 3);
  await told(3, here, there);
  expect(here).toEqual([
    { address: 'A2', trigger: 'ThisLocalAddin', atHome: true },
    { address: 'B2', trigger: 'Unknown', atHome: true },
    { address: 'C2', trigger: 'Unknown', atHome: true },
  ]);
  expect(there).toEqual([
    { address: 'A2', trigger: 'Unknown', atHome: true },
    { address: 'B2', trigger: 'ThisLocalAddin', atHome: true },
    { address: 'C2', trigger: 'Unknown', atHome: true },
  ]);
});

test('each page has a copy of the settings, and sees what the other saved when it asks anew', async () => {
  const value = (): unknown => Office.context.document.settings.get('form');
  const asked = (ask: (done: () => void) => void): Promise<void> => new Promise(ask);
  await other.run(async () => {
    Office.context.document.settings.set('form', 'hechi');
    await asked((done) => Office.context.document.settings.saveAsync(() => done()));
  });
  expect(value()).toBeNull();
  await asked((done) => Office.context.document.settings.refreshAsync(() => done()));
  expect(value()).toBe('hechi');
});

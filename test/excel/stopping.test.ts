import { openSession, type Session } from '../../src/engine';
import { openExcelWorkbook } from '../../src/excel';
import { startExcel, type NodeExcelHost } from '../../src/host/node';
import type { SheetsBeingWritten } from '../../src/workbook';
import { snapshot } from '../faults/snapshot';

const PROJECTS = Array.from({ length: 18 }, (_, at) => `设备运行维护${at + 1}项`);
/** Forms, summary and findings. */
const SHEETS = PROJECTS.length + 2;
const HERS = ['预算表', '支出明细'];

let host: NodeExcelHost;
let session: Session;
/** What the pane was told of a write; and what she does then. */
let told: SheetsBeingWritten[];
let onSheets: (sheets: SheetsBeingWritten) => void;

beforeEach(async () => {
  host = await startExcel({
    sheets: [
      {
        name: '预算表',
        rows: [
          ['项目名称', '资金来源', '年初预算（万元）', '全年预算（万元）'],
          ...PROJECTS.map((project) => [project, '财政拨款', 20, 20]),
        ],
      },
      {
        name: '支出明细',
        rows: [
          ['项目名称', '经济科目', '摘要', '支出金额（元）'],
          ...PROJECTS.map((project) => [project, '30201 办公费', '付款', 150_000]),
        ],
      },
    ],
  });
  told = [];
  onSheets = () => undefined;
  const writing = (sheets: SheetsBeingWritten): void => {
    told.push(sheets);
    onSheets(sheets);
  };
  session = await openSession(
    await openExcelWorkbook(),
    { writing },
    { asOf: () => ({ year: 2021, month: 10, day: 26 }), quiet: 60_000 },
  );
  await session.refresh();
});
afterEach(() => session.close());
afterAll(() => host.stop());

/** She presses 取消 once it says that the second lot of sheets is being written. */
function stopsAtSecond(): void {
  onSheets = ({ first }) => {
    if (first > 1) session.cancel();
  };
}

const ours = (): ReadonlyMap<string, string> => snapshot(host, HERS).ours;

it('says at which sheets it is, each sheet once', async () => {
  const written = await session.write();
  expect(written).toHaveLength(SHEETS);
  expect(told.length).toBeGreaterThan(1);
  let next = 1;
  for (const { name, first, last, count } of told) {
    expect([first, count]).toEqual([next, SHEETS]);
    expect(name).toBe(written[first - 1]!.name);
    next = last + 1;
  }
  expect(next).toBe(SHEETS + 1);
});

it('stopped between two, it leaves none of them, and the next write is whole', async () => {
  stopsAtSecond();
  await expect(session.write()).rejects.toMatchObject({ name: 'AbortError' });
  expect(host.workbook.sheetNames).toEqual(HERS);
  expect(session.canUndoWrite()).toBe(false);
  onSheets = () => undefined;
  expect(await session.write()).toHaveLength(SHEETS);
});

it('stopped while sheets are written again, it leaves them as they were, with their undo', async () => {
  await session.write();
  await session.choose({ outputMode: 'values' });
  // What follows a choice is done before anything else.
  await session.setLiveUpdate(false);
  const before = ours();
  stopsAtSecond();
  await expect(session.write()).rejects.toMatchObject({ name: 'AbortError' });
  expect(ours()).toEqual(before);
  await session.undoWrite();
  expect(host.workbook.sheetNames).toEqual(HERS);
});

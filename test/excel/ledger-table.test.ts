import { toText } from '../../src/numbers';
import type { NodeExcelHost } from '../../src/host/node';
import { openSeedSession, SEED, startSeed, type Opened } from './through-the-client';

let host: NodeExcelHost;
let opened: Opened;

beforeAll(async () => {
  host = await startSeed('1.15');
});
beforeEach(() => host.reset({ workbook: SEED }));
afterEach(() => opened.session.close());
afterAll(() => host.stop());

const executed = (): string => toText(opened.session.report!.projects[0]!.evaluation.execution.executed!);

test('a ledger in a table is read with its hidden rows, and followed when the table changes', async () => {
  opened = await openSeedSession();
  const before = executed();
  await opened.session.close();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('支出明细');
    const table = sheet.tables.add('A3:E6', true);
    table.columns.getItem('支出金额').filter.applyCustomFilter('>90000');
    await context.sync();
    const hidden = ['4:4', '5:5', '6:6'].map((rows) => sheet.getRange(rows).load('rowHidden'));
    await context.sync();
    expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([true, true, false]);
  });
  opened = await openSeedSession();
  expect(executed()).toBe(before);
  const told = opened.session.report!.sheets.filter(({ hiddenRows }) => hiddenRows !== undefined);
  expect(told.map(({ name, hiddenRows }) => [name, hiddenRows])).toEqual([['支出明细', 2]]);
  await opened.session.setLiveUpdate(true);
  const report = opened.next();
  await host.user.edit('支出明细', 'E4', [[90_000]]);
  await report;
  expect(executed()).not.toBe(before);
  expect(opened.errors).toEqual([]);
});

import { startExcel, type NodeExcelHost } from '../../src/host/node';
import { pause } from '../pause';

let host: NodeExcelHost;
let seen: (Excel.WorksheetChangedEventArgs & { readonly from: string })[];

const SHEETS = [
  {
    name: '预算',
    rows: [
      ['科目', '金额'],
      ['办公费', 5],
      ['差旅费', 7],
      ['合计', '=SUM(B2:B3)'],
    ],
  },
  { name: '另一' },
];

beforeAll(async () => {
  host = await startExcel({ sheets: SHEETS });
});
beforeEach(() => {
  host.reset({ sheets: SHEETS });
  seen = [];
});
afterAll(() => host.stop());

const settled = () => pause(20);

/** The client keeps handlers as long as its page lives, whatever workbook the host opens. */
let handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
afterEach(async () => {
  for (const handler of handlers.splice(0)) {
    handler.remove();
    await handler.context.sync();
  }
});

async function listen(): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const ofSheet = sheets
      .getItem('预算')
      .onChanged.add(async (event) => void seen.push({ ...event, from: 'sheet' }));
    const ofAll = sheets.onChanged.add(async (event) => void seen.push({ ...event, from: 'all' }));
    handlers = [ofSheet, ofAll];
    await context.sync();
  });
}

test('an edit reaches the handlers of the sheet and of the collection, with its values', async () => {
  await listen();
  await host.user.edit('预算', 'B2', '6');
  await settled();
  expect(seen.map(({ from, address, changeType, source }) => [from, address, changeType, source])).toEqual([
    ['sheet', 'B2', 'RangeEdited', 'Local'],
    ['all', 'B2', 'RangeEdited', 'Local'],
  ]);
  expect(seen[0]!.details).toMatchObject({ valueBefore: 5, valueAfter: 6, valueTypeAfter: 'Double' });
  expect(host.workbook.sheet('预算').value('B4')).toBe(13);
});

test('recalculated cells are no edits', async () => {
  await listen();
  await host.user.edit('预算', 'B3', 8);
  await settled();
  expect(seen.map(({ address }) => address)).toEqual(['B3', 'B3']);
});

test('a co-author is remote, the add-in itself is told apart by the trigger', async () => {
  await listen();
  await host.coauthor.edit('预算', 'A2:B2', [['邮电费', 1]]);
  await settled();
  expect(seen[0]).toMatchObject({ source: 'Remote', address: 'A2:B2', triggerSource: 'Unknown' });
  expect(seen[0]!.details).toBeUndefined();
  seen = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('另一').getRange('A1').values = [[1]];
    await context.sync();
  });
  await settled();
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({ from: 'all', triggerSource: 'ThisLocalAddin', source: 'Local' });
});

test('rows that the user inserts move kept ranges and formulas, and are one event', async () => {
  await listen();
  const address = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('预算').getRange('A3:B3');
    range.load('values');
    await context.sync();
    await host.user.insertRows('预算', 1, 2);
    range.load('address,values');
    await context.sync();
    return [range.address, range.values[0]![0]];
  });
  await settled();
  expect(address).toEqual(['预算!A5:B5', '差旅费']);
  expect(host.workbook.sheet('预算').formula('B6')).toBe('=SUM(B4:B5)');
  expect(seen.map(({ from, address: at, changeType }) => [from, at, changeType])).toEqual([
    ['sheet', '2:3', 'RowInserted'],
    ['all', '2:3', 'RowInserted'],
  ]);
});

test('undo and redo by the user are edits', async () => {
  await host.user.edit('预算', 'B2', 50);
  await listen();
  await host.user.undo();
  expect(host.workbook.sheet('预算').value('B2')).toBe(5);
  expect(host.workbook.sheet('预算').value('B4')).toBe(12);
  await host.user.redo();
  expect(host.workbook.sheet('预算').value('B4')).toBe(57);
  await settled();
  expect(seen.filter(({ from }) => from === 'all').map(({ address }) => address)).toEqual(['B2', 'B2']);
});

test('while events are off, nothing is told, and nothing is made up for later', async () => {
  await listen();
  const enable = (enableEvents: boolean) =>
    Excel.run(async (context) => {
      context.runtime.enableEvents = enableEvents;
      await context.sync();
    });
  await enable(false);
  await host.user.edit('预算', 'B2', 1);
  await enable(true);
  await settled();
  expect(seen).toEqual([]);
});

test('sheets that come, go, and are shown', async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.onAdded.add(async () => void told.push('added'));
    sheets.onDeleted.add(async () => void told.push('deleted'));
    sheets.onActivated.add(async () => void told.push('activated'));
    await context.sync();
  });
  await host.user.addSheet('新');
  await host.user.activate('另一');
  await host.user.deleteSheet('新');
  await settled();
  // A sheet that the user adds is shown at once.
  expect(told).toEqual(['added', 'activated', 'activated', 'deleted']);
});

test('a handler that has been removed hears nothing', async () => {
  const result = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(
      async (event) => void seen.push({ ...event, from: 'all' }),
    );
    await context.sync();
    return added;
  });
  await Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  await host.user.edit('预算', 'B2', 9);
  await settled();
  expect(seen).toEqual([]);
});

test('the handler finds the changed range again', async () => {
  await listen();
  await host.user.edit('预算', 'B2', 9);
  await settled();
  const address = await Excel.run(async (context) => {
    const range = seen[0]!.getRange(context);
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe('预算!B2');
});

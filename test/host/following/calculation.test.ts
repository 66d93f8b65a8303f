import { startExcel, type NodeExcelHost } from '../../../src/host/node';

let host: NodeExcelHost;

/** Enough formulas for the engine to let others have their turn while it computes. */
const COUNT = 1600;
const SHEETS = [{ name: '甲', rows: Array.from({ length: COUNT }, (_, row) => [row + 1, '=$A$1*2']) }];

/** The engine does not close the channel of a calculation that it stops, and an open one would keep this process alive. */
const channels: MessageChannel[] = [];
const Channel = globalThis.MessageChannel;

beforeAll(async () => {
  globalThis.MessageChannel = class extends Channel {
    constructor() {
      super();
      channels.push(this);
    }
  };
  host = await startExcel({ sheets: SHEETS });
});
afterAll(async () => {
  await host.stop();
  globalThis.MessageChannel = Channel;
  for (const { port1, port2 } of channels) [port1, port2].forEach((port) => port.close());
});

test.each([0, 2, 4])(
  'a calculation that rows overtake, after %i turns of others, is as good as one that they do not',
  async (turns) => {
    host.reset({ sheets: SHEETS });
    await host.recalculate();
    const edited = host.user.edit('甲', 'A1', 100);
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([edited, host.user.insertRows('甲', 1, 2)]);
    const sheet = host.workbook.sheet('甲');
    const expected = ['', '', ...Array.from({ length: COUNT - 1 }, () => 200)];
    expect(sheet.value('B1')).toBe(200);
    expect(sheet.values(`B2:B${COUNT + 2}`).flat()).toEqual(expected);
  },
);

test.each([0, 2, 4])(
  'a formula that is cleared while it is computed, after %i turns of others, leaves no figure behind',
  async (turns) => {
    host.reset({ sheets: SHEETS });
    await host.recalculate();
    const edited = host.user.edit('甲', 'A1', 100);
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    const cleared = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('B2:B10').clear();
      await context.sync();
    });
    await Promise.all([edited, cleared]);
    await host.recalculate();
    const sheet = host.workbook.sheet('甲');
    expect(sheet.values('B2:B10').flat()).toEqual(Array.from({ length: 9 }, () => ''));
    expect(sheet.value('B11')).toBe(200);
  },
);

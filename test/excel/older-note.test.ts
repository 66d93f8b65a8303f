import { openSession } from '../../src/engine';
import { Bench, LEDGER } from '../faults/bench';
import { pause } from '../pause';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.fresh();
  await bench.session.choose({ outputMode: 'values' });
  await bench.session.write();
});
afterEach(() => bench.session.close());
afterAll(() => bench.host.stop());

const note = (): unknown => bench.host.workbook.sheet('自评汇总').value('A2');

async function edited(): Promise<void> {
  await bench.host.user.edit(LEDGER, 'E4', 70_000);
  await bench.settled();
}

it('says in 自评汇总 that sheets are older, and keeps the seal', async () => {
  await edited();
  expect(note()).toMatch(/^材料已有改动/);
  expect(bench.port.seal()?.isOurs).toBe(true);
  await bench.session.write();
  expect(note()).toBe('单位：万元');
});

it('leaves a protected sheet alone, and our sheets their seal', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评汇总').protection.protect();
    await context.sync();
  });
  const before = bench.port.seal()?.id;
  await edited();
  expect(note()).toBe('单位：万元');
  await bench.port.listSheets();
  expect(bench.port.seal()?.id).toBe(before);
  expect(bench.errors).toEqual([]);
});

it('asks nothing of Excel while a write that stopped cannot be taken back', async () => {
  let sent = 0;
  bench.host.faults.onBatch = ({ members }) => {
    // In the middle of the write.
    if (members.includes('Formulas') && ++sent === 1) void bench.host.user.protectSheet('审核结果');
    return null;
  };
  await expect(bench.session.write()).rejects.toThrow();
  const { syncs } = bench.host.traffic;
  await expect(bench.port.protectedAmong?.([bench.host.workbook.sheet('自评汇总').id])).rejects.toThrow();
  expect(bench.host.traffic.syncs).toBe(syncs);
});

// Where it stopped in between, nobody knows what stands there until all is read anew.
it.each([0, 1])(
  'a note that failed after %d of its operations is written with the next change',
  async (part) => {
    let failed = 0;
    bench.host.faults.onBatch = ({ members, actions }) => {
      if (failed > 0 || !members.includes('Formulas')) return null;
      failed++;
      return { kind: 'stopped', after: Math.floor(part * actions), error: 'GeneralException' };
    };
    await edited();
    expect(failed).toBe(1);
    bench.host.faults.onBatch = null;
    await bench.session.choose({});
    await bench.settled();
    expect(note()).toMatch(/^材料已有改动/);
    await bench.host.user.edit(LEDGER, 'E4', 80_000);
    await bench.settled();
    expect(note()).toBe('单位：万元');
  },
);

it('takes a sheet that holds a figure of hers for none that is older, after a write that was refused', async () => {
  await bench.session.close();
  let names: readonly string[] | null = null;
  // Before it has been quiet, so that nothing is noted of what stands there.
  const session = await openSession(
    bench.port,
    { older: (older) => (names = older.map(({ name }) => name)) },
    { asOf: () => ({ year: 2021, month: 10, day: 26 }), quiet: 60_000 },
  );
  await session.refresh();
  await session.write();
  await bench.host.user.edit('自评汇总', 'D4', 19);
  while (session.handEdits.length === 0) await pause(20);
  await bench.host.user.protectSheet('审核结果');
  await expect(session.write()).rejects.toThrow();
  await bench.host.user.unprotectSheet('审核结果');
  names = null;
  await session.refresh();
  while (names === null) await pause(20);
  expect(names).toEqual([]);
  expect(session.handEdits.map(({ cell, hers }) => [cell?.top, hers])).toEqual([[3, '19']]);
  await session.close();
});

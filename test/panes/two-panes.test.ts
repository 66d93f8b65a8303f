import { auditAgain, writeForms, type CommandWorkbook } from '../../src/commands/actions';
import type { NodeExcelHost } from '../../src/host/node';
import { LEDGER } from '../faults/bench';
import type { Pane } from '../faults/pane';
import {
  cellOfReason,
  eventually,
  first,
  FINDINGS,
  freshExcel,
  keysOnSheet,
  PATIENCE_MS,
  reasonOnSheet,
  second,
  settled,
  wrongCells,
} from './beside';

let host: NodeExcelHost;
let panes: Pane[] = [];

beforeEach(async () => {
  host = await freshExcel();
});
afterEach(async () => {
  host.faults.onBatch = null;
  for (const pane of panes.splice(0)) await pane.close().catch(() => undefined);
});
afterAll(() => host.stop());

async function two(): Promise<[Pane, Pane]> {
  const [here, there] = [await first(), await second()];
  panes = [here, there];
  return [here, there];
}

/** Both with live update on, on written sheets. */
async function bothLive(): Promise<[Pane, Pane]> {
  const [here, there] = await two();
  await here.do((session) => session.write());
  await here.do((session) => session.setLiveUpdate(true));
  await there.do((session) => session.setLiveUpdate(true));
  await settled(here, there);
  return [here, there];
}

const edit = (amount: number): Promise<void> => host.user.edit(LEDGER, 'E4', amount);

/** No row stands twice, and everything is as the report says. */
function expectRight(pane: Pane): void {
  const keys = keysOnSheet();
  expect(keys).toEqual([...new Set(keys)]);
  expect(wrongCells(pane)).toEqual([]);
}

describe('two panes of one workbook', () => {
  it('may write at once: both say that it went well, and our sheets are there once', async () => {
    const [here, there] = await two();
    const done = await Promise.all([here, there].map((pane) => pane.do((session) => session.write())));
    expect(done.map((sheets) => sheets.map(({ name }) => name))).toEqual([
      ['自评表-网络维护费', '自评汇总', FINDINGS],
      ['自评表-网络维护费', '自评汇总', FINDINGS],
    ]);
    await settled(here, there);
    expect(host.workbook.sheetNames).toHaveLength(6);
    await eventually(() => expectRight(here));
  });

  it('may write at once where our sheets are there already', async () => {
    const [here, there] = await two();
    await here.do((session) => session.write());
    await edit(200_000);
    await settled(here, there);
    await Promise.all([here, there].map((pane) => pane.do((session) => session.write())));
    await settled(here, there);
    expect(host.workbook.sheetNames).toHaveLength(6);
    await eventually(() => expectRight(here));
  });

  it('follow one edit with live update on in both: one of them writes, the other says so', async () => {
    const [here, there] = await bothLive();
    for (const amount of [200_000, 90_000, 300_000, 80_000]) {
      await edit(amount);
      await settled(here, there);
      await eventually(() => expectRight(here));
      await eventually(() => expectRight(there));
    }
    await eventually(() => expect([here.elsewhere, there.elsewhere].filter(Boolean)).toHaveLength(1));
    expect([...here.errors, ...there.errors]).toEqual([]);
  });

  it('follow many edits at once', async () => {
    const [here, there] = await bothLive();
    for (let amount = 100_000; amount < 400_000; amount += 37_000) await edit(amount);
    await settled(here, there);
    await eventually(() => expectRight(here));
    await eventually(() => expectRight(there));
  });

  it('keep the reasons that were typed in either of them, and on the sheet', async () => {
    const [here, there] = await bothLive();
    await edit(320_000);
    await eventually(() => {
      expect(here.report.findings.length).toBeGreaterThan(2);
      expect(there.report.findings.length).toBeGreaterThan(2);
    });
    await eventually(() => expectRight(here));
    const [one, two, three] = here.report.findings.map(({ key }) => key);
    await Promise.all([
      here.do((session) => session.explain([one!], '甲处填写')),
      there.do((session) => session.explain([two!], '乙处填写')),
    ]);
    await settled(here, there);
    await host.user.edit(FINDINGS, cellOfReason(three!), '表上填写');
    await settled(here, there);
    const typed = ['甲处填写', '乙处填写', '表上填写'];
    await eventually(() => {
      for (const pane of [here, there]) {
        expect([one, two, three].map((key) => pane.reason(key!))).toEqual(typed);
      }
      expect([one, two, three].map((key) => reasonOnSheet(key!))).toEqual(typed);
    });
    await eventually(() => expectRight(there));
  });

  it('take back in one what the other has written', async () => {
    const [here, there] = await two();
    await here.do((session) => session.write());
    await edit(200_000);
    await settled(here, there);
    await there.do((session) => session.write());
    await settled(here, there);
    await here.do((session) => session.undoWrite());
    await settled(here, there);
    await eventually(() => {
      expect(host.workbook.sheet('自评表-网络维护费').values('A1:I60').flat()).toContain(20);
    });
    expect(host.workbook.sheetNames).toHaveLength(6);
    await there.do((session) => session.write());
    await settled(here, there);
    await eventually(() => expectRight(there));
  });

  it('keep a reason through a write of the other pane that has not seen it yet', async () => {
    const [here, there] = await two();
    await here.do((session) => session.write());
    const { key } = here.report.findings[0]!;
    await Promise.all([
      here.do((session) => session.explain([key], '已核对')),
      there.do((session) => session.write()),
    ]);
    await settled(here, there);
    await eventually(() => {
      expect([here.reason(key), there.reason(key), reasonOnSheet(key)]).toEqual([
        '已核对',
        '已核对',
        '已核对',
      ]);
    });
  });

  it('pass the writing on: when the one that writes is closed, the other takes over', async () => {
    const [here, there] = await bothLive();
    await edit(200_000);
    await settled(here, there);
    await eventually(() => expect(here.elsewhere || there.elsewhere).toBe(true));
    const [writer, follower] = here.elsewhere ? [there, here] : [here, there];
    await writer.close();
    panes = [follower];
    await edit(250_000);
    await settled(follower);
    await eventually(() => expectRight(follower));
    await eventually(() => expect(follower.elsewhere).toBe(false));
    await edit(260_000);
    await settled(follower);
    await eventually(() => expectRight(follower));
  });

  it('pass it on where the one that is closed had only said something else of what it wrote', async () => {
    // It says what the sheets were written from long after the other one has looked at them.
    const writer = await first({ quiet: 5 * PATIENCE_MS });
    const follower = await second();
    panes = [writer, follower];
    await writer.do((session) => session.write());
    await edit(200_000);
    await settled(writer, follower);
    await writer.do((session) => session.setLiveUpdate(true));
    await eventually(() => {
      expectRight(writer);
      expect([follower.elsewhere, follower.session.liveUpdate]).toEqual([true, true]);
    });
    await eventually(() =>
      expect(writer.port.seal()).toMatchObject({ text: expect.stringContaining('findings') }),
    );
    await writer.close();
    panes = [follower];
    await edit(250_000);
    await settled(follower);
    await eventually(() => expectRight(follower));
    await eventually(() => expect(follower.elsewhere).toBe(false));
  });

  it('recover where one of them is gone in the middle of an update', async () => {
    const [here, there] = await bothLive();
    let stopped = false;
    host.faults.onBatch = ({ members, actions }) => {
      if (stopped || !members.includes('Formulas')) return null;
      stopped = true;
      return { kind: 'stopped', after: Math.round(actions * 0.7), error: 'GeneralException' };
    };
    await edit(200_000);
    await eventually(() => expect(stopped).toBe(true));
    host.faults.onBatch = null;
    await settled(here, there);
    await eventually(() => expectRight(here));
    await eventually(() => expectRight(there));
  });

  it('take a write back that the other one began and did not end', async () => {
    const [here, there] = await two();
    await here.do((session) => session.write());
    await edit(200_000);
    await settled(here, there);
    host.faults.onBatch = ({ members, actions }) =>
      members.includes('Formulas')
        ? { kind: 'stopped', after: Math.round(actions * 0.7), error: 'GeneralException' }
        : null;
    const failed = await here
      .do((session) => session.write())
      .then(
        () => false,
        () => true,
      );
    host.faults.onBatch = null;
    expect(failed).toBe(true);
    await there.do((session) => session.refresh());
    await there.do((session) => session.write());
    await settled(here, there);
    await eventually(() => expectRight(there));
  });

  it('share choices: what was chosen in one is taken up by the other when it takes over', async () => {
    const [here, there] = await bothLive();
    await here.do((session) => session.choose({ outputMode: 'values' }));
    await settled(here, there);
    await eventually(() => expect(there.session.choices.outputMode).toBe('values'));
  });
});

describe('a command of the ribbon beside a pane', () => {
  const commandIn = (pane: Pane): CommandWorkbook => ({
    session: pane.session,
    listSheets: () => pane.port.listSheets(),
    select: (ref) => pane.port.select(ref),
    tell: () => undefined,
  });

  it('writes, and the pane goes on following edits at once', async () => {
    const pane = await first();
    panes = [pane];
    await pane.do((session) => session.write());
    await pane.do((session) => session.setLiveUpdate(true));
    for (const command of [writeForms, auditAgain]) {
      const ribbon = await second({ stays: false });
      await ribbon.do(() => command(commandIn(ribbon)));
      await ribbon.close();
      await edit(200_000 + Math.round(Math.random() * 1_000));
      await settled(pane);
      expect(pane.elsewhere).toBe(false);
      await eventually(() => expectRight(pane));
    }
    expect(pane.errors).toEqual([]);
  });
});

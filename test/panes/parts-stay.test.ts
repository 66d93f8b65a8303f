import type { NodeExcelHost } from '../../src/host/node';
import { LEDGER } from '../faults/bench';
import type { Pane } from '../faults/pane';
import {
  eventually,
  first,
  freshExcel,
  keysOnSheet,
  reasonOnSheet,
  second,
  settled,
  wrongCells,
} from './beside';

let host: NodeExcelHost;
let panes: Pane[] = [];

beforeEach(async () => {
  host = await freshExcel();
  host.faults.partsStay = true;
});
afterEach(async () => {
  for (const pane of panes.splice(0)) await pane.close().catch(() => undefined);
});
afterAll(() => host.stop());

async function two(): Promise<[Pane, Pane]> {
  const [here, there] = [await first(), await second()];
  panes = [here, there];
  return [here, there];
}

const FORM = '自评表-网络维护费';

/** The first cell of a sheet that holds a value. */
function cellOf(sheet: string, value: number): string {
  const rows = host.workbook.sheet(sheet).values('A1:I60');
  const row = rows.findIndex((cells) => cells.includes(value));
  return `${String.fromCharCode(65 + rows[row]!.indexOf(value))}${row + 1}`;
}

describe('two panes where the parts that one of them adds never come to the other', () => {
  it('write one after the other: our sheets are there once, and hers as they were', async () => {
    const hers = host.workbook.sheet(LEDGER).values('A1:E7');
    const [here, there] = await two();
    await here.do((session) => session.write());
    await settled(here, there);
    await there.do((session) => session.write());
    await settled(here, there);
    await here.do((session) => session.write());
    await settled(here, there);
    expect(host.workbook.sheetNames).toHaveLength(6);
    expect(host.workbook.sheet(LEDGER).values('A1:E7')).toEqual(hers);
    expect(keysOnSheet()).toEqual([...new Set(keysOnSheet())]);
    await eventually(() => expect(wrongCells(there)).toEqual([]));
    expect([...here.errors, ...there.errors]).toEqual([]);
  });

  it('keep a reason that was typed in one of them', async () => {
    const [here, there] = await two();
    await here.do((session) => session.write());
    await settled(here, there);
    const { key } = here.report.findings[0]!;
    await here.do((session) => session.explain([key], '已核对'));
    await settled(here, there);
    await there.do((session) => session.write());
    await settled(here, there);
    await eventually(() => {
      expect([here.reason(key), there.reason(key), reasonOnSheet(key)]).toEqual(Array(3).fill('已核对'));
    });
  });

  it('tell her of a figure that she typed into our sheet in the pane that wrote it', async () => {
    const [here, there] = await two();
    await here.do((session) => session.write());
    await settled(here, there);
    const cell = cellOf(FORM, 20);
    await host.user.edit(FORM, cell, 77);
    await settled(here, there);
    expect(here.session.handEdits).toMatchObject([{ hers: '77', ours: '20', why: 'typed' }]);
  });
});

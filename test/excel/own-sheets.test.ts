import { ExcelError } from '../../src/excel';
import { OWN_MARK_NAME } from '../../src/workbook';
import { Bench, LEDGER } from '../faults/bench';
import { snapshot } from '../faults/snapshot';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.fresh();
});
afterEach(() => bench.session.close());
afterAll(() => bench.host.stop());

const ours = (): ReadonlyMap<string, string> => snapshot(bench.host, bench.hers).ours;

async function reopened(): Promise<void> {
  await bench.session.close();
  await bench.open();
}

/** Types a figure that our sheets show. */
async function edited(amount = 70_000): Promise<void> {
  await bench.host.user.edit(LEDGER, 'E4', amount);
  await bench.settled();
}

/** What stands in a sheet; short, so that a difference can be read. */
const textOf = (sheet: string): string =>
  bench.host.workbook.sheet(sheet).values('A1:R20').flat().filter(String).join('|');

/** Sheets with values instead of formulas: a copy would follow her figures by itself. */
async function writtenInValues(): Promise<void> {
  await bench.session.choose({ outputMode: 'values' });
  await bench.session.write();
}

async function hersNamed(name: string): Promise<void> {
  await bench.host.user.addSheet(name);
  await bench.host.user.edit(name, 'A1', '我的汇总');
  await bench.settled();
}

describe('a sheet of hers with the name of ours', () => {
  it('is not deleted by an undo, where she had deleted ours', async () => {
    await bench.session.write();
    await bench.host.user.deleteSheet('自评汇总');
    await hersNamed('自评汇总');
    await bench.session.undoWrite();
    expect(bench.host.workbook.sheetNames).toEqual([...bench.hers, '自评汇总']);
    expect(bench.host.workbook.sheet('自评汇总').value('A1')).toBe('我的汇总');
  });

  it('is not written to, where she had renamed ours', async () => {
    await bench.session.write();
    await bench.session.setLiveUpdate(true);
    await bench.host.user.renameSheet('自评汇总', '汇总（报送）');
    await hersNamed('自评汇总');
    const before = textOf('自评汇总');
    await edited();
    await bench.session.write();
    expect(textOf('自评汇总')).toBe(before);
    expect(bench.host.workbook.sheetNames).not.toContain('自评汇总 (2)');
  });
});

describe('a copy of ours', () => {
  it.each(['in the same session', 'after the pane was opened again'])(
    'stays as it is, and ours goes on being written: %s',
    async (when) => {
      await writtenInValues();
      await bench.session.setLiveUpdate(true);
      await bench.host.user.copySheet('自评汇总', '自评汇总存档');
      // Excel may list the copy before the original.
      await bench.host.user.moveSheet('自评汇总存档', 0);
      if (when.startsWith('after')) await reopened();
      await bench.settled();
      const [copy, original] = [textOf('自评汇总存档'), textOf('自评汇总')];
      await edited();
      await bench.session.write();
      expect(textOf('自评汇总存档')).toBe(copy);
      expect(textOf('自评汇总')).not.toBe(original);
    },
  );

  it('is not taken for ours where she has deleted the original', async () => {
    await writtenInValues();
    await bench.host.user.copySheet('自评汇总', '自评汇总存档');
    await bench.host.user.deleteSheet('自评汇总');
    await reopened();
    const copy = textOf('自评汇总存档');
    await edited();
    await bench.session.write();
    expect(textOf('自评汇总存档')).toBe(copy);
    expect(bench.host.workbook.sheetNames).toContain('自评汇总');
  });

  it('of 审核结果 brings no reason back that she has changed since', async () => {
    await bench.session.write();
    await bench.settled();
    await bench.reasonOnSheet(1, '旧的说明');
    await bench.settled();
    await bench.host.user.copySheet('审核结果', '审核结果存档');
    await bench.reasonOnSheet(1, '新的说明');
    await bench.settled();
    await reopened();
    expect(bench.lostReasons()).toEqual([]);
  });
});

test('two sheets with one mark and nothing to tell them apart: neither is written, and she is told which', async () => {
  await writtenInValues();
  await bench.host.user.copySheet('自评汇总', '自评汇总存档');
  await Excel.run(async (context) => {
    for (const { name } of bench.host.workbook.names) context.workbook.names.getItem(name).delete();
    await context.sync();
  });
  await reopened();
  const before = [textOf('自评汇总'), textOf('自评汇总存档')];
  await edited();
  const failure = await bench.session.write().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ExcelError);
  expect((failure as ExcelError).text.zh).toContain('自评汇总存档');
  expect([textOf('自评汇总'), textOf('自评汇总存档')]).toEqual(before);
  await bench.host.user.deleteSheet('自评汇总存档');
  await bench.session.write();
  expect(textOf('自评汇总')).not.toBe(before[0]);
});

describe('undo', () => {
  it('brings back what stood there, formulas too, after live updates', async () => {
    await bench.session.write();
    await bench.session.setLiveUpdate(true);
    await edited();
    const before = ours();
    await bench.session.write();
    await bench.session.undoWrite();
    expect(ours()).toEqual(before);
  });

  it('is offered again when the pane is opened again, and knows what she has renamed', async () => {
    await bench.session.write();
    await edited();
    const before = textOf('自评汇总');
    await bench.session.write();
    await bench.host.user.renameSheet('自评汇总', '汇总（报送）');
    await reopened();
    expect(bench.session.canUndoWrite()).toBe(true);
    await bench.session.undoWrite();
    expect(textOf('汇总（报送）')).toBe(before);
    expect(bench.session.canUndoWrite()).toBe(false);
  });

  it('keeps what it needs in parts of the workbook, not in its settings', async () => {
    await bench.session.write();
    await bench.session.write();
    expect(bench.host.workbook.xmlParts('urn:ziping:restore-point')).toHaveLength(1);
    expect(bench.host.workbook.xmlParts('urn:ziping:journal')).toEqual([]);
    expect(JSON.stringify([...bench.host.workbook.settings]).length).toBeLessThan(2_000);
  });
});

test('our sheets bear a hidden mark, and a hidden name of the workbook refers to each', async () => {
  await bench.session.write();
  const { names, sheetNames } = bench.host.workbook;
  expect(names.map(({ name, visible }) => [name.replace(/[\da-f]{8}$/, '#'), visible])).toEqual([
    ['_ziping.sheet.form.#', false],
    ['_ziping.sheet.summary', false],
    ['_ziping.sheet.findings', false],
  ]);
  for (const name of sheetNames.slice(bench.hers.length)) {
    expect(bench.host.workbook.sheet(name).names.map((one) => one.name)).toEqual([OWN_MARK_NAME]);
  }
});

describe('a reason that she types on 审核结果', () => {
  it('stays, where a write was waiting for her to finish', async () => {
    await bench.session.write();
    await bench.settled();
    let batches = 0;
    bench.host.faults.beforeBatch = async () => {
      // Round trips of a write: the list of sheets, what stands in ours, and then the write itself.
      if (++batches !== 3) return;
      bench.host.faults.beforeBatch = null;
      await bench.reasonOnSheet(1, '正在输入的说明');
    };
    await bench.session.write();
    await bench.settled();
    expect(bench.reasons.size).toBe(1);
    expect(bench.lostReasons()).toEqual([]);
    expect(textOf('审核结果')).toContain('正在输入的说明');
  });

  it('stays in the pane, where the write is taken back after that', async () => {
    await bench.session.write();
    await bench.settled();
    await bench.reasonOnSheet(1, '已核对');
    await bench.settled();
    await bench.session.undoWrite();
    expect(bench.lostReasons()).toEqual([]);
    await reopened();
    expect(bench.lostReasons()).toEqual([]);
  });
});

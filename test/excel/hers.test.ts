import { ExcelError } from '../../src/excel';
import { Bench, LEDGER } from '../faults/bench';
import { snapshot } from '../faults/snapshot';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.fresh();
});
afterEach(() => bench.session.close());
afterAll(() => bench.host.stop());

const SUMMARY = '自评汇总';
const ours = (): ReadonlyMap<string, string> => snapshot(bench.host, bench.hers).ours;
const summary = () => bench.host.workbook.sheet(SUMMARY);

/** What stands in our sheets, with its kind (a text of digits is no number), and what is merged. */
function contents(): unknown[] {
  const { workbook } = bench.host;
  const names = ['自评表-网络维护费', SUMMARY, '审核结果'];
  return names.flatMap((name) => {
    const sheet = workbook.sheet(name);
    const rows = sheet.values('A1:R60');
    const cells = rows.flatMap((line, row) =>
      line.map((value, column) => sheet.formula(`${String.fromCharCode(65 + column)}${row + 1}`) ?? value),
    );
    return [...cells, ...[...sheet.merges].sort()];
  });
}

async function edited(amount = 70_000): Promise<void> {
  await bench.host.user.edit(LEDGER, 'E4', amount);
  await bench.settled();
}

/** The cell of 自评汇总 that holds a formula or a figure of the project, and what it holds. */
function figure(): string {
  const rows = summary().values('A1:R20');
  const row = rows.findIndex((line) => line.includes('网络维护费'));
  const column = rows[row]!.findIndex((value, at) => at > 1 && typeof value === 'number');
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

describe('a figure of ours that she overwrites in Excel', () => {
  it('is told and kept by updates and writes, in the next session too', async () => {
    await bench.session.write();
    await bench.session.setLiveUpdate(true);
    await bench.settled();
    const cell = figure();
    await bench.host.user.edit(SUMMARY, cell, 12_345);
    await bench.settled();
    expect(bench.session.handEdits).toMatchObject([{ sheet: SUMMARY, hers: '12345', why: 'typed' }]);
    await edited();
    await bench.session.write();
    expect(summary().value(cell)).toBe(12_345);
    await bench.settled();
    await bench.session.close();
    await bench.open();
    expect(bench.session.handEdits).toMatchObject([{ sheet: SUMMARY, hers: '12345' }]);
    const [edit] = bench.session.handEdits;
    await bench.session.settleHandEdits([edit!.id], 'ours');
    expect(summary().value(cell)).not.toBe(12_345);
    expect(bench.errors).toEqual([]);
  });

  it('is hers too where she typed it while a write was on its way', async () => {
    await bench.session.write();
    await edited();
    const cell = figure();
    let batches = 0;
    bench.host.faults.beforeBatch = async () => {
      // The list of sheets comes first, then what stands there is read, then all is written.
      if (++batches !== 3) return;
      bench.host.faults.beforeBatch = null;
      await bench.host.user.edit(SUMMARY, cell, 12_345);
    };
    await bench.session.write();
    await bench.settled();
    expect(summary().value(cell)).toBe(12_345);
    expect(bench.session.handEdits).toMatchObject([{ sheet: SUMMARY, hers: '12345' }]);
  });

  it('is not told where our own writes come back as events', async () => {
    await bench.session.write();
    await bench.session.setLiveUpdate(true);
    await edited();
    await edited(60_000);
    await bench.session.choose({ outputMode: 'values' });
    await bench.settled();
    expect(bench.session.handEdits).toEqual([]);
  });

  it('is not told where only what her figures say has changed while the pane was closed', async () => {
    await bench.session.write();
    await bench.settled();
    await bench.session.close();
    await bench.host.user.edit(LEDGER, 'E4', 70_000);
    await bench.host.user.insertRows(LEDGER, 4);
    await bench.host.user.renameSheet(LEDGER, '支出账');
    await bench.host.recalculate();
    await bench.open();
    expect(bench.session.handEdits).toEqual([]);
  });
});

describe('undo', () => {
  it('brings back what stood before a write that failed and was repeated', async () => {
    await bench.session.write();
    await edited();
    const before = ours();
    let failures = 1;
    bench.host.faults.onBatch = ({ actions, members }) =>
      members.includes('Formulas') && failures-- > 0
        ? { kind: 'stopped', after: Math.round(actions / 2), error: 'GeneralException' }
        : null;
    await expect(bench.session.write()).rejects.toBeInstanceOf(ExcelError);
    bench.host.faults.onBatch = null;
    await bench.session.write();
    expect(ours()).not.toEqual(before);
    await bench.session.undoWrite();
    expect(ours()).toEqual(before);
  });

  it('keeps what she typed into our sheets before the write', async () => {
    await bench.session.write();
    const cell = figure();
    await bench.host.user.edit(SUMMARY, cell, 12_345);
    await edited();
    await bench.session.write();
    await bench.session.undoWrite();
    expect(summary().value(cell)).toBe(12_345);
    expect(bench.session.handEdits).toMatchObject([{ hers: '12345' }]);
  });

  it('brings formulas, figures and texts back where rows of hers have moved them from their looks', async () => {
    await bench.session.write();
    await bench.host.user.insertRows('审核结果', 2);
    await bench.host.user.insertRows(SUMMARY, 3);
    await bench.host.user.insertRows('自评表-网络维护费', 18);
    await bench.host.user.deleteRows('自评表-网络维护费', 41);
    await bench.host.recalculate();
    const stood = contents();
    await bench.session.write();
    await bench.session.undoWrite();
    await bench.host.recalculate();
    expect(contents()).toEqual(stood);
  });
});

describe('a workbook that takes no custom XML', () => {
  const refuseParts = (): void => {
    bench.host.faults.onBatch = ({ addresses }) =>
      addresses.some((text) => text.includes('<ziping'))
        ? { kind: 'refused', error: 'GeneralException' }
        : null;
  };
  const restorePointRefused = () =>
    bench.session.write().catch((error: unknown) => (error instanceof ExcelError ? error.code : error));

  it('is not written to until she says that it may be without an undo', async () => {
    refuseParts();
    expect(await restorePointRefused()).toBe('no-restore-point');
    expect(ours().size).toBe(0);
    await bench.session.write({ withoutRestorePoint: true });
    expect(ours().size).toBe(3);
    expect(bench.session.canUndoWrite()).toBe(false);
  });

  it('offers no undo that would bring back what stood before an earlier write', async () => {
    await bench.session.write();
    await edited();
    refuseParts();
    expect(await restorePointRefused()).toBe('no-restore-point');
    await bench.session.write({ withoutRestorePoint: true });
    bench.host.faults.onBatch = null;
    await bench.session.close();
    await bench.open();
    expect(bench.session.canUndoWrite()).toBe(false);
  });

  it('says so only where that is the cause', async () => {
    let failures = 1;
    bench.host.faults.onBatch = ({ members }) =>
      members.includes('Formulas') && failures-- > 0 ? { kind: 'refused', error: 'GeneralException' } : null;
    expect(await restorePointRefused()).toBe('failed');
  });
});

import { openSession, type HandEdit, type Session } from '../../../src/engine';
import { formatCellRef, type CellValue } from '../../../src/workbook';
import type { MemoryWorkbook } from '../memory-workbook';
import { asOf } from './clerk';
import { LEDGER, workbookWith } from './workbooks';
import { pause } from '../../pause';

const SUMMARY = '自评汇总';
const FORM = '自评表-网络维护费';
const FINDINGS = '审核结果';

async function open(workbook: MemoryWorkbook = workbookWith(null)) {
  const told: (readonly HandEdit[])[] = [];
  const errors: unknown[] = [];
  const session = await openSession(
    workbook,
    { handEdits: (edits) => told.push(edits), error: (error) => errors.push(error) },
    { asOf: () => asOf, quiet: 0 },
  );
  await session.refresh();
  return { workbook, session, told, errors };
}

async function written(live = true) {
  const opened = await open();
  await opened.session.write();
  if (live) await opened.session.setLiveUpdate(true);
  return opened;
}

/** Lets the session follow all events so far: a choice that there is not is refused after them. */
async function settled(session: Session): Promise<void> {
  await session.choose({ formId: 'unknown' }).catch(() => undefined);
  await session.choose({ formId: 'unknown' }).catch(() => undefined);
}

const quiet = (): Promise<void> => pause(20);

/** Where the figure of the spending stands on a sheet. */
function placeOf(workbook: MemoryWorkbook, sheet: string, value: CellValue): [number, number] {
  const { rows } = workbook.sheet(sheet);
  const row = rows.findIndex((line) => line.includes(value));
  return [row, rows[row]!.indexOf(value)];
}

const seen = (edits: readonly HandEdit[]) =>
  edits.map(({ sheet, cell, hers, ours, why, kept }) => ({
    at: cell ? formatCellRef(cell) : sheet,
    hers,
    ours,
    why,
    kept,
  }));

const spend = (workbook: MemoryWorkbook, amount: number): void => workbook.edit(LEDGER, 3, 4, [[amount]]);

describe('a figure of ours that she overwrites', () => {
  it('is hers, told, and stays whatever is updated or written', async () => {
    const { workbook, session, told, errors } = await written();
    const [row, column] = placeOf(workbook, SUMMARY, '网络维护费');
    workbook.edit(SUMMARY, row, column + 2, [[12]]);
    await settled(session);
    expect(told).toHaveLength(1);
    const [edit] = session.handEdits;
    expect(edit).toMatchObject({ sheet: SUMMARY, hers: '12', why: 'typed', kept: false });
    expect(edit!.cell).toMatchObject({ top: row, left: column + 2 });
    spend(workbook, 90_000);
    await settled(session);
    expect(workbook.value(SUMMARY, row, column + 2)).toBe(12);
    await session.write();
    expect(workbook.value(SUMMARY, row, column + 2)).toBe(12);
    await session.choose({ outputMode: 'values' });
    expect(workbook.value(SUMMARY, row, column + 2)).toBe(12);
    expect(seen(session.handEdits)).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('is seen in one round trip more than nothing', async () => {
    const { workbook, session } = await written();
    const [row, column] = placeOf(workbook, SUMMARY, '网络维护费');
    await settled(session);
    workbook.roundTrips.splice(0);
    workbook.edit(SUMMARY, row, column + 2, [[12]]);
    await settled(session);
    // Beside what is done once it is quiet: another pane may have written, and the seal says what stands there.
    const trips = workbook.roundTrips.filter((trip) => !['list', 'reseal'].includes(trip));
    expect(trips).toEqual(['read']);
  });

  it('gives way to ours, as it is by now, once she says so', async () => {
    const { workbook, session } = await written(false);
    const [row, column] = placeOf(workbook, SUMMARY, '网络维护费');
    const before = workbook.value(SUMMARY, row, column + 2);
    workbook.edit(SUMMARY, row, column + 2, [[12]]);
    await settled(session);
    await session.settleHandEdits([session.handEdits[0]!.id], 'ours');
    expect(workbook.value(SUMMARY, row, column + 2)).toBe(before);
    expect(session.handEdits).toEqual([]);
  });

  it('stays for good and is listed so, once she says that', async () => {
    const { workbook, session } = await written();
    const [row, column] = placeOf(workbook, SUMMARY, '网络维护费');
    workbook.edit(SUMMARY, row, column + 2, [[12]]);
    await settled(session);
    await session.settleHandEdits([session.handEdits[0]!.id], 'hers');
    spend(workbook, 90_000);
    await settled(session);
    expect(session.handEdits).toMatchObject([{ hers: '12', kept: true }]);
    expect(workbook.value(SUMMARY, row, column + 2)).toBe(12);
  });

  it('is none any more where she puts ours back, or where ours says the same', async () => {
    const { workbook, session } = await written();
    const [row, column] = placeOf(workbook, SUMMARY, '网络维护费');
    const before = workbook.value(SUMMARY, row, column);
    workbook.edit(SUMMARY, row, column, [['网络费']]);
    await settled(session);
    expect(session.handEdits).toHaveLength(1);
    workbook.edit(SUMMARY, row, column, [[before]]);
    await settled(session);
    expect(session.handEdits).toEqual([]);
  });

  it('goes along with its row', async () => {
    const { workbook, session } = await written();
    const { rows } = workbook.sheet(FINDINGS);
    const last = rows.length - 1;
    const fix = rows[last]!.findIndex((value) => typeof value === 'string' && value.length > 8);
    const key = rows[last]!.at(-1);
    workbook.edit(FINDINGS, last, fix, [['另行处理']]);
    await settled(session);
    spend(workbook, 90_000);
    await settled(session);
    const now = workbook.sheet(FINDINGS).rows.find((row) => row.at(-1) === key)!;
    expect(now[fix]).toBe('另行处理');
    expect(session.handEdits).toMatchObject([{ hers: '另行处理' }]);
  });

  it('is told as the old figure where her Ctrl+Z brought it back', async () => {
    const { workbook, session } = await written();
    const before = structuredClone(workbook.sheet(FINDINGS).rows);
    workbook.edit(LEDGER, 3, 3, [['专线费']]);
    spend(workbook, 80_001);
    await settled(session);
    const after = workbook.sheet(FINDINGS).rows;
    const row = after.findIndex((line, at) => line.some((value, c) => value !== (before[at]?.[c] ?? null)));
    const column = after[row]!.findIndex((value, c) => value !== (before[row]?.[c] ?? null));
    workbook.edit(FINDINGS, row, column, [[before[row]![column]!]]);
    await settled(session);
    expect(session.handEdits).toMatchObject([{ hers: String(before[row]![column]), why: 'old' }]);
  });

  it('is known again in another session', async () => {
    const { workbook, session } = await written();
    const [row, column] = placeOf(workbook, SUMMARY, '网络维护费');
    workbook.edit(SUMMARY, row, column + 2, [[12]]);
    await settled(session);
    await quiet();
    await session.close();
    spend(workbook, 90_000);
    const other = await open(workbook);
    expect(other.session.handEdits).toMatchObject([{ hers: '12' }]);
    expect(workbook.value(SUMMARY, row, column + 2)).toBe(12);
    expect(other.told).toHaveLength(1);
  });

  it('is noticed by the next session where she changed it while none was open', async () => {
    const { workbook, session } = await written();
    await quiet();
    await session.close();
    const [row, column] = placeOf(workbook, SUMMARY, '网络维护费');
    workbook.edit(SUMMARY, row, column + 2, [[12]]);
    const other = await open(workbook);
    expect(other.session.handEdits).toMatchObject([{ sheet: SUMMARY, hers: '12', why: 'typed' }]);
    spend(workbook, 90_000);
    await settled(other.session);
    expect(workbook.value(SUMMARY, row, column + 2)).toBe(12);
  });

  it('holds the whole sheet where her figures changed too while none was open', async () => {
    const { workbook, session } = await written();
    await quiet();
    await session.close();
    const { rows } = workbook.sheet(FINDINGS);
    const column = rows.at(-1)!.findIndex((value) => typeof value === 'string' && value.length > 8);
    workbook.edit(FINDINGS, rows.length - 1, column, [['另行处理']]);
    spend(workbook, 90_000);
    const before = structuredClone(rows);
    const other = await open(workbook);
    expect(seen(other.session.handEdits)).toEqual([
      { at: FINDINGS, hers: '', ours: '', why: 'unknown', kept: false },
    ]);
    await other.session.write();
    expect(workbook.sheet(FINDINGS).rows).toEqual(before);
    await other.session.settleHandEdits([other.session.handEdits[0]!.id], 'ours');
    const now = JSON.stringify(workbook.sheet(FINDINGS).rows);
    expect([now.includes('另行处理'), now.includes('expense-over-received')]).toEqual([false, true]);
    expect(other.session.handEdits).toEqual([]);
  });

  it('does not hold sheets where only her figures changed while none was open', async () => {
    const { workbook, session } = await written();
    await quiet();
    await session.close();
    spend(workbook, 90_000);
    const other = await open(workbook);
    expect(other.session.handEdits).toEqual([]);
    expect(JSON.stringify(workbook.sheet(FINDINGS).rows)).toContain('expense-over-received');
  });
});

describe('what she typed into a sheet of ours', () => {
  it('is kept without a question where we wrote nothing', async () => {
    const { workbook, session } = await written();
    const below = workbook.sheet(FORM).rows.length + 2;
    workbook.edit(FORM, below, 1, [['已报领导']]);
    await settled(session);
    await session.choose({ outputMode: 'values' });
    await session.write();
    expect(workbook.value(FORM, below, 1)).toBe('已报领导');
    expect(session.handEdits).toEqual([]);
  });

  it('stays where it is below the findings when more of them come', async () => {
    const { workbook, session } = await written();
    const below = workbook.sheet(FINDINGS).rows.length + 2;
    workbook.edit(FINDINGS, below, 1, [['已报领导']]);
    await settled(session);
    spend(workbook, 90_000);
    await settled(session);
    const { rows } = workbook.sheet(FINDINGS);
    expect(JSON.stringify(rows)).toContain('expense-over-received');
    expect(rows.flatMap((row, at) => (row.includes('已报领导') ? [at] : []))).toEqual([below]);
    await session.refresh();
    expect(session.handEdits).toEqual([]);
  });

  it('keeps a sheet from being written anew in which she moved rows', async () => {
    const { workbook, session } = await written();
    workbook.insertRows(FORM, 3, 1);
    workbook.edit(FORM, 3, 0, [['补充说明：见附件']]);
    await settled(session);
    expect(session.handEdits).toMatchObject([{ sheet: FORM, why: 'moved', hers: '补充说明：见附件' }]);
    spend(workbook, 90_000);
    await settled(session);
    await session.write();
    expect(workbook.value(FORM, 3, 0)).toBe('补充说明：见附件');
    await session.settleHandEdits([session.handEdits[0]!.id], 'ours');
    expect(JSON.stringify(workbook.sheet(FORM).rows)).not.toContain('见附件');
  });

  it('is still hers after a write is taken back', async () => {
    const { workbook, session } = await written(false);
    const [row, column] = placeOf(workbook, SUMMARY, '网络维护费');
    const before = workbook.value(SUMMARY, row, column + 2);
    workbook.edit(SUMMARY, row, column + 2, [[12]]);
    await settled(session);
    await session.settleHandEdits([session.handEdits[0]!.id], 'ours');
    workbook.edit(SUMMARY, row, column + 2, [[12]]);
    await settled(session);
    await session.write();
    await session.undoWrite();
    expect(workbook.value(SUMMARY, row, column + 2)).toBe(12);
    expect(session.handEdits).toMatchObject([{ hers: '12', ours: String(before ?? '') }]);
  });

  it('is not told of what we wrote ourselves where an update failed halfway', async () => {
    const { workbook, session, errors } = await written();
    const update = workbook.updateSheets.bind(workbook);
    let failures = 2;
    workbook.updateSheets = async (...updates) => {
      const anew = await update(...updates);
      if (failures-- > 0) throw new Error('Excel is busy');
      return anew;
    };
    spend(workbook, 90_000);
    await settled(session);
    expect(session.handEdits).toEqual([]);
    await settled(session);
    spend(workbook, 95_000);
    await settled(session);
    expect(session.handEdits).toEqual([]);
    expect(errors).toEqual([]);
  });
});

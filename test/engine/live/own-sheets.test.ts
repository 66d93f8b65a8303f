import { openSession, type Session } from '../../../src/engine';
import { toText } from '../../../src/numbers';
import type { MemoryWorkbook } from '../memory-workbook';
import { asOf } from './clerk';
import { LEDGER, workbookWith } from './workbooks';
import { pause } from '../../pause';

const SUMMARY = '自评汇总';
const FINDINGS = '审核结果';
const FORM = '自评表-网络维护费';

async function open(workbook: MemoryWorkbook = workbookWith(null), today = asOf) {
  const errors: unknown[] = [];
  const events = { error: (error: unknown) => errors.push(error) };
  const session = await openSession(workbook, events, { asOf: () => today, quiet: 0 });
  await session.refresh();
  return { workbook, session, errors };
}

async function written(workbook?: MemoryWorkbook) {
  const opened = await open(workbook);
  await opened.session.write();
  await opened.session.setLiveUpdate(true);
  return opened;
}

/** Lets the session follow all events so far: a choice that there is not is refused after them. */
async function settled(session: Session): Promise<void> {
  await session.choose({ formId: 'unknown' }).catch(() => undefined);
  await session.choose({ formId: 'unknown' }).catch(() => undefined);
}

/** Until the session has noted which sheets are up to date. */
const quiet = (): Promise<void> => pause(20);

const executed = (session: Session): string =>
  toText(session.report!.projects[0]!.evaluation.execution.executed!);
/** Values, and formulas where there are any: beside those stands what they gave when they were written. */
const contentsOf = (workbook: MemoryWorkbook, name: string): unknown[][] => {
  const { rows, formulas } = workbook.sheet(name);
  return rows.map((line, row) => line.map((value, column) => formulas.get(`${row},${column}`) ?? value));
};
const names = (workbook: MemoryWorkbook): string[] => workbook.sheets.map(({ name }) => name);
const holds = (workbook: MemoryWorkbook, sheet: string, text: string): boolean =>
  JSON.stringify(workbook.sheet(sheet).rows).includes(text);

describe('our own sheets in the hands of the clerk', () => {
  it('stay deleted, and the others go on following', async () => {
    const { workbook, session, errors } = await written();
    workbook.deleteSheet(SUMMARY);
    workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await settled(session);
    expect(names(workbook)).not.toContain(SUMMARY);
    expect(holds(workbook, FINDINGS, 'expense-over-received')).toBe(true);
    await session.write();
    expect(names(workbook)).toContain(SUMMARY);
    expect(errors).toEqual([]);
  });

  it('are noted to be up to date also where something happens in that moment that changes nothing', async () => {
    const { workbook, session } = await written();
    workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await settled(session);
    const isNoted = (): boolean => (workbook.seal()?.text ?? '') !== '';
    let goOn = (): void => undefined;
    const save = workbook.saveSetting.bind(workbook);
    workbook.saveSetting = async (...setting) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      return save(...setting);
    };
    expect(isNoted()).toBe(false);
    const switched = session.setLiveUpdate(false);
    await quiet();
    workbook.calculate(LEDGER, 6, 4, workbook.value(LEDGER, 6, 4));
    await quiet();
    expect(isNoted()).toBe(false);
    goOn();
    await switched;
    await quiet();
    expect(isNoted()).toBe(true);
  });

  it('are followed under the name that she gives them', async () => {
    const { workbook, session, errors } = await written();
    workbook.rename(FINDINGS, '审核');
    workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await settled(session);
    expect(holds(workbook, '审核', 'expense-over-received')).toBe(true);
    expect(errors).toEqual([]);
  });

  it('are put right when live update comes on after she moved their rows', async () => {
    const { workbook, session } = await written();
    await session.setLiveUpdate(false);
    const before = structuredClone(workbook.sheet(FORM).rows);
    workbook.insertRows(FORM, 3, 2);
    await settled(session);
    await session.setLiveUpdate(true);
    expect(workbook.sheet(FORM).rows).toEqual(before);
  });

  it('are put right by another session, too, where this one saw that she moved their columns', async () => {
    const { workbook, session } = await open();
    await session.write();
    const before = structuredClone(workbook.sheet(FORM).rows);
    workbook.insertColumn(FORM, 0);
    await session.close();
    const other = await open(workbook);
    await other.session.setLiveUpdate(true);
    expect(workbook.sheet(FORM).rows).toEqual(before);
  });

  it.each([
    ['a column', (workbook: MemoryWorkbook) => workbook.insertColumn(FORM, 0)],
    ['rows', (workbook: MemoryWorkbook) => workbook.insertRows(FORM, 3, 2)],
    ['rows that are gone', (workbook: MemoryWorkbook) => void workbook.deleteRows(FORM, 3, 1)],
  ])('are put right by the next session where %s moved while none was open', async (_, move) => {
    const { workbook, session } = await open();
    await session.write();
    const before = structuredClone(workbook.sheet(FORM).rows);
    await session.close();
    move(workbook);
    const other = await open(workbook);
    await other.session.setLiveUpdate(true);
    expect(workbook.sheet(FORM).rows).toEqual(before);
  });

  it('keep a note that was put beside them while no session was open', async () => {
    const { workbook, session } = await open();
    await session.write();
    await session.close();
    const below = workbook.sheet(FORM).rows.length + 1;
    workbook.edit(FORM, below, 9, [['已报领导']]);
    const other = await open(workbook);
    await other.session.setLiveUpdate(true);
    workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await settled(other.session);
    expect(holds(workbook, FINDINGS, 'expense-over-received')).toBe(true);
    expect(workbook.value(FORM, below, 9)).toBe('已报领导');
  });

  it.each([
    ['the same day', asOf, []],
    ['another day', { ...asOf, day: 27 }, [FINDINGS]],
  ])('are written anew by the next session on %s only where they say otherwise', async (_, day, anew) => {
    const { workbook, session } = await written();
    workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await settled(session);
    await quiet();
    await session.close();
    const rewritten: string[] = [];
    const update = workbook.updateSheets.bind(workbook);
    workbook.updateSheets = (change) => {
      const { updates, rewritten: plans = [] } = change;
      rewritten.push(...updates.map(({ sheet }) => sheet), ...plans.map(({ name }) => name));
      return update(change);
    };
    const other = await open(workbook, day);
    expect(other.session.liveUpdate).toBe(true);
    expect(rewritten).toEqual(anew);
    workbook.edit(LEDGER, 3, 4, [[80_000]]);
    await settled(other.session);
    // 自评汇总 follows by its own formulas.
    expect(rewritten).toContain(FINDINGS);
  });

  it('keep what she types into 情况说明 in the same breath as she moves rows', async () => {
    const { workbook, session } = await written();
    const { rows } = workbook.sheet(FINDINGS);
    const header = rows.findIndex((row) => row.includes('情况说明'));
    const column = rows[header]!.indexOf('情况说明');
    workbook.edit(FINDINGS, header + 1, column, [['按批复执行']]);
    workbook.insertRows(FINDINGS, 0, 1);
    await settled(session);
    expect(session.report!.findings[0]!.explained).toBe('按批复执行');
    expect(workbook.value(FINDINGS, header + 1, column)).toBe('按批复执行');
  });

  it('keep what she types of a finding with that finding where it goes in the same breath', async () => {
    const { workbook, session } = await written();
    const before = workbook.value(LEDGER, 3, 4);
    workbook.edit(LEDGER, 3, 4, [['八万']]);
    await settled(session);
    const { rows } = workbook.sheet(FINDINGS);
    const column = rows.find((row) => row.includes('情况说明'))!.indexOf('情况说明');
    const finding = rows.findIndex((row) => String(row.at(-1)).startsWith('amount-not-numeric'));
    workbook.edit(FINDINGS, finding, column, [['按批复执行']]);
    workbook.edit(LEDGER, 3, 4, [[before]]);
    await settled(session);
    const explained = workbook.sheet(FINDINGS).rows.filter((row) => row[column] === '按批复执行');
    expect(explained.map((row) => String(row.at(-1)).split('|')[0])).toEqual(['amount-not-numeric']);
  });

  it('name the same rows in their formulas where rows went and came back at once', async () => {
    const { workbook, session } = await written();
    const formulas = new Map(workbook.sheet(FORM).formulas);
    const gone = workbook.deleteRows(LEDGER, 5, 1);
    workbook.insertRows(LEDGER, 5, 1, gone);
    expect(workbook.sheet(FORM).formulas).not.toEqual(formulas);
    await settled(session);
    expect(workbook.sheet(FORM).formulas).toEqual(formulas);
  });

  it('are written anew where Excel carried out a part of an update before it failed', async () => {
    const { workbook, session, errors } = await written();
    const update = workbook.updateSheets.bind(workbook);
    workbook.updateSheets = async (...updates) => {
      workbook.updateSheets = update;
      await update(...updates);
      throw new Error('Excel is busy');
    };
    workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await settled(session);
    const rows = structuredClone(workbook.sheet(FINDINGS).rows);
    await session.write();
    expect(rows).toEqual(workbook.sheet(FINDINGS).rows);
    expect(errors).toEqual([]);
  });

  it('are put right after a write was taken back that had put moved rows right', async () => {
    const { workbook, session } = await written();
    await session.setLiveUpdate(false);
    const before = structuredClone(workbook.sheet(FORM).rows);
    workbook.deleteRows(FORM, 1, 1);
    await session.write();
    await session.setLiveUpdate(true);
    await session.undoWrite();
    expect(workbook.sheet(FORM).rows).not.toEqual(before);
    await session.setLiveUpdate(true);
    expect(workbook.sheet(FORM).rows).toEqual(before);
  });

  it('are as before after a write was taken back, and another session knows that they are', async () => {
    const first = await written();
    first.workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await first.session.setLiveUpdate(false);
    await settled(first.session);
    first.workbook.edit(LEDGER, 3, 4, [[95_000]]);
    await settled(first.session);
    await first.session.write();
    await first.session.undoWrite();
    await first.session.setLiveUpdate(false);
    await first.session.close();
    const { workbook, session } = await open(first.workbook);
    await session.setLiveUpdate(true);
    const rows = contentsOf(workbook, FORM);
    await session.write();
    expect(rows).toEqual(contentsOf(workbook, FORM));
  });
});

describe('edits while something is under way', () => {
  it('are followed where rows were inserted just before they were read', async () => {
    const { workbook, session } = await open(workbookWith(1_500));
    const happen = (): void => workbook.insertRows(LEDGER, 4, 2);
    workbook.meanwhile.push({ kind: 'read', when: 'before', happen });
    workbook.edit(LEDGER, 500, 4, [[5_000_000]]);
    await settled(session);
    const followed = executed(session);
    await session.refresh();
    expect(followed).toBe(executed(session));
  });

  it('are followed once where rows were inserted while everything was read', async () => {
    const { workbook, session } = await open(workbookWith(1_500));
    const happen = (): void => workbook.insertRows(LEDGER, 4, 2);
    workbook.meanwhile.push({ kind: 'columns', when: 'before', happen });
    await session.refresh();
    await settled(session);
    const cells = session.report!.findings.map((finding) => finding.cells);
    await session.refresh();
    expect(cells).toEqual(session.report!.findings.map((finding) => finding.cells));
  });

  it('do not fail a look at everything during which a sheet is renamed', async () => {
    const { workbook, session, errors } = await open();
    const happen = (): void => workbook.rename(LEDGER, '支出账');
    workbook.meanwhile.push({ kind: 'list', when: 'after', happen });
    await session.refresh();
    await settled(session);
    expect(session.report!.sheets.map(({ name }) => name)).toContain('支出账');
    expect(errors).toEqual([]);
  });

  it('end before another session begins', async () => {
    const first = await written();
    first.workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await first.session.close();
    const trips = first.workbook.roundTrips.length;
    for (let turn = 0; turn < 200; turn++) await Promise.resolve();
    expect(first.workbook.roundTrips.length).toBe(trips);
    expect(holds(first.workbook, FINDINGS, 'expense-over-received')).toBe(true);
  });
});

describe('a long ledger', () => {
  it('ends where a fresh look finds its end', async () => {
    const { workbook, session } = await open(workbookWith(1_500));
    const end = workbook.sheet(LEDGER).rows.length;
    workbook.edit(LEDGER, end + 3, 0, [[null, '302', '商品和服务支出', '电费', 1_000]]);
    await settled(session);
    workbook.edit(LEDGER, end - 1, 0, [[null, null, null, null, null]]);
    workbook.edit(LEDGER, end + 3, 0, [[null, null, null, null, null]]);
    await settled(session);
    const followed = session.report!.sheets;
    await session.refresh();
    expect(followed).toEqual(session.report!.sheets);
  });

  it('ends where a row without an amount ends it', async () => {
    const { workbook, session } = await open(workbookWith(1_500));
    // Without a row of sums, which is read with every edit.
    workbook.deleteRows(LEDGER, workbook.sheet(LEDGER).rows.length - 1, 1);
    await settled(session);
    workbook.edit(LEDGER, workbook.sheet(LEDGER).rows.length + 3, 3, [['电费']]);
    await settled(session);
    const followed = session.report!.sheets;
    await session.refresh();
    expect(followed).toEqual(session.report!.sheets);
  });

  it('is as wide as the rows that come back into it', async () => {
    const { workbook, session } = await open(workbookWith(1_500));
    workbook.insertRows(LEDGER, 5, 1, [[null, null, null, '电费', 20, null, '已核']]);
    await settled(session);
    const followed = session.report!.sheets;
    await session.refresh();
    expect(followed).toEqual(session.report!.sheets);
  });

  it('takes nothing of what stands below a short one', async () => {
    const { workbook, session } = await open();
    workbook.edit(LEDGER, 20, 0, [['附注', null, null, null, null]]);
    workbook.edit(LEDGER, 24, 0, [['附注二', null, null, null, null]]);
    await settled(session);
    const [before, sheets] = [executed(session), session.report!.sheets];
    workbook.edit(LEDGER, 22, 4, [[50_000]]);
    await settled(session);
    const followed = [executed(session), session.report!.sheets];
    await session.refresh();
    expect(followed).toEqual([executed(session), session.report!.sheets]);
    expect(followed).toEqual([before, sheets]);
  });

  it('is no ledger any more where blank rows cut it off within its head', async () => {
    const { workbook, session } = await open(workbookWith(1_200));
    workbook.edit(
      LEDGER,
      10,
      0,
      Array.from({ length: 40 }, () => [null, null, null, null, null]),
    );
    workbook.edit(LEDGER, 20, 0, [['附注', null, null, null, null]]);
    await settled(session);
    const followed = executed(session);
    await session.refresh();
    expect(followed).toBe(executed(session));
  });
});

import { openSession, type OlderSheet, type Session } from '../../../src/engine';
import type { MemoryWorkbook } from '../memory-workbook';
import { asOf } from './clerk';
import { LEDGER, workbookWith } from './workbooks';
import { pause } from '../../pause';

const SUMMARY = '自评汇总';
const FORM = '自评表-网络维护费';
const NOTE = '材料已有改动';

async function open(workbook: MemoryWorkbook = workbookWith(null), today = asOf) {
  const told: (readonly OlderSheet[])[] = [];
  const errors: unknown[] = [];
  const session = await openSession(
    workbook,
    { older: (sheets) => told.push(sheets), error: (error) => errors.push(error) },
    { asOf: () => today, quiet: 0 },
  );
  await session.refresh();
  await session.choose({ outputMode: 'values' });
  await settled(session);
  return { workbook, session, told, errors };
}

/** Lets the session follow all events so far, and compare its sheets: a choice that there is not is refused after them. */
async function settled(session: Session): Promise<void> {
  for (let i = 0; i < 3; i++) await session.choose({ formId: 'unknown' }).catch(() => undefined);
}
const quiet = (): Promise<void> => pause(20);
const names = (sheets: readonly OlderSheet[] | undefined): unknown => sheets?.map(({ name }) => name);
const note = (workbook: MemoryWorkbook): string => String(workbook.sheet(SUMMARY).rows[1]![0]);

test('sheets that an edit has outdated are told, with live update off', async () => {
  const { workbook, session, told, errors } = await open();
  await session.write();
  await settled(session);
  expect(told.at(-1)).toEqual([]);
  workbook.edit(LEDGER, 3, 4, [[90_000]]);
  await settled(session);
  expect(names(told.at(-1))).toContain(FORM);
  await session.write();
  await settled(session);
  expect(told.at(-1)).toEqual([]);
  expect(errors).toEqual([]);
});

test('an edit that is taken back leaves nothing older', async () => {
  const { workbook, session, told } = await open();
  await session.write();
  await settled(session);
  const before = structuredClone(workbook.sheet(SUMMARY).rows);
  const amount = workbook.sheet(LEDGER).rows[3]![4]!;
  workbook.edit(LEDGER, 3, 4, [[90_000]]);
  await settled(session);
  expect(note(workbook)).toMatch(new RegExp(`^${NOTE}.*单位：万元$`));
  workbook.edit(LEDGER, 3, 4, [[amount]]);
  await settled(session);
  expect(told.at(-1)).toEqual([]);
  expect(workbook.sheet(SUMMARY).rows).toEqual(before);
});

test('自评汇总 says that the sheets are older until they are written again, or follow', async () => {
  const { workbook, session } = await open();
  await session.write();
  workbook.edit(LEDGER, 3, 4, [[90_000]]);
  await settled(session);
  expect(note(workbook)).toContain(NOTE);
  await session.write();
  expect(note(workbook)).toBe('单位：万元');
  workbook.edit(LEDGER, 3, 4, [[80_000]]);
  await settled(session);
  expect(note(workbook)).toContain(NOTE);
  await session.setLiveUpdate(true);
  expect(note(workbook)).toBe('单位：万元');
});

test('what an undo puts back has the note that stood there', async () => {
  const { workbook, session, told } = await open();
  await session.write();
  workbook.edit(LEDGER, 3, 4, [[90_000]]);
  await session.write();
  await session.undoWrite();
  await settled(session);
  expect(note(workbook)).toContain(NOTE);
  expect(names(told.at(-1))).toContain(FORM);
});

test('no note goes into what an undo has just put back', async () => {
  const first = await open();
  await first.session.write();
  await first.session.close();
  first.workbook.edit(LEDGER, 3, 4, [[90_000]]);
  const before = structuredClone(first.workbook.sheet(SUMMARY).rows);
  const { workbook, session, told } = await open(first.workbook);
  await session.write();
  await session.undoWrite();
  await settled(session);
  expect(workbook.sheet(SUMMARY).rows).toEqual(before);
  expect(names(told.at(-1))).toContain(SUMMARY);
});

test('where formulas follow by themselves only what is written in words is older', async () => {
  const { workbook, session, told } = await open();
  await session.choose({ outputMode: 'formulas' });
  await session.write();
  workbook.edit(LEDGER, 3, 4, [[90_000]]);
  await settled(session);
  expect(names(told.at(-1))).toEqual(['审核结果']);
});

describe('when the workbook is opened again', () => {
  test('sheets that are up to date are not called old, also on another day', async () => {
    const first = await open();
    await first.session.write();
    await quiet();
    await first.session.close();
    const { told } = await open(first.workbook, { ...asOf, day: asOf.day + 1 });
    expect(told.at(-1)).toEqual([]);
  });

  test('sheets are told that got older while nobody looked', async () => {
    const first = await open();
    await first.session.write();
    await quiet();
    await first.session.close();
    first.workbook.edit(LEDGER, 3, 4, [[90_000]]);
    const { told } = await open(first.workbook);
    expect(names(told.at(-1))).toContain(FORM);
  });

  test('the note is known for ours, and goes when the figures are as they were', async () => {
    const first = await open();
    await first.session.write();
    const amount = first.workbook.sheet(LEDGER).rows[3]![4]!;
    first.workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await settled(first.session);
    await quiet();
    await first.session.close();
    first.workbook.edit(LEDGER, 3, 4, [[amount]]);
    const { session, told, workbook } = await open(first.workbook);
    expect(told.at(-1)).toEqual([]);
    expect(note(workbook)).toBe('单位：万元');
    expect(session.handEdits).toEqual([]);
  });
});

test('the sheet of a project that is gone is told as such', async () => {
  const { workbook, session, told } = await open();
  await session.write();
  for (const sheet of workbook.sheets.filter(({ own }) => !own)) {
    sheet.rows.forEach((line, row) =>
      line.forEach((value, column) => {
        if (typeof value === 'string' && value.includes('网络维护费'))
          workbook.edit(sheet.name, row, column, [[value.replaceAll('网络维护费', '信息系统运维费')]]);
      }),
    );
  }
  await settled(session);
  expect(told.at(-1)).toContainEqual({ name: FORM, why: 'no-project' });
});

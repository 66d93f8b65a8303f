import { openSession, type Session } from '../../../src/engine';
import type { MemoryWorkbook } from '../memory-workbook';
import { asOf } from './clerk';
import { LEDGER, workbookWith } from './workbooks';

const FINDINGS = '审核结果';

async function open(workbook: MemoryWorkbook = workbookWith(null)) {
  const errors: unknown[] = [];
  const events = { error: (error: unknown) => errors.push(error) };
  const session = await openSession(workbook, events, { asOf: () => asOf, quiet: 0 });
  await session.refresh();
  return { workbook, session, errors };
}

async function settled(session: Session): Promise<void> {
  await session.choose({ formId: 'unknown' }).catch(() => undefined);
  await session.choose({ formId: 'unknown' }).catch(() => undefined);
}

function placeOfReason(workbook: MemoryWorkbook, key: string): [number, number] {
  const { rows } = workbook.sheet(FINDINGS);
  const column = rows.find((row) => row.includes('情况说明'))!.indexOf('情况说明');
  return [rows.findIndex((row) => row.at(-1) === key), column];
}

describe('a reason typed in the pane and another one on the sheet', () => {
  /** The pane's reason never gets to the sheet, as Excel fails, and she types another one there. */
  async function twoReasons() {
    const opened = await open();
    const { workbook, session } = opened;
    await session.write();
    const { key } = session.report!.findings[0]!;
    const place = placeOfReason(workbook, key);
    const update = workbook.updateSheets.bind(workbook);
    workbook.updateSheets = () => Promise.reject(new Error('Excel is busy'));
    await session.explain([key], '窗格里的说明').catch(() => undefined);
    workbook.edit(FINDINGS, ...place, [['表里的说明']]);
    await settled(session);
    workbook.updateSheets = update;
    return { ...opened, key, place };
  }
  const reasonOf = (session: Session, key: string) =>
    session.report!.findings.find((finding) => finding.key === key)!.explained;

  it('are both there, the one on the sheet counting for now', async () => {
    const { session, key } = await twoReasons();
    expect(reasonOf(session, key)).toBe('表里的说明');
    expect(session.report!.otherReasons).toEqual([{ key, text: '窗格里的说明' }]);
  });

  it('are both there in another session and after a write, until she chooses', async () => {
    const first = await twoReasons();
    await first.session.write();
    await first.session.close();
    const { workbook, session } = await open(first.workbook);
    expect(session.report!.otherReasons).toEqual([{ key: first.key, text: '窗格里的说明' }]);
    await session.explain([first.key], '窗格里的说明');
    expect(session.report!.otherReasons).toBeUndefined();
    expect(reasonOf(session, first.key)).toBe('窗格里的说明');
    await session.write();
    expect(workbook.value(FINDINGS, ...first.place)).toBe('窗格里的说明');
  });

  it('are no two where the one of the pane had stood on the sheet before', async () => {
    const { workbook, session } = await open();
    await session.write();
    const { key } = session.report!.findings[0]!;
    const place = placeOfReason(workbook, key);
    await session.explain([key], '先写的');
    expect(workbook.value(FINDINGS, ...place)).toBe('先写的');
    workbook.edit(FINDINGS, ...place, [['后写的']]);
    await settled(session);
    await session.close();
    const other = await open(workbook);
    expect(reasonOf(other.session, key)).toBe('后写的');
    expect(other.session.report!.otherReasons).toBeUndefined();
  });
});

describe('a reason typed on the sheet at the moment at which our update gets there', () => {
  const RULE = 'expense-over-received';

  /** A finding of an overspent line, with the place of its reason. */
  async function overspent() {
    const opened = await open();
    const { workbook, session } = opened;
    await session.write();
    await session.setLiveUpdate(true);
    workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await settled(session);
    const { key } = session.report!.findings.find((finding) => finding.key.startsWith(RULE))!;
    const place = placeOfReason(workbook, key);
    const typed = (text: string): void => {
      workbook.meanwhile.push({
        kind: 'update',
        when: 'before',
        happen: () => workbook.edit(FINDINGS, ...place, [[text]]),
      });
    };
    return { ...opened, key, place, typed };
  }

  it('is kept though its row goes, and is there again with the finding', async () => {
    const { workbook, session, key, typed } = await overspent();
    typed('已补报');
    workbook.edit(LEDGER, 3, 4, [[10]]);
    await settled(session);
    expect(session.report!.findings.map((finding) => finding.key)).not.toContain(key);
    expect(session.report!.orphanedExplanations).toEqual([{ key, text: '已补报' }]);
    workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await settled(session);
    expect(workbook.value(FINDINGS, ...placeOfReason(workbook, key))).toBe('已补报');
  });

  it('counts as the later one where the pane writes another into its cell', async () => {
    const { workbook, session, key, place, typed } = await overspent();
    typed('表里的说明');
    await session.explain([key], '窗格里的说明');
    await settled(session);
    expect(workbook.value(FINDINGS, ...place)).toBe('表里的说明');
    expect(session.report!.findings.find((finding) => finding.key === key)!.explained).toBe('表里的说明');
  });

  it('is no new one where only the last one of the pane stands there', async () => {
    const { workbook, session, key, place } = await overspent();
    await session.explain([key], '先写的');
    await session.explain([key], '后写的');
    await settled(session);
    expect(workbook.value(FINDINGS, ...place)).toBe('后写的');
  });
});

describe('what is kept in the workbook', () => {
  const BROKEN = ['null', '[]', '1', '"x"', '{', '{"a":null}', '{"a":[1,2]}', '{"edits":[null],"held":[1]}'];

  it.each(BROKEN)('does no harm where it is %s', async (text) => {
    const { workbook, session } = await open();
    await session.write();
    await session.setLiveUpdate(true);
    await session.close();
    for (const key of ['session', 'explanations', 'written', 'hand-edits']) {
      await workbook.saveSetting(key, text);
    }
    const other = await open(workbook);
    const { key } = other.session.report!.findings[0]!;
    await other.session.explain([key], '情况属实');
    await other.session.setLiveUpdate(true);
    workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await settled(other.session);
    expect(other.session.handEdits).toEqual([]);
    expect(JSON.stringify(workbook.sheet(FINDINGS).rows)).toContain('expense-over-received');
    expect(other.errors).toEqual([]);
  });

  it('holds reasons of another page beside those of this one', async () => {
    const { workbook, session } = await open();
    const [first, second] = session.report!.findings;
    await workbook.saveSetting('explanations', JSON.stringify({ [second!.key]: ['别处写的', ''] }));
    await session.explain([first!.key], '这里写的');
    const reasons = session.report!.findings.map(({ explained }) => explained).filter(Boolean);
    expect(reasons.sort()).toEqual(['别处写的', '这里写的'].sort());
  });
});

describe('choices that could not be kept', () => {
  async function refusing() {
    const opened = await open();
    await opened.session.write();
    await opened.session.setLiveUpdate(true);
    const save = opened.workbook.saveSetting.bind(opened.workbook);
    opened.workbook.saveSetting = () => Promise.reject(new Error('read-only'));
    return { ...opened, save };
  }

  it.each([{ formId: 'hubei' as const }, { policyId: 'hubei' }, { outputMode: 'values' as const }])(
    'are not chosen: %j',
    async (choice) => {
      const { workbook, session, save } = await refusing();
      const before = session.choices;
      const rows = structuredClone(workbook.sheets.map((sheet) => sheet.rows));
      await expect(session.choose(choice)).rejects.toThrow('read-only');
      expect(session.choices).toEqual(before);
      expect(workbook.sheets.map((sheet) => sheet.rows)).toEqual(rows);
      workbook.saveSetting = save;
      await session.choose(choice);
      expect(session.choices).toMatchObject(choice);
    },
  );

  it('do not switch live update', async () => {
    const { session } = await refusing();
    await expect(session.setLiveUpdate(false)).rejects.toThrow('read-only');
    expect(session.liveUpdate).toBe(true);
  });
});

describe('choosing with live update on', () => {
  it('writes the sheets anew', async () => {
    const { workbook, session } = await open();
    await session.write();
    await session.setLiveUpdate(true);
    expect(workbook.sheet('自评汇总').formulas.size).toBeGreaterThan(0);
    await session.choose({ outputMode: 'values' });
    expect(workbook.sheet('自评汇总').formulas.size).toBe(0);
  });

  it('says so where they could not be written, and writes them at the next chance', async () => {
    const { workbook, session } = await open();
    await session.write();
    await session.setLiveUpdate(true);
    const update = workbook.updateSheets.bind(workbook);
    workbook.updateSheets = () => Promise.reject(new Error('Excel is busy'));
    await expect(session.choose({ outputMode: 'values' })).rejects.toThrow('Excel is busy');
    workbook.updateSheets = update;
    workbook.edit(LEDGER, 3, 4, [[90_000]]);
    await settled(session);
    expect(workbook.sheet('自评汇总').formulas.size).toBe(0);
    expect(session.handEdits).toEqual([]);
  });
});

describe('a cell that is as long as cells can be', () => {
  const LONGEST = 32_767;
  it.each([
    ['an amount', 4],
    ['a project', 0],
  ])('is quoted in findings and sheets only as far as a cell holds: %s', async (_, column) => {
    const { workbook, session } = await open();
    workbook.edit(LEDGER, 3, column, [['八'.repeat(LONGEST)]]);
    await settled(session);
    await session.refresh();
    await session.write();
    const texts = workbook.sheets.filter(({ own }) => own).flatMap(({ rows }) => rows.flat());
    expect(texts.some((text) => typeof text === 'string' && text.includes('八八'))).toBe(true);
    expect(texts.filter((text) => typeof text === 'string' && text.length > LONGEST)).toEqual([]);
  });
});

import { openSession, planSheets, type Report, type Session } from '../../src/engine';
import { LiveContents } from '../../src/engine/live/live-contents';
import { Memory } from '../../src/memory';
import { toText } from '../../src/numbers';
import { planToGrid } from '../../src/workbook';
import { seedGrids } from '../cases/seed-grids';
import { MemoryWorkbook } from './memory-workbook';

const asOf = { year: 2021, month: 10, day: 26 };

async function open(workbook = MemoryWorkbook.of(seedGrids())) {
  const reports: Report[] = [];
  const errors: unknown[] = [];
  const session = await openSession(
    workbook,
    { report: (report) => reports.push(report), error: (error) => errors.push(error) },
    { asOf: () => asOf },
  );
  await session.refresh();
  workbook.roundTrips.length = 0;
  return { workbook, session, reports, errors };
}

/** Lets the session follow all events so far. */
async function settled(session: Session): Promise<Report> {
  await session.choose({});
  return session.report!;
}

const ownRows = (workbook: MemoryWorkbook) =>
  new Map(
    workbook.sheets.flatMap(({ name, own, rows }) =>
      own ? [[name, rows.map((row) => [...row])] as const] : [],
    ),
  );
const executed = (report: Report | null): string =>
  toText(report!.projects[0]!.evaluation.execution.executed!);
const rules = (report: Report | null): string[] => report!.findings.map(({ rule }) => rule);

test('a reason that no cell holds is refused with its length, and nothing of it is kept', async () => {
  const { session } = await open();
  const { key } = session.report!.findings[0]!;
  await expect(session.explain([key], '长'.repeat(32_768))).rejects.toMatchObject({
    code: 'reason-too-long',
  });
  expect(session.report!.findings[0]!.explained).toBeNull();
  await session.explain([key], '长'.repeat(32_767));
  expect(session.report!.findings[0]!.explained).toHaveLength(32_767);
});

describe('following edits', () => {
  it('follows an edit of the ledger in one round trip and without reading anything else', async () => {
    const { workbook, session } = await open();
    workbook.edit('支出明细', 3, 4, [[90_000]]);
    const report = await settled(session);
    expect(workbook.roundTrips).toEqual(['read']);
    expect(executed(report)).toBe('21');
    expect(rules(report)).toContain('expense-over-received');
  });

  it('reads the total of a table with its row, which Excel tells of later', async () => {
    const { workbook, session, reports } = await open();
    const count = reports.length;
    workbook.calculate('支出明细', 6, 4, 210_000, false);
    workbook.edit('支出明细', 3, 4, [[90_000]]);
    await settled(session);
    expect(workbook.roundTrips).toEqual(['read']);
    expect(executed(reports[count]!)).toBe('21');
    expect(rules(reports[count]!)).not.toContain('expense-actual-sum');
  });

  it('reads sheets along that Excel has calculated before', async () => {
    const { workbook, session, reports } = await open();
    const count = reports.length;
    workbook.calculate('项目信息', 4, 1, '甲局');
    workbook.calculate('项目信息', 4, 1, '乙局', false);
    workbook.edit('支出明细', 3, 4, [[90_000]]);
    await settled(session);
    expect(workbook.roundTrips).toEqual(['read']);
    expect(reports[count]!.projects[0]!.submission.identity.unit?.value).toBe('乙局');
    await session.close();
  });

  it('with live update on, writes only the cells that differ, in a second round trip', async () => {
    const { workbook, session } = await open();
    await session.write();
    await session.setLiveUpdate(true);
    workbook.roundTrips.length = 0;
    workbook.cellsWritten = 0;
    workbook.edit('支出明细', 3, 4, [[90_000]]);
    const report = await settled(session);
    expect(workbook.roundTrips).toEqual(['read', 'update']);
    for (const plan of planSheets(report, { outputMode: 'formulas' })) {
      const formulas = new Set(
        plan.cells
          .filter(({ formula }) => formula !== undefined)
          .map(({ row, column }) => `${row},${column}`),
      );
      planToGrid(plan).values.forEach((row, r) =>
        row.forEach((value, c) => {
          // Live formulas are recalculated by Excel, which the workbook in memory is not.
          if (!formulas.has(`${r},${c}`))
            expect([plan.name, r, c, workbook.value(plan.name, r, c)]).toEqual([plan.name, r, c, value]);
        }),
      );
    }
    expect(workbook.cellsWritten).toBeGreaterThan(0);
    expect(workbook.cellsWritten).toBeLessThan(60);
  });

  it('leaves written sheets alone while live update is off', async () => {
    const { workbook, session } = await open();
    await session.write();
    workbook.roundTrips.length = 0;
    const stood = structuredClone(ownRows(workbook));
    workbook.edit('支出明细', 3, 4, [[90_000]]);
    await settled(session);
    // Only 自评汇总 says that they are older, once.
    expect(workbook.roundTrips).toEqual(['read', 'update']);
    const summary = stood.get('自评汇总')!;
    summary[1]![0] = expect.stringContaining('材料已有改动') as unknown as string;
    expect(ownRows(workbook)).toEqual(stood);
    workbook.edit('支出明细', 3, 4, [[90_001]]);
    await settled(session);
    expect(workbook.roundTrips).toEqual(['read', 'update', 'read']);
  });

  it('leaves the projects alone that an edit of a short ledger does not concern', async () => {
    const { workbook, reports } = await open();
    const next = async (edit: () => void): Promise<Report> => {
      const count = reports.length;
      edit();
      while (reports.length === count) await new Promise((resolve) => setTimeout(resolve, 0));
      return reports.at(-1)!;
    };
    const other = ['设备购置费', '31002', '办公设备购置', '购打印机', 5_000];
    const before = await next(() => workbook.edit('支出明细', 5, 0, [other]));
    expect(before.projects.map(({ submission }) => submission.projectName)).toEqual([
      '网络维护费',
      '设备购置费',
    ]);
    const after = await next(() => workbook.edit('支出明细', 3, 4, [[90_000]]));
    expect(after.projects[0]).not.toBe(before.projects[0]);
    expect(after.projects[1]).toBe(before.projects[1]);
    // A name may make another project of the entry.
    const renamed = await next(() => workbook.edit('支出明细', 5, 0, [['打印设备购置费']]));
    expect(renamed.projects.map(({ submission }) => submission.projectName)).toEqual([
      '网络维护费',
      '打印设备购置费',
    ]);
  });

  it('gathers a burst of edits', async () => {
    const { workbook, session } = await open();
    for (let row = 3; row < 6; row++) workbook.edit('支出明细', row, 4, [[10_000]]);
    const report = await settled(session);
    expect(executed(report)).toBe('3');
    expect(workbook.roundTrips.length).toBeLessThanOrEqual(2);
  });

  it('ignores what we wrote ourselves', async () => {
    const { workbook, session, reports } = await open();
    const before = reports.length;
    workbook.edit('支出明细', 3, 4, [[80_000]], 'ourselves');
    await session.setLiveUpdate(false);
    expect(reports.length).toBe(before);
    expect(workbook.roundTrips).toEqual([]);
  });

  it("follows a co-author's edit, renamed, added and deleted sheets", async () => {
    const { workbook, session } = await open();
    workbook.edit('支出明细', 3, 4, [[70_000]], 'remote');
    workbook.rename('支出明细', '支出账');
    workbook.addSheet('便签');
    expect(executed(await settled(session))).toBe('19');
    expect(session.report!.sheets.map(({ name }) => name)).toContain('支出账');
    workbook.deleteSheet('支出账');
    expect(session.report!.sheets.map(({ name }) => name)).toContain('支出账');
    const report = await settled(session);
    expect(report.sheets.map(({ name }) => name)).not.toContain('支出账');
    expect(report.projects[0]!.submission.ledger).toBeNull();
  });

  it('follows inserted and deleted rows', async () => {
    const { workbook, session } = await open();
    workbook.insertRows('支出明细', 4, 1);
    workbook.edit('支出明细', 4, 0, [['网络维护费', '30201', '办公费', '购复印纸', 5_000]]);
    expect(executed(await settled(session))).toBe('20.5');
    workbook.deleteRows('支出明细', 4, 1);
    expect(executed(await settled(session))).toBe('20');
  });

  it('follows edits of small tables by reading the block only', async () => {
    const { workbook, session } = await open();
    workbook.edit('项目信息', 12, 1, [['张三']]);
    const report = await settled(session);
    expect(workbook.roundTrips).toEqual(['read']);
    expect(report.projects[0]!.submission.identity.manager?.text).toBe('张三');
  });

  it('reads everything anew when a round trip fails, so that no event is lost', async () => {
    const { workbook, session, errors } = await open();
    workbook.failNext = 'read';
    workbook.edit('支出明细', 3, 4, [[90_000]]);
    expect(executed(await settled(session))).toBe('21');
    expect(errors).toEqual([]);
  });

  it('tells of an error and reads anew at the next edit', async () => {
    const { workbook, session, errors } = await open();
    workbook.failNext = 'read';
    const list = workbook.listSheets.bind(workbook);
    workbook.listSheets = () => Promise.reject(new Error('Excel is busy'));
    workbook.edit('支出明细', 3, 4, [[90_000]]);
    await session.setLiveUpdate(false);
    expect(errors).toHaveLength(1);
    workbook.listSheets = list;
    workbook.edit('支出明细', 4, 4, [[20_000]]);
    expect(executed(await settled(session))).toBe('21');
  });
});

describe('explanations', () => {
  it('are kept in the workbook, change the finding, and stand on 审核结果', async () => {
    const { workbook, session } = await open();
    await session.write();
    const error = session.report!.findings.find(({ severity }) => severity === 'error')!;
    const report = await session.explain([error.key], '已与财政局核对');
    expect(report.findings.find(({ key }) => key === error.key)?.explained).toBe('已与财政局核对');
    expect(JSON.stringify(workbook.sheet('审核结果').rows)).toContain('已与财政局核对');
    const again = await open(workbook);
    expect(again.session.report!.findings.find(({ key }) => key === error.key)?.explained).toBe(
      '已与财政局核对',
    );
  });

  it('of many findings are kept in one change of the settings and one write, and taken back in one', async () => {
    const { workbook, session } = await open();
    await session.write();
    await session.setLiveUpdate(true);
    const keys = session.report!.findings.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(3);
    const save = jest.spyOn(workbook, 'saveSetting');
    const update = jest.spyOn(workbook, 'updateSheets');
    const report = await session.explain(keys, ' 上级统一口径 ');
    expect(report.findings.map(({ explained }) => explained)).toEqual(keys.map(() => '上级统一口径'));
    expect(update).toHaveBeenCalledTimes(1);
    // What was kept, and that it stands on the sheet by now.
    expect(save.mock.calls.filter(([key]) => key === 'explanations')).toHaveLength(2);
    const after = await session.explain(keys, '');
    expect(after.findings.every(({ explained }) => explained === null)).toBe(true);
    expect(update).toHaveBeenCalledTimes(2);
  });

  it('typed into the sheet are read back at once, and can be taken back there', async () => {
    const { workbook, session } = await open();
    await session.write();
    const { rows } = workbook.sheet('审核结果');
    const header = rows.findIndex((row) => row.includes('情况说明'));
    const column = rows[header]!.indexOf('情况说明');
    workbook.edit('审核结果', header + 1, column, [['按批复执行']]);
    const report = await settled(session);
    expect(report.findings[0]!.explained).toBe('按批复执行');
    workbook.edit('审核结果', header + 1, column, [[null]]);
    expect((await settled(session)).findings[0]!.explained).toBeNull();
  });

  it('make the verdict "explained" when no error is open', async () => {
    const { session } = await open();
    for (const { key, severity } of session.report!.findings)
      if (severity === 'error') await session.explain([key], '已核实');
    expect(session.report!.verdict).toBe('explained');
  });
});

describe('a pane that was closed and opened again', () => {
  it('takes the written sheets over where nothing changed meanwhile, and follows edits in them', async () => {
    const first = await open();
    await first.session.setLiveUpdate(true);
    await first.session.write();
    await first.session.close();
    const { workbook, session } = await open(first.workbook);
    expect(session.liveUpdate).toBe(true);
    workbook.cellsWritten = 0;
    workbook.edit('支出明细', 3, 4, [[90_000]]);
    await settled(session);
    expect(workbook.roundTrips).toEqual(['read', 'update']);
    expect(workbook.cellsWritten).toBeLessThan(60);
  });

  it('writes them anew where the workbook changed while it was closed', async () => {
    const first = await open();
    await first.session.setLiveUpdate(true);
    await first.session.write();
    await first.session.close();
    first.workbook.edit('支出明细', 3, 4, [[90_000]]);
    const { workbook } = await open(first.workbook);
    expect(JSON.stringify(workbook.sheet('审核结果').rows)).toContain('expense-over-received');
  });
});

describe('writing', () => {
  it('can be taken back, and choices are kept for the next session', async () => {
    const { workbook, session } = await open();
    await session.choose({ formId: 'national', outputMode: 'values' });
    await session.write();
    expect(session.canUndoWrite()).toBe(true);
    expect(workbook.sheets.filter(({ own }) => own)).toHaveLength(3);
    await session.undoWrite();
    expect(workbook.sheets.filter(({ own }) => own)).toHaveLength(0);
    const again = await open(workbook);
    expect(again.session.choices).toEqual({
      policyId: null,
      formId: 'national',
      ofProjects: {},
      outputMode: 'values',
      scores: 'stated',
    });
  });
});

test('what was cancelled is not read again, though the workbook has changed meanwhile', async () => {
  const workbook = MemoryWorkbook.of(seedGrids());
  const abort = new AbortController();
  workbook.readBlocks = () => {
    abort.abort();
    return Promise.reject(abort.signal.reason as Error);
  };
  const options = { signal: abort.signal, memory: new Memory() };
  await expect(LiveContents.read(workbook, options, () => true)).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(workbook.roundTrips.filter((kind) => kind === 'list')).toHaveLength(1);
});

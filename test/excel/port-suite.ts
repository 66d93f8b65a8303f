import type { NodeExcelHost } from '../../src/host/node';
import { planSheets, type Report } from '../../src/engine';
import { toText } from '../../src/numbers';
import {
  SEED,
  noted,
  openSeedSession,
  quiet,
  startSeed,
  untilWritten,
  type Opened,
} from './through-the-client';
import { pause } from '../pause';

const executed = (report: Report | null): string =>
  toText(report!.projects[0]!.evaluation.execution.executed!);
const cellAddress = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** The library is loaded once per file, so each level has a file of its own. */
let host: NodeExcelHost;
let opened: Opened;

function through(excelApi: string, tests: () => void): void {
  describe(`through the real client at ExcelApi ${excelApi}`, () => {
    beforeAll(async () => {
      host = await startSeed(excelApi);
    });
    afterAll(() => host.stop());
    beforeEach(async () => {
      await host.reset({ workbook: SEED });
      opened = await openSeedSession();
    });
    afterEach(() => opened?.session.close());
    tests();
  });
}

/** What the product does in another way at some levels: merged areas, and who made a change. */
function whatDiffers(excelApi: string): void {
  const tellsMerges = Number(excelApi.split('.')[1]) >= 13;

  it('reads a block with more merged areas than Excel tells of at once', async () => {
    const rows = Array.from({ length: 1_200 }, (_, at) => [`行${at}`]);
    await host.user.edit('评价人员', 'J1:J1200', rows);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('评价人员');
      for (let at = 1; at < 1_200; at += 2) sheet.getRange(`J${at}:J${at + 1}`).merge();
      sheet.getRange('K600:K601').merge();
      await context.sync();
    });
    const area = { top: 0, left: 9, bottom: 1_199, right: 10 };
    const [grid] = await opened.port.readBlocks([{ sheet: '评价人员', area }]);
    expect(grid!.merges).toHaveLength(tellsMerges ? 601 : 0);
    // The one that lies across the middle, where the block is parted.
    const across = { top: 599, left: 10, bottom: 600, right: 10 };
    expect(grid!.merges.filter(({ left }) => left === 10)).toEqual(tellsMerges ? [across] : []);
  });

  it('follows an edit of the ledger into the written sheet in at most two round trips and 20 KB', async () => {
    await opened.session.write();
    await opened.session.setLiveUpdate(true);
    // A report that our own writing leads to is none of the edit.
    await noted(host);
    await settle();
    // On a busy machine one of before the edit may come first.
    const followed = async (): Promise<void> => {
      while (executed(await opened.next()) !== '21');
    };
    const report = followed();
    host.traffic.reset();
    await host.user.edit('支出明细', 'E4', [[90_000]]);
    await report;
    await opened.session.choose({});
    expect(opened.session.report!.findings.map(({ rule }) => rule)).toContain('expense-over-received');
    const { syncs, bytes } = untilWritten(host);
    expect(syncs).toBe(2);
    expect(bytes).toBeLessThanOrEqual(20_000);
    const values = host.workbook.sheet('自评表-网络维护费').values('A1:I60').flat();
    expect(values).toContain(21);
    expect(JSON.stringify(host.workbook.sheet('审核结果').values('A1:L80'))).toContain(
      'expense-over-received',
    );
    expect(opened.errors).toEqual([]);
  });

  it('takes our sheets over as they stand when the pane is opened again', async () => {
    await opened.session.write();
    await opened.session.setLiveUpdate(true);
    const report = opened.next();
    await host.user.edit('支出明细', 'E4', [[90_000]]);
    await report;
    // The sum below the ledger was read with the edit; that Excel has calculated it is told when it is quiet, and is no news.
    await quiet();
    await noted(host);
    await opened.session.close();
    await host.user.edit('自评汇总', 'P30', [['已报领导']]);
    host.traffic.reset();
    opened = await openSeedSession();
    expect(opened.session.liveUpdate).toBe(true);
    const members = host.traffic.batches.flatMap((batch) => batch.members);
    expect(members.filter((member) => member === 'Formulas' || member === 'Clear')).toEqual([]);
    expect(host.workbook.sheet('自评汇总').value('P30')).toBe('已报领导');
  });

  it('does not take its own writes for edits', async () => {
    await opened.session.write();
    await opened.session.setLiveUpdate(true);
    // The sheets that came with the first write are told of in a report.
    await settle();
    const before = opened.reports.length;
    host.traffic.reset();
    await opened.session.write();
    await settle();
    await opened.session.setLiveUpdate(true);
    expect(opened.reports.length).toBe(before);
  });

  it("follows a co-author's edit, inserted rows, and a renamed sheet", async () => {
    const first = opened.next();
    await host.coauthor.edit('支出明细', 'E4', [[70_000]]);
    expect(executed(await first)).toBe('19');
    const second = opened.next();
    await host.user.insertRows('支出明细', 4);
    await host.user.edit('支出明细', 'A5:E5', [['网络维护费', '302', '商品和服务支出', '办公用品', 5_000]]);
    await second;
    await settle();
    await opened.session.choose({});
    expect(executed(opened.session.report)).toBe('19.5');
    await host.user.renameSheet('支出明细', '支出账');
    await host.user.edit('支出账', 'E4', [[80_000]]);
    await settle();
    await opened.session.choose({});
    expect(executed(opened.session.report)).toBe('20.5');
    expect(opened.errors).toEqual([]);
  });

  it('reads explanations that the clerk types into the sheet', async () => {
    await opened.session.write();
    await settle();
    const rows = host.workbook.sheet('审核结果').values('A1:L10');
    const header = rows.findIndex((row) => row.includes('情况说明'));
    const column = rows[header]!.indexOf('情况说明');
    await host.user.edit('审核结果', cellAddress(header + 1, column), [['已核对']]);
    // What the write itself led to may be told first.
    while (opened.session.report!.findings[0]!.explained !== '已核对') await opened.next();
  });
}

/** The rest of the life of a workbook with the add-in. */
function whatIsAlike(): void {
  it('fills the first view in one round trip for the sheets and one for the data', async () => {
    host.traffic.reset();
    await opened.session.refresh();
    expect(host.traffic.syncs).toBe(2);
    expect(executed(opened.session.report)).toBe('20');
  });

  it('hands the rows of a long sheet on in pieces, with a pause after each', async () => {
    const rows = Array.from({ length: 4_500 }, (_, at) => [at, `摘要${at}`]);
    await host.user.edit('评价人员', 'H1:I4500', rows);
    const pieces: number[] = [];
    const read: unknown[][] = [];
    let pauses = 0;
    await opened.port.readColumns(
      { sheet: '评价人员', firstRow: 0, lastRow: null, columns: [8, 7] },
      ({ firstRow, rowCount, columns: [texts, numbers] }) => {
        expect(firstRow).toBe(read.length);
        pieces.push(rowCount);
        texts!.forEach((text, at) => read.push([numbers![at], text]));
      },
      { pause: () => Promise.resolve(void pauses++) },
    );
    expect(read).toEqual(rows);
    expect(pieces).toEqual([2_000, 2_000, 500]);
    expect(pauses).toBe(3);
  });

  it('keeps corrections on hidden names that follow their cells', async () => {
    const { session } = opened;
    const place = { sheet: '支出明细', top: 2, left: 4, bottom: 2, right: 4 };
    host.traffic.reset();
    const report = await session.correct(
      { kind: 'unit', place, unit: '千元' },
      { kind: 'same-project', names: ['网络维护费', '网络“运维”费'.repeat(40)], place: null },
    );
    expect(host.traffic.syncs).toBe(1);
    expect(executed(report)).not.toBe('20');
    const ours = (): [string, boolean][] =>
      host.workbook.names
        .filter(({ name }) => name.startsWith('_ziping.correction'))
        .map(({ name, visible }) => [name, visible]);
    expect(ours()).toEqual([
      ['_ziping.correction.1', false],
      ['_ziping.correction.2', false],
      ['_ziping.corrections', false],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('支出明细');
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('A:A').insert('Right');
      sheet.name = '2020 支出';
      await context.sync();
    });
    await quiet();
    await session.refresh();
    const kept = session.report!.corrections;
    expect(kept.map(({ state }) => state)).toEqual(['applied', 'applied']);
    expect(kept[0]!.correction.place).toEqual({ sheet: '2020 支出', top: 4, left: 5, bottom: 4, right: 5 });
    // What moving the cells set off is over.
    await quiet();
    host.traffic.reset();
    await session.withdrawCorrections(...kept.map(({ id }) => id));
    expect(host.traffic.syncs).toBe(1);
    expect(ours()).toEqual([]);
    await session.refresh();
    expect(session.report!.corrections).toEqual([]);
    expect(executed(session.report)).toBe('20');
  });

  it('finds more corrections than it asks for at first', async () => {
    const names = Array.from({ length: 20 }, (_, at): [string, string] => [`甲${at}`, `乙${at}`]);
    await opened.session.correct(
      ...names.map((pair) => ({ kind: 'different-projects', names: pair, place: null }) as const),
    );
    const other = await openSeedSession();
    expect(other.session.report!.corrections).toHaveLength(20);
    await other.session.close();
  });

  it('writes our sheets with values, formulas, looks and print set-up', async () => {
    host.traffic.reset();
    const written = await opened.session.write();
    expect(written.map(({ name }) => name)).toEqual([
      '自评表-网络维护费',
      '自评报告-网络维护费',
      '自评汇总',
      '审核结果',
    ]);
    expect(host.traffic.syncs).toBeLessThanOrEqual(4);
    for (const plan of planSheets(opened.session.report!, { outputMode: 'formulas' })) {
      const sheet = host.workbook.sheet(plan.name);
      for (const { row, column, value } of plan.cells) {
        const shown = sheet.values(cellAddress(row, column))[0]![0];
        expect([plan.name, row, column, shown]).toEqual([plan.name, row, column, value ?? '']);
      }
      expect([...sheet.merges].sort()).toHaveLength(plan.merges.length);
    }
  });

  it('leaves the sheets of the user as they are, and takes the write back', async () => {
    const users = ['项目信息', '预算表', '支出明细', '评价人员', '文字报告'];
    const before = users.map((name) => host.workbook.sheet(name).values('A1:H60'));
    await opened.session.write();
    expect(users.map((name) => host.workbook.sheet(name).values('A1:H60'))).toEqual(before);
    await opened.session.undoWrite();
    expect(host.workbook.sheetNames).toEqual(users);
  });

  it('selects the cells of a finding', async () => {
    const finding = opened.session.report!.findings.find(({ cells }) => cells.length > 0)!;
    await opened.port.select(finding.cells[0]!);
    expect(host.workbook.activeSheet).toBe(finding.cells[0]!.sheet);
  });

  it('keeps a sheet of the user that has the name of ours', async () => {
    await host.user.addSheet('自评汇总');
    await host.user.edit('自评汇总', 'A1', [['我的汇总']]);
    await settle();
    const written = await opened.session.write();
    expect(written.map(({ name }) => name)).toEqual([
      '自评表-网络维护费',
      '自评报告-网络维护费',
      '自评汇总 (2)',
      '审核结果',
    ]);
    expect(host.workbook.sheet('自评汇总').values('A1')).toEqual([['我的汇总']]);
  });

  it('waits while a cell is being edited, and goes on afterwards', async () => {
    host.faults.cellEditMode = true;
    let done = false;
    const refreshed = opened.session.refresh().then(() => (done = true));
    await settle();
    expect(done).toBe(false);
    host.faults.cellEditMode = false;
    await refreshed;
    expect(executed(opened.session.report)).toBe('20');
  });
}

/** At the lowest level, at which the library itself refuses all that is newer. */
export function describePort(excelApi: string): void {
  through(excelApi, () => {
    whatDiffers(excelApi);
    whatIsAlike();
  });
}

/** At a higher one. */
export function describeDifferences(excelApi: string): void {
  through(excelApi, () => whatDiffers(excelApi));
}

/** Lets queued events arrive. */
function settle(): Promise<void> {
  return pause(250);
}

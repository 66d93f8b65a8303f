import { openSession, questionsOf, type Report, type Session } from '../../../src/engine';
import type { Correction } from '../../../src/intake';
import { toText } from '../../../src/numbers';
import { gridOf, parseCellRef, type CellRef, type CellValue } from '../../../src/workbook';
import { MemoryWorkbook } from '../memory-workbook';

const asOf = { year: 2026, month: 1, day: 20 };
const at = (text: string): CellRef => parseCellRef(text)!;

const BUDGET: readonly (readonly CellValue[])[] = [
  ['2025年项目支出预算表（单位：万元）', null, null],
  ['项目名称', '全年预算数', '栏甲'],
  ['信息系统运维', 120, 100],
  ['设备购置', 60, 55],
];

function ledger(rows: number): CellValue[][] {
  const entries = Array.from({ length: rows }, (_, index): CellValue[] => [
    index % 2 === 0 ? '信息系统运维' : '设备购置',
    `2025-03-${String(1 + (index % 28)).padStart(2, '0')}`,
    '系统维护费',
    100,
    7,
  ]);
  return [['项目名称', '日期', '摘要', '支出金额（元）', '栏乙'], ...entries];
}

async function opened(
  rows = 10,
): Promise<{ workbook: MemoryWorkbook; session: Session; settled: () => Promise<void> }> {
  const workbook = MemoryWorkbook.of([gridOf('预算表', BUDGET), gridOf('支出明细', ledger(rows))]);
  const session = await open(workbook);
  return { workbook, session, settled: () => settle(workbook, session) };
}

async function open(workbook: MemoryWorkbook): Promise<Session> {
  const session = await openSession(workbook, {}, { asOf: () => asOf, quiet: 0 });
  await session.refresh();
  return session;
}

async function settle(workbook: MemoryWorkbook, session: Session): Promise<void> {
  let before: number;
  do {
    before = workbook.roundTrips.length;
    await session.choose({ formId: 'unknown' as never }).catch(() => undefined);
  } while (workbook.roundTrips.length !== before);
}

const columnIn = (report: Report | null, sheet: string, header: string): unknown =>
  report?.sheets
    .filter(({ name }) => name === sheet)
    .flatMap(({ columns }) => columns)
    .find((column) => column.header === header);
const spent = (report: Report | null): (string | null)[] =>
  report!.projects.map(({ submission }) => submission.ledger && toText(submission.ledger.total));
const states = (report: Report | null): string[] =>
  report!.corrections.map(({ id, state, correction: { kind } }) => `${id} ${kind} ${state}`);

const EXECUTED: Correction = { kind: 'column', place: at('预算表!C2'), meaning: 'executed' };

describe('a correction', () => {
  it('costs one round trip, reads nothing, and is kept', async () => {
    const { workbook, session } = await opened();
    expect(columnIn(session.report, '预算表', '栏甲')).not.toMatchObject({ by: 'clerk' });
    workbook.roundTrips.length = 0;
    const report = await session.correct(EXECUTED);
    expect(workbook.roundTrips).toEqual(['anchors']);
    expect(columnIn(report, '预算表', '栏甲')).toMatchObject({
      meaning: 'executed',
      by: 'clerk',
      state: 'read',
    });
    expect(states(report)).toEqual(['1 column applied']);
    await session.close();
    const again = await open(workbook);
    expect(columnIn(again.report, '预算表', '栏甲')).toMatchObject({ meaning: 'executed', by: 'clerk' });
    const withdrawn = await again.withdrawCorrections(1);
    expect(columnIn(withdrawn, '预算表', '栏甲')).not.toMatchObject({ by: 'clerk' });
    expect(withdrawn.corrections).toEqual([]);
    expect((await open(workbook)).report!.corrections).toEqual([]);
  });

  it('evaluates only the projects that it concerns', async () => {
    const other = gridOf('另一张表', [BUDGET[1]!, ['绿化养护', 10, 9]]);
    const workbook = MemoryWorkbook.of([gridOf('预算表', BUDGET), other]);
    const session = await open(workbook);
    const before = session.report!.projects;
    const report = await session.correct({ ...EXECUTED, place: at('另一张表!C1'), meaning: 'received' });
    const kept = report.projects.map((project, index) => project.evaluation === before[index]?.evaluation);
    expect(kept).toEqual([true, true, false]);
  });

  it('takes the place of what was said of the same cells before', async () => {
    const { session } = await opened();
    await session.correct(EXECUTED);
    const report = await session.correct({ ...EXECUTED, meaning: 'received' });
    expect(report.corrections.map(({ correction }) => correction)).toEqual([
      { ...EXECUTED, meaning: 'received' },
    ]);
  });

  it('follows rows, columns and new names of its sheet', async () => {
    const { workbook, session, settled } = await opened();
    await session.correct(EXECUTED);
    workbook.insertRows('预算表', 0, 2);
    workbook.insertColumn('预算表', 0);
    await settled();
    expect(session.report!.corrections[0]!.correction.place).toEqual(at('预算表!D4'));
    expect(columnIn(session.report, '预算表', '栏甲')).toMatchObject({ meaning: 'executed', by: 'clerk' });
    workbook.rename('预算表', '2025年 预算');
    await settled();
    expect(columnIn(session.report, '2025年 预算', '栏甲')).toMatchObject({ by: 'clerk' });
    const again = await open(workbook);
    expect(again.report!.corrections).toEqual(session.report!.corrections);
    expect(columnIn(again.report, '2025年 预算', '栏甲')).toMatchObject({ by: 'clerk' });
  });

  it('whose cells are gone is told and kept out', async () => {
    const { workbook, session, settled } = await opened();
    await session.correct(EXECUTED);
    workbook.deleteColumn('预算表', 2);
    await settled();
    expect(states(session.report)).toEqual(['1 column gone']);
    expect(states((await open(workbook)).report)).toEqual(['1 column gone']);
  });

  it('that leaves nothing to evaluate is taken back', async () => {
    const workbook = MemoryWorkbook.of([gridOf('预算表', BUDGET)]);
    const session = await open(workbook);
    const refused = session.correct({ kind: 'sheet-out', place: at('预算表!A1:XFD1048576') });
    await expect(refused).rejects.toMatchObject({ code: 'nothing-to-evaluate' });
    expect(session.report!.corrections).toEqual([]);
    expect(session.report!.projects).toHaveLength(2);
    expect((await open(workbook)).report!.corrections).toEqual([]);
  });

  it('makes something of a workbook in which nothing was found', async () => {
    const workbook = MemoryWorkbook.of([
      gridOf('流水', [
        ['名目', '谁', '付了'],
        ['买纸', '甲', 200],
        ['买笔', '乙', 100],
      ]),
    ]);
    const session = await openSession(workbook, {}, { asOf: () => asOf, quiet: 0 });
    const nothing: unknown = await session.refresh().catch((error: unknown) => error);
    expect(nothing).toMatchObject({
      code: 'nothing-to-evaluate',
      found: { sheets: [{ name: '流水', role: 'unknown', extent: at('流水!A1:C3') }], corrections: [] },
    });
    const report = await session.correct({
      kind: 'table',
      place: at('流水!A1:C3'),
      role: 'ledger',
      form: null,
    });
    expect(columnIn(report, '流水', '付了')).toMatchObject({ meaning: 'amount' });
    expect(spent(report)).not.toContain(null);
    expect((await open(workbook)).report!.corrections).toHaveLength(1);
  });

  it('says which of two tables counts; the later answer holds, also after another one was withdrawn', async () => {
    const other = [['2025年预算（单位：万元）'], ['项目名称', '全年预算数'], ['信息系统运维', 130]];
    const workbook = MemoryWorkbook.of([
      gridOf('预算表', BUDGET),
      gridOf('另一份', other),
      gridOf('支出明细', ledger(10)),
    ]);
    const session = await open(workbook);
    const budget = (): string | undefined =>
      session.report!.projects[0]!.evaluation.execution.budget?.toString();
    const counts = (place: string): Correction => ({ kind: 'counts', place: at(place) });
    const asked = (): boolean => questionsOf(session.report!).some(({ kind }) => kind === 'source');
    expect(asked()).toBe(true);
    await session.correct({ ...EXECUTED, meaning: null });
    await session.correct(counts('预算表!A2:C4'));
    expect([budget(), asked()]).toEqual(['120', false]);
    await session.correct(counts('另一份!A2:B3'));
    expect(budget()).toBe('130');
    const first = session.report!.corrections.find(({ correction }) => correction.kind === 'column')!;
    await session.withdrawCorrections(first.id);
    await session.correct(counts('预算表!A2:C4'));
    expect(budget()).toBe('120');
    expect((await open(workbook)).report!.projects[0]!.evaluation.execution.budget?.toString()).toBe('120');
    await session.withdrawCorrections(...session.report!.corrections.map(({ id }) => id));
    expect(asked()).toBe(true);
  });

  it('says that two names are one project, or are not', async () => {
    const workbook = MemoryWorkbook.of([
      gridOf('预算表', [BUDGET[1]!, ['信息系统运维', 120, 100]]),
      gridOf('支出明细', [ledger(0)[0]!, ['机房维保', '2025-03-01', '费用', 100, 7]]),
    ]);
    const session = await open(workbook);
    const names = (report: Report): string[] =>
      report.projects.map(({ submission }) => submission.projectName);
    expect(names(session.report!)).toEqual(['信息系统运维', '机房维保']);
    const one = await session.correct({
      kind: 'same-project',
      names: ['信息系统运维', '机房维保'],
      place: null,
    });
    expect(names(one)).toEqual(['信息系统运维']);
    const two = await session.correct({
      kind: 'different-projects',
      names: ['机房维保', '信息系统运维'],
      place: null,
    });
    expect(names(two)).toEqual(['信息系统运维', '机房维保']);
    expect(two.corrections).toHaveLength(1);
    expect(names((await open(workbook)).report!)).toEqual(['信息系统运维', '机房维保']);
  });
});

describe('a long ledger', () => {
  const AMOUNT: Correction = { kind: 'column', place: at('支出明细!E1'), meaning: 'amount' };

  it('is streamed anew where a column is told, and nothing else is read', async () => {
    const { workbook, session, settled } = await opened(1_400);
    expect(spent(session.report)).toEqual(['70000', '70000']);
    workbook.roundTrips.length = 0;
    const report = await session.correct(AMOUNT);
    expect(workbook.roundTrips).toEqual(['anchors', 'list', 'read', 'columns', 'columns', 'columns']);
    expect(spent(report)).toEqual(['4900', '4900']);
    workbook.edit('支出明细', 1_000, 4, [[8]]);
    await settled();
    expect(spent(session.report)).toEqual(['4900', '4901']);
    workbook.roundTrips.length = 0;
    workbook.insertRows('支出明细', 700, 1, [['设备购置', '2025-04-01', '费用', 1, 10]]);
    await settled();
    expect(workbook.roundTrips).not.toContain('columns');
    expect(spent(session.report)).toEqual(['4900', '4911']);
    expect(spent((await open(workbook)).report)).toEqual(['4900', '4911']);
  });

  it('follows rows inserted above its header', async () => {
    const { workbook, session, settled } = await opened(1_400);
    await session.correct(AMOUNT);
    workbook.insertRows('支出明细', 0, 3);
    await settled();
    expect(session.report!.corrections[0]!.correction.place).toEqual(at('支出明细!E4'));
    expect(spent(session.report)).toEqual(['4900', '4900']);
  });

  it('keeps what is said of its whole area while rows come and go', async () => {
    const { workbook, session, settled } = await opened(1_400);
    await session.correct({ kind: 'unit', place: at('支出明细!A1:E1401'), unit: '千元' });
    expect(session.report!.projects[0]!.submission.ledger!.unit).toBe('千元');
    workbook.insertRows('支出明细', 500, 2, [['设备购置', '2025-04-01', '费用', 1, 10]]);
    workbook.deleteRows('支出明细', 900, 1);
    await settled();
    const place = session.report!.corrections[0]!.correction.place;
    expect(place).toEqual(at('支出明细!A1:E1402'));
    expect((await open(workbook)).report!.corrections[0]!.correction.place).toEqual(place);
  });

  it('that stays out is not read below its head', async () => {
    const { workbook, session } = await opened(1_400);
    workbook.roundTrips.length = 0;
    const report = await session.correct({ kind: 'sheet-out', place: at('支出明细!A1:XFD1048576') });
    expect(workbook.roundTrips).toEqual(['anchors']);
    expect(spent(report)).toEqual([null, null]);
    workbook.roundTrips.length = 0;
    await open(workbook);
    expect(workbook.roundTrips).toEqual(['list', 'read']);
  });
});

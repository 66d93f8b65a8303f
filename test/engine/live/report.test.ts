import { openSession, planSheets, type Session } from '../../../src/engine';
import { diffPlans } from '../../../src/engine/live/sheet-diff';
import { gridOf } from '../../../src/workbook';
import { seedGrids } from '../../cases/seed-grids';
import { MemoryWorkbook } from '../memory-workbook';
import { asOf } from './clerk';

const TEXT = '文字报告';
const REPORT = '自评报告-网络维护费';
/** 0-based row of a paragraph of hers, and of ours: the unit stands above. */
const HERS = 29;
const OURS = HERS + 1;

async function open(workbook = MemoryWorkbook.of(seedGrids())) {
  const errors: unknown[] = [];
  const events = { error: (error: unknown) => errors.push(error) };
  const session = await openSession(workbook, events, { asOf: () => asOf, quiet: 0 });
  await session.refresh();
  return { workbook, session, errors };
}

async function written() {
  const opened = await open();
  await opened.session.write();
  await opened.session.setLiveUpdate(true);
  opened.workbook.roundTrips.length = 0;
  opened.workbook.cellsWritten = 0;
  return opened;
}

/** Lets the session follow all events so far: a choice that there is not is refused after them. */
async function settled(session: Session): Promise<void> {
  await session.choose({ formId: 'unknown' }).catch(() => undefined);
  await session.choose({ formId: 'unknown' }).catch(() => undefined);
}

const texts = (workbook: MemoryWorkbook, sheet: string): string[] =>
  workbook.sheet(sheet).rows.map((row) => String(row?.[0] ?? '').trim());

const names = (workbook: MemoryWorkbook): string[] => workbook.sheets.map(({ name }) => name);

describe('the written report, live', () => {
  it('follows an edit of a paragraph cell by cell', async () => {
    const { workbook, session, errors } = await written();
    expect(texts(workbook, REPORT)[OURS]).toBe(texts(workbook, TEXT)[HERS]);
    const before = texts(workbook, REPORT);
    const edited = '2020年市财政预算安排网络维护项目资金20万元，资金到位率90%。';
    workbook.edit(TEXT, HERS, 0, [[edited]]);
    await settled(session);
    expect(texts(workbook, REPORT)).toEqual(before.map((text, row) => (row === OURS ? edited : text)));
    expect(workbook.roundTrips.filter((kind) => kind === 'update')).toHaveLength(1);
    expect(workbook.cellsWritten).toBeLessThan(40);
    expect(errors).toEqual([]);
  });

  it('follows a paragraph that comes and one that becomes longer than a row', async () => {
    const { workbook, session } = await written();
    workbook.insertRows(TEXT, HERS, 1);
    const long = '切实加强财政资金的监督管理，严格按照预算内容和经费使用范围开支。'.repeat(20);
    workbook.edit(TEXT, HERS, 0, [[long]]);
    await settled(session);
    const parts = texts(workbook, REPORT).slice(OURS, OURS + 5);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toContain(long.slice(0, 400));
    expect(texts(workbook, REPORT).join('')).toContain(long);
    expect(session.report!.findings.some(({ cells }) => cells.some(({ sheet }) => sheet === REPORT))).toBe(
      false,
    );
  });

  it('is taken back with the write, and stands as it was where it was there before', async () => {
    const { workbook, session } = await open();
    const hers = names(workbook);
    await session.write();
    await session.undoWrite();
    expect(names(workbook)).toEqual(hers);
    await session.write();
    const before = texts(workbook, REPORT);
    workbook.edit(TEXT, HERS, 0, [['资金到位率80%。']]);
    await settled(session);
    await session.write();
    expect(texts(workbook, REPORT)[OURS]).toBe('资金到位率80%。');
    await session.undoWrite();
    expect(texts(workbook, REPORT)).toEqual(before);
  });

  it('is known as ours: it is no second report of hers, also to another session', async () => {
    const { workbook, session } = await written();
    const count = session.report!.projects[0]!.submission.narrative!.paragraphs.length;
    await session.close();
    const other = await open(workbook);
    const { projects, sheets } = other.session.report!;
    expect(projects[0]!.submission.narrative!.paragraphs).toHaveLength(count);
    expect(sheets.find(({ name }) => name === REPORT)?.role).toBe('own-output');
  });

  it('keeps what she types into it', async () => {
    const { workbook, session } = await written();
    workbook.edit(REPORT, OURS, 0, [['资金到位率95%。']]);
    await settled(session);
    expect(session.handEdits).toMatchObject([{ sheet: REPORT, hers: '资金到位率95%。' }]);
    await session.write();
    expect(texts(workbook, REPORT)[OURS]).toBe('资金到位率95%。');
  });
});

it('a figure in a sentence that contradicts the table is marked in her text, and stays', async () => {
  const claim = '2020年市财政预算安排网络维护项目资金20万元，资金到位率90%。';
  const grids = seedGrids().map((grid) =>
    grid.sheet === TEXT
      ? gridOf(
          TEXT,
          grid.values.map((row, at) => (at === HERS ? [claim] : [...row])),
        )
      : grid,
  );
  const { workbook, session } = await open(MemoryWorkbook.of(grids));
  await session.write();
  const marked = session.report!.findings.filter(({ cells }) =>
    cells.some(({ sheet, top }) => sheet === TEXT && top === HERS),
  );
  expect(marked.map(({ rule }) => rule)).toContain('arrival-rate-mismatch');
  expect(texts(workbook, REPORT)[OURS]).toBe(claim);
  expect(JSON.stringify(workbook.sheet('审核结果').rows)).toContain(`${TEXT}!A${HERS + 1}`);
});

it('a page that begins elsewhere is set with the whole sheet', async () => {
  const { session } = await open();
  const plan = planSheets(session.report!, { outputMode: 'values' }).find(
    ({ mark }) => mark.kind === 'report',
  )!;
  expect(diffPlans(REPORT, plan, { ...plan })).toMatchObject({ cells: [] });
  expect(diffPlans(REPORT, plan, { ...plan, print: { ...plan.print, pageBreaks: [3] } })).toBeNull();
});

import { openSession, type Session } from '../../../src/engine';
import { formatCellRef, gridOf, type Grid } from '../../../src/workbook';
import { CLEAN_DAY, cleanWorkbook } from '../../cases/clean-workbook';
import { MemoryWorkbook } from '../memory-workbook';

/** Four projects with 合计 below their budget (万元) and below their ledger (元). */
function grids(budget = 150, spent = 1_425_000): Grid[] {
  return cleanWorkbook().map((grid) => {
    if (grid.sheet === '预算表') return gridOf('预算表', [...grid.values, ['合计', null, 150, budget]]);
    if (grid.sheet !== '支出明细') return grid;
    return gridOf('支出明细', [...grid.values, ['合计', null, null, null, null, spent]]);
  });
}

async function opened(workbook: MemoryWorkbook): Promise<Session> {
  const session = await openSession(workbook, {}, { asOf: () => CLEAN_DAY, quiet: 0 });
  await session.refresh();
  return session;
}

const said = ({ report }: Session): string[] =>
  report!.findings.map(
    ({ rule, project, cells }) => `${rule} ${project ?? '-'} ${cells.slice(0, 1).map(formatCellRef).join()}`,
  );

/** Lets the session follow all events so far: a choice that there is not is refused after them. */
async function settled(session: Session): Promise<void> {
  await session.choose({ formId: 'unknown' }).catch(() => undefined);
  await session.choose({ formId: 'unknown' }).catch(() => undefined);
}

describe('合计 over several projects', () => {
  it('says nothing where it is the sum', async () => {
    expect(said(await opened(MemoryWorkbook.of(grids())))).toEqual([]);
  });

  it.each([
    ['a budget', grids(105), ['year-total-sum - 预算表!D8']],
    ['a ledger', grids(150, 1_452_000), ['expense-actual-sum - 支出明细!F304']],
  ])('%s is told once, of no project, and makes the verdict a fail', async (_, sheets, expected) => {
    const session = await opened(MemoryWorkbook.of(sheets));
    expect(said(session)).toEqual(expected);
    expect(session.report!.verdict).toBe('fail');
  });

  it('follows an edit of the total, and one of what it adds up', async () => {
    const workbook = MemoryWorkbook.of(grids());
    const session = await opened(workbook);
    workbook.edit('支出明细', 303, 5, [[1_452_000]]);
    await settled(session);
    expect(said(session)).toEqual(['expense-actual-sum - 支出明细!F304']);
    workbook.edit('支出明细', 303, 5, [[1_425_000]]);
    workbook.edit('预算表', 7, 3, [[105]]);
    await settled(session);
    expect(said(session)).toEqual(['year-total-sum - 预算表!D8']);
  });

  it('keeps a reason that was given', async () => {
    const session = await opened(MemoryWorkbook.of(grids(105)));
    await session.explain([session.report!.findings[0]!.key], '另有未列项目');
    expect(session.report!.findings[0]!.explained).toBe('另有未列项目');
    expect(session.report!.verdict).toBe('explained');
  });
});

import { openSession, type Report, type Session } from '../../../src/engine';
import type { Fix } from '../../../src/rules';
import { formatCellRef, gridOf } from '../../../src/workbook';
import { seedGrids } from '../../cases/seed-grids';
import { MemoryWorkbook } from '../memory-workbook';
import { LEDGER } from './workbooks';

const asOf = { year: 2021, month: 10, day: 26 };

/** The seed's workbook with texts for two amounts of its ledger. */
function typedAsText(...texts: readonly string[]): MemoryWorkbook {
  const grids = seedGrids().map((grid) => {
    if (grid.sheet !== LEDGER) return grid;
    const values = grid.values.map((row) => [...row]);
    texts.forEach((text, at) => (values[3 + at]![4] = text));
    return gridOf(LEDGER, values);
  });
  return MemoryWorkbook.of(grids);
}

async function open(workbook: MemoryWorkbook): Promise<Session> {
  const session = await openSession(workbook, {}, { asOf: () => asOf });
  await session.refresh();
  workbook.roundTrips.length = 0;
  return session;
}

const fixesIn = ({ findings }: Report): readonly Fix[] => findings.flatMap(({ fixes = [] }) => fixes);
const amountsIn = (report: Report): readonly Fix[] =>
  report.findings.filter(({ rule }) => rule === 'amount-not-numeric').flatMap(({ fixes = [] }) => fixes);

test('a correction is written, followed without an event, and its finding is gone', async () => {
  const workbook = typedAsText('80000', '２００００');
  const session = await open(workbook);
  const fixes = amountsIn(session.report!);
  expect(fixes.map(({ kind, cell, before, after }) => [kind, formatCellRef(cell), before, after])).toEqual([
    ['full-width', '支出明细!E5', '２００００', { number: '20000' }],
    ['number-as-text', '支出明细!E4', '80000', { number: '80000' }],
  ]);
  const { cells, left } = await session.fixes.write(fixes);
  expect(cells.map(formatCellRef)).toEqual(['支出明细!E5', '支出明细!E4']);
  expect(left).toEqual([]);
  expect(workbook.value(LEDGER, 3, 4)).toBe(80_000);
  expect(workbook.value(LEDGER, 4, 4)).toBe(20_000);
  expect(session.report!.findings.map(({ rule }) => rule)).not.toContain('amount-not-numeric');
  // A look at the cells, the cells themselves, and what was written.
  expect(workbook.roundTrips).toEqual(['read', 'cells', 'read']);
});

test('written sheets follow with live update on, and the correction is taken back with them', async () => {
  const workbook = typedAsText('80000');
  const session = await open(workbook);
  await session.write();
  await session.setLiveUpdate(true);
  const rows = (): string => JSON.stringify(workbook.sheet('审核结果').rows);
  const before = rows();
  expect(session.fixes.canUndo()).toBe(false);
  await session.fixes.write(amountsIn(session.report!));
  expect(rows()).not.toBe(before);
  expect(rows()).not.toContain('文本格式的数字');
  expect(session.fixes.canUndo()).toBe(true);
  const taken = await session.fixes.undo();
  expect(taken.restored.map(formatCellRef)).toEqual(['支出明细!E4']);
  expect(workbook.value(LEDGER, 3, 4)).toBe('80000');
  expect(rows()).toContain('文本格式的数字');
  expect(amountsIn(session.report!)).toHaveLength(1);
  expect(session.fixes.canUndo()).toBe(false);
});

test('what she changed since the correction stays when it is taken back', async () => {
  const workbook = typedAsText('80000', '20000');
  const session = await open(workbook);
  await session.fixes.write(amountsIn(session.report!));
  workbook.edit(LEDGER, 3, 4, [[81_000]]);
  const { restored, kept } = await session.fixes.undo();
  expect([restored, kept].map((cells) => cells.map(formatCellRef))).toEqual([
    ['支出明细!E5'],
    ['支出明细!E4'],
  ]);
  expect(workbook.value(LEDGER, 3, 4)).toBe(81_000);
  expect(workbook.value(LEDGER, 4, 4)).toBe('20000');
});

test('where something else stands there by now nothing is written, and the cell is named', async () => {
  const workbook = typedAsText('80000', '20000');
  const session = await open(workbook);
  const fixes = amountsIn(session.report!);
  workbook.sheet(LEDGER).rows[4]![4] = 5;
  await expect(session.fixes.write(fixes)).rejects.toMatchObject({
    code: 'cell-changed',
    text: { zh: expect.stringContaining('支出明细!E5') as string },
  });
  expect(workbook.value(LEDGER, 3, 4)).toBe('80000');
});

test('a finding that stays is told: the figure that was written is wrong in another way', async () => {
  const workbook = typedAsText('80000');
  const session = await open(workbook);
  const [fix] = amountsIn(session.report!);
  workbook.meanwhile.push({
    kind: 'cells',
    when: 'after',
    happen: () => (workbook.sheet(LEDGER).rows[3]![4] = '８万'),
  });
  const { left } = await session.fixes.write([fix!]);
  expect(left.map(({ rule }) => rule)).toEqual(['amount-not-numeric']);
});

test('where writing fails her cells are looked at again all the same', async () => {
  const workbook = typedAsText('80000');
  const session = await open(workbook);
  workbook.failNext = 'cells';
  await expect(session.fixes.write(amountsIn(session.report!))).rejects.toThrow('cells failed');
  expect(workbook.roundTrips).toEqual(['read', 'cells', 'read']);
  expect(fixesIn(session.report!).length).toBeGreaterThan(0);
});

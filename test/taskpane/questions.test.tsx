/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { Report, SheetRecognition } from '../../src/engine';
import type { Correction, Doubt, UnreadPart } from '../../src/intake';
import { cellRef } from '../../src/workbook';
import { projectOf, projectReport, reportOf, networkReport } from './fake-report';
import { TABLE, tablesReport } from './fake-tables';
import { showPane } from './show-pane';

const PLACE = cellRef('预算', 2, 0, 5, 4);
const ASKED: UnreadPart = {
  what: 'column',
  block: 'funds',
  header: '全年数',
  headerCells: cellRef('预算', 2, 1),
  cells: cellRef('预算', 3, 1, 4),
  guess: 'budget',
  hasFigures: true,
};
const UNREAD: UnreadPart = { ...ASKED, header: '栏丙', headerCells: cellRef('预算', 2, 2), guess: null };
const UNIT: Doubt = {
  why: 'unit-uncertain',
  cells: [cellRef('预算', 3, 1)],
  values: { field: '预算', assumed: '元', likely: '万元' },
};
const NAME: Doubt = {
  why: 'reading-uncertain',
  cells: [cellRef('明细', 3, 1)],
  values: { field: '甲项目', name: '甲' },
};

/** Two projects and a budget, of which these are open. */
function openReport(unread: readonly UnreadPart[], doubts: readonly Doubt[] = []): Report {
  const table: SheetRecognition = {
    ...TABLE,
    unread,
    columns: TABLE.columns.map((column, at) => ({ ...column, samples: at === 1 ? ['120', '80'] : [] })),
  };
  const first = projectReport({ ...projectOf('甲'), doubts });
  return { ...reportOf(first, projectReport(projectOf('乙'))), sheets: [table] };
}

const questions = () => within(screen.getByRole('region', { name: '请您确认' }));
const click = async (name: string | RegExp): Promise<void> =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const said = ({ session }: { session: { calls: readonly string[] } }): Correction[] =>
  session.calls
    .filter((call) => call.startsWith('correct '))
    .flatMap((call) => JSON.parse(call.slice('correct '.length)) as Correction[]);

test('each doubt is a question with its answers, the likely one marked', async () => {
  const fake = await showPane(openReport([], [UNIT, NAME]));
  expect(questions().getByText('共2个问题')).toBeTruthy();
  expect(questions().getByText('“预算”注明的单位是元，按数字看像是万元。是哪一个？')).toBeTruthy();
  const names = questions()
    .getAllByRole('button')
    .map((button) => button.textContent);
  expect(names).toEqual(['预算!B4', '万元', '元', '明细!B4', '是同一个项目', '不是同一个项目']);
  await click(/^万元（/);
  await click(/^不是同一个项目（/);
  expect(said(fake)).toEqual([
    { kind: 'unit', place: PLACE, unit: '万元' },
    { kind: 'different-projects', names: ['甲项目', '甲'], place: null },
  ]);
});

test('guesses are taken together, and what is not understood has nothing to do with it', async () => {
  const fake = await showPane(openReport([ASKED, UNREAD]));
  expect(questions().getByText('如 120 / 80', { exact: false }).textContent).toContain('全年数：全年预算数');
  await click(/^对，采用（/);
  await click(/^与自评无关（“预算”中这些栏不认识/);
  expect(said(fake)).toEqual([
    { kind: 'column', place: cellRef('预算', 2, 1), meaning: 'budget' },
    { kind: 'column', place: cellRef('预算', 2, 2), meaning: null },
  ]);
});

test('a table that was guessed is accepted with all its columns, or is none', async () => {
  const fake = await showPane(openReport([{ ...ASKED, what: 'table', headerCells: null }]));
  expect(questions().getByText(/按内容像是预算表/)).toBeTruthy();
  expect(screen.getByText('把握 90%').closest('li')!.textContent).toContain('待您确认');
  await click(/^对，采用（/);
  await click(/^与自评无关（/);
  expect(said(fake)).toEqual([
    { kind: 'table', place: PLACE, role: 'budget', form: null },
    { kind: 'column', place: cellRef('预算', 2, 0), meaning: 'project' },
    { kind: 'column', place: cellRef('预算', 2, 1), meaning: 'budget' },
    { kind: 'not-a-table', place: PLACE },
  ]);
});

test('when a question goes the next one has the focus, and it is said how many are left', async () => {
  const fake = await showPane(openReport([], [UNIT, NAME]));
  await click(/^万元（/);
  await act(async () => fake.session.edit(openReport([], [NAME])));
  expect(document.activeElement?.textContent).toBe('“甲项目”和“甲”是同一个项目吗？');
  expect(questions().getByRole('status').textContent).toBe('已采用。还有1个问题。');
  await click(/^是同一个项目（/);
  await act(async () => fake.session.edit(openReport([])));
  expect(questions().getByRole('status').textContent).toBe('已采用。都确认好了。');
  expect(document.activeElement?.textContent).toBe('都确认好了。');
});

test('what is asked is not told a second time as missing', async () => {
  const report = openReport([], [UNIT]);
  await showPane({
    ...report,
    incomplete: [
      { project: '甲', why: 'unit-uncertain', cells: UNIT.cells, message: { zh: '单位不定', en: '' } },
      { project: '甲', why: 'no-indicators', cells: [], message: { zh: '没有指标', en: '' } },
    ],
  });
  const missing = within(screen.getByRole('region', { name: '材料不完整' }));
  expect(missing.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['没有指标甲 ']);
});

test('nothing is asked where all is understood', async () => {
  await showPane(networkReport());
  expect(screen.queryByRole('region', { name: '请您确认' })).toBeNull();
});

test('speaks English', async () => {
  await showPane(openReport([], [UNIT]), 'en');
  expect(screen.getByText('“预算” is labelled 元; its figures look like 万元. Which is it?')).toBeTruthy();
});

test('what is selected in the grid is said to be a table; of a blank place she is told', async () => {
  const fake = await showPane(tablesReport());
  await click('在表格里选中一块，指明它是什么');
  const choose = async (): Promise<void> =>
    act(async () => {
      const select = screen.getByRole('combobox', { name: '选中的区域是' });
      fireEvent.change(select, { target: { value: 'ledger' } });
    });
  await choose();
  expect(screen.getByText('选中的地方没有内容，请先在表格里选中一块。')).toBeTruthy();
  fake.selection.cells = cellRef('附表', 0, 0, 9, 3);
  await choose();
  expect(screen.queryByText('选中的地方没有内容，请先在表格里选中一块。')).toBeNull();
  expect(said(fake)).toEqual([
    { kind: 'table', place: cellRef('附表', 0, 0, 9, 3), role: 'ledger', form: null },
  ]);
});

test('while she is at a column it is selected in the grid, with its header', async () => {
  const fake = await showPane(tablesReport());
  await click('各栏和更正（2栏待确认）');
  await act(async () => screen.getByRole('combobox', { name: '“全年数”栏的含义' }).focus());
  expect(fake.jumps).toEqual(['预算!B3:B7']);
});

test('a table tells its unit and year, and the projects whose names stand in it', async () => {
  await showPane(openReport([]));
  const item = screen.getByText('把握 90%').closest('li')!;
  expect(item.textContent).toContain('· 万元 · 2025年');
});

test('rows that are not shown are told of, and that they count', async () => {
  const table = { ...TABLE.table!, sheet: '预算表' };
  const some = { ...TABLE, name: '预算表', table, hiddenRows: 'some' } as const;
  await showPane({ ...tablesReport(), sheets: [{ ...TABLE, hiddenRows: 12 }, some] });
  const told = screen.getByText(/^未显示的行（筛选或隐藏）照常计入/);
  expect(told.textContent).toBe(`未显示的行（筛选或隐藏）照常计入：${TABLE.name}（12行）、预算表（部分行）`);
});

test('sheets of ours and sheets that stay out are told in one line each', async () => {
  const ours = { ...TABLE, name: '自评汇总', role: 'own-output', table: null } as const;
  const out = { ...TABLE, name: '目录', role: 'unknown', staysOut: true, table: null } as const;
  await showPane({ ...tablesReport(), sheets: [TABLE, ours, out] });
  expect(screen.getByText('本工具生成的表（1张）：自评汇总')).toBeTruthy();
  expect(screen.getByText('不参与：目录')).toBeTruthy();
  expect(screen.getByText('共1张')).toBeTruthy();
});

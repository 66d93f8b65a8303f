/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { Report, ReportedCorrection } from '../../src/engine';
import { parseRows, rowsText, unreadFirst } from '../../src/taskpane/data/corrections/said';
import type { Language } from '../../src/language';
import type { Correction } from '../../src/intake';
import { cellRef } from '../../src/workbook';
import { networkReport } from './fake-report';
import { tablesReport as report, TABLE } from './fake-tables';
import { showPane } from './show-pane';

const show = (shown: Report = report(), language: Language = 'zh') => showPane(shown, language);
const click = async (name: string | RegExp): Promise<void> =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const choose = async (name: string, value: string): Promise<void> =>
  act(async () => void fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } }));
const said = ({ session }: { session: { calls: readonly string[] } }): Correction[] =>
  session.calls
    .filter((call) => call.startsWith('correct '))
    .flatMap((call) => JSON.parse(call.slice('correct '.length)) as Correction[]);
const open = (): Promise<void> => click('各栏和更正（2栏待确认）');

test('columns stand below their table, what was not understood first', async () => {
  await show();
  await open();
  const items = within(screen.getByRole('list', { name: '各栏' })).getAllByRole('listitem');
  expect(items.map((item) => item.querySelector('button')?.textContent)).toEqual([
    '栏丙',
    '全年数',
    '项目名称',
  ]);
  expect(items[0]!.textContent).toContain('未识别');
  expect(items[1]!.textContent).toContain('可能是“全年预算数”，对吗？');
  expect(items[2]!.textContent).toContain('已识别 · 依表头');
});

test('a guess is answered by yes, by no, or by something else', async () => {
  const fake = await show();
  await open();
  const place = cellRef('预算', 2, 1);
  await click('“全年数”是全年预算数');
  await click('“全年数”不是，不需要这一栏');
  await choose('“全年数”栏的含义', 'executed');
  expect(said(fake)).toEqual([
    { kind: 'column', place, meaning: 'budget' },
    { kind: 'column', place, meaning: null },
    { kind: 'column', place, meaning: 'executed' },
  ]);
});

test('a column gets a meaning, or is not needed', async () => {
  const fake = await show();
  await open();
  const select = screen.getByRole('combobox', { name: '“栏丙”栏的含义' });
  expect(within(select).getByRole('option', { name: '项目名称' })).toBeTruthy();
  expect(within(select).getByRole('option', { name: '全年执行数（实际支出）：中央财政' })).toBeTruthy();
  await choose('“栏丙”栏的含义', '-');
  expect(said(fake)).toEqual([{ kind: 'column', place: cellRef('预算', 2, 2), meaning: null }]);
});

test('kind, header rows, unit and year of a table', async () => {
  const fake = await show();
  await open();
  await choose('这是', 'ledger');
  await choose('金额单位', '元');
  const type = async (name: string, value: string): Promise<void> => {
    const field = screen.getByRole('textbox', { name });
    await act(async () => void fireEvent.change(field, { target: { value } }));
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
  };
  await type('表头所在行', 'x');
  expect(screen.getByText('请填行号，如 3 或 3-4。')).toBeTruthy();
  await type('表头所在行', '3-4');
  await type('年度', '2024');
  await choose('这是', 'not-a-table');
  await choose('这是', 'sheet-out');
  const place = cellRef('预算', 2, 0, 5, 4);
  expect(said(fake)).toEqual([
    { kind: 'table', place, role: 'ledger', form: null },
    { kind: 'unit', place, unit: '元' },
    { kind: 'header', place: cellRef('预算', 2, 0, 2, 4) },
    { kind: 'year', place, year: 2024 },
    { kind: 'not-a-table', place },
    { kind: 'sheet-out', place: cellRef('预算', 0, 0, 1_048_576, 16_384) },
  ]);
});

test('a sheet that was not recognised is said to be something', async () => {
  const fake = await show();
  await click('指明未识别的内容');
  await choose('附表：这是', 'indicators');
  expect(said(fake)).toEqual([
    { kind: 'table', place: cellRef('附表', 0, 0, 9, 3), role: 'indicators', form: null },
  ]);
});

test('two names are one project', async () => {
  const fake = await show();
  await click('合并或分开项目');
  await click('是同一个项目');
  await choose('选择一个项目', '甲');
  await choose('选择另一个项目', '乙');
  await click('是同一个项目');
  await click('不是同一个项目');
  expect(said(fake)).toEqual([
    { kind: 'same-project', names: ['甲', '乙'], place: null },
    { kind: 'different-projects', names: ['甲', '乙'], place: null },
  ]);
});

const GONE: ReportedCorrection = {
  id: 4,
  order: 2,
  state: 'gone',
  correction: { kind: 'year', place: null, year: 2020 },
};
const MEANS: ReportedCorrection = {
  id: 1,
  order: 1,
  state: 'applied',
  correction: { kind: 'column', place: cellRef('预算', 2, 2), meaning: 'executed' },
};

test('all that was said is listed, and taken back one by one', async () => {
  const fake = await show(report(MEANS, GONE));
  const list = within(screen.getByRole('region', { name: '您的更正' }));
  expect(list.getByText('共2条')).toBeTruthy();
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '预算!C3 这一栏是“全年执行数（实际支出）”撤回',
    '年度是2020所指的单元格已删除，不再起作用。撤回',
  ]);
  await click('撤回：预算 C3 这一栏是“全年执行数（实际支出）”');
  expect(fake.session.calls).toContain('withdrawCorrections 1');
  expect(list.getByText('共1条')).toBeTruthy();
});

test('corrections are copied and pasted as text', async () => {
  const fake = await show(report(MEANS, GONE));
  await click('复制或粘贴更正');
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '更正（JSON）' });
  expect(JSON.parse(field.value)).toEqual({
    schema: 1,
    corrections: [{ kind: 'column', place: '预算!C3', meaning: 'executed' }],
  });
  const paste = async (value: string): Promise<void> => {
    await act(async () => void fireEvent.change(field, { target: { value } }));
    await click('采用');
  };
  await paste('{"schema":1,"corrections":[{"kind":"year","place":"预算!A1"}]}');
  expect(screen.getByText(/第 1 条“year”应为/)).toBeTruthy();
  expect(said(fake)).toEqual([]);
  await paste('{"schema":1,"corrections":[{"kind":"year","place":"预算!A1","year":2023}]}');
  expect(said(fake)).toEqual([{ kind: 'year', place: cellRef('预算', 0, 0), year: 2023 }]);
});

test('speaks English', async () => {
  await show(report(MEANS), 'en');
  await click('Columns and corrections (2 to confirm)');
  expect(screen.getByText('Probably “Full-year budget”. Is it?')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Withdraw: 预算 C3 This column is/ })).toBeTruthy();
});

test('nothing was corrected', async () => {
  await show(networkReport());
  expect(screen.getByText(/没有更正/)).toBeTruthy();
});

test('rows as people write them', () => {
  expect(['3', ' 3-4 ', '3～4', '3 至 4'].map(parseRows)).toEqual([
    { first: 2, last: 2 },
    { first: 2, last: 3 },
    { first: 2, last: 3 },
    { first: 2, last: 3 },
  ]);
  expect(['', '0', '4-3', 'A3', '3,4'].map(parseRows)).toEqual([null, null, null, null, null]);
  expect([null, { first: 2, last: 2 }, { first: 2, last: 3 }].map(rowsText)).toEqual(['', '3', '3-4']);
  expect(unreadFirst(TABLE.columns).map(({ header }) => header)).toEqual(['栏丙', '全年数', '项目名称']);
});

test('beside the certainty of a table stands what of it was not understood', async () => {
  const part = {
    what: 'column',
    block: 'funds',
    header: '栏丙',
    headerCells: null,
    cells: cellRef('预算', 3, 2, 4),
    guess: null,
    hasFigures: true,
  } as const;
  const unread = [part, { ...part, header: '全年数', guess: 'budget' }, { ...part, hasFigures: false }];
  await show({ ...report(), sheets: [{ ...TABLE, unread }] });
  const item = screen.getByText('把握 90%').closest('li')!;
  expect(item.textContent).toContain('1处数字未识别');
  expect(item.textContent).toContain('1处待确认');
});

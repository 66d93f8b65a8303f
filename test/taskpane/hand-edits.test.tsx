/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { HandEdit } from '../../src/engine';
import { cellRef } from '../../src/workbook';
import { networkReport } from './fake-report';
import { showPane } from './show-pane';

const click = async (element: HTMLElement): Promise<void> => act(async () => void fireEvent.click(element));
const TITLE = '您改过的自评表内容';
const list = () => within(screen.getByRole('region', { name: TITLE }));

const OVERWRITTEN: HandEdit = {
  id: 'one',
  sheet: '自评汇总',
  cell: cellRef('自评汇总', 4, 2),
  hers: '12',
  ours: '10',
  why: 'typed',
  kept: false,
};
const UNDONE: HandEdit = { ...OVERWRITTEN, id: 'two', cell: cellRef('自评汇总', 5, 2), why: 'old' };
const HELD: HandEdit = {
  ...OVERWRITTEN,
  id: 'three',
  sheet: '审核结果',
  cell: null,
  hers: '另行处理',
  ours: '',
  why: 'moved',
};

async function shown(...edits: HandEdit[]) {
  const fake = await showPane(networkReport());
  act(() => fake.session.changeByHand(edits));
  return fake;
}

test('says in every step that she changed our sheets, and leads to the choice', async () => {
  await shown(OVERWRITTEN, UNDONE);
  expect(screen.getByText(/自评表里有2处您改过的内容/)).toBeTruthy();
  await click(screen.getByRole('button', { name: '查看' }));
  expect(list().getByText('2处待选择')).toBeTruthy();
  expect(screen.queryByText(/自评表里有2处/)).toBeNull();
});

test('says of each cell what is hers and what is ours, with a way to it', async () => {
  const { jumps } = await shown(OVERWRITTEN, UNDONE, HELD);
  await click(screen.getByRole('button', { name: '查看' }));
  const [typed, old, held] = list().getAllByRole('listitem');
  expect(typed!.textContent).toContain('自评汇总!C5 您改成了“12”，我们写的是“10”。');
  expect(old!.textContent).toContain('撤销后又是旧数字“12”，现在算出的是“10”。');
  expect(held!.textContent).toContain('审核结果 这张表移动过行或列，其中有您填写的“另行处理”');
  await click(within(typed!).getByRole('button', { name: '自评汇总!C5' }));
  expect(jumps).toEqual(['自评汇总!C5']);
});

test('hers stays with one click, ours comes back with another', async () => {
  const { session } = await shown(OVERWRITTEN, UNDONE);
  await click(screen.getByRole('button', { name: '查看' }));
  const [typed, old] = list().getAllByRole('listitem');
  await click(within(typed!).getByRole('button', { name: '保留您的' }));
  expect(list().getAllByRole('listitem')[0]!.textContent).toContain('已保留您的');
  await click(within(old!).getByRole('button', { name: '用算出的' }));
  expect(session.calls.slice(-2)).toEqual(['settleHandEdits hers one', 'settleHandEdits ours two']);
  expect(list().getAllByRole('listitem')).toHaveLength(1);
});

test('all of them are settled at once', async () => {
  const { session } = await shown(OVERWRITTEN, UNDONE);
  await click(screen.getByRole('button', { name: '查看' }));
  await click(list().getByRole('button', { name: '全部用算出的' }));
  expect(session.calls.at(-1)).toBe('settleHandEdits ours one two');
  expect(screen.queryByRole('region', { name: TITLE })).toBeNull();
});

test('where the row is gone there is nothing to choose', async () => {
  await shown({ ...OVERWRITTEN, cell: null });
  await click(screen.getByRole('button', { name: '查看' }));
  expect(list().getAllByRole('listitem')[0]!.textContent).toContain('没有放回表中');
  expect(list().queryByRole('button', { name: '保留您的' })).toBeNull();
});

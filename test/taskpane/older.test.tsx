/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { networkReport } from './fake-report';
import { showPane } from './show-pane';

const click = async (element: HTMLElement): Promise<void> => act(async () => void fireEvent.click(element));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const panel = () => within(screen.getByRole('tabpanel', { name: /生成/ }));
const OLDER = { name: '自评汇总', why: 'figures' } as const;

async function written() {
  const fake = await showPane(networkReport());
  await click(screen.getByRole('tab', { name: /生成/ }));
  await click(button('写入工作簿'));
  return fake;
}
const GOOD = '点工作表名称可以打开。';

test('nothing is called written well while the figures are newer', async () => {
  const fake = await written();
  expect(panel().getByText(GOOD, { exact: false })).toBeTruthy();
  act(() => fake.session.edit(networkReport()));
  expect(panel().queryByText(GOOD, { exact: false })).toBeNull();
  expect(panel().getByText(/正在核对这些表是否还是最新/)).toBeTruthy();
  act(() => fake.session.older(OLDER));
  expect(panel().queryByText('已写入3张工作表')).toBeNull();
  expect(panel().getByText('1张自评工作表早于现在的数据')).toBeTruthy();
  act(() => fake.session.older());
  expect(panel().getByText(GOOD, { exact: false })).toBeTruthy();
});

test('each sheet that is older is a click away', async () => {
  const fake = await written();
  act(() => fake.session.older(OLDER));
  await click(within(panel().getByRole('status')).getByRole('button', { name: '自评汇总' }));
  expect(fake.jumps).toEqual(['自评汇总!A1']);
});

test('other steps say so, also when the workbook was opened like that', async () => {
  const fake = await showPane(networkReport());
  act(() => fake.session.older(OLDER));
  expect(screen.getByText('1张自评工作表早于现在的数据')).toBeTruthy();
  await click(button('查看'));
  expect(panel().getByText('1张自评工作表早于现在的数据')).toBeTruthy();
});

test('with live update on they follow, and only sheets without a project are told', async () => {
  const fake = await written();
  await click(screen.getByRole('switch', { name: '实时更新' }));
  act(() => fake.session.older(OLDER, { name: '自评表-旧', why: 'no-project' }));
  expect(panel().getByText('已写入3张工作表')).toBeTruthy();
  expect(panel().queryByText(/早于现在的数据/)).toBeNull();
  expect(panel().getByText('1张自评表对应的项目已不在材料中')).toBeTruthy();
});

test('a write says at which sheets it is, until it has ended', async () => {
  const fake = await showPane(networkReport());
  await click(screen.getByRole('tab', { name: /生成/ }));
  const release = fake.session.holdNext('write');
  await click(button('写入工作簿'));
  act(() => fake.session.writing({ name: '自评表-甲', first: 9, last: 16, count: 32 }));
  expect(screen.getByText('正在写入第9–16张（共32张）：自评表-甲')).toBeTruthy();
  await act(async () => release());
  expect(screen.queryByText(/正在写入/)).toBeNull();
});

/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { Root, type LoadMainPart } from '../../src/taskpane/app/Root';
import { networkReport } from './fake-report';
import { fakeWorkbook } from './fake-session';
import { PART } from './show-pane';

const STARTUP = { problem: null, language: 'zh', colours: null } as const;

const part = () => ({ ...PART, excelOpener: () => fakeWorkbook(networkReport()).opener });

async function show(load: LoadMainPart): Promise<void> {
  await act(async () => {
    render(<Root startup={STARTUP} load={load} askedTheme="light" />);
  });
}

test('the first view is there before the rest of the pane has come', async () => {
  let come: (loaded: Awaited<ReturnType<LoadMainPart>>) => void = () => undefined;
  await show(() => new Promise((resolve) => (come = resolve)));
  expect(screen.getByText('正在读取工作簿')).toBeTruthy();
  expect(screen.getByRole('tablist', { name: '步骤' })).toBeTruthy();
  expect(screen.queryByRole('contentinfo')).toBeNull();
  await act(async () => come(part()));
  expect(await screen.findByRole('contentinfo')).toBeTruthy();
});

test('a step that was chosen while the workbook is read is the one that is shown', async () => {
  let come: (loaded: Awaited<ReturnType<LoadMainPart>>) => void = () => undefined;
  await show(() => new Promise((resolve) => (come = resolve)));
  const scores = screen.getByRole('tab', { name: /评分/ });
  await act(async () => scores.focus());
  expect(within(screen.getByRole('tabpanel')).getByText('正在读取工作簿')).toBeTruthy();
  await act(async () => come(part()));
  await screen.findByRole('contentinfo');
  expect(within(screen.getByRole('tabpanel')).queryByText('正在读取工作簿')).toBeNull();
  expect(screen.getByRole('tab', { selected: true })).toBe(scores);
  expect(document.activeElement).toBe(scores);
});

test('a network that fails is told, and tried again', async () => {
  const failure = Object.assign(new Error('Loading chunk 1 failed'), { name: 'ChunkLoadError' });
  const load = jest
    .fn<ReturnType<LoadMainPart>, []>()
    .mockRejectedValueOnce(failure)
    .mockResolvedValue(part());
  await show(load);
  expect(screen.getByText('自评助手没有加载完整')).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '重新读取' })));
  expect(await screen.findByRole('contentinfo')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(2);
});

/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import { PATIENCE } from '../../src/taskpane/app/use-waiting';
import { networkReport } from './fake-report';
import { showPane } from './show-pane';

const WAITING = /如果有单元格正在输入，请按回车键/;
const pass = (milliseconds: number): Promise<void> =>
  act(async () => void jest.advanceTimersByTime(milliseconds));

afterEach(() => jest.useRealTimers());

test('what may hold Excel up is said once it has not answered for a while, and no longer than that', async () => {
  const { session } = await showPane(networkReport());
  const release = session.holdNext('refresh');
  jest.useFakeTimers();
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '重新审核' })));
  await pass(PATIENCE - 1);
  expect(screen.queryByText(WAITING)).toBeNull();
  await act(async () => session.progress(0.5));
  await pass(PATIENCE - 1);
  expect(screen.queryByText(WAITING)).toBeNull();
  await pass(1);
  expect(screen.getByText(WAITING)).toBeTruthy();
  await act(async () => session.progress(0.6));
  expect(screen.queryByText(WAITING)).toBeNull();
  await act(async () => release());
  await pass(PATIENCE);
  expect(screen.queryByText(WAITING)).toBeNull();
});

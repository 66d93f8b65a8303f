/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { ExcelError } from '../../src/excel';
import { networkReport } from './fake-report';
import { showPane } from './show-pane';

const click = async (element: HTMLElement): Promise<void> => act(async () => void fireEvent.click(element));
const write = async (): Promise<void> => {
  await click(screen.getByRole('tab', { name: '生成' }));
  await click(screen.getByRole('button', { name: '写入工作簿' }));
};

test('a failure is told in words, without its code, and goes when the next thing succeeds', async () => {
  const { session } = await showPane(networkReport());
  session.failNext('write', new ExcelError('refused', 'AccessDenied: Access denied (Worksheet.protect)'));
  await write();
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('操作没有完成');
  expect(alert.textContent).toContain('Excel 拒绝了这项操作');
  expect(alert.textContent).not.toMatch(/AccessDenied|Worksheet/);
  // For whoever helps her.
  expect(within(alert).getByRole('button', { name: '复制错误信息' })).toBeTruthy();
  expect(screen.queryByText(/已写入/)).toBeNull();
  await write();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText(/已写入/)).toBeTruthy();
});

test('a failure of somebody else brings its original message to be copied, and none of it to be read', async () => {
  const { session } = await showPane(networkReport());
  session.failNext('write', Object.assign(new Error('GeneralException: oops'), { code: 'GeneralException' }));
  await write();
  const alert = screen.getByRole('alert');
  expect(within(alert).getByRole('button', { name: '复制错误信息' })).toBeTruthy();
  expect(alert.textContent).not.toContain('GeneralException');
});

test('where no undo can be kept she is asked before anything is written', async () => {
  const { session } = await showPane(networkReport());
  session.failNext('write', new ExcelError('no-restore-point'));
  await write();
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('存不下撤销信息，还没有写入');
  await click(within(alert).getByRole('button', { name: '仍然写入（不能撤销）' }));
  expect(session.calls.filter((call) => call.startsWith('write'))).toEqual(['write', 'write without']);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('formats of hers on our sheets are named before a write takes them', async () => {
  const report = networkReport();
  const text = /您在这些工作表上改的颜色、字体和列宽会恢复成标准格式，批注保留/;
  const hers = report.sheets.filter(({ role }) => role !== 'own-output');
  await showPane({ ...report, sheets: hers });
  await click(screen.getByRole('tab', { name: '生成' }));
  expect(screen.queryByText(text)).toBeNull();
  await showPane(report);
  await click(screen.getAllByRole('tab', { name: '生成' }).at(-1)!);
  expect(screen.getByText(text)).toBeTruthy();
});

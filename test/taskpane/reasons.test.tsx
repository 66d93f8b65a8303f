/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { LONGEST_REASON } from '../../src/engine';
import { networkReport } from './fake-report';
import { showPane } from './show-pane';

const click = async (element: HTMLElement): Promise<void> => act(async () => void fireEvent.click(element));
const type = (text: string): void =>
  void fireEvent.change(screen.getByRole('textbox', { name: '情况说明' }), { target: { value: text } });

test('two reasons of one finding are both shown, and she chooses', async () => {
  const report = networkReport();
  const [finding] = report.findings;
  const findings = [{ ...finding!, explained: '表里的说明' }, ...report.findings.slice(1)];
  const { session } = await showPane({
    ...report,
    findings,
    otherReasons: [{ key: finding!.key, text: '窗格里的说明' }],
  });
  await click(screen.getByRole('tab', { name: '审核' }));
  const section = within(screen.getByRole('region', { name: '同一问题有两种说明' }));
  expect(section.getByText('表里的说明')).toBeTruthy();
  expect(section.getByText('窗格里的说明')).toBeTruthy();
  await click(section.getAllByRole('button', { name: '用这一种' })[1]!);
  expect(session.calls.at(-1)).toBe(`explain ${finding!.key} 窗格里的说明`);
});

test('a reason that no cell holds is refused with a count, and stays in the field', async () => {
  const { session } = await showPane(networkReport());
  await click(screen.getByRole('tab', { name: '审核' }));
  await click(screen.getAllByRole('button', { name: '填写说明' })[0]!);
  type('长'.repeat(LONGEST_REASON + 1));
  expect(screen.getByText(`有${LONGEST_REASON + 1}字，最多${LONGEST_REASON}字，请缩短。`)).toBeTruthy();
  await click(screen.getByRole('button', { name: '保存说明' }));
  expect(session.calls.filter((call) => call.startsWith('explain'))).toEqual([]);
  type('长'.repeat(LONGEST_REASON));
  await click(screen.getByRole('button', { name: '保存说明' }));
  expect(session.calls.filter((call) => call.startsWith('explain'))).toHaveLength(1);
});

test('a reason that could not be saved stays in the field, beside the error', async () => {
  const { session } = await showPane(networkReport());
  await click(screen.getByRole('tab', { name: '审核' }));
  await click(screen.getAllByRole('button', { name: '填写说明' })[0]!);
  type('按批复执行');
  session.failNext('explain', { text: { zh: '未能把设置保存到工作簿。', en: 'Not kept.' } });
  await click(screen.getByRole('button', { name: '保存说明' }));
  expect(screen.getByRole('alert').textContent).toContain('未能把设置保存到工作簿。');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '情况说明' }).value).toBe('按批复执行');
  await click(screen.getByRole('button', { name: '保存说明' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a choice that could not be kept is not shown as chosen', async () => {
  const { session } = await showPane(networkReport());
  session.failNext('choose', new Error('no'));
  await act(
    async () =>
      void fireEvent.change(screen.getByRole('combobox', { name: '评分口径' }), {
        target: { value: 'hubei' },
      }),
  );
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '评分口径' }).value).not.toBe('hubei');
  await click(screen.getByRole('tab', { name: '生成' }));
  session.failNext('setLiveUpdate', new Error('no'));
  await click(screen.getByRole('switch', { name: '实时更新' }));
  expect(screen.getByRole<HTMLInputElement>('switch', { name: '实时更新' }).checked).toBe(false);
  expect(screen.getByRole('alert').textContent).toContain('操作没有完成');
});

/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { networkReport } from './fake-report';
import { showPane } from './show-pane';

const click = async (element: HTMLElement): Promise<void> => act(async () => void fireEvent.click(element));
const group = (name: string) => within(screen.getByRole('group', { name }));
const type = async (label: string, text: string): Promise<void> =>
  act(async () => void fireEvent.change(group(label).getByRole('textbox'), { target: { value: text } }));

async function scores() {
  const fake = await showPane(networkReport());
  await click(screen.getByRole('tab', { name: /评分/ }));
  return fake;
}
/** The score of the judged indicator: 28 of 30, met. */
async function editor() {
  const fake = await scores();
  await click(screen.getByRole('button', { name: '改得分' }));
  return fake;
}

test('a judged score is written into her table after what it changes was shown', async () => {
  const { session } = await editor();
  expect(group('得分').getByText('可填24–30分')).toBeTruthy();
  await type('得分', '26');
  expect(group('得分').getByText(/“28”改为“26”/)).toBeTruthy();
  await click(group('得分').getByRole('button', { name: '写进表里' }));
  expect(session.calls.at(-1)).toBe('fix 自评表!G17');
  expect(screen.queryByRole('group', { name: '得分' })).toBeNull();
  expect(document.activeElement?.textContent).toBe('改得分');
  expect(screen.getByText('已更正1处，并重新审核。')).toBeTruthy();
});

test.each([
  ['23.99', '可填24–30分'],
  ['31', '可填24–30分'],
  ['二十六', '请填一个数'],
  ['26.123', '最多2位小数'],
])('a score outside of its band, or none, is not written: %s', async (text, why) => {
  const { session } = await editor();
  await type('得分', text);
  expect(group('得分').getAllByText(why).length).toBeGreaterThan(0);
  await click(group('得分').getByRole('button', { name: '写进表里' }));
  expect(session.calls.some((call) => call.startsWith('fix'))).toBe(false);
});

test('what could not be written stays in the field', async () => {
  const { session } = await editor();
  session.failNext('fix', new Error('protected'));
  await type('得分', '25');
  await click(group('得分').getByRole('button', { name: '写进表里' }));
  expect(group('得分').getByRole<HTMLInputElement>('textbox').value).toBe('25');
});

test('Escape leaves it as it was', async () => {
  await editor();
  fireEvent.keyDown(group('得分').getByRole('textbox'), { key: 'Escape' });
  expect(screen.queryByRole('group', { name: '得分' })).toBeNull();
});

test('whose scores are written is chosen here, too', async () => {
  const { session } = await scores();
  const panel = within(screen.getByRole('tabpanel', { name: /评分/ }));
  await click(panel.getByRole('radio', { name: /算出的得分/ }));
  expect(session.calls.at(-1)).toBe('choose {"scores":"computed"}');
});

test('each figure of a formula leads to its cell', async () => {
  const { jumps } = await scores();
  const row = screen.getByRole('row', { name: /维护网络节点数量/ });
  expect(row.textContent).toContain('45 ÷ 50 × 20 = 18.00');
  const [first] = within(row).getAllByRole('button', { name: '45' });
  await click(first!);
  expect(jumps).toEqual(['自评表!E14']);
});

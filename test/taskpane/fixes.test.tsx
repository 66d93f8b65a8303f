/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { Report } from '../../src/engine';
import type { Finding, Fix } from '../../src/rules';
import { cellRef } from '../../src/workbook';
import { networkReport } from './fake-report';
import { showPane } from './show-pane';

const click = async (element: HTMLElement): Promise<void> => act(async () => void fireEvent.click(element));
const fix = (row: number, before = `${row}0`): Fix => ({
  kind: 'number-as-text',
  cell: cellRef('支出明细', row, 4),
  before,
  after: { number: `${row}0` },
});

/** The report with corrections for its first findings, all of one rule. */
function withFixes(...fixes: readonly (readonly Fix[])[]): Report {
  const report = networkReport();
  const [model] = report.findings as [Finding];
  const added = fixes.map((own, at): Finding => ({
    ...model,
    rule: 'amount-not-numeric',
    key: `fix ${at}`,
    cells: own.map(({ cell }) => cell),
    fixes: own,
  }));
  return { ...report, findings: [...added, ...report.findings] };
}

async function shown(...fixes: readonly (readonly Fix[])[]) {
  const fake = await showPane(withFixes(...fixes));
  await click(screen.getByRole('tab', { name: /审核/ }));
  // Several of a kind stand in a group.
  if (fixes.length > 1) {
    const [head] = within(screen.getByRole('list', { name: '问题' })).getAllByRole('button', {
      expanded: false,
    });
    await click(head!);
  }
  return fake;
}
const parts = () => screen.getAllByRole('group', { name: '更正' });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('a card shows before and after, and one click corrects it; the result can be taken back', async () => {
  const { session } = await shown([fix(3, '３０')]);
  expect(parts()[0]!.textContent).toContain('支出明细!E4 “３０”改为“30”');
  expect(within(parts()[0]!).queryByRole('button', { name: /同类/ })).toBeNull();
  await click(button('改这一处'));
  expect(session.calls).toContain('fix 支出明细!E4');
  expect(screen.queryByRole('group', { name: '更正' })).toBeNull();
  expect(screen.getByText('已更正1处，并重新审核。')).toBeTruthy();
  // Its card has gone: the focus is on the way back.
  expect(document.activeElement).toBe(button('撤销这次更正'));
  await click(button('撤销这次更正'));
  expect(session.calls.at(-1)).toBe('undoFix');
  expect(screen.getByText(/已撤销更正/)).toBeTruthy();
  expect(parts()).toHaveLength(1);
});

test('all of a kind are shown first, and written when she confirms', async () => {
  const { session } = await shown([fix(3)], [fix(5), fix(6)]);
  await click(within(parts()[0]!).getByRole('button', { name: '同类3处都改' }));
  const items = within(parts()[0]!).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    '支出明细!E4 “30”改为“30”',
    '支出明细!E6 “50”改为“50”',
    '支出明细!E7 “60”改为“60”',
  ]);
  expect(session.calls.some((call) => call.startsWith('fix'))).toBe(false);
  expect(document.activeElement).toBe(button('确认更正3处'));
  await click(button('确认更正3处'));
  expect(session.calls).toContain('fix 支出明细!E4 支出明细!E6 支出明细!E7');
});

test('a card with many cells shows them all before anything is written; she may leave it', async () => {
  const { session } = await shown([fix(3), fix(4), fix(5), fix(6), fix(7)]);
  expect(parts()[0]!.textContent).toContain('另有2处');
  await click(button('改这5处'));
  expect(within(parts()[0]!).getAllByRole('listitem')).toHaveLength(5);
  await click(button('不改了'));
  expect(session.calls.some((call) => call.startsWith('fix'))).toBe(false);
  expect(document.activeElement).toBe(button('改这5处'));
});

test('a refusal is said, and the card stays', async () => {
  const fake = await shown([fix(3)]);
  const text = { zh: '支出明细!E4是公式', en: 'a formula' };
  fake.session.failNext('fix', Object.assign(new Error('x'), { code: 'cell-formula', text }));
  await click(button('改这一处'));
  expect(screen.getByText(/支出明细!E4是公式/)).toBeTruthy();
  expect(parts()).toHaveLength(1);
});

test('a card without a certain correction offers none', async () => {
  await shown();
  expect(screen.queryByRole('group', { name: '更正' })).toBeNull();
});

/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { ALL_RULES } from '../../../src/rules';
import { chaptersOf, textOf } from '../../../src/taskpane/help/markdown';
import { foundChapters, foundRules } from '../../../src/taskpane/help/search';
import { networkReport } from '../fake-report';
import { showPane } from '../show-pane';

const GUIDES = ['docs/zh-CN/使用说明.md', 'docs/en-US/guide.md'];

test.each(GUIDES)('%s is read whole, and without marks of its markup', (path) => {
  const chapters = chaptersOf(readFileSync(path, 'utf8'));
  expect(chapters.length).toBeGreaterThan(4);
  const all = chapters.flatMap(({ blocks }) => blocks.map(textOf)).join('\n');
  expect(all).not.toMatch(/\*\*|`|\]\(|^#/m);
});

test('lines of a paragraph are one: without a blank between Chinese, with one between English', () => {
  const [chapter] = chaptersOf('# 一\n\n甲\n乙\n\n- one\n  two\n3. **丙**`x`[丁](d.md)\n\n![图](x.png)\n');
  expect(chapter!.blocks.map((block) => [block.kind, textOf(block)])).toEqual([
    ['paragraph', '甲乙'],
    ['item', 'one two'],
    ['step', '丙x丁'],
  ]);
  expect(chapter!.blocks[2]!.runs.map(({ kind }) => kind)).toEqual(['strong', 'code', 'text']);
});

test('a search shows the blocks that hold its words, in chapters that hold them all', () => {
  const chapters = chaptersOf('# 一\n\n撤销写入\n\n其他\n\n# 二\n\n撤销更正\n');
  expect(foundChapters(chapters, '撤销 写入')).toEqual([{ title: '一', blocks: [chapters[0]!.blocks[0]] }]);
  expect(foundChapters(chapters, '  ')).toBe(chapters);
});

test('rules are found by their words and their id', () => {
  expect(foundRules(ALL_RULES, 'amount-negative', 'zh').map(({ id }) => id)).toContain('amount-negative');
  expect(foundRules(ALL_RULES, '金额 负数', 'zh').map(({ id }) => id)).toContain('amount-negative');
  expect(foundRules(ALL_RULES, '', 'zh')).toEqual([]);
});

test('opens over the pane, is searched, and gives the focus back', async () => {
  await showPane(networkReport());
  const opener = screen.getByRole('button', { name: '使用说明' });
  opener.focus();
  await act(async () => fireEvent.click(opener));
  const page = await screen.findByRole('main', { name: '使用说明' }, { timeout: 20_000 });
  expect(document.activeElement).toBe(page);
  fireEvent.change(within(page).getByRole('searchbox'), { target: { value: '受保护' } });
  expect(within(page).getByText(/在“审阅”里撤销保护/)).toBeTruthy();
  expect(within(page).queryByText(/需要什么版本/)).toBeNull();
  // Once for the search, once for the page.
  fireEvent.keyDown(within(page).getByRole('searchbox'), { key: 'Escape' });
  fireEvent.keyDown(page, { key: 'Escape' });
  expect(screen.queryByRole('main', { name: '使用说明' })).toBeNull();
  expect(document.activeElement).toBe(opener);
});

import type { HandEdit } from '../../src/engine';
import { handEditsText } from '../../src/commands/hand-edits';

const edits = (count: number): HandEdit[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at),
    sheet: '自评汇总',
    cell: { sheet: '自评汇总', top: at, left: 0, bottom: at, right: 0 },
    hers: '甲',
    ours: '乙',
    why: 'typed' as const,
    kept: false,
  }));

test('nothing is said where there is nothing to choose', () => {
  expect(handEditsText([])).toBeNull();
  expect(handEditsText(edits(1).map((edit) => ({ ...edit, kept: true })))).toBeNull();
});

test('a few places are listed, of more it is said how many there are', () => {
  expect(handEditsText(edits(2))!.zh.split('\n')[1]).toBe('自评汇总!A1、自评汇总!A2');
  expect(handEditsText(edits(8))!.zh).toMatch(/、自评汇总!A6 等8处$/);
  expect(handEditsText(edits(8))!.en).toMatch(/, 自评汇总!A6 and more, 8 in all$/);
});

test('the step is called as the pane calls it', () => {
  const { zh, en } = handEditsText(edits(1))!;
  expect(zh).toContain('“生成”');
  expect(en).toContain('“Write”');
});

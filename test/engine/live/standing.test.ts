import { HandEdits } from '../../../src/engine/live/hands/hand-edits';
import { Standing } from '../../../src/engine/live/standing';
import type { Grid, PlanCell, SheetInfo, SheetPlan } from '../../../src/workbook';

const KEY = 'the key of a finding';

/** 审核结果 with one finding, its row further down the more there is above it, and a reason. */
function planOf(found: string, reason: string): SheetPlan {
  const cells: PlanCell[] = [
    { row: 0, column: 0, value: '问题' },
    { row: 0, column: 1, value: '情况说明' },
    { row: 0, column: 2, value: '编号' },
    { row: 1, column: 0, value: found },
    { row: 1, column: 1, value: reason || null, style: 'input' },
    { row: 1, column: 2, value: KEY },
  ];
  return {
    name: '审核结果',
    mark: { kind: 'findings' },
    columnWidths: [10, 10, 10],
    rowHeights: new Map(),
    styles: { input: { input: true } },
    merges: [],
    cells,
    print: {
      orientation: 'landscape',
      paper: 'A4',
      area: { top: 0, left: 0, bottom: 1, right: 2 },
      fitToWidth: true,
      margins: { top: 1, bottom: 1, left: 1, right: 1 },
    },
  };
}

function gridOf(plan: SheetPlan): Grid {
  const values = [0, 1].map((row) =>
    [0, 1, 2].map((column) => plan.cells.find((c) => c.row === row && c.column === column)!.value),
  );
  return {
    sheet: plan.name,
    area: { top: 0, left: 0, bottom: 1, right: 2 },
    values,
    formats: null,
    merges: [],
  };
}

const sheet = { id: 'one', name: '审核结果', own: { kind: 'findings' } } as unknown as SheetInfo;

test('what another window has written there is taken with the reasons that stand there, not with those that are to', () => {
  const standing = new Standing(new HandEdits());
  standing.wrote(standing.as([planOf('甲', '')]));
  // It says what we would write now, but for a reason that was kept a moment ago.
  const now = planOf('乙', '刚填的说明');
  standing.notice(
    [{ sheet, grid: gridOf(planOf('乙', '')), isWhole: true }],
    new Map([['findings\n', now]]),
    new Set(),
  );
  const reason = standing.of('findings\n')!.cells.find(({ row, column }) => row === 1 && column === 1)!;
  expect(reason.value).toBeNull();
  expect(standing.of('findings\n')!.cells.map(({ value }) => value)).toContain('乙');
});

test('the key of a row is never hers: the sheet is written anew, and hers in it stays', () => {
  const hands = new HandEdits();
  const standing = new Standing(hands);
  standing.wrote(standing.as([planOf('甲', '')]));
  const typed = planOf('她改的', '');
  const cells = typed.cells.map((cell) => (cell.value === KEY ? { ...cell, value: 'an earlier key' } : cell));
  const found = { sheet, grid: gridOf({ ...typed, cells }), isWhole: false };
  standing.notice([found], new Map(), new Set());
  expect(hands.listed([sheet]).map(({ hers }) => hers)).toEqual(['她改的']);
  expect(standing.isDisturbed('one')).toBe(true);
  const due = standing.as([planOf('甲', '')]).get('findings\n')!.plan;
  expect(due.cells.map(({ value }) => value)).toEqual(expect.arrayContaining([KEY, '她改的']));
});

test('what her Ctrl+Z brought back of ours does not hold the sheet in which rows have moved besides', () => {
  const hands = new HandEdits();
  const standing = new Standing(hands);
  standing.wrote(standing.as([planOf('甲', '')]));
  standing.wrote(standing.as([planOf('乙', '')]));
  standing.disturb(['one']);
  standing.notice([{ sheet, grid: gridOf(planOf('甲', '')), isWhole: false }], new Map(), new Set());
  expect(hands.isHeld('findings\n')).toBe(false);
});

import * as fc from 'fast-check';
import { diffPlans } from '../../src/engine/live/sheet-diff';
import { atOnce } from '../../src/engine/pause';
import { findingsSteps } from '../../src/forms';
import { FINDING_COLUMN_NAMES } from '../../src/forms/findings-columns';
import { Memory } from '../../src/memory';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import type { Finding } from '../../src/rules';
import { cellRef, type SheetPlan, type SheetUpdate } from '../../src/workbook';

const planFindings = (...of: Parameters<typeof findingsSteps>): SheetPlan => atOnce(findingsSteps(...of));
const both = (text: string) => ({ zh: text, en: text });

const finding = (key: string, severity: Finding['severity'] = 'error'): Finding => ({
  rule: 'year-total-sum',
  severity,
  outcome: 'fail',
  project: '网络维护费',
  cells: [cellRef('表', 1, 1)],
  message: both(`不符${key}`),
  found: both('1'),
  expected: both('2'),
  fix: both('核对'),
  source: NATIONAL_2020.settings.executionMethod.source,
  key,
  explained: null,
});

const planOf = (keys: readonly string[]): SheetPlan =>
  planFindings(
    keys.map((key) => finding(key)),
    {
      file: '工作簿.xlsx',
      policies: [NATIONAL_2020],
      asOf: { year: 2021, month: 10, day: 26 },
    },
  );

type Look = Readonly<Record<string, unknown>>;

/** The look of every cell, by row and column. */
function looksOf({ cells, styles }: SheetPlan): Look[][] {
  const rows: Look[][] = [];
  for (const { row, column, style } of cells) {
    (rows[row] ??= [])[column] = style === undefined ? {} : { ...styles[style] };
  }
  return Array.from(rows, (row) => row ?? []);
}

function looksAfter(before: SheetPlan, { deletedRows, insertedRows, cells }: SheetUpdate): Look[][] {
  const rows = looksOf(before);
  for (const { row, count } of [...deletedRows].reverse()) rows.splice(row, count);
  for (const { row, count, like } of insertedRows) {
    rows.splice(row, 0, ...Array.from({ length: count }, () => []));
    for (let at = row; at < row + count; at++) rows[at] = (rows[like] ?? []).map((look) => ({ ...look }));
  }
  for (const { row, column, style } of cells) {
    if (style) (rows[row] ??= [])[column] = { ...rows[row]?.[column], ...style };
  }
  return rows;
}

const keys = Array.from({ length: 60 }, (_, index) => `第${index}条`);

describe('审核结果 while findings come and go', () => {
  test('one finding more, wherever it stands, writes its own row and no other cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (at) => {
        const before = planOf(keys);
        const after = planOf([...keys.slice(0, at), '新', ...keys.slice(at)]);
        const update = diffPlans('审核结果', before, after)!;
        expect(update.deletedRows).toEqual([]);
        expect(update.insertedRows).toHaveLength(1);
        const { row, count } = update.insertedRows[0]!;
        expect(count).toBe(1);
        expect(new Set(update.cells.map((cell) => cell.row))).toEqual(new Set([row]));
        expect(update.cells.length).toBeLessThanOrEqual(FINDING_COLUMN_NAMES.length);
        expect([...update.rowHeights.keys()]).toEqual([row]);
        // It looks like its neighbours already.
        expect(update.cells.filter(({ style }) => style)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('one finding less writes no cell at all', () => {
    const update = diffPlans('审核结果', planOf(keys), planOf([...keys.slice(0, 7), ...keys.slice(8)]))!;
    expect(update.deletedRows).toHaveLength(1);
    expect(update.cells).toEqual([]);
  });

  test('one finding that moves takes its row along and leaves all others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 58 }), fc.integer({ min: 0, max: 59 }), (from, to) => {
        const moved = keys.filter((_, at) => at !== from);
        moved.splice(to, 0, keys[from]!);
        const update = diffPlans('审核结果', planOf(keys), planOf(moved))!;
        const rows = new Set(update.cells.map(({ row }) => row));
        expect(rows.size).toBeLessThanOrEqual(1);
        expect(update.deletedRows.length).toBe(rows.size);
        expect(update.insertedRows.map(({ row }) => row)).toEqual([...rows]);
      }),
    );
  });

  test('the running number is right in every row, and a value in values mode', () => {
    const numbers = planOf(keys).cells.filter(({ formula }) => formula?.startsWith('=ROW'));
    expect(numbers).toHaveLength(60);
    for (const { row, value, formula } of numbers)
      expect(row + 1 - Number(/^=ROW\(\)-(\d+)$/.exec(formula ?? '')?.[1])).toBe(value);
    const plan = planFindings(
      keys.map((key) => finding(key)),
      {
        file: '工作簿.xlsx',
        policies: [],
        asOf: { year: 2021, month: 10, day: 26 },
        mode: 'values',
      },
    );
    expect(plan.cells.some(({ formula }) => formula !== undefined)).toBe(false);
  });

  test('every cell looks as planned when rows were deleted, inserted like a neighbour, and restyled', () => {
    const grave = fc.constantFrom('error' as const, 'warning' as const, 'info' as const);
    const list = fc.uniqueArray(fc.tuple(fc.nat(12), grave), { selector: ([key]) => key, minLength: 2 });
    fc.assert(
      fc.property(list, list, (one, other) => {
        const [before, after] = [one, other].map((some) =>
          planFindings(
            some.map(([key, severity]) => finding(`第${key}条`, severity)),
            { file: '工作簿.xlsx', policies: [], asOf: { year: 2021, month: 10, day: 26 } },
          ),
        ) as [SheetPlan, SheetPlan];
        const update = diffPlans('审核结果', before, after);
        if (update) expect(looksAfter(before, update)).toEqual(looksOf(after));
      }),
    );
  });
});

test('a cell that no longer holds a text is no longer formatted as one', () => {
  const plan = (explained: string | null): SheetPlan =>
    planFindings([{ ...finding('a'), explained }], {
      file: '工作簿.xlsx',
      policies: [NATIONAL_2020],
      asOf: { year: 2021, month: 10, day: 26 },
    });
  const update = diffPlans('审核结果', plan('=已核对'), plan(null), new Memory());
  expect(update?.cells).toMatchObject([{ value: null, style: { format: 'General' } }]);
});

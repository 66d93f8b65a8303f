import * as fc from 'fast-check';
import { diffPlans } from '../../src/engine/live/sheet-diff';
import { planFindings } from '../../src/forms';
import { FINDING_COLUMN_NAMES } from '../../src/forms/findings-columns';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import type { Finding } from '../../src/rules';
import { cellRef, type SheetPlan } from '../../src/workbook';

const both = (text: string) => ({ zh: text, en: text });

const finding = (key: string): Finding => ({
  rule: 'year-total-sum',
  severity: 'error',
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
  planFindings(keys.map(finding), {
    file: '工作簿.xlsx',
    policies: [NATIONAL_2020],
    asOf: { year: 2021, month: 10, day: 26 },
  });

const keys = Array.from({ length: 60 }, (_, index) => `第${index}条`);

describe('审核结果 while findings come and go', () => {
  test('one finding more, wherever it stands, writes its own row and no other cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 59 }), (at) => {
        const before = planOf(keys);
        const after = planOf([...keys.slice(0, at), '新', ...keys.slice(at)]);
        const update = diffPlans('审核结果', before, after)!;
        expect(update.deletedRows).toEqual([]);
        expect(update.insertedRows).toHaveLength(1);
        const [{ row, count }] = update.insertedRows as [{ row: number; count: number }];
        expect(count).toBe(1);
        expect(new Set(update.cells.map((cell) => cell.row))).toEqual(new Set([row]));
        expect(update.cells.length).toBeLessThanOrEqual(FINDING_COLUMN_NAMES.length);
        expect([...update.rowHeights.keys()]).toEqual([row]);
      }),
      { numRuns: 30 },
    );
  });

  test('one finding less writes no cell at all', () => {
    const update = diffPlans('审核结果', planOf(keys), planOf([...keys.slice(0, 7), ...keys.slice(8)]))!;
    expect(update.deletedRows).toHaveLength(1);
    expect(update.cells).toEqual([]);
  });

  test('the running number is right in every row, and a value in values mode', () => {
    const numbers = planOf(keys).cells.filter(({ formula }) => formula !== undefined);
    expect(numbers).toHaveLength(60);
    for (const { row, value, formula } of numbers)
      expect(row + 1 - Number(/^=ROW\(\)-(\d+)$/.exec(formula ?? '')?.[1])).toBe(value);
    const plan = planFindings(keys.map(finding), {
      file: '工作簿.xlsx',
      policies: [],
      asOf: { year: 2021, month: 10, day: 26 },
      mode: 'values',
    });
    expect(plan.cells.some(({ formula }) => formula !== undefined)).toBe(false);
  });
});

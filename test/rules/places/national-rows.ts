import type { CellValue } from '../../../src/workbook';
import { put } from './edits';
import type { Rows } from './places';

/** Rows of the filled form. */
export const ROWS = {
  title: 1,
  total: 5,
  part: 6,
  goal: 8,
  count: 10,
  quality: 11,
  time: 12,
  cost: 13,
  social: 14,
  lasting: 15,
  satisfied: 16,
  sum: 17,
} as const;

/** Columns of its indicators, and of its amounts. */
const COLUMNS = {
  ...{ name: 3, target: 4, actual: 5, weight: 6, score: 7, reason: 8 },
  ...{ initial: 3, budget: 4, executed: 5, rate: 7, points: 8 },
} as const;

type Place = readonly [row: keyof typeof ROWS | number, column: keyof typeof COLUMNS | number, CellValue];

/** Puts values into cells of the form, named or counted from 0. */
export const fill = (...cells: readonly Place[]): ((rows: Rows) => void) =>
  put(
    ...cells.map(
      ([row, column, value]) =>
        [
          typeof row === 'number' ? row : ROWS[row],
          typeof column === 'number' ? column : COLUMNS[column],
          value,
        ] as const,
    ),
  );

/** A qualitative indicator in place of the one on sustained effect. */
export const qualitative = (actual: string, score: number, total: number) =>
  fill(
    ['lasting', 'target', '建立长效管护机制并落实到村'],
    ['lasting', 'actual', actual],
    ['lasting', 'score', score],
    ['sum', 'score', total],
  );

export const budgets = (initial: number, budget: number) =>
  fill(
    ['total', 'initial', initial],
    ['part', 'initial', initial],
    ['total', 'budget', budget],
    ['part', 'budget', budget],
  );

import fc from 'fast-check';
import { evaluateWorkbook, planSheets } from '../../src/engine';
import { planToGrid, type CellValue, type Grid } from '../../src/workbook';
import { CLEAN_DAY, cleanWorkbook } from '../cases/clean-workbook';
import { publishedCases } from '../cases/published/cases';
import { LAYOUTS, layOut } from '../cases/published/lay-out';
import { MemoryWorkbook } from '../engine/memory-workbook';
import { gridOf } from '../../src/workbook';
import { tried } from './sound';
import type { Fuzzed, Part } from './part';
import { anyValue, UNREADABLE, WORDS } from './values';

interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Rows from the top: those of a long ledger are all alike. */
const ROWS = 60;

let bases: readonly (readonly Grid[])[] | null = null;

/** Workbooks with nothing to find fault with, and published tables. */
async function baseWorkbooks(): Promise<readonly (readonly Grid[])[]> {
  if (bases) return bases;
  const clean = cleanWorkbook();
  const report = await evaluateWorkbook(MemoryWorkbook.of(clean), { asOf: CLEAN_DAY });
  const forms = planSheets(report, { outputMode: 'values' }, new Set(['form'] as const)).map(planToGrid);
  const [layout] = LAYOUTS;
  const published = publishedCases().map((one) => [layOut(one, layout!)]);
  return (bases = [clean, [forms[0]!], ...published]);
}

function edited(grids: readonly Grid[], edits: readonly Edit[]): { grids: Grid[]; unreadable: boolean } {
  const values = grids.map((grid) => grid.values.map((row) => [...row]));
  for (const { sheet, row, column, value } of edits) {
    const rows = values[sheet % values.length]!;
    const line = rows[row % Math.min(rows.length, ROWS)]!;
    line[column % line.length] = value;
  }
  const isUnreadable = (value: CellValue): boolean => (UNREADABLE as readonly CellValue[]).includes(value);
  const unreadable = grids.some((grid, sheet) =>
    grid.values.some((row, r) =>
      row.some((value, column) => typeof value === 'number' && isUnreadable(values[sheet]![r]![column]!)),
    ),
  );
  return { grids: grids.map((grid, at) => ({ ...grid, values: values[at]! })), unreadable };
}

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  sheet: fc.nat(7),
  row: fc.nat(ROWS),
  column: fc.nat(20),
  value: anyValue,
});
const anyEdits = fc.oneof(
  fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
  fc.array(anyEdit, { minLength: 100, maxLength: 400, size: 'max' }),
);

/** Cells of workbooks replaced by whatever may stand in a cell. */
export const CELLS: Part = {
  name: 'cells',
  make: (fuzzed: Fuzzed) =>
    fc.asyncProperty(fc.nat(200), anyEdits, async (which, edits) => {
      const all = await baseWorkbooks();
      const { grids, unreadable } = edited(all[which % all.length]!, edits);
      fuzzed.cells += edits.length;
      const { report, wrong } = await tried(grids);
      if (unreadable && report?.verdict === 'pass') wrong.push('passes with an unreadable figure');
      fuzzed.check(wrong);
    }),
};

const HEADERS = WORDS.filter((word) => word.length <= 12);
const anyRow = (width: number) => fc.array(anyValue, { minLength: width, maxLength: width });
const anySheet = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(3))
  .chain(([width, above]) =>
    fc.tuple(
      fc.array(anyRow(width), { minLength: above, maxLength: above }),
      fc.array(fc.constantFrom(...HEADERS), { minLength: width, maxLength: width }),
      fc.array(anyRow(width), { maxLength: 30, size: 'max' }),
    ),
  )
  .map(([above, header, below]): CellValue[][] => [...above, header, ...below]);

/** Tables of headers that the product knows, and whatever may stand below them. */
export const TABLES: Part = {
  name: 'tables',
  make: (fuzzed: Fuzzed) =>
    fc.asyncProperty(fc.array(anySheet, { minLength: 1, maxLength: 4 }), async (sheets) => {
      fuzzed.cells += sheets.flat(2).length;
      fuzzed.check((await tried(sheets.map((rows, at) => gridOf(`表${at + 1}`, rows)))).wrong);
    }),
};

import { FORM_READINGS } from '../../../../src/forms/form-readings';
import { isSame, submissionSteps, type Correction, type Submission } from '../../../../src/intake';
import { findTables } from '../../../../src/intake/tables/find-tables';
import type { FoundTable } from '../../../../src/intake/tables/found-table';
import { valueAt, type CellValue, type Grid } from '../../../../src/workbook';
import { publishedCases } from '../../../cases/published/cases';
import { layOut } from '../../../cases/published/lay-out';

const NONSENSE = '某某栏';
const forms = publishedCases()
  .filter(({ stated_total: total }) => total)
  .map((one) => layOut(one, 'plain'));

function replaced(grid: Grid, row: number, column: number, value: CellValue): Grid {
  const values = grid.values.map((line, r) =>
    r === row - grid.area.top ? line.map((old, c) => (c === column - grid.area.left ? value : old)) : line,
  );
  return { ...grid, values };
}

function submissionOf(tables: readonly FoundTable[]): Submission | undefined {
  const steps = submissionSteps(tables, { readings: FORM_READINGS });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value?.submissions[0];
  }
}

/** What is stated, without labels and the certainty of the reading. */
function figures(submission: Submission | undefined): unknown {
  return JSON.parse(
    JSON.stringify(
      [submission?.funds, submission?.indicators, submission?.claimedTotal],
      (key, value: unknown) => (key === 'label' ? undefined : value),
    ),
  ) as unknown;
}

it('what the clerk says of a column equals what its words would have said, in every published form', () => {
  let columns = 0;
  const problems: string[] = [];
  for (const grid of forms) {
    const before = findTables([grid], FORM_READINGS);
    const [form] = before;
    const stated = figures(submissionOf(before));
    for (const { headerCells, meaning, state, header, by } of form!.columnReadings) {
      const { top: row, left: column } = headerCells;
      // Parts of a common header and headers merged over rows stay: one cell is replaced.
      if (state !== 'read' || meaning === null || by === 'clerk' || valueAt(grid, row, column) === null)
        continue;
      const told: Correction = { kind: 'column', place: headerCells, meaning };
      const after = findTables([replaced(grid, row, column, NONSENSE)], FORM_READINGS, [told]);
      columns++;
      if (isSame(figures(submissionOf(after)), stated)) continue;
      problems.push(`${grid.sheet} ${header} ${meaning}`);
    }
  }
  expect(problems).toEqual([]);
  expect(columns).toBeGreaterThan(90);
});

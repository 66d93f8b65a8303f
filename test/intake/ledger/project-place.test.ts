import fc from 'fast-check';
import { formatCellRef } from '../../../src/workbook';
import { load, type Row } from './ledgers';

interface Block {
  readonly owner: string;
  readonly code: string;
  readonly length: number;
}

/** Rows of one project and item, blank rows, or rows of unreadable amounts. */
const block: fc.Arbitrary<Block> = fc.record({
  owner: fc.constantFrom('甲', '甲', '乙', '丙', '戊', '己', '庚', ''),
  code: fc.constantFrom('30201', '30211', '约'),
  length: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 400 })),
});
/** More runs than are listed one by one. */
const interleaved: fc.Arbitrary<readonly Block[]> = fc
  .integer({ min: 1, max: 260 })
  .map((times) =>
    Array.from({ length: times }, (_, at) => ({ owner: at % 2 ? '甲' : '乙', code: '30201', length: 1 })),
  );

function rowsOf({ owner, code, length }: Block): Row[] {
  const row: Row =
    owner === '' ? [null, null, null, null, null, null] : [owner, code, null, '电费', null, amountOf(code)];
  return Array.from({ length }, () => row);
}

const amountOf = (code: string): string | number => (code === '约' ? '约20' : 10);

/** Row by row: runs of the project's rows, blank rows not counted; one range where there are more than a hundred. */
function expectedCells(rows: readonly Row[], project: string): string[] {
  const runs: [number, number][] = [];
  let owner: unknown = null;
  rows.forEach(([name], at) => {
    if (name === null) return;
    if (name === project && owner === project) runs[runs.length - 1]![1] = at;
    else if (name === project) runs.push([at, at]);
    owner = name;
  });
  const listed = runs.length > 100 ? [[runs[0]![0], runs[runs.length - 1]![1]] as const] : runs;
  return listed.map(([top, bottom]) =>
    formatCellRef({ sheet: '支出明细', top: top + 3, bottom: bottom + 3, left: 5, right: 5 }),
  );
}

describe('where the entries of a project stand', () => {
  it('is what a look at every row gives', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            block.map((one) => [one]),
            interleaved,
          ),
          { minLength: 1, maxLength: 8 },
        ),
        (blocks) => {
          // A second project, so that ranges are kept apart.
          const rows = [...blocks.flat(), { owner: '丁', code: '30201', length: 1 }].flatMap(rowsOf);
          const store = load(rows);
          for (const project of store.projects()) {
            expect(store.slice(project)!.amountCells.map(formatCellRef)).toEqual(
              expectedCells(rows, project),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

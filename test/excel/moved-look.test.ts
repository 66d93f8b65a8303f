import fc from 'fast-check';
import { withMovedRows } from '../../src/excel/moved-look';
import { cellNumber, type CellValue, type PlanCell, type SheetPlan } from '../../src/workbook';

const look = { columnWidths: [10, 10], styles: {}, rowHeights: new Map<number, number>(), merges: [] };
const print = {
  orientation: 'portrait',
  paper: 'A4',
  area: { top: 0, left: 0, bottom: 9, right: 1 },
  fitToWidth: true,
  margins: { top: 1, bottom: 1, left: 1, right: 1 },
} as const;

/** A plan whose rows say what they are; their styles are named after them. */
function planOf(texts: readonly string[]): SheetPlan {
  const cells = texts.flatMap((value, row): PlanCell[] => [
    { row, column: 0, value, style: `row ${row}` },
    { row, column: 1, value: row, style: `row ${row}` },
  ]);
  return { ...look, name: '自评汇总', mark: { kind: 'summary' }, print, cells };
}

/** The sheet as it stands: a row of the plan, or a blank row of hers (null). */
function contentsOf(plan: SheetPlan, rows: readonly (number | null)[]): Map<number, CellValue> {
  const contents = new Map<number, CellValue>();
  rows.forEach((planned, row) => {
    for (const cell of plan.cells.filter((one) => one.row === planned))
      contents.set(cellNumber(row, cell.column), cell.value);
  });
  return contents;
}

const stylesByRow = (plan: SheetPlan): Map<number, string> =>
  new Map(plan.cells.map(({ row, style = '' }) => [row, style]));

describe('looks go along with the rows of a sheet of ours', () => {
  const rows = fc.integer({ min: 2, max: 12 });
  const changes = fc.array(fc.tuple(fc.boolean(), fc.nat(20)), { maxLength: 4 });

  it('wherever rows of hers come and rows of ours go', () => {
    fc.assert(
      fc.property(rows, changes, (count, some) => {
        const plan = planOf(Array.from({ length: count }, (_, row) => `第${row}行`));
        const standing: (number | null)[] = Array.from({ length: count }, (_, row) => row);
        for (const [comes, at] of some) standing.splice(at % count, comes ? 0 : 1, ...(comes ? [null] : []));
        const left = standing.flatMap((planned, row) => (planned === null ? [] : [[row, planned] as const]));
        fc.pre(left.length > 0);
        const found = stylesByRow(withMovedRows(plan, contentsOf(plan, standing)));
        for (const [row, planned] of left) expect(found.get(row)).toBe(`row ${planned}`);
      }),
    );
  });

  it('also where she typed another text into a row', () => {
    const plan = planOf(['甲', '乙', '丙', '丁']);
    const contents = contentsOf(plan, [null, 0, 1, 2, 3]);
    contents.set(cellNumber(2, 0), '乙（更正）');
    expect(stylesByRow(withMovedRows(plan, contents)).get(2)).toBe('row 1');
  });

  it('and so do merged areas, heights, page breaks and title rows', () => {
    const plan: SheetPlan = {
      ...planOf(['甲', '乙', '丙', '丁']),
      merges: [{ top: 1, left: 0, bottom: 2, right: 0 }],
      rowHeights: new Map([[3, 40]]),
      print: { ...print, titleRows: [0, 1], pageBreaks: [3] },
    };
    const moved = withMovedRows(plan, contentsOf(plan, [0, 1, null, 2, 3]));
    expect(moved.merges).toEqual([{ top: 1, left: 0, bottom: 3, right: 0 }]);
    expect([...moved.rowHeights]).toEqual([[4, 40]]);
    expect(moved.print).toMatchObject({ titleRows: [0, 1], pageBreaks: [4] });
  });

  it('the very plan where nothing has moved', () => {
    const plan = planOf(['甲', '乙']);
    expect(withMovedRows(plan, contentsOf(plan, [0, 1]))).toBe(plan);
  });
});

import { evaluateWorkbook, planSheets, type Report } from '../../src/engine';
import { planToGrid, type CellRef, type Grid } from '../../src/workbook';
import { MemoryWorkbook } from '../engine/memory-workbook';
import { CLEAN_DAY, cleanWorkbook } from './clean-workbook';

const evaluated = (grids: readonly Grid[]): Promise<Report> =>
  evaluateWorkbook(MemoryWorkbook.of(grids), { asOf: CLEAN_DAY });

/** Rows of a long ledger are all alike. */
const ROWS_LOOKED_AT = 14;
const DAMAGE = ['abc', '#REF!'];
const FIGURE = /^[≥≤=<>]?\d+(?:\.\d+)?[%\u4e00-\u9fa5]{0,2}$/;

interface Place {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
}

function figuresOf(grids: readonly Grid[]): Place[] {
  return grids.flatMap((grid) =>
    grid.values
      .slice(0, ROWS_LOOKED_AT)
      .flatMap((line, row) =>
        line.flatMap((value, column) => (FIGURE.test(String(value ?? '')) ? [{ grid, row, column }] : [])),
      ),
  );
}

function damaged(grids: readonly Grid[], { grid, row, column }: Place, value: string): Grid[] {
  const lineOf = (line: Grid['values'][number]) => line.map((old, at) => (at === column ? value : old));
  const values = grid.values.map((line, at) => (at === row ? lineOf(line) : line));
  return grids.map((one) => (one === grid ? { ...grid, values } : one));
}

function names({ grid, row, column }: Place, { sheet, top, bottom, left, right }: CellRef): boolean {
  const [atRow, atColumn] = [grid.area.top + row, grid.area.left + column];
  return sheet === grid.sheet && top <= atRow && atRow <= bottom && left <= atColumn && atColumn <= right;
}

/** What becomes of each figure that is made unreadable, as far as it is not told of. */
async function untold(grids: readonly Grid[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, place] of figuresOf(grids).entries()) {
    const report = await evaluated(damaged(grids, place, DAMAGE[index % DAMAGE.length]!));
    const told = [...report.findings, ...report.incomplete].flatMap(({ cells }) => cells);
    const name = `${place.grid.sheet} row ${place.row} column ${place.column}`;
    if (report.verdict === 'pass') wrong.push(`${name} passes`);
    else if (!told.some((cell) => names(place, cell))) wrong.push(`${name} is not named`);
  }
  return wrong;
}

describe('one figure at a time made unreadable', () => {
  it('is named and never passes, in separate tables', async () => {
    expect((await evaluated(cleanWorkbook())).verdict).toBe('pass');
    expect(await untold(cleanWorkbook())).toEqual([]);
  });

  it('is named and never passes, in a filled form', async () => {
    const report = await evaluated(cleanWorkbook());
    const [form] = planSheets(report, { outputMode: 'values' }, new Set(['form'] as const)).map(planToGrid);
    expect((await evaluated([form!])).verdict).toBe('pass');
    expect(figuresOf([form!]).length).toBeGreaterThan(20);
    expect(await untold([form!])).toEqual([]);
  });
});

import { evaluateWorkbook, planSheets, type Report } from '../../src/engine';
import { formatCellRef, planToGrid, type CellRef, type Grid } from '../../src/workbook';
import { MemoryWorkbook } from '../engine/memory-workbook';
import { CLEAN_DAY, cleanWorkbook } from './clean-workbook';
import { publishedCases } from './published/cases';
import { layOut } from './published/lay-out';

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

/** Whatever is filled in and no figure, headers left out: one cell of every column is enough. */
function textsOf(grids: readonly Grid[]): Place[] {
  const isText = (value: unknown): boolean =>
    typeof value === 'string' && value !== '' && !FIGURE.test(value);
  return grids.flatMap((grid) => {
    const below = grid.values.findIndex((line) => line.filter((value) => value !== null).length >= 4) + 1;
    const width = grid.values[below]!.length;
    return Array.from({ length: width }, (_, column) => ({
      grid,
      column,
      row: grid.values.findIndex((line, row) => row >= below + (column % 2) && isText(line[column])),
    })).filter(({ row }) => row >= 0);
  });
}

/** What becomes of each cell that is made unreadable, as far as it is not told of. */
async function untold(
  grids: readonly Grid[],
  places = figuresOf(grids),
  damage: readonly string[] = DAMAGE,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, place] of places.entries()) {
    const report = await evaluated(damaged(grids, place, damage[index % damage.length]!));
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

test('a figure of which a sign got lost is named and never passes', async () => {
  const grids = cleanWorkbook();
  const values = figuresOf(grids).filter(({ grid, row, column }) =>
    /^[≥≤]/.test(String(grid.values[row]![column])),
  );
  expect(values.length).toBeGreaterThan(4);
  for (const damage of ['12..5', '1O0', '9?%', '1l0', '≥9？', '1,,000'])
    expect(await untold(grids, values.slice(0, 3), [damage])).toEqual([]);
});

test('wide signs are as unreadable as plain ones, and named', async () => {
  const grids = cleanWorkbook();
  const some = figuresOf(grids).filter((_, at) => at % 4 === 0);
  for (const damage of ['？', '＃＃', 'ａｂｃ']) expect(await untold(grids, some, [damage])).toEqual([]);
});

test.each(['#REF!', 'abc'])(
  '%s in a row of nothing but texts does not make it the header of another table',
  async (bad) => {
    const one = publishedCases().find(({ id }) => id === 'district-service-trade-2020')!;
    const grid = layOut(one, 'plain');
    const column = grid.values.find((line) => line.includes('三级指标'))!.lastIndexOf('得分');
    const places = grid.values.flatMap((line, row) =>
      /^\d+$/.test(String(line[column])) && !/^总分/.test(String(line[0])) ? [{ grid, row, column }] : [],
    );
    expect(places.length).toBeGreaterThan(6);
    expect(await untold([grid], places, [bad])).toEqual([]);
  },
);

test('one text at a time that is an error of a formula is named and never passes', async () => {
  const errors = ['#REF!', '#N/A', '#NAME?'];
  const grids = cleanWorkbook();
  expect(textsOf(grids).length).toBeGreaterThan(15);
  expect(await untold(grids, textsOf(grids), errors)).toEqual([]);
  const report = await evaluated(grids);
  const [form] = planSheets(report, { outputMode: 'values' }, new Set(['form'] as const)).map(planToGrid);
  expect(await untold([form!], textsOf([form!]), errors)).toEqual([]);
});

test('an error beside an amount far below the head of a ledger is named', async () => {
  const grids = cleanWorkbook();
  const ledger = grids[2]!;
  const rows = ledger.values.slice(3);
  const long = Array.from({ length: 1_200 }, (_, at) => [...rows[at % rows.length]!.slice(0, 5), 1]);
  long[1_100]![4] = '#VALUE!';
  const values = [...ledger.values.slice(0, 3), ...long];
  const area = { ...ledger.area, bottom: values.length - 1 };
  const report = await evaluated(grids.map((grid) => (grid === ledger ? { ...grid, values, area } : grid)));
  const told = report.incomplete.flatMap(({ cells }) => cells);
  expect(told.map(formatCellRef)).toContain('支出明细!E1104');
});

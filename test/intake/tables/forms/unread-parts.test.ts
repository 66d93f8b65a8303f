import { formsIn } from './forms-in';
import { blankSheets } from '../../../../src/engine';
import { formatArea, gridOf, planToGrid, type CellValue } from '../../../../src/workbook';
import { publishedCases } from '../../../cases/published/cases';
import { layOut } from '../../../cases/published/lay-out';

const one = publishedCases().find(({ stated_total: total }) => total)!;
const rows = (): CellValue[][] => layOut(one, 'plain').values.map((row) => [...row]);

function unreadIn(values: CellValue[][]): string[] {
  return formsIn(gridOf('表', values)).flatMap(({ unread }) =>
    unread.map(({ what, block, header, cells }) => `${what} ${block} ${header} ${formatArea(cells)}`),
  );
}

const at = (values: CellValue[][], text: string): number =>
  values.findIndex((row) => row.some((cell) => typeof cell === 'string' && cell.includes(text)));

test('a form that is understood leaves nothing unread', () => {
  expect(unreadIn(rows())).toEqual([]);
});

test.each([
  ['分管领导', '王某'],
  ['受益人数', 1200],
])('the label %s beside a value in the head', (label, value) => {
  const values = rows();
  const row = at(values, '项目名称');
  values.splice(row + 1, 0, [label, value]);
  expect(unreadIn(values)).toEqual([`field fields ${label} B${row + 2}`]);
});

test('amounts without a label among the funds', () => {
  const values = rows();
  const row = at(values, one.funds_wan_yuan[0]!.row);
  const width = values[row]!.length;
  const first = values[row]!.findIndex((cell) => /^\d/.test(String(cell)));
  const blank: CellValue[] = new Array<CellValue>(width).fill(null);
  blank[first] = 3;
  values.splice(row + 1, 0, blank);
  expect(unreadIn(values)).toEqual([expect.stringMatching(/^row funds {2}[A-Z]+\d+/)]);
});

describe('the label of a table that goes on on another page', () => {
  const blank = { form: 'sichuan', what: 'form', project: '渠道清淤', year: 2023 } as const;
  const grid = planToGrid(blankSheets(blank, { year: 2024, month: 2, day: 1 })[0]!);
  const parts = grid.values.flatMap((row, at) => (String(row[0]).startsWith('绩效指标') ? [at] : []));
  const unreadColumns = (values: CellValue[][]): string[] =>
    formsIn({ ...grid, values }).flatMap(({ columnReadings: readings }) =>
      readings.filter(({ state }) => state === 'unread').map(({ cells }) => formatArea(cells)),
    );
  const copy = (): CellValue[][] => grid.values.map((row) => [...row]);

  test('is said again there, and heads no column', () => {
    expect(parts).toHaveLength(2);
    expect(unreadColumns(copy())).toEqual([]);
  });

  test('is none where another text stands in its place', () => {
    const values = copy();
    values[parts[1]!]![0] = '以下由二组填写';
    expect(unreadColumns(values)).toEqual(['A15:A23']);
  });
});

import { formsIn } from './forms-in';
import { formatArea, gridOf, type CellValue } from '../../../../src/workbook';
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

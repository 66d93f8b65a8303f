import { findTables } from '../../../src/intake';
import type { CellValue, Grid } from '../../../src/workbook';

const HEADERS = ['编号', '物品', '地点', '保管人', '规格', '登记', '来自', '情况', '状态', '条码'];

/** A list of things: ten columns of texts that no table of ours has, most of them different from row to row. */
function listOfThings(rows: number): Grid {
  const people = ['赵伟', '钱芳', '孙娜', '李敏', '周静'];
  const values: CellValue[][] = [HEADERS];
  for (let row = 1; row <= rows; row++)
    values.push([
      `A${row}`,
      `办公桌椅第${row}批`,
      `青龙县${row % 300}号库房`,
      people[row % people.length]!,
      `长${row % 700}宽${row % 900}毫米`,
      `2023年${1 + (row % 12)}月${1 + (row % 28)}日`,
      `白水镇${row}号商行`,
      `已与师傅核对${row}次`,
      ['在用', '闲置', '报废'][row % 3]!,
      `TM${100_000 + row}`,
    ]);
  return {
    sheet: '物品登记',
    area: { top: 0, left: 0, bottom: rows, right: HEADERS.length - 1 },
    values,
    formats: [],
    merges: [],
  };
}

/** Of several hundred. */
const PATTERNS_A_TEXT = 10;

/** How many patterns are tried while the sheet is read. */
function patternsTried(grid: Grid): number {
  const tried = jest.spyOn(RegExp.prototype, 'test');
  findTables([grid], []);
  const count = tried.mock.calls.length;
  jest.restoreAllMocks();
  return count;
}

test('a text of an unrelated sheet costs a look, not a try of every word', () => {
  const rows = 1_000;
  const grid = listOfThings(rows);
  findTables([listOfThings(10)], []);
  expect(patternsTried(grid) / (rows * HEADERS.length)).toBeLessThan(PATTERNS_A_TEXT);
});

test('more rows cost no more each', () => {
  const [few, many] = [500, 2_000].map((rows) => patternsTried(listOfThings(rows)) / rows) as [
    number,
    number,
  ];
  expect(many / few).toBeLessThan(1.2);
});

test('nothing is found in it', () => {
  expect(findTables([listOfThings(30)], []).map(({ role }) => role)).toEqual(['unknown']);
});

import { readBook } from '../../cases/layouts/books';

const budget = (...names: string[]): (string | number)[][] => [
  ['项目名称', '年初预算数（万元）', '全年预算数（万元）', '全年执行数（万元）'],
  ...names.map((name) => [name, 10, 20, 18]),
];
/** Money of which nothing says what it is for. */
const UNKNOWN: (string | number)[][] = [['其他经费'], ['甲', '乙', '丙'], ['某物', 12, 3], ['他物', 30, 4]];

const unreadIn = (names: readonly string[]): string[][] =>
  readBook({ 预算: budget(...names), 其他: UNKNOWN }).map(({ unread }) =>
    unread.map(({ what, cells }) => `${what} ${cells.sheet}`),
  );

describe('a sheet that was not understood', () => {
  test('is unread material of the only project', () => {
    expect(unreadIn(['修渠项目'])).toEqual([['sheet 其他']]);
  });

  test('is nobody’s in a workbook of several', () => {
    expect(unreadIn(['修渠项目', '打井项目'])).toEqual([[], []]);
  });
});

import type { CellValue } from '../../../src/workbook';
import { readings } from './readings';

/** More columns than are weighed against each other. */
const MANY = 300;
const more = (of: (at: number) => CellValue): CellValue[] => Array.from({ length: MANY }, (_, at) => of(at));

test.each(['behind', 'before'])('of many columns %s those that are known every one is told', (where) => {
  const wide = (row: CellValue[], others: CellValue[]): CellValue[] =>
    where === 'behind' ? [...row, ...others] : [...others, ...row];
  const found = readings([
    wide(
      ['2024年项目支出预算表'],
      more(() => null),
    ),
    wide(
      ['项目名称', '年初预算数', '全年预算数', '执行数'],
      more((at) => `栏${at}`),
    ),
    wide(
      ['道路硬化', 100, 120, 110],
      more((at) => at + 0.5),
    ),
    wide(
      ['路灯安装', 50, 60, 60],
      more((at) => (at * 7) % 1000),
    ),
  ]);
  expect(found).toMatchObject({
    is: 'budget',
    项目名称: 'project',
    全年预算数: 'budget',
    执行数: 'executed',
  });
  const others = Array.from({ length: MANY }, (_, at) => found[`栏${at}`]);
  expect(others.filter((meaning) => meaning === undefined)).toEqual([]);
  expect(others.filter((meaning) => meaning === 'unread').length).toBeGreaterThan(MANY - 20);
});

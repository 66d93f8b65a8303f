import { gridOf } from '../../src/workbook';
import { withColumn } from './change-grid';
import { fateOf, type ColumnView } from './column-fate';
import { headerBlocks } from './header-rows';
import { sample } from './parts';
import { worse } from './ratchet';
import { THRESHOLDS } from './thresholds';

const view = (over: Partial<ColumnView>): ColumnView => ({
  claim: null,
  uses: [],
  isListed: false,
  areRowsListed: false,
  isFound: false,
  ...over,
});
const claim = (meaning: string | null, state: string): Partial<ColumnView> => ({
  claim: { header: '', cells: [], meaning, state },
});
const WEIGHT = view({ ...claim('weight', 'read'), uses: ['indicators.weight'] });

describe('what became of a column', () => {
  test.each([
    ['read', WEIGHT],
    ['hollow', view(claim('weight', 'read'))],
    ['wrong', view({ ...claim('score', 'read'), uses: ['indicators.score'] })],
    ['wrong', view({ ...claim('weight', 'read'), uses: ['indicators.score'] })],
    ['asked', view(claim('score', 'asked'))],
    ['unread', view({ isListed: true })],
    ['silent', view({})],
  ])('%s', (fate, after) => {
    expect(fateOf(WEIGHT, after)).toBe(fate);
  });

  test('whose report prints no columns is seen by its figures', () => {
    const before = view({ uses: ['indicators.weight'] });
    expect(fateOf(before, before)).toBe('read');
    expect(fateOf(before, view({ uses: ['indicators.score'] }))).toBe('wrong');
    expect(fateOf(before, view({}))).toBe('silent');
  });

  test('that meant nothing must not come to mean anything', () => {
    expect(fateOf(view({}), WEIGHT)).toBe('wrong');
    expect(fateOf(view({}), view({ isListed: true }))).toBe('unread');
  });
});

test('header rows are known with the columns below them', () => {
  const grid = gridOf('表', [
    ['项目名称', '修渠', '主管部门', '县水利局'],
    ['一级指标', '三级指标', '指标值', null, '得分'],
    [null, null, '符号', '数值'],
    ['产出指标', '修渠长度', '≥', 10, 20],
    ['总分', null, null, null, 20],
  ]);
  const [block, ...others] = headerBlocks(grid);
  expect(others).toEqual([]);
  expect([block!.top, block!.headerBottom, block!.bottom]).toEqual([1, 2, 3]);
  expect(block!.columns.map(({ text, row, left }) => `${text} ${row},${left}`)).toEqual([
    '一级指标 1,0',
    '三级指标 1,1',
    '符号 2,2',
    '数值 2,3',
    '得分 1,4',
  ]);
});

test('an inserted column moves merges and what stands to the right', () => {
  const merges = [
    { top: 0, bottom: 0, left: 0, right: 1 },
    { top: 1, bottom: 1, left: 1, right: 2 },
  ];
  const grid = {
    ...gridOf('表', [
      ['甲', null, '乙'],
      ['丙', '丁'],
    ]),
    merges,
  };
  const changed = withColumn(grid, 1, new Map([[1, '新']]));
  expect(changed.values).toEqual([
    ['甲', null, null, '乙'],
    ['丙', '新', '丁', null],
  ]);
  expect(changed.merges.map(({ left, right }) => [left, right])).toEqual([
    [0, 2],
    [2, 3],
  ]);
});

test('a sample is spread over all there is and the same each time', () => {
  const items = Array.from({ length: 1000 }, (_, at) => at);
  expect(sample(items, 4)).toEqual([125, 375, 625, 875]);
});

test('a figure that is worse or missing is told', () => {
  const figures = { figuresRead: 0, namesRead: 100, falseErrors: 99, refused: 0 };
  expect(worse('wild', { figures, summary: [], faults: ['what'] })).toEqual([
    expect.stringMatching(/figuresRead: 0, must be at least/),
    expect.stringMatching(/falseErrors: 99, must be at most/),
    'wild faultsUnnamed was not measured',
    'what',
  ]);
});

test('no threshold is beyond its goal', () => {
  const beyond = Object.entries(THRESHOLDS).flatMap(([part, some]) =>
    Object.entries(some)
      .filter(([, one]) => ('atLeast' in one ? one.atLeast > one.todo : one.atMost < one.todo))
      .map(([name]) => `${part} ${name}`),
  );
  expect(beyond).toEqual([]);
});

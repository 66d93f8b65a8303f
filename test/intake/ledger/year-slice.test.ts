import { formatCellRef } from '../../../src/workbook';
import { describeSlice, load, setRow } from './ledgers';

const ROWS = [
  ['道路', '302', '办公费', '纸', '2022-03-01', 100],
  ['道路', '302', '办公费', '笔', '2023-03-01', 20.5],
  ['绿化', '302', '办公费', '树', '2022-04-01', 7],
  ['道路', '302', '办公费', '墨', '2022-05-01', 0.001],
  ['道路', '310', '设备', '桌', null, 40],
  ['道路', '302', '办公费', '误', '2023-06-01', '约20'],
];

describe('entries of one year', () => {
  test('are summed by themselves, with their cells', () => {
    const slice = load(ROWS).slice('道路', new Set([2022]))!;
    expect(slice.total.toFixed()).toBe('100.001');
    expect([slice.count, slice.problemCount, slice.years]).toEqual([2, 0, [2022]]);
    expect(slice.amountCells.map(formatCellRef)).toEqual(['支出明细!F4', '支出明细!F7']);
    expect(slice.groups.flatMap((group) => group.entries(9).map(({ summaryText }) => summaryText))).toEqual([
      '纸',
      '墨',
    ]);
  });

  test('take unreadable ones with them', () => {
    const slice = load(ROWS).slice('道路', new Set([2023]))!;
    expect([slice.count, slice.total.toFixed(), slice.problems.map(({ text }) => text)]).toEqual([
      2,
      '20.5',
      ['约20'],
    ]);
  });

  test('those without a date are asked for by 0', () => {
    const slice = load(ROWS).slice('道路', new Set([2024, 0]))!;
    expect([slice.count, slice.total.toFixed(), slice.years]).toEqual([1, '40', []]);
    expect(load(ROWS).slice('道路', new Set([2024]))).toBeNull();
    expect(load(ROWS).slice('绿化', new Set([2023]))).toBeNull();
  });

  test('all years together are the whole', () => {
    const store = load(ROWS);
    const all = describeSlice(store.slice('道路', new Set([0, 2022, 2023])));
    expect(all).toMatchObject({ count: 5, total: '160.501', groups: [{ count: 3 }, { count: 1 }] });
  });

  test('follow an edit', () => {
    const store = load(ROWS);
    setRow(store, 4, ['道路', '302', '办公费', '笔', '2022-03-01', 30]);
    expect(store.slice('道路', new Set([2022]))!.total.toFixed()).toBe('130.001');
  });
});

import fc from 'fast-check';
import { decimal, sum } from '../../../src/numbers';
import { formatCellRef } from '../../../src/workbook';
import { anyEdit, anyRow, applyEdit } from './edits';
import { describeSlice, LAYOUT, load, setRow, type Row } from './ledgers';

const SEED: Row[] = [
  ['网络维护费', '302', '商品和服务支出', '市级社保业务专线等网络信息系统费用', null, 80000],
  ['网络维护费', '302', '商品和服务支出', '市本级网络设备购置费用', null, 20000],
  ['网络维护费', '302', '商品和服务支出', '其他工资福利费用', null, 100000],
  ['合计', null, null, null, null, 200000],
];

describe('a ledger', () => {
  it('adds up by item and nature, with the cells of each group', () => {
    const slice = load(SEED).slice('网络维护费')!;
    expect(slice.total.toFixed()).toBe('200000');
    expect(slice.count).toBe(3);
    expect(slice.groups.map(({ code, nature, amount }) => [code, nature?.code, amount.toFixed()])).toEqual([
      ['302', '30207', '80000'],
      ['302', '31007', '20000'],
      ['302', '30199', '100000'],
    ]);
    expect(
      slice.groups[1]!.entries(5).map(({ code, amount }) => [code, amount].map((ref) => formatCellRef(ref!))),
    ).toEqual([['支出明细!B5', '支出明细!F5']]);
    expect(slice.statedTotals.map(({ value }) => value?.toFixed())).toEqual(['200000']);
    expect(slice.amountCells.map(formatCellRef)).toEqual(['支出明细!F4:F6']);
    expect(formatCellRef(slice.wholeColumns!.amounts)).toBe('支出明细!F4:F6');
  });

  it('lets rows without a project follow the rows above', () => {
    const store = load([
      ['甲', '30201', '办公费', '复印纸', '2020-03-01', 10],
      [null, '30202', '印刷费', '宣传册', '2020年4月1日', 20.5],
      ['乙', '30211', '差旅费', '出差', 43_922, 30],
      [null, '30211', null, '出差', 20210501, 1],
    ]);
    expect(store.projects()).toEqual(['甲', '乙']);
    expect(store.slice('甲')!.total.toFixed()).toBe('30.5');
    expect(store.slice('乙')).toMatchObject({ count: 2, years: [2020, 2021] });
    expect(store.slice('乙')!.amountCells.map(formatCellRef)).toEqual(['支出明细!F6:F7']);
    expect(store.slice('丙')).toBeNull();
  });

  it('takes totals, balances, sign-offs, repeated headers and blank rows for what they are', () => {
    const store = load([
      ['甲', '302', null, '上年结转', null, 500],
      ['甲', '302', null, '电费', null, 10],
      ['甲小计', null, null, null, null, 10],
      [null, null, null, null, null, null],
      ['项目名称', '科目编码', '科目名称', '摘要', '日期', '支出金额'],
      ['乙', '302', null, '水费', null, 5],
      ['乙', '302', null, '1至3月水费合计', null, 5],
      [null, null, null, '小计', null, 10],
      ['总计', null, null, null, null, 20],
      [null, null, null, null, null, 20],
      ['制表人：张三', null, null, null, null, '审核：李四'],
    ]);
    expect(store.projects()).toEqual(['甲', '乙']);
    expect(store.slice('甲')).toMatchObject({ count: 1, problemCount: 0 });
    expect(store.slice('甲')!.statedTotals.map(({ cells }) => formatCellRef(cells[0]!))).toEqual([
      '支出明细!F6',
    ]);
    expect(store.slice('乙')).toMatchObject({ count: 2 });
    expect(store.slice('乙')!.statedTotals.map(({ cells }) => formatCellRef(cells[0]!))).toEqual([
      '支出明细!F11',
    ]);
  });

  it('lists amounts that are text or cannot be read, and counts what it cannot read as nothing', () => {
    const slice = load([
      ['甲', '302', null, '电费', null, '1,000.50'],
      ['甲', '302', null, '水费', null, '约20'],
      ['甲', '302', null, '水费', null, '0.2万元'],
      ['甲', '302', null, '水费', null, 0.125],
    ]).slice('甲')!;
    expect(slice.total.toFixed()).toBe('3000.625');
    expect(slice.count).toBe(4);
    expect(slice.problems.map(({ problem, text }) => [problem, text])).toEqual([
      ['number-as-text', '1,000.50'],
      ['approximate', '约20'],
      ['unit-in-cell', '0.2万元'],
    ]);
    expect(slice.wholeColumns).toBeUndefined();
  });

  it('is in 元 whatever the unit of the sheet, and keeps credits apart', () => {
    const layout = {
      ...LAYOUT,
      unit: '万元' as const,
      places: { ...LAYOUT.places, date: null, credit: 4 },
    };
    const slice = load(
      [
        ['甲', '302', null, '电费', null, 12.345678],
        ['甲', '302', null, '退回电费', 0.5, null],
      ],
      layout,
    ).slice('甲')!;
    expect(slice.groups.map(({ amount, negative }) => [amount.toFixed(), negative])).toEqual([
      ['123456.78', false],
      ['-5000', true],
    ]);
  });

  it('adds beyond the safe integers exactly', () => {
    const huge = 9_007_199_254_740.91;
    const rows = Array.from({ length: 20_000 }, (): Row => ['甲', null, null, '电费', null, huge]);
    const expected = sum(rows.map(() => decimal(huge)));
    expect(load(rows).slice('甲')!.total.toFixed()).toBe(expected.toFixed());
  });
});

describe('editing a ledger', () => {
  it('leads to what a fresh load of the same rows gives', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 40 }),
        fc.array(anyEdit, { maxLength: 25 }),
        (start, operations) => {
          const rows: Row[] = [...start];
          const store = load(rows);
          for (const step of operations) {
            applyEdit(store, rows, step);
            const fresh = load(rows);
            const names = ['', '甲项目', '乙项目'];
            expect(
              store
                .projects()
                .map((name) => name.replace(' ', ''))
                .sort(),
            ).toEqual(
              fresh
                .projects()
                .map((name) => name.replace(' ', ''))
                .sort(),
            );
            for (const name of names) {
              expect(comparable(store.slice(name))).toEqual(comparable(fresh.slice(name)));
              expect(store.namingRow(name)).toBe(fresh.namingRow(name));
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('adds up to the exact sum of what was typed', () => {
    const amounts = fc.array(fc.bigInt(-(10n ** 13n), 10n ** 13n), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(amounts, fc.nat(), (fen, pick) => {
        const rows = fen.map((value): Row => ['甲', '302', null, '电费', null, Number(value) / 100]);
        const store = load(rows);
        const at = pick % rows.length;
        setRow(store, LAYOUT.firstRow + at, ['甲', '302', null, '电费', null, 0.01]);
        const expected = fen.reduce((total, value, k) => total + (k === at ? 1n : value), 0n);
        expect(store.slice('甲')!.total.times(100).toFixed()).toBe(expected.toString());
      }),
    );
  });

  it('names the projects that an edit concerns', () => {
    const store = load([
      ['甲', '302', null, '电费', null, 1],
      [null, '302', null, '电费', null, 2],
      ['乙', '302', null, '电费', null, 3],
    ]);
    expect(setRow(store, 3, ['丙', '302', null, '电费', null, 1]).sort()).toEqual(['丙', '甲']);
    expect(store.slice('丙')!.total.toFixed()).toBe('3');
    expect(store.slice('甲')).toBeNull();
    expect(store.deleteRows(5, 1)).toEqual(['乙']);
    expect(store.projects()).toEqual(['丙']);
  });

  it('names the project that an edited row of sums is about, wherever that stands', () => {
    const store = load([
      ['甲', '302', null, '电费', null, 1],
      ['乙', '302', null, '电费', null, 3],
      ['甲小计', null, null, null, null, 1],
    ]);
    expect(setRow(store, 5, ['甲小计', null, null, null, null, 2]).sort()).toEqual(['乙', '甲']);
    const alone = load([
      ['合计', null, null, null, null, 1],
      ['甲', '302', null, '电费', null, 1],
    ]);
    expect(setRow(alone, 3, ['合计', null, null, null, null, 2])).toContain('甲');
  });

  it('names a project whose entries stand together now, or no longer, although none of them changed', () => {
    const row = (name: string | null): Row =>
      name === null ? [null, null, null, null, null, null] : [name, '302', null, '电费', null, 1];
    const store = load(['甲', '甲', '乙', '甲', '丁'].map(row));
    expect(setRow(store, 5, row(null)).sort()).toEqual(['乙', '甲']);
    expect(store.slice('甲')!.amountCells.map(formatCellRef)).toEqual(['支出明细!F4:F7']);
    expect(setRow(store, 5, row('丙')).sort()).toEqual(['丙', '甲']);
    // An amount alone parts nothing.
    expect(setRow(store, 5, ['丙', '302', null, '电费', null, 2])).toEqual(['丙']);
  });
});

/** Where a name is first typed with a blank in it, columns that are summed by name are given up: not compared. */
function comparable(slice: Parameters<typeof describeSlice>[0]): unknown {
  return slice && { ...(describeSlice(slice) as object), wholeColumns: undefined };
}

import fc from 'fast-check';
import { ledgerSum } from '../../../src/forms/formulas/ledger-sum';
import { ledgerOf } from '../../../src/intake/submission/from-tables/ledger-links';
import { toText } from '../../../src/numbers';
import { anyRow } from '../../intake/ledger/edits';
import { LAYOUT, load, entry, type Row } from '../../intake/ledger/ledgers';
import { excelSum } from './excel-sums';

/** The formula of a project's spending in 元. */
function formulaOf(rows: readonly Row[], project: string): string | null {
  const slice = load(rows).slice(project)!;
  return ledgerSum(slice, '元', slice.total);
}

/** What is not so: the projects whose live sum is not what their entries add up to. */
function wrongSums(rows: readonly Row[]): string[] {
  const store = load(rows);
  const cell = (row: number, column: number) => rows[row - LAYOUT.firstRow]?.[column] ?? null;
  return store.projects().flatMap((name) => {
    const slice = store.slice(name)!;
    const formula = ledgerSum(slice, '元', slice.total);
    if (formula === null) return [];
    const sum = excelSum(formula, cell);
    return Math.abs(sum - Number(toText(slice.total))) < 0.0051 ? [] : [`${name}: ${formula} gives ${sum}`];
  });
}

/** Rows of several projects, one of them in two places. */
const of = (...names: (string | number)[]): Row[] =>
  [...names, names[0]!].map((name, index) => entry(name, 10 ** index));

describe('a live sum counts what stands under another key', () => {
  test.each([
    ['codes that differ behind the 15th digit', of('450300202400000101', '450300202400000102')],
    ['digits as a number and with zeros before', of('1', '001', '0001')],
    ['letters of either case', of('abc', 'ABC')],
    ['signs that stand for texts', of('渠道*', '渠道清淤')],
    ['one sign that stands for any', of('渠道?', '渠道一')],
    ['the sign that takes their meaning away', of('a~*', 'a*', 'a~b')],
    ['numbers written otherwise', of('1e3', '1000', '1.0e3')],
    ['full width', of('Ａ项', 'b项', 'a项')],
  ])('never: %s', (_, rows) => {
    expect(wrongSums(rows)).toEqual([]);
  });

  test('never, whatever the names are', () => {
    const name = fc.oneof(
      fc.constantFrom('1', '01', '1.0', 'abc', 'ABC', 'a*', 'a?c', 'a~b', '450300202400000101'),
      fc.constantFrom('450300202400000102', 'TRUE', '2024-1-1', '1/2', '5%', '￥5', '#N/A', '=1', '<5', '>'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.nat(500)), { minLength: 2, maxLength: 12 }), (rows) => {
        expect(wrongSums(rows.map(([project, amount]) => entry(project, amount)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a live sum counts rows that are no entries', () => {
  test.each([
    ['a subtotal that names its project', [...of('甲', '乙'), entry('甲', 101, '小计')]],
    ['a balance carried forward', [entry('甲', 1), entry('甲', 50, '上年结转'), ...of('甲', '乙')]],
    ['a subtotal in a ledger of one project', [entry('甲', 1), entry(null, 1, '小计'), entry('甲', 2)]],
    ['a balance in a ledger of one project', [entry('甲', 1), entry('甲', 50, '上年结转'), entry('甲', 2)]],
    ['subtotals where nobody names a project', [entry(null, 1), entry(null, 1, '小计'), entry(null, 2)]],
    [
      'other projects between very many rows',
      Array.from({ length: 400 }, (_, at) => entry(['甲', '乙', null][at % 3]!, at + 1)),
    ],
  ] as const)('never: %s', (_, rows) => {
    expect(wrongSums(rows)).toEqual([]);
  });

  test('never, whatever rows there are', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
        expect(wrongSums(rows)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the formula is', () => {
  test('SUMIFS where no other key would match', () => {
    expect(formulaOf(of('甲', '乙'), '甲')).toBe(
      '=ROUND(SUMIFS(支出明细!$F$4:$F$6,支出明细!$A$4:$A$6,"=甲"),6)',
    );
    expect(formulaOf(of('30201', '30202'), '30201')).toContain('SUMIFS');
    expect(formulaOf(of('渠道*', '水库'), '渠道*')).toContain('"=渠道~*"');
  });

  test('exact where one would, in ledgers of up to 2,000 rows, else the value', () => {
    expect(formulaOf(of('abc', 'ABC'), 'abc')).toBe(
      '=ROUND(SUMPRODUCT(--EXACT(支出明细!$A$4:$A$6,"abc"),支出明细!$F$4:$F$6),6)',
    );
    const long = (count: number) => Array.from({ length: count }, (_, at) => entry(['1', '001'][at % 2]!, 1));
    expect(formulaOf(long(2_000), '1')).toContain('EXACT');
    expect(formulaOf(long(2_001), '1')).toBeNull();
  });

  test('none where the name is longer than Excel takes in a formula', () => {
    expect(formulaOf(of('甲'.repeat(250), '乙'), '甲'.repeat(250))).toContain('SUMIFS');
    expect(formulaOf(of('甲'.repeat(300), '乙'), '甲'.repeat(300))).toBeNull();
  });

  test('none where the cells hold something else than what adds up', () => {
    const layouts = {
      'credits beside the amounts': { ...LAYOUT, places: { ...LAYOUT.places, date: null, credit: 4 } },
      'a unit in each row': { ...LAYOUT, unitsByRow: true, places: { ...LAYOUT.places, 'money-unit': 4 } },
    };
    for (const layout of Object.values(layouts)) {
      const rows = [entry('甲', 1), entry('乙', 2)].map((row) => row.with(4, '万元'));
      const slice = load(rows, layout).slice('甲')!;
      expect(ledgerSum(slice, '元', slice.total)).toBeNull();
    }
    expect(formulaOf(of('甲\ud83d', '乙'), '甲\ud83d')).toBeNull();
  });

  test('of the name as the ledger spells it', () => {
    const rows = of('甲　项目', '乙项目');
    const slice = load(rows).slice('甲项目')!;
    expect(ledgerSum(slice, '元', slice.total)).toContain('"=甲　项目"');
  });
});

describe('of several ledgers the formula', () => {
  const rows: readonly Row[] = [entry('甲', 1.5), entry('乙', 7), entry('甲', 2)];
  const joined = (units: readonly ('元' | '万元')[]) => {
    const stores = units.map((unit, at) =>
      load(rows, { ...LAYOUT, sheet: `第${at + 1}季度`, unit, unitOfBlank: unit }),
    );
    return ledgerOf(stores.map((store) => ({ store, names: ['甲'], years: null })))!;
  };

  test('sums the cells of all of them where they are in one unit', () => {
    const [yuan, wan] = [joined(['元', '元', '元']), joined(['万元', '万元'])];
    expect(toText(yuan.total)).toBe('10.5');
    expect(ledgerSum(yuan, '元', yuan.total)).toBe(
      '=ROUND(SUM(第1季度!$F$4,第1季度!$F$6,第2季度!$F$4,第2季度!$F$6,第3季度!$F$4,第3季度!$F$6),6)',
    );
    expect(toText(wan.total)).toBe('70000');
    expect(ledgerSum(wan, '万元', wan.total.div(10_000))).toBe(
      '=ROUND(SUM(第1季度!$F$4,第1季度!$F$6,第2季度!$F$4,第2季度!$F$6),6)',
    );
  });

  test('is none where they are in different units: no sum of their cells is the amount', () => {
    for (const units of [
      ['元', '万元'],
      ['万元', '元'],
      ['万元', '万元', '元'],
    ] as const) {
      const slice = joined(units);
      const expected = units.reduce((all, unit) => all + (unit === '元' ? 3.5 : 35_000), 0);
      expect(toText(slice.total)).toBe(String(expected));
      for (const unit of ['元', '万元'] as const) expect(ledgerSum(slice, unit, slice.total)).toBeNull();
    }
  });
});

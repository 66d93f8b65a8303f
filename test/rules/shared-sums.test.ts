import { FORM_READINGS } from '../../src/forms';
import { findTables, sharedBudgetSums, type SharedSum } from '../../src/intake';
import { isReported, renderOutcome, sharedSumOutcomes } from '../../src/rules';
import { formatCellRef, gridOf, type CellValue } from '../../src/workbook';

type Rows = readonly (readonly CellValue[])[];

const HEADER = ['项目名称', '资金来源', '年初预算数', '全年预算数'];

function sumsOf(rows: Rows, header: readonly CellValue[] = HEADER): readonly SharedSum[] {
  const tables = findTables(
    [gridOf('预算表', [['2023年项目支出预算表'], ['单位：万元'], header, ...rows])],
    FORM_READINGS,
  );
  return tables.flatMap(sharedBudgetSums);
}

const saidOf = (sums: readonly SharedSum[]): string[] =>
  sums.flatMap(sharedSumOutcomes).flatMap(({ rule, outcome }) => {
    if (!isReported(outcome)) return [];
    const [first] = outcome.cells;
    return [`${rule.id} ${first ? formatCellRef(first) : ''} ${renderOutcome(rule, outcome).message.zh}`];
  });

describe('合计 of a budget over several projects', () => {
  it('is compared column by column with what each project has', () => {
    const sums = sumsOf([
      ['清淤', '本年财政拨款', 60, 60],
      ['监测', '本年财政拨款', 45, 40],
      ['合计', null, 105, 110],
    ]);
    expect(saidOf(sums)).toEqual([
      'year-total-sum 预算表!D6 “预算表”合计行的全年预算数填110万元，各项目相加为100万元',
    ]);
  });

  it('adds up the sources of each project, whatever it states as its own total', () => {
    const sums = sumsOf([
      ['清淤', '年度资金总额', 60, 60],
      [null, '本年财政拨款', 50, 50],
      [null, '其他资金', 10, 10],
      ['监测', '本年财政拨款', 40, 40],
      [null, '其他资金', 5, 5],
      ['合计', null, 105, 105],
    ]);
    expect(sums.map(({ parts }) => parts.map(({ text }) => text))).toEqual([
      ['50', '10', '40', '5'],
      ['50', '10', '40', '5'],
    ]);
    expect(saidOf(sums)).toEqual([]);
  });

  it('compares sources in columns of their own', () => {
    const sums = sumsOf(
      [
        ['清淤', 60, 50, 10],
        ['监测', 45, 40, 5],
        ['合计', 105, 90, 51],
      ],
      ['项目名称', '全年预算数', '财政拨款', '其他资金'],
    );
    expect(saidOf(sums)).toEqual([
      'year-total-sum 预算表!D6 “预算表”合计行的全年预算数（其他资金）填51万元，各项目相加为15万元',
    ]);
  });

  it('tells a residue of rounding as such', () => {
    const sums = sumsOf([
      ['清淤', '本年财政拨款', 60.004, 60],
      ['监测', '本年财政拨款', 45, 45],
      ['合计', null, 105, 105],
    ]);
    expect(saidOf(sums)).toHaveLength(1);
    expect(saidOf(sums)[0]).toMatch(/^rounding-difference 预算表!C4/);
  });

  it.each<readonly [string, Rows]>([
    [
      'one project',
      [
        ['清淤', '本年财政拨款', 60, 60],
        ['清淤', '其他资金', 5, 5],
        ['合计', null, 99, 99],
      ],
    ],
    [
      'several rows of sums',
      [
        ['清淤', '本年财政拨款', 60, 60],
        ['合计', null, 99, 99],
        ['监测', '本年财政拨款', 45, 45],
        ['合计', null, 99, 99],
      ],
    ],
    [
      'a project of which only a sum stands there',
      [
        ['清淤', '年度资金总额', 60, 60],
        ['监测', '本年财政拨款', 45, 45],
        ['巡查', '本年财政拨款', 5, 5],
        ['合计', null, 99, 99],
      ],
    ],
    [
      'no row of sums',
      [
        ['清淤', '本年财政拨款', 60, 60],
        ['监测', '本年财政拨款', 45, 45],
      ],
    ],
    [
      'a row of nobody',
      [
        [null, '本年财政拨款', 7, 7],
        ['清淤', '本年财政拨款', 60, 60],
        ['监测', '本年财政拨款', 45, 45],
        ['合计', null, 99, 99],
      ],
    ],
  ])('says nothing of %s', (_, rows) => {
    expect(sumsOf(rows)).toEqual([]);
  });
});

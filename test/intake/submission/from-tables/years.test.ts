import { toText } from '../../../../src/numbers';
import type { Submission } from '../../../../src/intake/submission/submission';
import { gridOf, type CellValue, type Grid } from '../../../../src/workbook';
import { read } from './meaning';

type Rows = readonly (readonly CellValue[])[];

const budget = (sheet: string, title: string, amount: number, name = '信息系统运维'): Grid =>
  gridOf(sheet, [
    [title],
    ['单位：万元'],
    ['项目名称', '项目单位', '主管部门', '年初预算数', '全年预算数'],
    [name, '示范局', '示范局', amount, amount],
  ]);
const ledger = (sheet: string, title: string, rows: Rows): Grid =>
  gridOf(sheet, [[title], ['单位：元'], ['项目名称', '日期', '摘要', '支出金额'], ...rows]);

const said = (submissions: readonly Submission[]): string[] =>
  submissions.map(({ key, year, funds, ledger: slice }) => {
    const total = funds?.rows[0]?.amounts.budget?.value;
    return [key, year, total ? toText(total) : '–', slice ? toText(slice.total) : '–'].join(' ');
  });
const doubts = (submissions: readonly Submission[]): string[] =>
  submissions.flatMap(({ key, doubts: all }) =>
    all.map(({ why, values }) => [key, why, ...Object.values(values)].join(' ')),
  );

const TWO_YEARS = [budget('2022预算', '2022年项目预算表', 80), budget('2023预算', '2023年项目预算表', 100)];

describe('a project in several years', () => {
  test('is two projects, each with the ledger of its year', () => {
    const submissions = read([
      ...TWO_YEARS,
      ledger('2022支出', '2022年支出明细', [['信息系统运维', null, '付运维费', 750_000]]),
      ledger('2023支出', '2023年支出明细', [['信息系统运维', null, '付运维费', 950_000]]),
    ]);
    expect(said(submissions)).toEqual([
      '信息系统运维（2022） 2022 80 750000',
      '信息系统运维（2023） 2023 100 950000',
    ]);
    expect(submissions.map(({ projectName }) => projectName)).toEqual(['信息系统运维', '信息系统运维']);
    expect(submissions.flatMap(({ identity }) => identity.years.map(({ year }) => year.value))).toEqual([
      2022, 2022, 2023, 2023,
    ]);
    expect(doubts(submissions)).toEqual([]);
  });

  test('the name of the sheet tells the year where no title does', () => {
    const grids = [
      budget('2022预算', '项目预算表', 80),
      budget('2023预算', '项目预算表', 100),
      ledger('2023支出', '支出明细', [['信息系统运维', null, '付运维费', 950_000]]),
    ];
    expect(said(read(grids))).toEqual([
      '信息系统运维（2022） 2022 80 –',
      '信息系统运维（2023） 2023 100 950000',
    ]);
  });

  test('one ledger of several years is divided by its dates', () => {
    const rows: Rows = [
      ['信息系统运维', '2022-03-01', '付运维费', 750_000],
      ['信息系统运维', '2023-03-01', '付运维费', 900_000],
      ['信息系统运维', '2023-04-01', '付运维费', 50_000],
    ];
    const submissions = read([...TWO_YEARS, ledger('支出', '支出明细账', rows)]);
    expect(said(submissions)).toEqual([
      '信息系统运维（2022） 2022 80 750000',
      '信息系统运维（2023） 2023 100 950000',
    ]);
    const dates = submissions.map(({ identity }) =>
      identity.years.filter(({ role }) => role === 'ledger-date').map(({ year }) => year.value),
    );
    expect(dates).toEqual([[2022], [2023]]);
    expect(doubts(submissions)).toEqual([]);
  });

  test('entries without a date are asked about', () => {
    const rows: Rows = [
      ['信息系统运维', '2022-03-01', '付运维费', 750_000],
      ['信息系统运维', null, '付运维费', 900_000],
    ];
    const submissions = read([...TWO_YEARS, ledger('支出', '支出明细账', rows)]);
    expect(doubts(submissions)).toEqual(['信息系统运维（2023） reading-uncertain 支出 2023年']);
  });

  test('a ledger without any date or title is asked about', () => {
    const submissions = read([
      ...TWO_YEARS,
      ledger('支出', '支出明细账', [['信息系统运维', null, '付运维费', 900_000]]),
    ]);
    expect(said(submissions)).toEqual([
      '信息系统运维（2022） 2022 80 –',
      '信息系统运维（2023） 2023 100 900000',
    ]);
    expect(doubts(submissions)).toEqual(['信息系统运维（2023） reading-uncertain 支出 2023年']);
  });

  test('a name that has one year only keeps its bare key', () => {
    const submissions = read([...TWO_YEARS, budget('2023新增', '2023年新增项目预算表', 5, '宣传培训')]);
    expect(said(submissions)).toEqual([
      '信息系统运维（2022） 2022 80 –',
      '信息系统运维（2023） 2023 100 –',
      '宣传培训 2023 5 –',
    ]);
  });
});

test('a column of years divides the rows of one table', () => {
  const grid = gridOf('预算', [
    ['单位：万元'],
    ['年度', '项目名称', '项目单位', '年初预算数', '全年预算数'],
    [2022, '信息系统运维', '示范局', 80, 80],
    [2023, '信息系统运维', '示范局', 100, 100],
    [2023, '宣传培训', '示范局', 5, 5],
  ]);
  const submissions = read([grid]);
  expect(said(submissions)).toEqual([
    '信息系统运维（2022） 2022 80 –',
    '信息系统运维（2023） 2023 100 –',
    '宣传培训 2023 5 –',
  ]);
  expect(submissions.flatMap(({ unread }) => unread)).toEqual([]);
});

describe('a project of one year', () => {
  test('is one, whatever the ledger says', () => {
    const rows: Rows = [
      ['信息系统运维', '2022-12-31', '付运维费', 750_000],
      ['信息系统运维', '2023-03-01', '付运维费', 900_000],
    ];
    const submissions = read([TWO_YEARS[1]!, ledger('支出', '支出明细账', rows)]);
    expect(said(submissions)).toEqual(['信息系统运维 2023 100 1650000']);
  });

  test('the year is that of the best witness, null where none is stated', () => {
    expect(read([TWO_YEARS[0]!])[0]!.year).toBe(2022);
    expect(read([budget('2022预算', '项目预算表', 80)])[0]!.year).toBe(2022);
    expect(read([budget('预算', '项目预算表', 80)])[0]!.year).toBeNull();
  });
});

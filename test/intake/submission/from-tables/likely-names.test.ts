import { toText } from '../../../../src/numbers';
import { formatCellRef, gridOf, type CellValue, type Grid } from '../../../../src/workbook';
import { read } from './meaning';

type Rows = readonly (readonly CellValue[])[];

const budget = (...rows: Rows): Grid =>
  gridOf('预算表', [['单位：万元'], ['项目名称', '项目单位', '全年预算数', '全年执行数'], ...rows]);
const ledger = (...rows: Rows): Grid =>
  gridOf('明细', [
    ['单位：元'],
    ['项目名称', '摘要', '支出金额'],
    ...rows.map(([name, amount]) => [name!, '付款', amount!]),
  ]);

const said = (grids: readonly Grid[]): string[] =>
  read(grids).map(({ projectName, ledger: slice, doubts }) =>
    [
      projectName,
      slice ? toText(slice.total) : '–',
      ...doubts
        .filter(({ why }) => why === 'reading-uncertain')
        .map(({ values, cells }) => [...Object.values(values), ...cells.map(formatCellRef)].join(' ')),
    ].join(' | '),
  );

describe('names that are probably one project', () => {
  test.each([
    ['信息系统运维项目'],
    ['信息系统运维（项目）'],
    [' 信息系统 运维'],
    ['51092322T000000436802-信息系统运维'],
    ['51092322T000000436802-信息系统运维项目'],
  ])('%s is 信息系统运维', (name) => {
    const grids = [budget(['信息系统运维', '示范局', 120, null]), ledger([name, 900_000])];
    expect(said(grids)).toEqual(['信息系统运维 | 900000']);
  });

  test('two codes before the same words are two projects', () => {
    const grids = [
      budget(['51092322T000000436802-设备购置', '示范局', 120, null]),
      ledger(['51092322T000000999999-设备购置', 900_000]),
    ];
    expect(read(grids)).toHaveLength(2);
  });

  test('the same code is the same project', () => {
    const grids = [
      budget(['51092322T000000436802-文化市场', '示范局', 120, null]),
      ledger(['51092322T000000436802-文化市场管理', 900_000]),
    ];
    expect(said(grids)).toEqual(['51092322T000000436802-文化市场 | 900000']);
  });

  test('a shortened name is asked about, and not counted', () => {
    const grids = [
      budget(['信息系统运维', '示范局', 120, null]),
      ledger(['系统运维', 480_000], ['信息系统运维', 690_000]),
    ];
    expect(said(grids)).toEqual(['信息系统运维 | 690000 | 系统运维 信息系统运维 明细!A3']);
  });

  test.each(['信系运维', '信息系统远维'])('so is %s: some of the characters, or a wrong one', (name) => {
    const grids = [
      budget(['信息系统运维', '示范局', 120, null]),
      ledger([name, 480_000], ['信息系统运维', 690_000]),
    ];
    expect(said(grids)).toEqual([`信息系统运维 | 690000 | ${name} 信息系统运维 明细!A3`]);
    const [{ identity }] = read(grids) as [ReturnType<typeof read>[number]];
    expect(identity.projectNames.map((use) => use.name.text)).toContain(name);
  });

  test.each([
    ['道路硬化一期', '道路硬化二期'],
    ['绿化甲', '绿化乙'],
    ['道路养护', '道路绿化'],
  ])('%s and %s are two', (one, other) => {
    const grids = [budget([one, '示范局', 120, null]), ledger([other, 480_000])];
    expect(said(grids)).toEqual([`${one} | –`, `${other} | 480000`]);
  });

  test('it is one where what was spent is exactly what is stated', () => {
    const grids = [
      budget(['信息系统运维', '示范局', 120, 118], ['宣传', '示范局', 10, 9]),
      ledger(['系统运维', 1_180_000], ['宣传', 90_000]),
    ];
    expect(said(grids)).toEqual(['信息系统运维 | 1180000', '宣传 | 90000']);
  });

  test('one of several is asked about, as a project of its own', () => {
    const grids = [
      budget(['市级系统运维', '示范局', 120, null], ['县级系统运维', '示范局', 80, null]),
      ledger(['系统运维', 480_000], ['市级系统运维', 690_000]),
    ];
    expect(said(grids)).toEqual([
      '市级系统运维 | 690000',
      '县级系统运维 | –',
      '系统运维 | 480000 | 系统运维 市级系统运维、县级系统运维 明细!A3',
    ]);
  });

  test('projects with budgets of their own are what they are called', () => {
    const grids = [
      budget(['系统运维', '示范局', 20, null], ['信息系统运维', '示范局', 120, null]),
      ledger(['系统运维', 180_000], ['信息系统运维', 690_000]),
    ];
    expect(said(grids)).toEqual(['系统运维 | 180000', '信息系统运维 | 690000']);
  });
});

import { toText } from '../../../../src/numbers';
import { findTables } from '../../../../src/intake/tables/find-tables';
import { formatCellRef, gridOf, type Area, type CellValue } from '../../../../src/workbook';
import { meaning, read } from './meaning';

const sheet = (rows: CellValue[][], merges: Area[] = []) => ({ ...gridOf('自评汇总表', rows), merges });

/** A summary that lies on its side: one project in each column. */
const LYING: CellValue[][] = [
  ['2020年项目绩效自评情况表', null, null, null],
  [null, null, null, '单位：元'],
  ['项目名称', '网络维护费', '档案数字化', '设备采购'],
  ['项目单位', '社保局', '社保局', '信息中心'],
  ['全年预算数', 200000, 130000, 500000],
  ['全年执行数', 190000, 130000, 400000],
  ['综合得分', 97.5, 98, 88],
  ['自评等次', '优', '优', '良'],
];

describe('projects that lie in columns', () => {
  test('each has its own figures, score and grade, in the unit above the table', () => {
    const submissions = read([sheet(LYING)]);
    expect(submissions.map(({ projectName }) => projectName)).toEqual([
      '网络维护费',
      '档案数字化',
      '设备采购',
    ]);
    expect(submissions.map((one) => meaning(one)['total'])).toEqual(['97.5', '98', '88']);
    expect(submissions.map((one) => meaning(one)['grade'])).toEqual(['优', '优', '良']);
    expect(submissions.map((one) => meaning(one)['funds'])).toEqual([
      { '0 total': { budget: '200000', executed: '190000' } },
      { '0 total': { budget: '130000', executed: '130000' } },
      { '0 total': { budget: '500000', executed: '400000' } },
    ]);
    expect(submissions.map(({ identity }) => identity.unit?.value)).toEqual(['社保局', '社保局', '信息中心']);
    expect(submissions[1]!.claimedTotal!.cells.map(formatCellRef)).toEqual(['自评汇总表!C7']);
  });

  test('sources below their amounts, a column of sums, a department that is merged over all projects', () => {
    const rows: CellValue[][] = [
      ['项目名称', null, '网络维护费', '档案数字化', '合计'],
      ['主管部门', null, '人社局', null, null],
      ['全年预算数（万元）', '合计', 20, 13, 33],
      [null, '中央财政', 15, 10, 25],
      [null, '市县财政', 5, 3, 8],
      ['全年执行数（万元）', '合计', 19, 13, 32],
      [null, '中央财政', 15, 10, 25],
      [null, '市县财政', 4, 3, 7],
      ['项目类别', null, '其他', '其他', null],
      ['自评得分', null, 97.5, 98, null],
    ];
    const merges = [
      { top: 0, bottom: 0, left: 0, right: 1 },
      { top: 1, bottom: 1, left: 2, right: 4 },
      { top: 2, bottom: 4, left: 0, right: 0 },
      { top: 5, bottom: 7, left: 0, right: 0 },
    ];
    const submissions = read([sheet(rows, merges)]);
    expect(submissions.map(({ projectName }) => projectName)).toEqual(['网络维护费', '档案数字化']);
    expect(submissions.map(({ identity }) => identity.department?.value)).toEqual(['人社局', '人社局']);
    expect(meaning(submissions[1]!)['funds']).toEqual({
      '0 total': { budget: '130000', executed: '130000' },
      '1 central': { budget: '100000', executed: '100000' },
      '1 local': { budget: '30000', executed: '30000' },
    });
    expect(submissions.map(({ claimedTotal }) => claimedTotal?.value && toText(claimedTotal.value))).toEqual([
      '97.5',
      '98',
    ]);
  });

  test('figures beside a label that nobody knows are named, and a table below is nobody’s alone', () => {
    const rows = [...LYING.slice(0, 5), ['资金兑付率测算口径', 12, 13, 14], ...LYING.slice(5)];
    const tables = findTables([sheet(rows)], []);
    expect(tables.map(({ unread }) => unread.map(({ cells }) => formatCellRef(cells)))).toEqual(
      Array(3).fill(['自评汇总表!B6:D6']),
    );
    const below = [
      ...LYING,
      [],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '维护次数', '≥10次', '10次', 10, 10],
    ];
    expect(read([sheet(below)]).map(({ indicators }) => indicators.length)).toEqual([0, 0, 0]);
  });

  test('the head of a form that was cut short is one project’s', () => {
    const rows: CellValue[][] = [
      ['项目名称：', null, '县级储备粮', null, '项目单位：', '粮食储备股'],
      ['主管部门：', null, '粮食局', null, null, null],
      ['预算执行情况', null, '资金', '年初预算', '调整后预算', '权重'],
    ];
    expect(read([sheet(rows)]).map(({ projectName }) => projectName)).toEqual(['县级储备粮']);
  });

  test('one project with remarks beside its values stays one', () => {
    const rows: CellValue[][] = [
      ['项目名称', '网络维护费', '延续性项目'],
      ['项目单位', '社保局', null],
      ['全年预算数（万元）', 20, null],
      ['综合得分', 97.5, null],
    ];
    expect(read([sheet(rows)]).map(({ projectName }) => projectName)).toEqual(['网络维护费']);
  });
});

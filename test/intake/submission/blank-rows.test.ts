import { FORM_READINGS } from '../../../src/forms/form-readings';
import { findTables } from '../../../src/intake';
import { readSubmissions } from './from-tables/read-submissions';
import { formatCellRef, gridOf, type CellValue } from '../../../src/workbook';

const HEADER = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const ROWS: readonly (readonly CellValue[])[] = [
  ['产出指标', '数量指标', '指标1：维护次数', '≥12次', '12次', 50, 50],
  [null, null, '指标2：', null, null, null, null],
  [null, '质量指标（10分）', null, null, null, null, null],
  ['效益指标', '社会效益指标', '业务办理率', '≥95%', '96%', 30, 30],
  ['满意度指标', '服务对象满意度', '参保对象满意度', '≥90%', '95%', 10, 10],
  [null, null, '……', null, null, null, null],
];

const FORM: readonly (readonly CellValue[])[] = [
  ['项目支出绩效自评表'],
  ['（2022年度）'],
  ['项目名称', null, '网络维护费'],
  ['主管部门', null, '人社局', null, '实施单位', '社保局'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 20, 20, 19, 10, '95%', 9.5],
  ['绩效指标', ...HEADER],
  ...ROWS.map((row) => [null, ...row]),
  ['总分', null, null, null, null, null, 100, 99.5],
];

function blanksOf(grids: Parameters<typeof findTables>[0]): string[] {
  const { submissions } = readSubmissions(findTables(grids, FORM_READINGS), { readings: FORM_READINGS });
  return (submissions[0]?.indicatorTable?.blankRows ?? []).map(
    ({ text, level1Kind, level2, cells }) =>
      `${cells.map(formatCellRef).join()} ${level1Kind} ${level2} ${text}`,
  );
}

test('rows of a filled form in which nothing is stated are told apart from indicators', () => {
  expect(blanksOf([gridOf('表', FORM)])).toEqual([
    '表!D9 output 数量指标 指标2：',
    '表!C10 output 质量指标 ',
    '表!D13 satisfaction 服务对象满意度 ……',
  ]);
});

test('so are those of a separate table', () => {
  const info = gridOf('基本情况', [
    ['项目名称', '网络维护费'],
    ['项目单位', '社保局'],
  ]);
  expect(blanksOf([info, gridOf('指标', [HEADER, ...ROWS])])).toEqual([
    '指标!C3 output 数量指标 指标2：',
    '指标!B4 output 质量指标 ',
    '指标!C7 satisfaction 服务对象满意度 ……',
  ]);
});

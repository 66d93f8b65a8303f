import { INDICATOR_INCOMPLETE } from '../../../../src/rules/catalogue/indicators/indicator-incomplete';
import { REQUIRED_BLANK } from '../../../../src/rules/catalogue/identity/required-blank';
import { FORM_READINGS } from '../../../../src/forms/form-readings';
import { evaluate } from '../../../../src/scoring';
import { NATIONAL_2020 } from '../../../../src/policy/national-2020';
import { findTables } from '../../../../src/intake';
import { Memory } from '../../../../src/memory';
import { readSubmissions } from '../from-tables/read-submissions';
import { formatCellRef, gridOf, type Area, type CellValue } from '../../../../src/workbook';

const FORM: readonly (readonly CellValue[])[] = [
  ['项目支出绩效自评表'],
  ['（2022年度）'],
  ['项目名称', null, '网络维护费', null, null, null, null, null],
  ['主管部门', null, '人社局', null, null, '实施单位', '社保局', null],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 20, 20, 19, 10, '95%', 9.5],
  ['年度总体目标', '预期目标', null, null, '实际完成情况', null, null, null],
  [null, '保障网络运行', null, null, '运行正常', null, null, null],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  [null, '产出指标', '数量指标', '维护次数', '≥12次', '12次', 90, 90],
  ['总分', null, null, null, null, null, 100, 99.5],
];

/** Cells that are said to be required and blank. */
function blanksIn(rows: readonly (readonly CellValue[])[], merges: readonly Area[] = []): string[] {
  const grid = { ...gridOf('表', rows), merges };
  const tables = findTables([grid], FORM_READINGS);
  const [one] = readSubmissions(tables, { readings: FORM_READINGS }).submissions;
  if (!one) return [];
  const evaluation = evaluate(one, NATIONAL_2020, { year: 2026, month: 1, day: 5 });
  return REQUIRED_BLANK.check(evaluation, NATIONAL_2020, new Memory()).flatMap((outcome) =>
    outcome.outcome === 'fail' ? outcome.cells.map(formatCellRef) : [],
  );
}

test('a form that is cut short anywhere leaves nothing blank', () => {
  const below = FORM.map((_, at) => blanksIn(FORM.slice(0, at + 1)));
  expect(below.flat()).toEqual([]);
  expect(blanksIn(FORM.map((row) => row.slice(0, 6)))).toEqual([]);
});

test('so does one that is cut short on the right, inside its goal or behind a label', () => {
  const widths = FORM.map((_, at) => at).filter((at) => at >= 3 && at <= 8);
  expect(widths.flatMap((width) => blanksIn(FORM.map((row) => row.slice(0, width))))).toEqual([]);
  const rows = FORM.map((row) => row.slice(0, 7).map((value) => (value === '社保局' ? null : value)));
  expect(blanksIn(rows, [{ top: 3, left: 5, bottom: 3, right: 6 }])).toEqual([]);
});

test('a label over the whole width that nobody filled in is blank, also behind a column of line numbers', () => {
  const rows = FORM.map((row, at) => [
    at > 4 ? at : null,
    ...(at === 3 ? ['主管部门', ...row.slice(1).map(() => null)] : row),
  ]);
  expect(blanksIn(rows, [{ top: 3, left: 1, bottom: 3, right: 8 }])).toEqual(['表!I4']);
});

test('the goal below its label is read where the form ends before what became of it', () => {
  const [table] = findTables(
    [
      gridOf(
        '表',
        FORM.map((row) => row.slice(0, 4)),
      ),
    ],
    FORM_READINGS,
  );
  const [one] = readSubmissions([table!], { readings: FORM_READINGS }).submissions;
  expect([one!.goal?.expected.text, one!.goal?.actual.cells]).toEqual(['保障网络运行', []]);
});

test('targets that were cut short in the middle of their columns are not blank', () => {
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值'];
  const rows = [
    ...FORM.slice(0, 4).map((row) => row.slice(0, 4)),
    header,
    ['产出指标', '数量指标', '维护次数', '≥'],
    ['产出指标', '质量指标', '维护质量', null],
    ['产出指标', '时效指标', '维护时间', '≤'],
  ];
  const [one] = readSubmissions(findTables([gridOf('表', rows)], FORM_READINGS), {
    readings: FORM_READINGS,
  }).submissions;
  const evaluation = evaluate(one!, NATIONAL_2020, { year: 2026, month: 1, day: 5 });
  const outcomes = INDICATOR_INCOMPLETE.check(evaluation, NATIONAL_2020, new Memory());
  expect(outcomes.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
});

test('what has a place and nothing in it is blank all the same', () => {
  const blank = FORM.map((row, at) =>
    at === 7 ? [] : row.map((value) => (value === '社保局' ? null : value)),
  );
  expect(blanksIn(blank)).toEqual(['表!G4', '表!B8', '表!E8']);
});

test('so is a label without a value that is merged over the whole width of a form', () => {
  const rows = [...FORM.slice(0, 3), ['主管部门'], ...FORM.slice(4)];
  expect(blanksIn(rows, [{ top: 3, left: 0, bottom: 3, right: 7 }])).toEqual(['表!H4']);
});

test('a label over the whole width has its place in its own cell', () => {
  const rows = [
    ['项目名称：网络维护费'],
    ['主管部门：'],
    ['项目单位：社保局'],
    ['全年预算数：20万元', null, null],
  ];
  const merges = [0, 1, 2].map((row) => ({ top: row, bottom: row, left: 0, right: 2 }));
  expect(blanksIn(rows, merges)).toEqual(['表!A2']);
});

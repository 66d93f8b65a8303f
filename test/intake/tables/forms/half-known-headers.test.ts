import { FORM_READINGS } from '../../../../src/forms/form-readings';
import { readFilledForm } from '../../../../src/intake/submission/from-form/read-form';
import { findTables } from '../../../../src/intake/tables/find-tables';
import { gridOf, type CellValue } from '../../../../src/workbook';

type Rows = readonly (readonly CellValue[])[];

const HEAD: Rows = [['项目支出绩效自评表'], ['项目名称', '修渠项目', '主管部门', '县水利局']];
const LEVELS = ['一级指标', '二级指标', '三级指标'];
const VALUES: readonly (readonly CellValue[])[] = [
  ['产出指标', '数量指标', '修渠长度', '≥10公里', '12公里', 50, 50],
  [null, '质量指标', '合格率', '≥95%', '90%', 20, 18],
  ['效益指标', '社会效益指标', '受益人数', '≥500人', '520人', 30, 30],
];

function formOf(...parts: readonly Rows[]) {
  const grid = gridOf(
    '表',
    parts.flat().map((row) => [...row]),
  );
  return findTables([grid], FORM_READINGS)[0]!;
}

/** Meaning and state by header. */
function readings(rows: Rows): Record<string, string> {
  const all = formOf(HEAD, rows).columnReadings;
  return Object.fromEntries(
    all.map(({ header, meaning, state }) => [header, `${meaning ?? 'nothing'} ${state}`]),
  );
}

describe('a column of reasons that is blank', () => {
  const withRemarks = (header: string, last: string): Rows => [
    [...LEVELS, '年度指标值', '实际完成值', '分值', '得分', header, last],
    ...VALUES.map((row, at) => [...row, at === 1 ? '两处返工' : null, null]),
  ];

  test('keeps remarks from standing in for it, known or not', () => {
    expect(readings(withRemarks('备注', '偏差原因'))).toMatchObject({ 备注: 'remark read' });
    expect(readings(withRemarks('备注', '整改措施'))).toMatchObject({ 备注: 'remark read' });
  });

  test('lets an unknown column beside it be asked about', () => {
    expect(readings(withRemarks('甲栏', '整改措施'))).toMatchObject({ 甲栏: 'reason asked' });
    expect(readings(withRemarks('甲栏', '乙栏'))).toMatchObject({ 甲栏: 'reason read' });
  });
});

test('绩效指标 beside the table is no name where another header has texts in each row', () => {
  const rows: Rows = [
    ['绩效指标', '第一层', '第二层', '考核点', '年度指标值', '实际完成值', '分值', '得分'],
    ...VALUES.map((row, at) => [at === 2 ? '附注' : null, ...row]),
  ];
  expect(readings(rows)).toMatchObject({ 考核点: 'name read' });
});

test('points of a second level are no weights where another column may hold the names', () => {
  const form = formOf([
    ['项目支出绩效自评指标计分表'],
    ['一级指标', '二级指标', '甲级点', '自评分', '乙栏'],
    ['项目决策（20分）', '项目目标（4分）', '目标内容', 4, '设立了目标'],
    [null, '决策过程（8分）', '决策依据', 4, '有规定'],
    [null, null, '决策依据', 4, '符合申报条件'],
    [null, '资金分配（8分）', '目标内容', 8, '有办法'],
  ]);
  const asked = form.columnReadings.find(({ header }) => header === '甲级点');
  expect(asked).toMatchObject({ meaning: 'name', state: 'asked' });
  const { indicators } = readFilledForm(form, FORM_READINGS[0]!);
  expect(indicators.map(({ weight }) => weight)).toEqual(indicators.map(() => undefined));
});

test('绩效指标 merged over header and rows is the label of the table, no level of which the header is a row', () => {
  const rows: Rows = [
    ...HEAD,
    ['绩效指标', '甲栏', '乙栏', '丙栏', '丁栏', '戊栏'],
    ...VALUES.map((row) => [null, ...row.slice(0, 5)]),
    ['总分', 100],
  ];
  const grid = gridOf(
    '表',
    rows.map((row) => [...row]),
  );
  const merges = [{ top: 2, bottom: 5, left: 0, right: 0 }];
  const form = findTables([{ ...grid, merges }], FORM_READINGS)[0]!;
  const names = form.columnReadings.map(({ header, meaning }) => `${header} ${meaning}`);
  expect(names).toEqual(expect.arrayContaining(['甲栏 level1', '丁栏 target']));
});

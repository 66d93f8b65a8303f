import { toText } from '../../../../src/numbers';
import type { Submission } from '../../../../src/intake/submission/submission';
import { formatCellRef, gridOf, type Area, type CellValue } from '../../../../src/workbook';
import { read } from './meaning';

type Rows = readonly (readonly CellValue[])[];

const INFO: Rows = [
  ['项目名称', '网络维护费'],
  ['项目单位', '河池市社会保险事业局'],
  ['项目负责人', '张三'],
];

const HEADER = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];
const TABLE: Rows = [
  ['项目支出绩效指标表'],
  HEADER,
  ['产出指标（50分）', '数量指标', '指标1：维护次数', '≥12次', '12次', 20, 20, null],
  [null, null, '指标2：覆盖县区', '＝11个', '11个', 10, 10, null],
  [null, '质量指标', '系统可用率', '≥99%', '98%', 20, 19.8, '设备老化'],
  ['效益指标（30分）', '社会效益指标', '业务正常办理', '保障', '达成年度指标', 30, 30, null],
  ['满意度指标（10分）', '服务对象满意度', '参保对象满意度', '≥90%', '95%', 10, 10, null],
  ['总分', null, null, null, null, 90, 89.8, null],
];

function readWith(rows: Rows, merges: readonly Area[] = [], top = 0, left = 0): Submission {
  const [submission, ...others] = read([
    gridOf('基本情况', INFO),
    { ...gridOf('指标', rows, top, left), merges },
  ]);
  expect(others).toEqual([]);
  return submission!;
}

const levels = ({ indicators }: Submission): string[] =>
  indicators.map(({ level1, level2, name, level1Kind }) => [level1, level2, name, level1Kind].join('|'));

const EXPECTED = [
  '产出指标|数量指标|维护次数|output',
  '产出指标|数量指标|覆盖县区|output',
  '产出指标|质量指标|系统可用率|output',
  '效益指标|社会效益指标|业务正常办理|benefit',
  '满意度指标|服务对象满意度|参保对象满意度|satisfaction',
];

function expectTable(submission: Submission): void {
  expect(levels(submission)).toEqual(EXPECTED);
  const { indicators, sectionWeights, claimedTotal, claimedWeightTotal, indicatorTable } = submission;
  expect(
    indicators.map(({ weight, score }) => [weight, score].map((stated) => toText(stated!.value!))),
  ).toEqual([
    ['20', '20'],
    ['10', '10'],
    ['20', '19.8'],
    ['30', '30'],
    ['10', '10'],
  ]);
  expect(indicators.map(({ reason }) => reason!.text)).toEqual(['', '', '设备老化', '', '']);
  expect(
    sectionWeights.map(({ level1Kind, name, weight }) => `${level1Kind} ${name} ${toText(weight.value!)}`),
  ).toEqual(['output 产出指标 50', 'benefit 效益指标 30', 'satisfaction 满意度指标 10']);
  expect(toText(claimedTotal!.value!)).toBe('89.8');
  expect(toText(claimedWeightTotal!.value!)).toBe('90');
  expect(indicatorTable).toMatchObject({
    hasWeights: true,
    hasScores: true,
    hasReasons: true,
    truncated: false,
  });
}

describe('a table of indicators', () => {
  test('levels are filled downwards, numbering and printed points taken off', () =>
    expectTable(readWith(TABLE)));

  test('merged cells', () => {
    const merges = [
      { top: 2, bottom: 4, left: 0, right: 0 },
      { top: 2, bottom: 3, left: 1, right: 1 },
      { top: 7, bottom: 7, left: 0, right: 4 },
    ];
    expectTable(readWith(TABLE, merges));
  });

  test('anywhere in the sheet, in another order of columns', () => {
    const order = [5, 2, 0, 7, 1, 4, 6, 3];
    const rows = TABLE.map((row, at) => (at === 0 ? row : order.map((column) => row[column] ?? null)));
    expectTable(readWith(rows, [], 4, 2));
  });

  test('values keep their cells and are read with the sign', () => {
    const [first, , third] = readWith(TABLE).indicators;
    expect(first!.target).toMatchObject({ text: '≥12次', sign: '>=', unit: '次' });
    expect(third!.actual.cells.map(formatCellRef)).toEqual(['指标!E5']);
    expect(third!.score!.cells.map(formatCellRef)).toEqual(['指标!G5']);
    expect(first!.nameCells.map(formatCellRef)).toEqual(['指标!C3']);
  });

  test('sign, value and unit in columns of their own, in a header of one row or two', () => {
    const row = ['产出指标', '数量指标', '维护次数', '≥', 12, '次', '12', 20, 20];
    const flat = [
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分'],
      row,
    ];
    const split = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', null, null, '实际完成值', '分值', '得分'],
      [null, null, null, '符号', '数值', '单位', null, null, null],
      row,
    ];
    for (const rows of [flat, split]) {
      const { indicators } = readWith(rows);
      expect(
        indicators.map(({ target }) => [target.sign, target.unit, target.number && toText(target.number)]),
      ).toEqual([['>=', '次', '12']]);
    }
  });

  test('the year’s target counts, not that of the beginning of the year', () => {
    const { indicators } = readWith([
      ['一级指标', '二级指标', '三级指标', '年初指标值', '年度指标值', '实际完成值', '分值', '扣分', '得分'],
      ['产出指标', '数量指标', '维护次数', '≥10次', '≥12次', '12次', 20, 1, 19],
    ]);
    expect(indicators[0]!.target.text).toBe('≥12次');
    expect(toText(indicators[0]!.deduction!.value!)).toBe('1');
  });

  test('a row for the execution of the budget is no indicator', () => {
    const rows = [
      ...TABLE.slice(0, 2),
      ['预算执行率', null, null, '100%', '95%', 10, 9.5, null],
      ...TABLE.slice(2),
    ];
    const submission = readWith(rows);
    expectTable(submission);
    const [total] = submission.funds!.rows;
    expect(total).toMatchObject({ kind: 'total', level: 0 });
    expect([total!.rate, total!.weight, total!.score].map((stated) => toText(stated!.value!))).toEqual([
      '0.95',
      '10',
      '9.5',
    ]);
  });

  test('a table cut short', () => {
    const submission = readWith([
      ...TABLE.slice(0, 6),
      ['满意度指标（10分）', '服务对象满意度', '参保对象满意度'],
    ]);
    expect(submission.indicators.map(({ truncated }) => truncated)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(submission.indicatorTable!.truncated).toBe(true);
    expect(submission.claimedTotal).toBeNull();
  });

  test('a blank score in the middle is a blank, not a cut', () => {
    const rows = TABLE.map((row, at) =>
      at === 3 ? [null, null, '覆盖县区', '＝11个', null, 10, null, null] : row,
    );
    const { indicators, indicatorTable } = readWith(rows);
    expect(indicators[1]!.score).toEqual({
      value: null,
      text: '',
      cells: [expect.objectContaining({ top: 3, left: 6 })],
    });
    expect(indicators[1]!.actual.kind).toBe('blank');
    expect(indicatorTable!.truncated).toBe(false);
  });

  test('columns that the table does not have are not missing from it', () => {
    const { indicators, indicatorTable } = readWith(TABLE.map((row) => row.slice(0, 5)).slice(0, 7));
    expect(levels({ indicators } as unknown as Submission)).toEqual(EXPECTED);
    expect('weight' in indicators[0]! || 'score' in indicators[0]! || 'reason' in indicators[0]!).toBe(false);
    expect(indicatorTable).toMatchObject({ hasWeights: false, hasScores: false, hasReasons: false });
  });

  test('indicators of several projects in one table', () => {
    const rows: Rows = [
      ['项目名称', ...HEADER],
      ['网络维护费', '产出指标', '数量指标', '维护次数', '≥12次', '12次', 90, 90, null],
      ['档案数字化', '产出指标', '数量指标', '扫描页数', '≥100页', '90页', 50, 45, '进度慢'],
      [null, null, '质量指标', '合格率', '≥99%', '99%', 40, 40, null],
    ];
    const submissions = read([gridOf('指标', rows)]);
    expect(submissions.map((one) => levels(one).length)).toEqual([1, 2]);
    expect(levels(submissions[1]!)[1]).toBe('产出指标|质量指标|合格率|output');
  });
});

test('weights and scores that are merged over several indicators count once', () => {
  const rows: Rows = [
    HEADER,
    ['产出指标', '数量指标', '维护次数', '≥12次', '12次', 50, 48, null],
    [null, null, '覆盖县区', '＝11个', '11个', null, null, null],
    ['效益指标', '社会效益指标', '业务正常办理', '保障', '达成年度指标', 40, 40, null],
  ];
  const merges = [5, 6].map((column) => ({ top: 1, bottom: 2, left: column, right: column }));
  const { indicators } = readWith(rows, merges);
  expect(indicators.map(({ weight, score }) => [weight?.text, score?.text])).toEqual([
    ['50', '48'],
    [undefined, undefined],
    ['40', '40'],
  ]);
});

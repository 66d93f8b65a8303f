import { FORM_READINGS } from '../../../../src/forms/form-readings';
import { readFilledForm } from '../../../../src/intake/submission/from-form/read-form';
import { formsIn } from '../../tables/forms/forms-in';
import { gridOf, type Area, type CellValue } from '../../../../src/workbook';
import { publishedCases } from '../../../cases/published/cases';
import { layOut } from '../../../cases/published/lay-out';

type Rows = readonly (readonly CellValue[])[];

function read(rows: Rows, merges: readonly Area[] = []) {
  const [table] = formsIn({ ...gridOf('表', rows), merges });
  return readFilledForm(table!, FORM_READINGS[0]!);
}

const texts = (indicators: ReturnType<typeof read>['indicators']) =>
  indicators.map(({ level1, level2, name, weight, score }) =>
    [level1, level2, name, weight?.text ?? '–', score?.text ?? '–'].join(' '),
  );

test('points in the names count as weights where no column holds them', () => {
  const { indicators } = read([
    ['2022年项目支出绩效自评指标计分表'],
    ['一级指标', '二级指标', '三级指标', '自评分', '评价标准'],
    ['项目决策（20分）', '项目目标（4分）', '目标内容（4分）', 4, '目标明确、细化、量化'],
    ['项目决策（20分）', '决策过程（8分）', '决策依据（4分）', 4, '符合法律法规'],
    ['项目决策（20分）', '决策过程（8分）', '决策程序（4分）', 3, '符合管理办法'],
  ]);
  expect(texts(indicators)).toEqual([
    '项目决策 项目目标 目标内容 4 4',
    '项目决策 决策过程 决策依据 4 4',
    '项目决策 决策过程 决策程序 4 3',
  ]);
});

test('评价指标 beside the levels, both levels in one column, names in the title', () => {
  const merged = { top: 2, left: 0, bottom: 5, right: 0 };
  const { indicators, projectName } = read(
    [
      ['2019年度某县高中助学金项目绩效评价指标表'],
      ['评价指标', '评价内容', '指标名称', '目标值', '分值'],
      ['项目年度绩效目标', '产出数量指标', '享受资助人数', '2100人', 40],
      [null, '质量指标', '资助标准达标率', '100%', 20],
      [null, '时效指标', '及时发放率', '100%', 20],
      [null, '效益社会效益指标', '家庭负担', '减轻', 20],
    ],
    [merged],
  );
  expect(projectName).toBe('高中助学金项目');
  expect(texts(indicators)).toEqual([
    '产出 数量指标 享受资助人数 40 –',
    '产出 质量指标 资助标准达标率 20 –',
    '产出 时效指标 及时发放率 20 –',
    '效益 社会效益指标 家庭负担 20 –',
  ]);
});

test('a score merged over several indicators counts for the first of them', () => {
  const { indicators } = read(
    [
      ['2022年度项目支出绩效自评表'],
      ['项目名称', '共享工程'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
      ['产出指标', '数量指标', '存储容量', '25TB', '25TB', 20],
      ['产出指标', '数量指标', '覆盖率', '100%', '100%', null],
      ['产出指标', '时效指标', '开放天数', '360天', '362天', 20],
    ],
    [{ top: 3, left: 5, bottom: 4, right: 5 }],
  );
  expect(indicators.map(({ score }) => score?.text)).toEqual(['20', undefined, '20']);
});

test('four pairs with 结余, each with sources of its own', () => {
  const { projectName, identity, funds } = read([
    ['某区财政支出项目绩效评价自评报告'],
    ['评价类型：项目实施过程评价□ 项目完成结果评价■'],
    ['项目名称 低保专项'],
    ['项目单位 某区民政局'],
    ['一、项 目 基 本 概 况'],
    ['计划安排资金(万元)', 100, '实际到位资金(万元)', 90, '实际支出(万元)', 80, '结余(万元)', 10],
    ['其中：中央财政', null, '其中：中央财政', null, '其中：中央财政', null, '其中：中央财政', null],
    ['市财政', 60, '市财政', 55, '市财政', 50, '市财政', 5],
    ['区财政', 40, '区财政', 35, '区财政', 30, '区财政', 5],
    ['二、项目支出明细情况'],
    ['支出内容', '实际支出数', '会计凭证号', '备注'],
    ['城乡低保', 80, '1号凭证', null],
  ]);
  expect([projectName, identity.unit?.text]).toEqual(['低保专项', '某区民政局']);
  expect(
    funds?.rows.map(({ label, amounts: { planned, received, executed } }) =>
      [label, planned?.text, received?.text, executed?.text].join(' '),
    ),
  ).toEqual(['计划安排资金(万元) 100 90 80', '其中：中央财政   ', '市财政 60 55 50', '区财政 40 35 30']);
});

test('rates of transfers are based on the budget without the funds taken out', () => {
  const { funds, projectName, identity } = read([
    ['某区林业局2024年度草原改革发展资金绩效评价表'],
    [
      '资金投入情况',
      '行次',
      '全年预算数(A)',
      '统筹整合资金数(B)',
      '扣除统筹整合资金后预算金额(C)',
      '全年到位资金(D)',
      '预算到位(D/C×100%)',
      '全年执行资金(E)',
      '预算执行(E/C×100%)',
    ],
    ['列次', 0, 1, 2, 3, 4, 5, 6, 7],
    ['年度资金总额(万元)', 1, 60, 10, 50, 50, '100%', 30, '60%'],
    ['其中：中央财政资金(万元)', 2, 60, 10, 50, 50, '100%', 30, '60%'],
  ]);
  expect([projectName, identity.unit?.text]).toEqual(['草原改革发展资金', '某区林业局']);
  const [total] = funds!.rows;
  expect(total?.amounts.budget?.text).toBe('50');
  expect(total?.amounts.executed?.text).toBe('30');
  expect(total?.rate?.value?.toFixed()).toBe('0.6');
});

test('points of all parts in one column, also in the header', () => {
  const { claimedTotal, funds, goal, indicators } = read([
    ['食品监管补助资金区域绩效目标自评表'],
    ['专项名称', '食品监管补助资金'],
    ['省级财政部门', '某省财政厅', null, '省级主管部门', '某省市场监管局', null, '自评得分'],
    [null, null, null, null, null, null, 98],
    ['预算执行情况', '预算数:', 2.38, null, '执行数:', 2.38, 20],
    ['年度目标完成情况', '预期目标', null, null, '目标实际完成情况', null, 20],
    [null, '排查隐患', null, null, '已排查', null, null],
    ['绩效指标完成情况', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成指标值', 58],
    [null, '产出指标', '质量指标', '案件查办率', '100%', '100%', 30],
    [null, '效益指标', '社会效益指标', '事故发生数', '0次', '0次', 28],
  ]);
  expect(claimedTotal?.text).toBe('98');
  expect(funds?.rows[0]?.score?.text).toBe('20');
  expect(goal?.actual.text).toBe('已排查');
  expect(indicators.map(({ actual, score }) => `${actual.text} ${score?.text}`)).toEqual([
    '100% 30',
    '0次 28',
  ]);
});

const whole = publishedCases().find(
  ({ stated_total: total, indicators }) => total && indicators.every(({ weight }) => weight),
)!;

test('the last row whose weight is the sum of weights is the row of totals', () => {
  const rows = layOut(whole, 'plain').values.map((row) => [...row]);
  const at = rows.findIndex((row) => /^总分/.test(String(row[0])));
  const usual = read(rows);
  rows[at]![0] = '汇总之数';
  const other = read(rows);
  expect(other.indicators.length).toBe(usual.indicators.length);
  expect(other.claimedTotal?.text).toBe(usual.claimedTotal?.text);
});

test('a target that is a state is none of numbers', () => {
  const { indicators } = read([
    ['2022年度项目支出绩效自评表'],
    ['项目名称', '河道整治'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '质量指标', '防洪标准', '达到10年一遇标准', '达成年度指标', 50, 50],
    ['产出指标', '质量指标', '道路等级', '达到3级标准', '达成年度指标', 20, 20],
    ['产出指标', '质量指标', '水质', '符合GB3838-2002Ⅲ类', '符合', 20, 20],
    ['产出指标', '质量指标', '渠道', '执行DB45/T 1234-2015', '达成年度指标', 10, 10],
  ]);
  expect(indicators.map(({ target }) => target.kind)).toEqual(Array(4).fill('qualitative'));
});

const FUNDS = ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
const HEADS: Rows = [['2022年度项目支出绩效自评表']];
const UNITS = ['主管部门', '县水利局', null, '实施单位', '县水利站'];

describe('the name of the project', () => {
  const nameIn = (...rows: Rows) => read([...HEADS, ...rows, FUNDS, [null, '年度资金总额', 20, 20, 20]]);

  test('may stand below its label in one cell', () => {
    expect(nameIn(['项目名称\n低保专项'], UNITS).projectName).toBe('低保专项');
  });

  test('is never that of its unit: below a label that nobody knows it is missing', () => {
    expect(nameIn(['绩效自评项目', '低保专项'], UNITS).projectName).toBe('');
  });
});

describe('what is left of the funds', () => {
  const rowsWith = (...rows: Rows) =>
    read([...HEADS, ['项目名称', '修渠'], UNITS, FUNDS, ...rows]).funds!.rows.map(({ label }) => label);
  const total = [null, '年度资金总额', 20, 20, 18, 10, 0.9, 9];

  test('is no part of what was spent', () => {
    expect(rowsWith(total, [null, '其中：财政拨款', 20, 20, 18], [null, '结余资金', null, null, 2])).toEqual([
      '年度资金总额',
      '其中：财政拨款',
    ]);
  });

  test('is a source where it was planned to be spent', () => {
    expect(rowsWith(total, [null, '其中：财政拨款', 15, 15, 15], [null, '结余资金', 5, 5, 3])).toHaveLength(
      3,
    );
  });
});

test('a row of indicators whose level is damaged is no header of those below it', () => {
  const levels = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const rows = [
    ...HEADS,
    ['项目名称', '修渠'],
    UNITS,
    levels,
    ['产出指标', '数量指标', '修渠长度', '≥10公里', '12公里', 50, 50],
    ['效益指标', '乙', '无经济效益', '公益性事业', '公益性事业', '不评', '不评'],
    [null, '社会效益指标', '灌溉面积', '≥100亩', '120亩', 20, 20],
    [null, '可持续影响指标', '管护制度', '健全', '健全', 20, 20],
  ];
  const merged = { top: 5, bottom: 7, left: 0, right: 0 };
  expect(texts(read(rows, [merged]).indicators)).toEqual([
    '产出指标 数量指标 修渠长度 50 50',
    '效益指标 乙 无经济效益 不评 不评',
    '效益指标 社会效益指标 灌溉面积 20 20',
    '效益指标 可持续影响指标 管护制度 20 20',
  ]);
});

test('letters in the place of the total are the total that cannot be read', () => {
  const rows = [
    ...HEADS,
    ['项目名称', '修渠'],
    UNITS,
    FUNDS,
    [null, '年度资金总额', 20, 20, 20, 20, 1, 20],
    ['总分', null, null, null, null, 100, 'abc'],
  ];
  const { claimedTotal, claimedWeightTotal } = read(rows);
  expect([claimedWeightTotal?.text, claimedTotal?.value, claimedTotal?.text]).toEqual(['100', null, 'abc']);
});

test.each(['项目预算执行情况（10分）', '预算执行（10分）'])(
  'a label above the header of the funds (%s) is no column of theirs, and its points are their weight',
  (label) => {
    const { funds } = read([
      ...HEADS,
      ['项目名称', '修渠'],
      UNITS,
      [label, '年度预算数（万元）', null, null, null, null, null],
      [null, null, '年初预算', '调整后预算数', '预算执行数', '预算执行率', '得分'],
      [null, '总额', 20, 20, 19, '95%', 9.5],
      [null, '其中：财政资金', 20, 20, 19, null, null],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '修渠长度', '≥10公里', '12公里', 90, 90],
    ]);
    const [total] = funds!.rows;
    expect([total!.label, total!.weight?.text, total!.score?.text, total!.amounts.executed?.text]).toEqual([
      '总额',
      '10',
      '9.5',
      '19',
    ]);
    expect(Object.keys(total!.amounts)).toEqual(['initial', 'budget', 'executed']);
  },
);

import { shown } from './read';
import { fundsOf, indicatorsOf, readBook } from './books';

const form = (name: string, executed: number, total: number): (string | number)[][] => [
  ['项目支出绩效自评表'],
  ['（2022年度）'],
  ['项目名称', name],
  ['主管部门', '县水利局', '', '实施单位', '县水利站'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', 10, 20, executed, 10, executed / 20, executed / 2],
  ['', '其中：当年财政拨款', 10, 20, executed, '-', executed / 20, '-'],
  ['年度总体目标', '预期目标', '', '', '实际完成情况'],
  ['', `做好${name}`, '', '', `做好了${name}`],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', `${name}数量`, '≥10处', '12处', 90, 90, ''],
  ['总分', '', '', '', '', 100, total],
];

describe('several forms', () => {
  const expected = [
    ['修渠项目', '20', '100', '做好修渠项目'],
    ['打井项目', '10', '95', '做好打井项目'],
  ];
  const said = (read: ReturnType<typeof readBook>): unknown[] =>
    read.map(({ projectName, funds, claimedTotal, goal }) => [
      projectName,
      shown(funds?.rows[0]?.amounts.executed),
      shown(claimedTotal),
      goal?.expected.text,
    ]);
  const [first, second] = [form('修渠项目', 20, 100), form('打井项目', 10, 95)];

  test('one right below another', () => {
    expect(said(readBook({ Sheet1: [...first, ...second] }))).toEqual(expected);
  });

  test('on sheets of their own, with a summary of all', () => {
    const summary = [
      ['2022年项目支出绩效自评情况汇总表'],
      ['单位：万元'],
      [
        '序号',
        '项目名称',
        '主管部门',
        '年初预算数',
        '全年预算数',
        '全年执行数',
        '执行率',
        '自评得分',
        '自评等级',
      ],
      [1, '修渠项目', '县水利局', 10, 20, 20, 1, 100, '优'],
      [2, '打井项目', '县水利局', 10, 20, 10, 0.5, 95, '优'],
      ['合计', '', '', 20, 40, 30],
    ];
    expect(said(readBook({ 汇总: summary, Sheet2: first, Sheet3: second }))).toEqual(expected);
  });

  test('side by side', () => {
    const width = 9;
    const rows = first.map((row, at) => [
      ...row,
      ...new Array<string>(width - row.length).fill(''),
      ...second[at]!,
    ]);
    expect(said(readBook({ Sheet1: rows }))).toEqual(expected);
  });
});

test('cut short after the first cells of an indicator', () => {
  const rows = form('修渠项目', 20, 100).slice(0, 10);
  const [read] = readBook({ Sheet1: [...rows, ['产出指标', '数量指标', '修渠长度', '≥10公里']] });
  expect(indicatorsOf(read!)).toEqual(['产出指标|数量指标|修渠长度|≥10公里||||']);
  expect(read!.claimedTotal).toBeNull();
});

test('the form for transfers: its questions about management are no funds', () => {
  const [read] = readBook({
    自评表: [
      ['附件2'],
      ['区域（项目）绩效目标自评表'],
      ['（2022年度）'],
      ['转移支付（项目）名称', '', '2022年中央财政农业防灾减灾资金'],
      ['中央主管部门', '', '农业农村部'],
      ['地方主管部门', '', '省农业农村厅', '', '资金使用单位', '宣城市农业农村局'],
      ['资金投入情况（万元）', '', '', '全年预算数（A）', '全年执行数（B）', '预算执行率（B/A×100%)'],
      ['', '年度资金总额', '', 148, 46, '31.08%'],
      ['', '其中：中央财政资金', '', 102, 0, '0%'],
      ['', '     地方资金', '', 46, 46, '100%'],
      ['', '     其他资金', '', '', '', ''],
      ['资金管理情况', '', '', '情况说明', '', '存在问题和改进措施'],
      ['', '分配科学性', '', '按因素法分配', '', '无'],
      ['', '下达及时性', '', '及时下达', '', '无'],
      ['', '拨付合规性', '', '合规拨付', '', '无'],
      ['总体目标完成情况', '总体目标', '', '', '全年实际完成情况', ''],
      ['', '强制免疫应免尽免', '', '', '全部完成', ''],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
      ['', '产出指标', '数量指标', '强制免疫头数', '≥500万头', '520万头', ''],
      ['', '', '质量指标', '免疫密度', '≥90%', '85%', '人手不足'],
      ['说明', '请在此处简要说明各级审计和财政监督中发现的问题及其所涉及的金额，如没有请填无。'],
      ['注：1.资金使用单位按项目绩效目标填报。'],
    ],
  });
  expect(read!.projectName).toBe('2022年中央财政农业防灾减灾资金');
  expect([read!.identity.department?.text, read!.identity.unit?.text]).toEqual([
    '省农业农村厅',
    '宣城市农业农村局',
  ]);
  expect(fundsOf(read!)).toEqual([
    '年度资金总额: budget 148, executed 46',
    '  其中：中央财政资金: budget 102, executed 0',
    '  地方资金: budget 46, executed 46',
    '  其他资金: ',
  ]);
  expect(read!.goal?.actual.text).toBe('全部完成');
  expect(indicatorsOf(read!)).toEqual([
    '产出指标|数量指标|强制免疫头数|≥500万头|520万头|||',
    '产出指标|质量指标|免疫密度|≥90%|85%|||人手不足',
  ]);
});

test('the form of a whole department: amounts by use stand beside those by source', () => {
  const [read] = readBook({
    部门整体: [
      ['2022年度部门整体支出绩效自评表'],
      ['单位：万元'],
      ['部门名称', '零陵区林业局'],
      ['年度预算申请', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', 4753.66, 4753.66, 3824.26, 10, '80.45%', 8.05],
      ['', '按收入性质分：', '', '按支出性质分：'],
      ['', '其中：一般公共预算', 1873.66, '其中：基本支出', 2000],
      ['', '其他资金', 2880, '项目支出', 2753.66],
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因',
      ],
      ['', '产出指标（50分）', '数量指标', '造林面积', '1.2万亩', '1.2万亩', 50, 50, ''],
      ['总分', '', '', '', '', '', 100, 96.05],
    ],
  });
  expect(fundsOf(read!)).toEqual([
    '年度资金总额: initial 4753.66, budget 4753.66, executed 3824.26',
    '  其中：一般公共预算: initial 1873.66',
    '  其他资金: initial 2880',
  ]);
});

test('the printed formula divides by the initial budget: Beijing', () => {
  const book = (rate: string) => ({
    Sheet1: [
      ['项目支出绩效自评表'],
      ['（2021年度）'],
      ['项目名称', '', '', '水利普查'],
      ['主管部门', '', '', '水务局', '', '', '', '实施单位', '普查中心'],
      [
        '项目资金（万元）',
        '',
        '',
        '',
        '年初预算数（A）',
        '全年预算数',
        '全年执行数（B）',
        '分值',
        '执行率（B/A）',
        '得分',
      ],
      ['', '年度资金总额', '', '', 100, 80, 80, 10, rate, 8],
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '',
        '年度指标值',
        '全年完成值',
        '分值',
        '得分',
        '偏差原因',
      ],
      ['', '产出指标', '数量指标', '普查对象数', '', '≥3000个', '3012个', 90, 90, ''],
      ['总分', '', '', '', '', '', '', 100, 98, ''],
    ],
  });
  const [read] = readBook(book('80%'));
  expect(read!.funds!.rateBase).toBe('initial');
  expect(fundsOf(read!)).toEqual(['年度资金总额: initial 100, budget 80, executed 80']);
});

test('the form of the ministries: codes with names, letters in headers, lines left blank', () => {
  const [read] = readBook({
    Sheet1: [
      ['附件1'],
      ['项目支出绩效自评表'],
      ['（2021年度）'],
      ['项目名称', '', '', '全国水利普查专项'],
      ['主管部门及代码', '', '', '[126]水利部', '', '', '', '实施单位', '水利部信息中心'],
      [
        '项目资金\n（万元）',
        '',
        '',
        '',
        '年初预算数（A）',
        '全年预算数（B）',
        '全年执行数（C）',
        '分值',
        '执行率\n（C/B）',
        '得分',
      ],
      ['', '年度资金总额：', '', '', 1200.5, 1180.5, 1100.25, '10', '93.20%', '9.3'],
      ['', '   其中：本年财政拨款', '', '', 1000.5, 980.5, 950.25, '-', '-', '-'],
      ['', '      其他资金', '', '', 200, 200, 150, '-', '-', '-'],
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '',
        '年度指标值',
        '全年完成值',
        '分值',
        '得分',
        '未完成原因分析',
      ],
      ['', '产出指标\n(50分)', '数量指标', '指标1：普查对象数', '', '≥3000个', '3012个', 25, 25, ''],
      ['', '', '', '指标2：报告份数', '', '=2份', '2份', 25, 25, ''],
      ['', '', '质量指标', '指标1：', '', '', '', '', '', ''],
      ['总分', '', '', '', '', '', '', 100, '59.30', ''],
    ],
  });
  expect(read!.identity.department?.text).toBe('[126]水利部');
  expect(fundsOf(read!)).toEqual([
    '年度资金总额：: initial 1200.5, budget 1180.5, executed 1100.25',
    '  其中：本年财政拨款: initial 1000.5, budget 980.5, executed 950.25',
    '  其他资金: initial 200, budget 200, executed 150',
  ]);
  expect(indicatorsOf(read!)).toEqual([
    '产出指标|数量指标|普查对象数|≥3000个|3012个|25|25|',
    '产出指标|数量指标|报告份数|=2份|2份|25|25|',
  ]);
});

test('a table with its total below the parts, beside other tables in the same sheet', () => {
  const [read] = readBook({
    Sheet1: [
      ['2022年修渠项目支出绩效自评'],
      ['项目名称', '修渠项目'],
      ['项目单位', '县水利站'],
      [''],
      ['一、预算情况'],
      ['', '', '单位：万元'],
      ['资金来源', '年初预算数', '全年预算数', '全年执行数'],
      ['财政拨款', 10, 20, 18],
      ['其他资金', 0, 0, 0],
      ['合计', 10, 20, 18],
      [''],
      ['二、支出明细'],
      ['日期', '摘要', '科目编码', '金额（元）'],
      ['2022-03-01', '付工程款', '31005', 150000],
      ['合计', '', '', 150000],
      [''],
      ['三、绩效指标'],
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '修渠', '≥10公里', '12公里', 90, 90],
    ],
  });
  expect(fundsOf(read!)).toEqual([
    '合计: initial 10, budget 20, executed 18',
    '  财政拨款: initial 10, budget 20, executed 18',
    '  其他资金: initial 0, budget 0, executed 0',
  ]);
  expect(read!.ledger?.count).toBe(1);
  expect(indicatorsOf(read!)).toEqual(['产出指标|数量指标|修渠|≥10公里|12公里|90|90|']);
});

test('the older report with a second row of headers in 项目支出明细, cut off its cover', () => {
  const [read] = readBook({
    自评: [
      ['一、项 目 基 本 概 况'],
      ['项目负责人', '张三', '联系电话', '0778-1234567'],
      ['计划安排资金（万元）', 20, '实际到位资金（万元）', 20],
      ['市县财政', 20, '市县财政', 20],
      ['实际支出（万元）', 20],
      ['二、项目支出明细'],
      ['支出内容', '计划支出数', '实际支出数'],
      ['（按经济科目）'],
      ['302商品和服务支出', 20, 20],
      [''],
      ['支出合计', 20, 20],
      ['综合得分', 100],
      ['自评等次', '优'],
    ],
  });
  expect(read!.expenses?.lines.map(({ code }) => code)).toEqual(['302']);
});

test('points and grade in the cell of the total', () => {
  const rows = form('修渠项目', 20, 100).slice(0, -1);
  const [read] = readBook({ Sheet1: [...rows, ['总分 99.5分（优）']] });
  expect([shown(read!.claimedTotal), read!.claimedGrade?.value]).toEqual(['99.5', '优']);
});

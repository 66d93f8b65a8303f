import { toText } from '../../../src/numbers';
import { shown } from './read';
import { fundsOf, indicatorsOf, readBook } from './books';

const PROJECT = [
  ['项目名称', '网络维护费'],
  ['项目单位', '河池市社会保险事业局'],
] as const;

describe('a separate table of spending', () => {
  const expenses = [
    ['项目支出明细表（单位：元）'],
    ['支出内容（按经济科目）', '计划支出数', '实际支出数', '备注'],
    ['302商品和服务支出', 120000, 110000, '节约'],
    ['310资本性支出', 80000, 80000, ''],
    ['支出合计', 200000, 190000, ''],
  ];

  test('fills the expenses and divides no funds, beside a budget by source', () => {
    const [read, ...others] = readBook({
      项目概况: PROJECT,
      资金: [
        ['资金来源', '计划安排资金（万元）', '实际到位资金（万元）'],
        ['市县财政', 20, 20],
        ['其它', '', ''],
        ['合计', 20, 20],
      ],
      支出: expenses,
    });
    expect(others).toEqual([]);
    expect(fundsOf(read!)).toEqual([
      '合计: planned 20, received 20, executed 190000元',
      '  市县财政: planned 20, received 20',
      '  其它: ',
    ]);
    expect(read!.budgetLines).toEqual([]);
    expect(
      read!.expenses?.lines.map((line) => [
        line.code,
        line.name,
        shown(line.planned),
        shown(line.actual),
        line.reason?.text,
      ]),
    ).toEqual([
      ['302', '商品和服务支出', '120000', '110000', '节约'],
      ['310', '资本性支出', '80000', '80000', ''],
    ]);
    expect(shown(read!.expenses?.plannedTotal)).toBe('200000');
    expect(shown(read!.expenses?.actualTotal)).toBe('190000');
    expect(read!.expenses?.unitStated).toBe(true);
  });

  test('tells plan and spending where no other table does', () => {
    const [read] = readBook({ 项目概况: PROJECT, 支出: expenses });
    expect(fundsOf(read!)).toEqual(['支出合计: planned 200000元, executed 190000元']);
  });
});

test('economic items of a budget are its lines, no parts of the funds', () => {
  const rows = [
    ['项目名称：数字乡村建设', '', '单位：元'],
    ['科目编码', '科目名称', '预算金额'],
    ['30201', '办公费', 50000],
    ['30202', '印刷费', 30000],
  ];
  const [stated] = readBook({ 预算: [...rows, ['合计', '', 80000]] });
  const [added] = readBook({ 预算: rows });
  for (const read of [stated, added]) {
    expect(fundsOf(read!).map((line) => line.replace(/^[^:]*/, ''))).toEqual([': budget 80000元']);
    expect(read!.budgetLines.map(({ code, planned }) => [code, shown(planned)])).toEqual([
      ['30201', '50000'],
      ['30202', '30000'],
    ]);
  }
});

test('reports one after another belong each to its own project', () => {
  const report = (name: string, amount: number): string[][] => [
    [`${name}支出绩效自评报告`],
    ['一、项目基本概况'],
    [
      `${name}由县水利局实施，预算安排资金${amount}万元，实际支出${amount}万元，用于修建水渠并维护沿线的各种设施。`,
    ],
    ['二、绩效分析'],
    ['全面完成年度目标，群众满意。'],
  ];
  const read = readBook({
    报告: [...report('修渠项目', 20), ...report('打井项目', 6)],
    预算: [
      ['项目名称', '预算数', '执行数'],
      ['修渠项目', 20, 20],
      ['打井项目', 6, 6],
    ],
  });
  expect(read.map(({ narrative }) => narrative?.title?.text)).toEqual([
    '修渠项目支出绩效自评报告',
    '打井项目支出绩效自评报告',
  ]);
  expect(read.map(({ narrative }) => narrative?.money.map(({ text }) => text))).toEqual([
    ['20万元', '20万元'],
    ['6万元', '6万元'],
  ]);
});

test('a report in one cell is read', () => {
  const [read] = readBook({
    项目概况: PROJECT,
    报告: [
      [
        '网络维护费支出绩效自评报告\n一、项目基本概况\n预算安排20万元，实际支出20万元，主要用于维护。\n' +
          '二、绩效分析\n资金到位率100%。\n三、评价结论\n自评得分98分，评价等级为优，达到预期目标，资金使用规范。',
      ],
    ],
  });
  expect(read!.narrative?.sections).toHaveLength(3);
  expect(read!.narrative?.money.map(({ text }) => text)).toEqual(['20万元', '20万元']);
});

describe('ledgers', () => {
  const ledger = (names: readonly [string, string]): (string | number)[][] => [
    ['2022年支出明细账', '', '', '单位：元'],
    ['日期', '项目', '摘要', '金额'],
    ['2022-03-05', names[0], '付工程款', 200000],
    ['2022-04-05', names[1], '付材料款', 30000],
    ['', '', '合计', 230000],
  ];

  test('divided by parts of the one project are its own', () => {
    const read = readBook({ 项目概况: PROJECT, 账: ledger(['道路硬化', '路灯安装']) });
    expect(read.map(({ projectName, ledger: own }) => [projectName, own && toText(own.total)])).toEqual([
      ['网络维护费', '230000'],
    ]);
    expect(read[0]!.identity.projectNames.map(({ name }) => name.text)).not.toContain('道路硬化');
  });

  test('that name the project beside another one hold two projects', () => {
    const read = readBook({ 项目概况: PROJECT, 账: ledger(['网络维护费', '路灯安装']) });
    expect(read.map(({ projectName, ledger: own }) => [projectName, own && toText(own.total)])).toEqual([
      ['网络维护费', '200000'],
      ['路灯安装', '30000'],
    ]);
  });

  test('with debit, credit, monthly sums and a year to date add up to what was spent', () => {
    const [read] = readBook({
      项目概况: PROJECT,
      明细账: [
        ['明细账'],
        ['日期', '凭证号', '摘要', '借方', '贷方', '余额'],
        ['2022-01-01', '', '上年结转', '', '', 0],
        ['2022-03-05', '记-1', '购办公用品', 20000, '', 20000],
        ['', '', '本月合计', 20000, '', ''],
        ['2022-05-05', '记-9', '印刷宣传册', 30000, '', 50000],
        ['2022-05-20', '记-10', '冲回印刷费', '', 5000, 45000],
        ['', '', '本月合计', 30000, 5000, ''],
        ['', '', '本年累计', 50000, 5000, 45000],
      ],
    });
    expect(toText(read!.ledger!.total)).toBe('45000');
    expect(read!.ledger!.count).toBe(3);
  });

  test('of two halves of the year count together', () => {
    const half = (rows: (string | number)[][]): (string | number)[][] => [
      ['支出明细账'],
      ['日期', '摘要', '科目编码', '科目名称', '金额（元）'],
      ...rows,
    ];
    const [read] = readBook({
      项目概况: PROJECT,
      '1-6月': half([
        ['2022-01-05', '办公用品', '30201', '办公费', 1000.5],
        ['合计', '', '', '', 1000.5],
      ]),
      '7-12月': half([
        ['2022-07-05', '差旅', '30211', '差旅费', 2000],
        ['合计', '', '', '', 2000],
      ]),
    });
    expect(toText(read!.ledger!.total)).toBe('3000.5');
  });
});

test('a balance beside the amounts is no source of funds', () => {
  const [read] = readBook({
    项目概况: PROJECT,
    资金: [
      ['资金使用情况表', '', '', '', '单位：元'],
      ['资金来源', '预算数', '到位数', '支出数', '结余'],
      ['1.中央补助', 100000, 100000, 90000, 10000],
      ['2.市本级', 50000, 50000, 50000, 0],
      ['合计', 150000, 150000, 140000, 10000],
    ],
  });
  expect(fundsOf(read!)).toEqual([
    '合计: budget 150000元, received 150000元, executed 140000元',
    '  1.中央补助: budget 100000元, received 100000元, executed 90000元',
    '  2.市本级: budget 50000元, received 50000元, executed 50000元',
  ]);
});

test('a list of indicators with a side label, printed points and subtotals', () => {
  const [read] = readBook({
    项目概况: PROJECT,
    绩效: [
      ['绩效指标完成情况表'],
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '指标名称',
        '年度指标值',
        '全年完成值',
        '分值',
        '得分',
        '未完成原因',
      ],
      ['', '产出指标(50分)', '数量指标', '参保人数', '≥1000人', '1200人', 20, 20, ''],
      ['', '', '', '宣传次数', '4次', '3次', 30, 22.5, '疫情'],
      ['', '小计', '', '', '', '', 50, 42.5, ''],
      ['', '效益指标（40分）', '社会效益', '满意', '提高', '提高', 40, 40, ''],
      ['', '合计', '', '', '', '', 90, 82.5, ''],
    ],
  });
  expect(indicatorsOf(read!)).toEqual([
    '产出指标|数量指标|参保人数|≥1000人|1200人|20|20|',
    '产出指标|数量指标|宣传次数|4次|3次|30|22.5|疫情',
    '效益指标|社会效益|满意|提高|提高|40|40|',
  ]);
  expect(read!.sectionWeights.map(({ name, weight }) => `${name}${weight.text}`)).toEqual([
    '产出指标50',
    '效益指标40',
  ]);
  expect(shown(read!.claimedTotal)).toBe('82.5');
});

test('sources in columns and plan, arrival and spending in rows', () => {
  const [read] = readBook({
    项目概况: PROJECT,
    资金: [
      ['类别', '中央财政', '市县财政', '合计'],
      ['计划安排资金（万元）', '', 20, 20],
      ['实际到位资金（万元）', '', 20, 20],
      ['实际支出（万元）', '', 18, 18],
    ],
  });
  expect(fundsOf(read!)).toEqual([
    '合计: planned 20, received 20, executed 18',
    '  市县财政: planned 20, received 20, executed 18',
  ]);
});

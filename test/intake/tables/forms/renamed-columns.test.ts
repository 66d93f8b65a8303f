import { FORM_READINGS } from '../../../../src/forms/form-readings';
import { readFilledForm } from '../../../../src/intake/submission/from-form/read-form';
import { formsIn } from './forms-in';
import { gridOf, type CellValue } from '../../../../src/workbook';

type Rows = readonly (readonly CellValue[])[];

const HEAD: Rows = [['项目支出绩效自评表'], ['项目名称', '修渠项目', '主管部门', '县水利局']];
const FUND_ROWS: Rows = [
  ['', '年度资金总额', 120, 120, 108, '10分', '90%', '9分'],
  ['', '其中：财政拨款', 100, 120, 108, '—', '90%', '—'],
];
const FUNDS: Rows = [
  ['项目资金', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ...FUND_ROWS,
];
const LEVELS = ['一级指标', '二级指标', '三级指标'];
const VALUES: Rows = [
  ['产出指标', '数量指标', '修渠长度', '≥10公里', '12公里', 40, 40, ''],
  ['', '质量指标', '合格率', '≥95%', '96%', 20, 18, '验收两处返工'],
  ['效益指标', '社会效益指标', '受益人数', '≥500人', '520人', 30, 30, ''],
];
const INDICATORS: Rows = [[...LEVELS, '年度指标值', '实际完成值', '分值', '得分', '偏差原因'], ...VALUES];

function formIn(...parts: readonly Rows[]) {
  const [table] = formsIn(
    gridOf(
      '表',
      parts.flat().map((row) => [...row]),
    ),
  );
  return table!;
}

const stateOf = (parts: readonly Rows[], header: string): string => {
  const all = formIn(...parts).columnReadings.filter((one) => one.header === header);
  return all.map(({ meaning, state }) => `${meaning ?? 'nothing'} ${state}`).join(', ');
};
const submissionOf = (...parts: readonly Rows[]) => readFilledForm(formIn(...parts), FORM_READINGS[0]!);
const renamed = (rows: Rows, from: string, to: string): Rows =>
  rows.map((row) => row.map((value) => (value === from ? to : value)));
/** The rows with their columns in another order. */
const ordered = (rows: Rows, order: readonly number[]): Rows =>
  rows.map((row) => order.map((column) => row[column] ?? null));

describe('a column whose header nobody knows', () => {
  it('is read by the header that stands there again, though it is blank', () => {
    const plain = ordered(INDICATORS, [0, 1, 2, 3, 4, 5, 6]).map((row) => [...row]);
    plain[1]![5] = plain[2]![5] = plain[3]![5] = null;
    const again = renamed([plain[0]!], '分值', '业务栏目');
    const more = [['', '生态效益指标', '绿化率', '≥30%', '31%', null, 10]];
    expect(stateOf([HEAD, FUNDS, plain, again, more], '业务栏目')).toBe('weight read');
  });

  it('is the score where the points of execution are printed in the label', () => {
    const funds = [
      ['预算执行情况（20分）', '', '预算数', '执行数', '执行率', '业务栏目'],
      ['', '年度资金总额', 5, 5, '100%', 20],
    ];
    expect(stateOf([HEAD, funds, INDICATORS], '业务栏目')).toBe('score read');
  });

  it('is the score where marks stand in the rows in which the weights have some', () => {
    const blank = renamed(renamed(FUNDS, '9分', ''), '得分', '业务栏目');
    expect(stateOf([HEAD, blank, INDICATORS], '业务栏目')).toBe('score read');
  });

  it('is a column of points where the row of the total score has a figure below it', () => {
    const cut = VALUES.map((row) => row.map((value, at) => (at === 5 ? null : at === 6 ? 4 : value)));
    const total = [['总分', '', '', '', '', 100, 100]];
    expect(
      stateOf([HEAD, FUNDS, renamed([INDICATORS[0]!], '得分', '业务栏目'), cut, total], '业务栏目'),
    ).toBe('score read');
  });

  it('holds amounts where units of money stand in its cells', () => {
    const typed = renamed(FUNDS, '全年执行数', '业务栏目').map((row) =>
      row.map((value) => (value === 108 ? '80.5万元' : value)),
    );
    expect(stateOf([HEAD, typed, INDICATORS], '业务栏目')).toBe('executed read');
  });

  it('names the sources of funds where it holds nothing else', () => {
    const headed = renamed(FUNDS, '', '业务栏目').slice(0, 1);
    expect(stateOf([HEAD, headed, FUND_ROWS, INDICATORS], '业务栏目')).toBe('source read');
  });

  it('tells the direction where it holds 正向 and 反向, whatever else is a sign', () => {
    const columns = [...INDICATORS[0]!, '比较符号', '指标性质'];
    const rows = VALUES.map((row) => [...row, '≥', '正向']);
    expect(stateOf([HEAD, FUNDS, [columns], rows], '指标性质')).toBe('direction read');
    expect(stateOf([HEAD, FUNDS, renamed([columns], '比较符号', '业务栏目'), rows], '指标性质')).toBe(
      'direction read',
    );
  });
});

describe('words that may mean something else', () => {
  it('the budget is not the amount under (A) where the rate is E/C', () => {
    const funds = [
      ['资金', '', '全年预算数（A）', '业务栏目', '全年执行数（E）', '执行率（E/C）'],
      ['', '年度资金总额', 60, 50, 40, '80%'],
      ['', '其中：财政拨款', 60, 50, 40, '80%'],
    ];
    expect(stateOf([HEAD, funds, INDICATORS], '全年预算数（A）')).not.toBe('budget read');
  });

  it('指标名称 left of the levels is the name where every row has one', () => {
    const moved = renamed(ordered(INDICATORS, [2, 0, 1, 3, 4, 5, 6]), '三级指标', '指标名称');
    const { indicators } = submissionOf(HEAD, FUNDS, moved);
    expect(indicators.map(({ name }) => name)).toEqual(['修渠长度', '合格率', '受益人数']);
  });

  it('a label left of levels of which one is renamed is no column of actual values', () => {
    const beside = [
      ['年度绩效指标完成情况', ...renamed([INDICATORS[0]!], '一级指标', '业务栏目')[0]!],
      ...VALUES.map((row) => ['', ...row]),
    ];
    expect(submissionOf(HEAD, FUNDS, beside).indicators[0]?.actual.text).toBe('12公里');
  });

  it('具体指标 is no name where a column of unknown words stands between it and the levels', () => {
    const beside = [
      ['一级指标', '二级指标', '业务栏目', '分值', '得分', '具体指标'],
      [
        '产出指标',
        '数量指标',
        '修渠长度',
        40,
        40,
        '按设计图纸和合同约定完成主渠和支渠的全部修建任务，经过验收，并按期移交',
      ],
      [
        '',
        '质量指标',
        '合格率',
        20,
        18,
        '各分部工程均经监理和主管部门验收，质量符合水利工程施工规范的全部要求',
      ],
      [
        '效益指标',
        '社会效益指标',
        '受益人数',
        40,
        40,
        '以受益村组上报并经乡镇核实的实有人数为准，逐户登记，公示无异议后确认',
      ],
    ];
    expect(stateOf([HEAD, FUNDS, beside], '具体指标')).not.toBe('name read');
  });

  it('备注 stands in for reasons, and is said to', () => {
    const remarks = renamed(INDICATORS, '偏差原因', '备注');
    expect(stateOf([HEAD, FUNDS, remarks], '备注')).toBe('reason read');
  });

  it('of several unknown headers below one none is the target by its place', () => {
    const two: Rows = [
      [...LEVELS, '年度指标值', '', '', '实际完成值', '分值', '得分'],
      ['', '', '', '子栏', '丑栏', '寅栏'],
      ['产出指标', '数量指标', '修渠长度', '≥', 10, '公里', 12, 60, 60],
      ['效益指标', '社会效益指标', '受益人数', '≥', 500, '人', 520, 30, 30],
    ];
    expect(submissionOf(HEAD, FUNDS, two).indicators.map(({ target }) => target.text)).not.toContain('≥');
  });
});

describe('parts of the form', () => {
  it('a goal ends where several cells beside its columns begin another table', () => {
    const goal = [
      ['年度目标', '预期目标', '', '', '实际完成情况'],
      ['', '修渠10公里', '', '', '修渠12公里'],
    ];
    const { goal: read } = submissionOf(HEAD, FUNDS, goal, [
      ['', '子栏', '丑栏', '寅栏', '卯栏', '辰栏', '巳栏'],
      ['', '甲', '乙', '丙', '丁', '戊', '己'],
    ]);
    expect(read?.expected?.text).toBe('修渠10公里');
  });

  it('totals whose columns changed places are told by what they add up to', () => {
    const total = [['总分', '', '', '', '', 100, 97]];
    const swapped = ordered(INDICATORS, [0, 1, 2, 3, 4, 6, 5, 7]);
    expect(submissionOf(HEAD, FUNDS, swapped, total).claimedTotal?.text).toBe('97');
  });

  it('a row of amounts is labelled by words, not by the amounts of a column that nobody understood', () => {
    const funds: Rows = [
      ['项目资金', '', '业务栏目', '全年预算数', '全年执行数', '执行率'],
      ['', '年度资金总额', '约定另计', '50万元', '40万元', '80%'],
    ];
    expect(submissionOf(HEAD, funds, INDICATORS).funds?.rows[0]?.label).toBe('年度资金总额');
  });

  it('figures left of the labels of funds are listed, and change nothing else', () => {
    const beside = FUNDS.map((row, at) => [at === 0 ? '业务栏目' : 88 - at, ...row]);
    expect(stateOf([HEAD, beside, INDICATORS], '业务栏目')).toBe('nothing unread');
    const { funds } = submissionOf(HEAD, beside, INDICATORS);
    expect(funds?.rows.map(({ label }) => label)).toEqual(['年度资金总额', '其中：财政拨款']);
  });

  const detail = (header: readonly string[]): Rows => [
    ['二、项目支出明细情况'],
    header,
    ['购置管材', 70.1, '3号凭证'],
    ['人工费', 49.9, '4号凭证'],
  ];

  it('spending details below their title are no ledger, whatever their headers', () => {
    const { expenses, ledger, unread } = submissionOf(
      HEAD,
      FUNDS,
      detail(['甲栏', '业务栏目', '会计凭证号']),
    );
    expect(ledger).toBeNull();
    expect(expenses?.lines.map(({ text }) => text)).toEqual(['购置管材', '人工费']);
    expect(unread.map(({ header }) => header)).toEqual(['业务栏目']);
  });
});

describe('columns that somebody put in', () => {
  const put = (rows: Rows, at: number, values: readonly CellValue[]): Rows =>
    rows.map((row, line) => [...row.slice(0, at), values[line] ?? null, ...row.slice(at)]);

  it('a column that holds nothing but sums is told', () => {
    const sums = [...VALUES.slice(0, 2), ['', '小计', '', '', '', 60, 58, ''], ...VALUES.slice(2)];
    const rows = put([INDICATORS[0]!, ...sums], 5, ['业务栏目', null, null, 0, null]);
    expect(stateOf([HEAD, FUNDS, rows], '业务栏目')).toBe('nothing unread');
  });

  it('figures left of the levels are no label of the table', () => {
    const beside = put(INDICATORS, 0, ['业务栏目', 41500.37]);
    expect(stateOf([HEAD, FUNDS, beside], '业务栏目')).toBe('nothing unread');
  });

  it('a copy of a column means nothing, and the column goes on meaning what it did', () => {
    const remarks = renamed(INDICATORS, '偏差原因', '说明');
    const copy = put(remarks, 8, ['业务栏目', '', '验收两处返工', '']);
    expect(stateOf([HEAD, FUNDS, copy], '业务栏目')).toBe('nothing unread');
    expect(stateOf([HEAD, FUNDS, copy], '说明')).toBe('reason read');
    const level = put(INDICATORS, 1, ['业务栏目', '产出指标', '', '效益指标']);
    expect(stateOf([HEAD, FUNDS, level], '业务栏目')).not.toMatch(/ read$/);
  });
});

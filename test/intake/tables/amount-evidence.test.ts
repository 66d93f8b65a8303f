import { FORM_READINGS } from '../../../src/forms/form-readings';
import { findTables } from '../../../src/intake/tables/find-tables';
import { gridOf } from '../../../src/workbook';
import { readings, type Rows } from './readings';

describe('what amounts of a budget say of the one beside them', () => {
  const budgets = (first: string, later: string, rows: Rows): Rows => [
    ['单位：万元'],
    ['项目名称', first, later],
    ...rows,
  ];
  const CHANGED: Rows = [
    ['渠道清淤', 60, 66.5],
    ['水质监测', 45, 45],
    ['节水培训', 30, 28],
  ];

  test('a budget that was changed has the first one before it', () => {
    expect(readings(budgets('甲栏', '全年预算数', CHANGED))).toMatchObject({ 甲栏: 'initial' });
    expect(readings(budgets('甲栏', '调整后预算数', [['网络维护费', 5, 5.5]]))).toMatchObject({
      甲栏: 'initial',
    });
    // 预算数 alone says nothing of others.
    expect(readings(budgets('甲栏', '预算数', CHANGED))['甲栏']).not.toBe('initial');
  });

  test('amounts of another year are none of the first budget', () => {
    const other: Rows = [
      ['渠道清淤', 55.57, 66.5],
      ['水质监测', 37.72, 45],
      ['节水培训', 23.61, 28],
    ];
    expect(readings(budgets('甲栏', '全年预算数', other))['甲栏']).not.toBe('initial');
    expect(readings(budgets('上年预算数', '全年预算数', CHANGED))['上年预算数']).not.toBe('initial');
  });

  test('what words call something else is no first budget', () => {
    expect(readings(budgets('申报数', '全年预算数', CHANGED))['申报数']).not.toBe('initial');
    expect(readings(budgets('上级下达', '全年预算数', CHANGED))['上级下达']).not.toBe('initial');
  });

  test('what follows the first budget may be any amount', () => {
    const spent: Rows = [
      ['渠道清淤', 60, 57],
      ['水质监测', 45, 45],
    ];
    expect(readings(budgets('年初预算数', '甲栏', spent))['甲栏']).not.toMatch(/^(budget|executed)$/);
    const copy: Rows = [
      ['渠道清淤', 60, 60],
      ['水质监测', 45, 45],
    ];
    expect(readings(budgets('年初预算数', '甲栏', copy))['甲栏']).not.toBe('budget');
  });

  test('beside a budget alone amounts may have arrived or been spent: it is asked', () => {
    const rows: Rows = [
      ['单位：元'],
      ['资金来源', '预算数', '甲栏'],
      ['上级补助', 500000, 400000],
      ['县级财政', 300000, 300000],
    ];
    expect(readings(rows)['甲栏']).not.toBe('executed');
  });

  test('before what arrived and was spent stands a plan or a budget: it is asked', () => {
    const rows: Rows = [
      ['单位：万元'],
      ['项目名称', '项目单位', '甲栏', '实际到位', '实际支出'],
      ['渠道清淤', '县渠道所', 60, 60, 57],
      ['水质监测', '县监测站', 45, 40, 40],
      ['节水培训', '县节水办', 30, 30, 24],
    ];
    expect(readings(rows)['甲栏']).not.toBe('budget');
  });

  test('numbers of lines were not spent', () => {
    const rows: Rows = [
      ['单位：元'],
      ['资金来源', '预算数', '到位数', '甲栏'],
      ['上级补助', 500000, 400000, 1],
      ['县级财政', 300000, 300000, 2],
    ];
    expect(readings(rows)['甲栏']).not.toBe('executed');
  });

  test('below a header that speaks of use, what covers the amounts spent arrived', () => {
    const rows = (use: string): Rows => [
      ['单位：万元'],
      ['项目名称', '预算安排', null, use, null],
      [null, '年初预算数', '调整后预算数', '甲栏', '支出金额'],
      ['渠道清淤', 60, 66.5, 66.5, 63.2],
      ['水质监测', 45, 45, 45, 41.75],
    ];
    expect(readings(rows('资金使用'))).toMatchObject({ '资金使用 / 甲栏': 'received' });
    expect(readings(rows('其他'))['其他 / 甲栏']).not.toBe('received');
  });

  test('remarks in just the rows in which money is left are reasons', () => {
    const rows: Rows = [
      ['项目支出情况表（单位：元）'],
      ['经济科目', '预算数', '实际支出数', '甲栏'],
      ['办公费', 20000, 18000, '压减开支'],
      ['印刷费', 10000, 10000, null],
      ['劳务费', 30000, 28000, '人员变动'],
    ];
    expect(readings(rows)).toMatchObject({ 甲栏: 'reason' });
  });

  test('remarks that say what was saved are reasons', () => {
    const rows: Rows = [
      ['项目支出明细表（单位：元）'],
      ['支出内容（按经济科目）', '计划支出数', '实际支出数', '甲栏'],
      ['302商品和服务支出', 120000, 110000, '节约'],
      ['310资本性支出', 80000, 80000, null],
    ];
    expect(readings(rows)).toMatchObject({ 甲栏: 'reason' });
  });
});

describe('columns that say what the one before them says', () => {
  test('a copy of the department is no unit', () => {
    const rows: Rows = [
      ['单位：万元'],
      ['项目名称', '主管部门', '甲栏', '全年预算数'],
      ['培训经费一', '某县农技站', '某县农技站', 120],
      ['培训经费二', '某县农技站', '某县农技站', 130],
    ];
    expect(readings(rows)['甲栏']).not.toBe('unit');
  });

  test('amounts by their header are no rate', () => {
    const rows: Rows = [
      ['项目名称', '全年预算数（万元）', '全年执行数（万元）', '参考金额'],
      ['信息系统运维', 120, 119, 99.14],
    ];
    expect(readings(rows)['参考金额']).not.toBe('rate');
  });
});

test('figures that stand in the row of the total alone are told', () => {
  const rows: Rows = [
    ['单位：万元'],
    ['项目名称', '年初预算数', '全年预算数', '甲栏'],
    ['渠道清淤', 60, 66.5, null],
    ['水质监测', 45, 45, null],
    ['合计', 105, 111.5, 99],
  ];
  expect(readings(rows)).toMatchObject({ 甲栏: 'unread' });
});

test('words and place that speak for each other of two columns: it is asked', () => {
  const rows: Rows = [
    ['打分', '满分', '做到了', '想达到', '三级指标', '一级指标'],
    [50, 50, '12次', '12次', '巡检次数', '产出指标'],
    [30, 30, '99.5%', '99%', '可用率', '效益指标'],
    [10, 10, '95%', '90%', '用户满意', '满意度指标'],
  ];
  const read = readings(rows);
  expect([read['做到了'], read['想达到']]).not.toEqual(['target', 'actual']);
});

describe('points that names print', () => {
  const texts = [
    ['设立了项目绩效目标;目标明确;目标细化', '设有目标(1分)目标明确(1分)'],
    ['有关法律法规的明确规定;某一规划', '符合法律法规(1分)符合规划(1分)'],
    ['项目符合申报条件;申报、批复程序合规', '符合申报条件(2分)程序合规(1分)'],
    ['根据需要制定的相关资金管理办法;因素全面', '有相应的资金管理办法(1分)办法健全(1分)'],
    ['资金分配符合相关管理办法;分配结果公平合理', '符合分配办法(2分)分配公平合理(3分)'],
  ];
  const names: Rows = [
    ['项目决策（20分）', '项目目标（4分）', '目标内容（4分）', 4, ...texts[0]!],
    ['', '决策过程（8分）', '决策依据（4分）', 4, ...texts[1]!],
    ['', '', '决策程序（4分）', 4, ...texts[2]!],
    ['', '资金分配（8分）', '分配办法（3分）', 3, ...texts[3]!],
    ['', '', '分配结果（5分）', 5, ...texts[4]!],
  ];
  const titled = (...headers: string[]): Rows => [
    ['2022年项目支出绩效自评指标计分表'],
    ['一级指标', '二级指标', '三级指标', ...headers],
    ...names,
  ];

  /** What the columns below the header are read as, whatever kind of table it is. */
  const readAs = (rows: Rows, header: string): (string | null)[] =>
    findTables([gridOf('表', rows)], FORM_READINGS)
      .flatMap(({ columnReadings }) => columnReadings)
      .filter((one) => one.header === header)
      .map(({ state, meaning }) => (state === 'read' ? meaning : state));

  test('are the weights already: points beside them may be scores', () => {
    expect(readAs(titled('子栏', '丑栏', '寅栏'), '子栏')).not.toContain('weight');
    expect(readAs(titled('自评分', '具体指标', '评价标准'), '自评分')).toEqual(['score']);
  });

  test('a copy of the scores is no weight behind them', () => {
    const [title, headers, ...rows] = titled('自评分', '具体指标', '评价标准');
    const copy = rows.map((row) => [...row.slice(0, 4), row[3]!, ...row.slice(4)]);
    const header = [...headers!.slice(0, 4), '业务栏目', ...headers!.slice(4)];
    expect(readAs([title!, header, ...copy], '业务栏目')).not.toContain('weight');
  });
});

test('备注 of a table of indicators stands in for reasons, and is said to', () => {
  const rows: Rows = [
    ['一级指标', '二级指标', '三级指标', '目标值', '实际值', '权重', '得分', '备注'],
    ['产出指标', '数量指标', '培训人数', '≥500人', '520人', 30, 30, null],
    ['产出指标', '质量指标', '合格率', '≥95%', '96%', 30, 30, null],
    ['效益指标', '社会效益指标', '就业率', '≥60%', '55%', 40, 36.7, '就业市场不景气'],
  ];
  expect(readings(rows)).toMatchObject({ 备注: 'reason' });
});

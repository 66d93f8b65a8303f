import { gridOf, type CellValue, type Grid } from '../../src/workbook';

type Row = readonly CellValue[];

/** A project whose tables agree with each other in every respect. Amounts of the budget in 万元. */
interface CleanProject {
  readonly name: string;
  readonly unit: string;
  readonly code: string;
  readonly item: string;
  readonly use: string;
  readonly manager: string;
  readonly budget: number;
  readonly entries: number;
  readonly goal: readonly [string, string];
  readonly indicators: readonly Row[];
}

const DEPARTMENT = '青岭市水利局';
const YEAR = 2023;

/** Level 1, level 2, name, target, actual, weight, score, reason. */
function indicators(count: readonly [string, string, string], service: string, people: string): Row[] {
  const [name, target, actual] = count;
  return [
    ['产出指标', '数量指标', name, target, actual, 20, 20, null],
    ['产出指标', '质量指标', `${service}验收合格率`, '≥95%', '97%', 10, 10, null],
    ['产出指标', '时效指标', `${service}按期完成率`, '≥90%', '95%', 10, 10, null],
    ['产出指标', '成本指标', `${service}成本控制率`, '≤100%', '100%', 10, 10, null],
    ['效益指标', '社会效益指标', `${service}覆盖村数`, '≥20个', '22个', 15, 15, null],
    [
      '效益指标',
      '可持续影响指标',
      `${service}管护制度执行率`,
      '≥90%',
      '81%',
      15,
      13.5,
      '两个村管护员空缺，已补聘到岗',
    ],
    ['满意度指标', '服务对象满意度指标', `${people}满意度（抽样300人）`, '≥90%', '93%', 10, 10, null],
  ];
}

const PROJECTS: readonly CleanProject[] = [
  {
    name: '渠道清淤',
    unit: '青岭市渠道管理所',
    code: '30213',
    item: '维修（护）费',
    use: '渠道清淤维护费',
    manager: '王明',
    budget: 60,
    entries: 75,
    goal: ['完成渠道清淤30公里，覆盖20个村。', '清淤32公里，覆盖22个村。'],
    indicators: indicators(['渠道清淤长度', '≥30公里', '32公里'], '渠道清淤', '沿渠村民'),
  },
  {
    name: '水质监测',
    unit: '青岭市水质监测站',
    code: '30227',
    item: '委托业务费',
    use: '委托第三方水质检测费',
    manager: '李强',
    budget: 45,
    entries: 75,
    goal: ['完成水质监测120次，覆盖20个村。', '监测126次，覆盖22个村。'],
    indicators: indicators(['水质监测次数', '≥120次', '126次'], '水质监测', '供水用户'),
  },
  {
    name: '节水培训',
    unit: '青岭市节水办公室',
    code: '30216',
    item: '培训费',
    use: '节水培训班费用',
    manager: '赵敏',
    budget: 30,
    entries: 75,
    goal: ['举办节水培训10期，覆盖20个村。', '举办培训11期，覆盖22个村。'],
    indicators: indicators(['节水培训期数', '≥10期', '11期'], '节水培训', '参训村民'),
  },
  {
    name: '水库巡查',
    unit: '青岭市水库管理处',
    code: '30211',
    item: '差旅费',
    use: '水库巡查差旅费',
    manager: '周涛',
    budget: 15,
    entries: 75,
    goal: ['开展水库巡查60次，覆盖20个村。', '巡查64次，覆盖22个村。'],
    indicators: indicators(['水库巡查次数', '≥60次', '64次'], '水库巡查', '库区村民'),
  },
];

/** Entries of one project in 元 to the 分: uneven amounts that add up to 95 % of the budget. */
function entriesOf({ name, code, item, use, budget, entries }: CleanProject): Row[] {
  const total = budget * 10_000 * 95;
  const even = Math.floor(total / entries);
  const cents = Array.from({ length: entries }, (_, at) => even + ((at % 7) - 3) * 137);
  const rest = total - cents.reduce((sum, one) => sum + one, 0);
  return cents.map((one, at) => {
    const month = 1 + (at % 12);
    const day = 1 + (at % 28);
    const amount = (at === entries - 1 ? one + rest : one) / 100;
    return [
      `${YEAR}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      name,
      code,
      item,
      use,
      amount,
    ];
  });
}

function sheet(name: string, rows: readonly Row[]): Grid {
  return gridOf(name, rows);
}

function ledger(): Grid {
  return sheet('支出明细', [
    [`${YEAR}年项目支出明细账`],
    ['单位：元'],
    ['日期', '项目名称', '经济科目编码', '经济科目名称', '摘要', '支出金额'],
    ...PROJECTS.flatMap(entriesOf),
  ]);
}

function budget(): Grid {
  return sheet('预算表', [
    [`${YEAR}年项目支出预算表`],
    ['单位：万元'],
    ['项目名称', '资金来源', '年初预算数', '全年预算数'],
    ...PROJECTS.map(({ name, budget: amount }): Row => [name, '本年财政拨款', amount, amount]),
  ]);
}

function projects(): Grid {
  return sheet('项目清单', [
    [
      '项目名称',
      '项目单位',
      '主管部门',
      '项目负责人',
      '项目开始日期',
      '项目结束日期',
      '预期目标',
      '实际完成情况',
    ],
    ...PROJECTS.map(({ name, unit, manager, goal }): Row => [
      name,
      unit,
      DEPARTMENT,
      manager,
      `${YEAR}年1月1日`,
      `${YEAR}年12月31日`,
      ...goal,
    ]),
  ]);
}

function indicatorTable(): Grid {
  return sheet('绩效指标', [
    [`${YEAR}年项目绩效指标表`],
    [
      '项目名称',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ...PROJECTS.flatMap(({ name, indicators: rows }) => rows.map((row): Row => [name, ...row])),
  ]);
}

/** Four projects in separate tables of one workbook, 300 entries in the ledger, nothing to find fault with. */
export function cleanWorkbook(): Grid[] {
  return [projects(), budget(), ledger(), indicatorTable()];
}

/** The day of the self-evaluation. */
export const CLEAN_DAY = { year: 2024, month: 2, day: 20 };

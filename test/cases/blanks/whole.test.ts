import { formById } from '../../../src/forms';
import type { Submission } from '../../../src/intake';
import { Memory } from '../../../src/memory';
import { policyById } from '../../../src/policy';
import { WEIGHT_LEVEL1 } from '../../../src/rules/catalogue/indicators/weight-level1';
import { evaluate } from '../../../src/scoring';
import { gridOf, planToGrid, type CellValue, type Grid } from '../../../src/workbook';
import { TODAY, submission } from '../../scoring/submissions';
import { readAll } from '../layouts/read';
import * as filled from './filled';
import type { PrintedSheet } from './print';
import { lines, read, WAYS } from './shown';

/** The blanks that are forms of ours: typed after their labels, read, written again, and printed blank. */

type Id = keyof typeof filled;
const IDS = Object.keys(filled) as Id[];
const FORM_OF: Readonly<Record<Id, string>> = {
  ANHUI: 'anhui',
  YINCHUAN: 'yinchuan',
  HENGSHAN: 'hengshan',
  ANHUI_REPORT: 'anhui-report',
};

const EXPECTED: Readonly<Record<Id, readonly string[]>> = {
  ANHUI: [
    'anhui | 山洪灾害防治 | 某市水利局防御股 | 某市水利局',
    '¥total | initial 90 | budget 100 | executed 95 | 0.95 | 10 | 9.5',
    '¥fiscal | initial 80 | budget 85 | executed 82 | 0.9647',
    '¥carried-over | initial 10 | budget 15 | executed 13 | 0.8667',
    '¥other | initial 0 | budget 0 | executed 0',
    'goal | 新建监测站点20处 | 建成监测站点20处',
    'output:产出指标 | 数量指标 | 监测站点 | 20处 | 20处 | 20 | 20',
    'output:产出指标 | 数量指标 | 培训人次 | >=100人次 | 90人次 | 10 | 9 | 疫情影响',
    'output:产出指标 | 质量指标 | 设备完好率 | >=95% | 96% | 10 | 10',
    'output:产出指标 | 成本指标 | 单站成本 | <=4万元 | 3.9万元 | 10 | 10',
    'benefit:效益指标 | 社会效益指标 | 保护人口 | >=3万人 | 3.2万人 | 30 | 30',
    'satisfaction:满意度指标 | 服务对象满意度指标 | 群众满意度 | >=90% | 92% | 10 | 10',
    'total | 98.5 | 100',
  ],
  ANHUI_REPORT: [
    'anhui-report | 农田水利 | 某县水务局 | 某县水务局 | 吴某 | 0550-7000000',
    '¥total | planned 300 | received 280 | executed 260',
    '¥central | planned 150 | received 150',
    '¥region | planned 80 | received 70',
    '¥local | planned 60 | received 60',
    '¥other | planned 10 | received 0',
    '31005基础设施建设 | 250 | 220',
    '30227委托业务费 | 50 | 40',
    'person | 郑某 | 高级工程师 | 某县水务局',
    'person | 冯某 | 会计师 | 某县水务局',
    'note (一)项目基本情况 | 疏浚沟渠40公里。',
    'note (二)综合考评意见 | 综合得分92分。',
    'note (三)考评发现的问题 | 支付进度偏慢。',
    'note (四)相关意见与建议 | 加快结算。',
    'note (五)其他需要说明的问题 | 无',
    'note (六)相关附件 | 验收报告',
  ],
  HENGSHAN: [
    'hengshan | 储备粮轮换 | 某县粮食储备中心 | 某县发展和改革局 | 周某 | 0734-5800000',
    '¥total | budget 160 | executed 144 | 0.9',
    '¥row-1 | budget 100 | executed 90 | 0.9',
    '¥other | budget 60 | executed 54 | 0.9',
    'goal | 轮换储备粮2000吨 | 轮换储备粮1800吨',
    'output:产出指标 | 数量指标 | 轮换数量 | 2000吨 | 1800吨 |  |  | 库点维修，次年补足',
    'output:产出指标 | 质量指标 | 质量达标率 | 100% | 100%',
    'benefit:效益指标 | 经济效益指标 | 节约成本 | >=5万元 | 6万元',
    'benefit:效益指标 | 可持续影响指标 | 应急保障 | 增强 | 增强',
    'satisfaction:满意度指标 | 服务对象满意度指标 | 农户满意度 | >=90% | 95%',
    'note 说明 | 无其他需要说明的情况',
  ],
  YINCHUAN: [
    'yinchuan | 湿地管护 | 某市湿地中心 | 某市自然资源局',
    '¥total | initial 200 | budget 250 | executed 230 | 0.92 | 10 | 9.2',
    'goal | 管护湿地3000亩 | 管护湿地3000亩，全部达标',
    'other:项目决策 | 项目目标 | 目标完整性 | 完整 | 完整 | 4 | 4',
    'other:项目决策 | 项目立项 | 相关性 | 相关 | 相关 | 2 | 2',
    'other:项目决策 | 项目立项 | 可行性 | 可行 | 可行 | 2 | 2',
    'other:项目决策 | 项目立项 | 适当性 | 适当 | 适当 | 2 | 2',
    'other:项目管理 | 财务管理 | 财务管理制度有效性 | 有效 | 有效 | 7 | 7',
    'other:项目管理 | 项目实施 | 绩效监控有效性 | 有效 | 基本有效 | 2 | 1 | 监控次数不足',
    'other:项目管理 | 项目实施 | 管理制度有效性 | 有效 | 有效 | 6 | 6',
    'output:项目产出 | 数量 | 管护面积 | 3000亩 | 3000亩 | 10 | 10',
    'output:项目产出 | 质量 | 植被成活率 | >=90% | 91% | 5 | 5',
    'output:项目产出 | 时效 | 按期完成率 | 100% | 100% | 5 | 5',
    'output:项目产出 | 成本 | 每亩成本 | <=800元 | 767元 | 10 | 10',
    'benefit:项目效益 | 生态效益 | 鸟类种数 | >=60种 | 62种 | 25 | 25',
    'satisfaction:项目效益 | 服务对象满意度 | 市民满意度 | >=90% | 63% | 10 | 7 | 步道维修',
    'total | 95.2',
  ],
};

function written(id: string, source: Submission, policyId = 'national-2020'): Grid {
  const policy = policyById(policyId)!;
  const evaluated = evaluate(source, policy, TODAY);
  const options = { mode: 'formulas', scores: 'stated', sheetName: '自评表' } as const;
  return planToGrid(formById(id)!.plan(evaluated, policy, options));
}

describe.each(IDS)('%s', (id) => {
  const form = FORM_OF[id];

  test.each(WAYS)('the official labels are read (%s)', (way) => {
    expect(lines(read(filled[id] as PrintedSheet, way))).toEqual(EXPECTED[id]);
  });

  test('what was read is written and read back, line by line', () => {
    const source = read(filled[id], 'merged');
    const again = readAll([written(form, source)]);
    expect(again.map(lines)).toEqual([lines(source)]);
    expect(lines(readAll([written(form, again[0]!)])[0]!)).toEqual(lines(source));
  });

  test('the labels of the official blank are printed', () => {
    const labels = (values: readonly (readonly CellValue[])[]): Set<string> =>
      new Set(
        values.flat().flatMap((value) => (typeof value === 'string' && value !== '' ? [bare(value)] : [])),
      );
    const printed = labels(written(form, read(filled[id], 'merged')).values);
    const official = [...labels(filled[id].values)].filter((label) => !NOT_PRINTED.test(label));
    expect(official.filter((label) => !printed.has(label))).toEqual([]);
  });

  test('a blank one is known again, and nothing is read out of it', () => {
    const empty = submission({ form, projectName: '', key: '', indicators: [], funds: null, goal: null });
    const [blank] = readAll([written(form, empty)]);
    expect(blank?.form).toBe(form);
    const stated = lines(blank!).filter(
      (line) => !/^(?:note .*|goal|total|¥[^|]*(?: \| [a-z]+ –)+)$/u.test(line),
    );
    expect(stated).toEqual([form, ...(BLANK_LINES[id] ?? [])]);
  });
});

/** Texts of the sheets above that are no labels of the form. */
const NOT_PRINTED = /^注[:：]|^…|年度?[)）]?$|^[\d\-—%≥≤√□]|^20\d\d/u;
const bare = (text: string): string =>
  text
    .replaceAll(/\s/gu, '')
    .replace(/^指标\d[：:]/u, '')
    .replace(/^.*(?=预算支出项目绩效考评报告)/u, '');

/** What a blank prints by itself. */
const BLANK_LINES: Readonly<Partial<Record<Id, readonly string[]>>> = {
  ANHUI: ['total |  | 100'],
  YINCHUAN: [
    '¥total | initial – | budget – | executed – |  | 10',
    'other:项目决策 | 项目目标 | 目标完整性 |  |  | 4',
    'other:项目决策 | 项目立项 | 相关性 |  |  | 2',
    'other:项目决策 | 项目立项 | 可行性 |  |  | 2',
    'other:项目决策 | 项目立项 | 适当性 |  |  | 2',
    'other:项目管理 | 财务管理 | 财务管理制度有效性 |  |  | 7',
    'other:项目管理 | 项目实施 | 绩效监控有效性 |  |  | 2',
    'other:项目管理 | 项目实施 | 管理制度有效性 |  |  | 6',
  ],
};

/** A project in separate tables, with the classes of the national table. */
const TABLES: PrintedSheet['values'] = [
  ['项目绩效指标表'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '维护次数', '≥12次', '12次', 50, 50, null],
  ['效益指标', '社会效益指标', '业务办理率', '≥95%', '96%', 30, 30, null],
  ['满意度指标', '服务对象满意度指标', '参保对象满意度', '≥90%', '81%', 10, 9, '窗口较少'],
];

test.each(['anhui', 'yinchuan', 'hengshan'])('%s is written from separate tables and read back', (form) => {
  const tables: readonly Grid[] = [
    gridOf('项目基本信息', [
      ['项目名称', '网络维护费'],
      ['主管部门', '某县人社局'],
      ['实施单位', '某县社保中心'],
    ]),
    gridOf('项目支出预算表', [
      ['单位：万元'],
      ['项目名称', '年初预算数', '全年预算数', '全年执行数'],
      ['网络维护费', 20, 25, 20],
    ]),
    gridOf('绩效指标', TABLES),
  ];
  const [source] = readAll(tables);
  const [again] = readAll([written(form, source!)]);
  const has = form !== 'hengshan';
  const names =
    form === 'yinchuan' ? ['项目产出', '项目效益', '项目效益'] : ['产出指标', '效益指标', '满意度指标'];
  const second =
    form === 'yinchuan'
      ? ['数量', '社会效益', '服务对象满意度']
      : ['数量指标', '社会效益指标', '服务对象满意度指标'];
  expect(again?.form).toBe(form);
  expect(again?.projectName).toBe('网络维护费');
  expect(again?.funds?.rows[0]?.rate?.value?.toFixed()).toBe('0.8');
  expect(again?.funds?.rows[0]?.score?.text).toBe(has ? '8' : undefined);
  expect(
    again?.indicators.map(({ level1, level2, name, weight, score }) => [
      level1,
      level2,
      name,
      weight?.text,
      score?.text,
    ]),
  ).toEqual([
    [names[0], second[0], '维护次数', has ? '50' : undefined, has ? '50' : undefined],
    [names[1], second[1], '业务办理率', has ? '30' : undefined, has ? '30' : undefined],
    [names[2], second[2], '参保对象满意度', has ? '10' : undefined, has ? '9' : undefined],
  ]);
  expect(again?.claimedTotal?.text).toBe(has ? '97' : undefined);
});

test('in Yinchuan the points of a section count execution, which is a row of it', () => {
  const [again] = readAll([written('yinchuan', read(filled.YINCHUAN, 'merged'), 'yinchuan')]);
  const { outcomes } = weightLevel1(again!);
  expect(outcomes).toEqual(['pass']);
});

function weightLevel1(source: Submission): { readonly outcomes: readonly string[] } {
  const policy = policyById('yinchuan')!;
  const found = WEIGHT_LEVEL1.check(evaluate(source, policy, TODAY), policy, new Memory());
  return { outcomes: [...new Set(found.map(({ outcome }) => outcome))] };
}

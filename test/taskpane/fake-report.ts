import type { Incomplete, ProjectReport, Report } from '../../src/engine';
import { verdictOf } from '../../src/engine/verdict';
import { GUANGXI } from '../../src/policy/guangxi';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { commonlyUsed, practised, type Citation, type Policy } from '../../src/policy';
import type { Finding, Severity } from '../../src/rules';
import { evaluate } from '../../src/scoring';
import { cellRef, type CellRef } from '../../src/workbook';
import type { Amount, Indicator, IndicatorValue, Stated, Submission } from '../../src/intake';
import {
  BLANK,
  fundRow,
  fundsOf,
  indicator,
  money,
  percent,
  points,
  quantity,
  said,
  submission,
  TODAY,
  words,
} from '../scoring/submissions';

/** A report as the engine gives it, for the pane's tests and its story: real evaluation of made-up statements. */

type WithCells = { readonly cells: readonly CellRef[] };
const at = <T extends WithCells>(thing: T, ...cells: CellRef[]): T => ({ ...thing, cells });

const form = (row: number, column: number): CellRef => cellRef('自评表', row, column);

function fund(value: string, row: number, column: number): Amount {
  return at(money(value), form(row, column));
}

interface Row {
  readonly row: number;
  readonly level1: [Indicator['level1'], Indicator['level1Kind']];
  readonly level2: string;
  readonly name: string;
  readonly target: IndicatorValue;
  readonly actual: IndicatorValue;
  readonly weight: string;
  readonly score: string;
}

function indicatorRow({ row, level1, level2, name, target, actual, weight, score }: Row): Indicator {
  return indicator({
    level1: level1[0],
    level1Kind: level1[1],
    level2,
    name,
    nameCells: [form(row, 2)],
    target: at(target, form(row, 3)),
    actual: at(actual, form(row, 4)),
    weight: at(points(weight), form(row, 5)),
    score: at(points(score), form(row, 6)),
    cells: [cellRef('自评表', row, 0, 1, 9)],
  });
}

const OUTPUT: Row['level1'] = ['产出指标', 'output'];
const BENEFIT: Row['level1'] = ['效益指标', 'benefit'];
const SATISFACTION: Row['level1'] = ['满意度指标', 'satisfaction'];

const INDICATORS: readonly Row[] = [
  {
    row: 13,
    level1: OUTPUT,
    level2: '数量指标',
    name: '维护网络节点数量',
    target: quantity('50', { sign: '>=', unit: '个' }),
    actual: quantity('45', { unit: '个' }),
    weight: '20',
    score: '20',
  },
  {
    row: 14,
    level1: OUTPUT,
    level2: '质量指标',
    name: '系统全年正常运行率',
    target: percent('98', '>='),
    actual: percent('99'),
    weight: '20',
    score: '20',
  },
  {
    row: 15,
    level1: OUTPUT,
    level2: '时效指标',
    name: '故障响应时间',
    target: quantity('24', { sign: '<=', unit: '小时' }),
    actual: quantity('12', { unit: '小时' }),
    weight: '10',
    score: '10',
  },
  {
    row: 16,
    level1: BENEFIT,
    level2: '社会效益指标',
    name: '保障社会保险业务经办系统稳定，群众办事便利程度',
    target: words('提高'),
    actual: words('达成年度指标', 'met'),
    weight: '30',
    score: '28',
  },
  {
    row: 17,
    level1: SATISFACTION,
    level2: '服务对象满意度指标',
    name: '参保群众满意度',
    target: percent('90', '>='),
    actual: BLANK,
    weight: '10',
    score: '10',
  },
];

const named = (text: string, row: number, column: number): Stated<string> =>
  at(said(text), form(row, column));

export function projectOf(name: string, key = name, some: Partial<Submission> = {}): Submission {
  return submission({
    key,
    projectName: name,
    form: 'guangxi',
    region: '广西',
    identity: {
      projectName: named(name, 2, 2),
      unit: named('河池市社会保险事业局', 3, 6),
      department: named('河池市人力资源和社会保障局', 3, 2),
      signatureDates: [],
      notes: [],
      unitNames: [],
      projectNames: [],
      years: [],
    },
    funds: fundsOf(
      fundRow({
        amounts: {
          initial: fund('20', 6, 2),
          budget: fund('20', 6, 3),
          executed: fund('17.29', 6, 4),
        },
        weight: at(points('10'), form(6, 5)),
        rate: { ...at(points('0.8745'), form(6, 6)), text: '87.45%', shownPlaces: 2 },
        score: at(points('10'), form(6, 7)),
      }),
    ),
    indicators: INDICATORS.map(indicatorRow),
    indicatorTable: {
      cells: [cellRef('自评表', 12, 0, 6, 9)],
      hasWeights: true,
      hasScores: true,
      hasReasons: true,
      truncated: false,
    },
    claimedTotal: at(points('98'), form(18, 6)),
    claimedGrade: at(said('优秀'), form(19, 6)),
    ...some,
  });
}

const SOURCES: Readonly<Record<Severity, Citation>> = {
  error: practised('PLAT-fund', '预算执行率＝执行数÷全年预算数', 'Execution rate = spent ÷ budget'),
  warning: commonlyUsed(
    'seed',
    '项目结束6个月后才自评时提示',
    'Evaluation 6 months after the end is pointed out',
  ),
  info: practised('CZ2022', '等次写作优、良、中、差', 'Grades are 优, 良, 中, 差'),
};

export function finding(
  number: number,
  severity: Severity,
  project: string,
  some: Partial<Finding> = {},
): Finding {
  return {
    rule: 'execution-rate-mismatch',
    severity,
    outcome: 'fail',
    project,
    cells: [form(6, 6), form(6, 3), form(6, 4)],
    message: {
      zh: '预算执行率与预算数、执行数不符',
      en: 'The execution rate does not follow from the amounts',
    },
    found: { zh: '87.45%', en: '87.45%' },
    expected: { zh: '86.45%（17.29÷20）', en: '86.45% (17.29 ÷ 20)' },
    fix: {
      zh: '把预算执行率改为86.45%，并同时核对得分。',
      en: 'Set the rate to 86.45% and check the score.',
    },
    source: SOURCES[severity],
    key: `finding-${number}`,
    explained: null,
    ...some,
  };
}

export function findingsOf(project: string): readonly Finding[] {
  return [
    finding(1, 'error', project),
    finding(2, 'error', project, {
      rule: 'score-formula',
      cells: [form(13, 6), form(13, 3), form(13, 4), form(13, 5)],
      message: {
        zh: '“维护网络节点数量”得分高于按完成比例计算的得分',
        en: 'The score of “维护网络节点数量” is above the proportion reached',
      },
      found: { zh: '20', en: '20' },
      expected: { zh: '18.00（45÷50×20）', en: '18.00 (45 ÷ 50 × 20)' },
      fix: {
        zh: '改为18.00分；得分未满的，在偏差原因中写明原因。',
        en: 'Set it to 18.00 and state the reason.',
      },
    }),
    finding(3, 'error', project, {
      rule: 'wages-under-302',
      cells: Array.from({ length: 12 }, (_, row) => cellRef('支出明细', 3 + row, 1)),
      message: {
        zh: '劳务派遣人员工资列在302商品和服务支出下',
        en: 'Wages of dispatched staff are booked under 302',
      },
      found: { zh: '302 商品和服务支出', en: '302' },
      expected: { zh: '30226 劳务费，或301 工资福利支出', en: '30226 or 301' },
      fix: { zh: '按实际性质改用对应的款级科目。', en: 'Use the item that fits.' },
    }),
    finding(4, 'warning', project, {
      rule: 'evaluation-late',
      outcome: 'needs-review',
      cells: [form(4, 2)],
      message: { zh: '项目结束10个月后才开展自评', en: 'Evaluated 10 months after the end' },
      found: { zh: '2021年10月26日', en: '26 October 2021' },
      expected: { zh: '2021年6月30日以前', en: 'by 30 June 2021' },
      fix: { zh: '如有延期批复请注明，否则核对报告日期。', en: 'Check the date of the report.' },
    }),
    finding(5, 'warning', project, {
      rule: 'reason-missing',
      cells: [form(17, 4)],
      message: { zh: '“参保群众满意度”没有填实际完成值', en: 'The actual value is blank' },
      found: null,
      expected: null,
      fix: { zh: '填写满意度调查结果。', en: 'Fill it in.' },
      explained: '满意度调查由市局统一组织，结果尚未公布，公布后补填。',
    }),
    finding(6, 'info', project, {
      rule: 'grade-vocabulary',
      cells: [form(19, 6)],
      message: { zh: '等次写作“优秀”', en: 'The grade reads “优秀”' },
      found: { zh: '优秀', en: '优秀' },
      expected: { zh: '优', en: '优' },
      fix: { zh: '建议写作“优”。', en: 'Write “优”.' },
    }),
  ];
}

export const NO_TOTAL: Incomplete = {
  project: '甲',
  why: 'no-total',
  cells: [form(20, 6)],
  message: { zh: '没有读到总分', en: 'No total score was read' },
};

export function projectReport(
  of: Submission,
  findings: readonly Finding[] = findingsOf(of.key),
  policy: Policy = GUANGXI,
  incomplete: readonly Incomplete[] = [],
): ProjectReport {
  return {
    submission: of,
    evaluation: evaluate(of, policy, TODAY),
    policy,
    policyReason: {
      zh: '单位名称属广西，建议采用“广西”口径',
      en: 'The unit’s name points to Guangxi',
    },
    form: of.form ?? 'national',
    findings,
    incomplete,
    verdict: verdictOf(findings, incomplete),
  };
}

const UNREAD = {
  extent: null,
  form: null,
  header: null,
  staysOut: false,
  unit: null,
  year: null,
  columns: [],
  unread: [],
};

export function reportOf(...projects: readonly ProjectReport[]): Report {
  const findings = projects.flatMap((project) => project.findings);
  const incomplete = projects.flatMap((project) => project.incomplete);
  return {
    file: '自评材料.xlsx',
    asOf: TODAY,
    sheets: [
      {
        name: '自评表',
        role: 'filled-form',
        table: cellRef('自评表', 0, 0, 20, 9),
        confidence: '0.97',
        ...UNREAD,
      },
      {
        name: '支出明细',
        role: 'ledger',
        table: cellRef('支出明细', 2, 0, 42, 6),
        confidence: '0.92',
        ...UNREAD,
      },
      {
        name: '2020年 预算',
        role: 'budget',
        table: cellRef('2020年 预算', 2, 0, 6, 6),
        confidence: '0.52',
        ...UNREAD,
      },
      { name: '自评汇总', role: 'own-output', table: null, confidence: '1.00', ...UNREAD },
      { name: '封面', role: 'unknown', table: null, confidence: '0.00', ...UNREAD },
      { name: '备注', role: 'unknown', table: null, confidence: '0.00', ...UNREAD },
    ],
    corrections: [],
    projects,
    findings,
    incomplete,
    verdict: verdictOf(findings, incomplete),
    orphanedExplanations: [],
  };
}

export const NETWORK = '网络维护费';

export function networkReport(): Report {
  return reportOf(projectReport(projectOf(NETWORK)));
}

const RULES = [
  'execution-rate-mismatch',
  'score-formula',
  'wages-under-302',
  'evaluation-late',
  'reason-missing',
  'grade-vocabulary',
  'amount-negative',
] as const;

/** Thirty projects with thousands of findings of seven rules on three sheets, the gravest first. */
export function thousandsReport(count = 3625): Report {
  const severities = ['error', 'warning', 'info'] as const;
  const names = Array.from({ length: 30 }, (_, at) => `第${at + 1}项：信息系统运行维护`);
  const findings = Array.from({ length: count }, (_, at) => {
    const rule = Math.floor((at * RULES.length) / count);
    return finding(at, severities[Math.floor((rule * 3) / RULES.length)]!, names[at % names.length]!, {
      rule: RULES[rule]!,
      message: { zh: `第${at + 1}处：金额与预算表不一致`, en: `No. ${at + 1}: differs from the budget` },
      cells: [cellRef(['自评表', '支出明细', '2020年 预算'][at % 3]!, 3 + at, 4), form(6, 3)],
    });
  });
  return {
    ...reportOf(...names.map((name) => projectReport(projectOf(name), []))),
    findings,
    verdict: 'fail',
  };
}

/** Several projects, one without indicators, with hundreds of findings. */
export function manyReport(findingCount = 300): Report {
  const second = '2020年度社会保险基金财务软件升级改造及数据迁移项目';
  const severities = ['error', 'warning', 'info'] as const;
  const many = Array.from({ length: findingCount }, (_, index) =>
    finding(100 + index, severities[Math.floor((index * 3) / findingCount)] ?? 'info', second, {
      message: { zh: `第${index + 1}行金额读不出`, en: `Row ${index + 1}: unreadable amount` },
      cells: [cellRef('支出明细', 3 + index, 4)],
    }),
  );
  return reportOf(
    projectReport(projectOf(NETWORK)),
    projectReport(
      projectOf(second, second, {
        form: null,
        origin: 'tables',
        indicators: [],
        indicatorTable: null,
        claimedTotal: null,
        claimedGrade: null,
      }),
      many,
      NATIONAL_2020,
    ),
  );
}

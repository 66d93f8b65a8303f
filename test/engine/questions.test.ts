import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateWorkbook, questionsOf, reasonKey, type Question, type Report } from '../../src/engine';
import type { Correction } from '../../src/intake';
import { createWorkbook, openWorkbook, type NewSheet } from '../../src/xlsx';

const asOf = { year: 2024, month: 3, day: 1 };

function evaluated(bytes: Uint8Array, ...corrections: readonly Correction[]): Promise<Report> {
  return evaluateWorkbook(openWorkbook(bytes, 'x.xlsx'), { asOf, corrections });
}

const odd = (name: string): Uint8Array => readFileSync(join('test/cases/odd', `${name}.xlsx`));
const of = (...sheets: readonly NewSheet[]): Uint8Array => createWorkbook(sheets);

/** What is asked, with its answers. */
const asked = (report: Report): string[] =>
  questionsOf(report).map(
    ({ kind, answers }) => `${kind}: ${answers.map(({ says, value }) => `${says}${value}`).join(' ')}`,
  );

const budgets = (report: Report): string[] =>
  report.projects.map(
    ({ submission, evaluation: { execution } }) =>
      `${submission.projectName} ${execution.budget?.toString()} ${execution.executed?.toString()}`,
  );

/** Answers the first question of a kind. */
function answer(report: Report, kind: Question['kind'], at = 0): readonly Correction[] {
  const question = questionsOf(report).find((one) => one.kind === kind);
  return question!.answers[at]!.corrections;
}

const LEDGER: NewSheet = {
  name: '明细',
  rows: [
    ['支出明细账（单位：元）', null],
    ['项目名称', '支付金额'],
    ['网络维护', 900_000],
  ],
};
const budget = (name: string, amount: number, title = '项目预算表（单位：万元）'): NewSheet => ({
  name,
  rows: [
    [title, null],
    ['项目名称', '全年预算数'],
    ['网络维护', amount],
  ],
});

test('a ledger without unit is asked once for all projects, what is taken now first', async () => {
  const report = await evaluated(odd('odd-a'));
  expect(asked(report)).toEqual(['unit: unit元 unit千元 unit万元']);
  const [question] = questionsOf(report);
  expect(question!.lines.map(({ zh }) => zh)).toEqual([
    '信息系统运维：预算 1500千元，支出 1200千元',
    '宣传培训：预算 180千元，支出 150千元',
  ]);
  expect(asked(await evaluated(odd('odd-a'), ...answer(report, 'unit')))).toEqual([]);
});

test('what is asked settles the reasons that it stands for, and no other', async () => {
  const report = await evaluated(odd('odd-c'));
  const settled = new Set(questionsOf(report).flatMap(({ settles }) => settles));
  const left = report.incomplete.filter((reason) => !settled.has(reasonKey(reason)));
  expect(left.map(({ why }) => why)).toEqual(['no-indicators']);
  expect(report.incomplete.length).toBeGreaterThan(4);
});

test('draft and approved budget: each counts when it is said to, and nothing else is asked of them', async () => {
  const report = await evaluated(odd('odd-c'));
  expect(asked(report)).toContain('source: counts预算（批复） counts预算（草稿）');
  const same = answer(report, 'name');
  const approved = await evaluated(odd('odd-c'), ...same, ...answer(report, 'source'));
  const draft = await evaluated(odd('odd-c'), ...same, ...answer(report, 'source', 1));
  expect(budgets(approved)).toEqual(['信息系统运维 120 117']);
  expect(budgets(draft).map((text) => text.split(' ')[1])).toEqual(['100']);
  for (const one of [approved, draft])
    expect(asked(one).filter((text) => text.startsWith('source'))).toEqual([]);
});

test('two budgets of which no word says which counts', async () => {
  const bytes = of(budget('甲表', 100), budget('乙表', 110), LEDGER);
  const report = await evaluated(bytes);
  expect(asked(report)).toContain('source: counts甲表 counts乙表');
  const second = await evaluated(bytes, ...answer(report, 'source', 1));
  expect(budgets(second)).toEqual(['网络维护 110 90']);
  expect(asked(second).filter((text) => text.startsWith('source'))).toEqual([]);
  // Of two answers the last one holds.
  const both = await evaluated(bytes, ...answer(report, 'source', 1), ...answer(report, 'source'));
  expect(budgets(both)).toEqual(['网络维护 100 90']);
});

test('a filled form and a table that disagree: the one that is said to count', async () => {
  const form: NewSheet = {
    name: '自评表',
    rows: [
      ['项目支出绩效自评表', null, null, null, null, null, null],
      ['项目名称', '网络维护', null, null, null, null, null],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率'],
      [null, '年度资金总额', 100, 100, 90, 10, 0.9],
      [null, '其中：财政拨款', 100, 100, 90, null, null],
    ],
  };
  const bytes = of(form, {
    name: '预算',
    rows: [
      ['项目预算表（单位：万元）', null],
      ['项目名称', '全年预算数'],
      ['网络维护', 120],
    ],
  });
  const report = await evaluated(bytes);
  expect(budgets(report)).toEqual(['网络维护 100 90']);
  expect(asked(report)).toContain('source: counts自评表 counts预算');
  const table = await evaluated(bytes, ...answer(report, 'source', 1));
  expect(budgets(table)).toEqual(['网络维护 120 90']);
  expect(budgets(await evaluated(bytes, ...answer(report, 'source')))).toEqual(['网络维护 100 90']);
  for (const one of [0, 1]) {
    const said = await evaluated(bytes, ...answer(report, 'source', one));
    expect(asked(said).filter((text) => text.startsWith('source'))).toEqual([]);
  }
});

test('a label that makes no sense: what fits first, and hers holds', async () => {
  const report = await evaluated(odd('odd-e'));
  expect(asked(report)).toEqual(['unit-unlikely: unit万元 unit元']);
  expect(budgets(await evaluated(odd('odd-e'), ...answer(report, 'unit-unlikely')))).toEqual([
    '信息系统运维 120 119',
  ]);
  expect(asked(await evaluated(odd('odd-e'), ...answer(report, 'unit-unlikely', 1)))).toEqual([]);
});

test('a workbook of which no header is known is accepted table by table', async () => {
  const report = await evaluated(odd('odd-f'));
  expect(asked(report)).toEqual(['table: accept aside', 'table: accept aside']);
  const questions = questionsOf(report);
  expect(questions[0]!.columns.map(({ header, meaning, samples }) => [header, meaning, samples])).toEqual([
    ['课题', 'project', ['信息系统运维']],
    ['批准额度（万元）', 'budget', ['120']],
    ['已花（万元）', 'executed', ['119']],
  ]);
  const said = await evaluated(odd('odd-f'), ...questions.flatMap(({ answers }) => answers[0]!.corrections));
  expect(asked(said)).toEqual([]);
  expect(budgets(said)).toEqual(['信息系统运维 120 119']);
  expect(said.projects[0]!.submission.indicators).toHaveLength(3);
  expect(said.incomplete.map(({ why }) => why)).toEqual([]);
});

test('names that are probably one project are one, or are not', async () => {
  const report = await evaluated(odd('odd-c'));
  expect(asked(report)).toContain('name: same different');
  const apart = await evaluated(odd('odd-c'), ...answer(report, 'name', 1));
  expect(apart.projects).toHaveLength(2);
  expect(asked(apart).filter((text) => text.startsWith('name'))).toEqual([]);
});

test('a table without a year beside those of several', async () => {
  const bytes = of(
    budget('甲', 100, '2022年项目预算表（单位：万元）'),
    budget('乙', 110, '2023年项目预算表（单位：万元）'),
    {
      name: '指标',
      rows: [
        ['项目名称', '一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['网络维护', '产出指标', '巡检次数', '≥12次', '12次', 90, 90],
      ],
    },
  );
  const report = await evaluated(bytes);
  expect(asked(report).filter((text) => text.startsWith('year'))).toEqual(['year: year2023 year2022']);
  const said = await evaluated(bytes, ...answer(report, 'year', 1));
  const has = said.projects.map(({ submission }) => [submission.year, submission.indicators.length]);
  expect(has).toEqual([
    [2022, 1],
    [2023, 0],
  ]);
  expect(asked(said).filter((text) => text.startsWith('year'))).toEqual([]);
});

test('entries without a date in a ledger of several years are no question: no one year is theirs', async () => {
  const dated: NewSheet = {
    name: '明细',
    rows: [
      ['支出明细账（单位：元）', null, null],
      ['项目名称', '日期', '支付金额'],
      ['网络维护', '2022-05-01', 900_000],
      ['网络维护', '2023-05-01', 800_000],
      ['网络维护', null, 200_000],
    ],
  };
  const report = await evaluated(
    of(
      budget('甲', 100, '2022年项目预算表（单位：万元）'),
      budget('乙', 110, '2023年项目预算表（单位：万元）'),
      dated,
    ),
  );
  expect(report.incomplete.map(({ why }) => why)).toContain('reading-uncertain');
  expect(asked(report).filter((text) => text.startsWith('year'))).toEqual([]);
});

test('figures that belong to no table are asked about; nothing is asked of a workbook that is understood', async () => {
  const lying: NewSheet = {
    name: '资金情况',
    rows: [
      ['一些金额', null],
      ['甲', 5],
      ['乙', 6],
    ],
  };
  const report = await evaluated(of(budget('预算', 100), LEDGER, lying));
  const parts = questionsOf(report).filter(({ kind }) => kind === 'part' || kind === 'table');
  expect(parts).toHaveLength(1);
  const said = await evaluated(
    of(budget('预算', 100), LEDGER, lying),
    ...parts[0]!.answers.at(-1)!.corrections,
  );
  expect(asked(said)).toEqual([]);
  expect(asked(await evaluated(readFileSync('samples/hechi-2020.xlsx')))).toEqual([]);
});

test('a row of figures in a filled form that has no label is nothing on one click, and the rest is read as before', async () => {
  const form = (...loose: NewSheet['rows']): Uint8Array =>
    of({
      name: '自评表',
      rows: [
        ['项目支出绩效自评表', null, null, null, null, null, null],
        ['项目名称', '网络维护', null, null, null, null, null],
        ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率'],
        [null, '年度资金总额', 100, 100, 90, 10, 0.9],
        [null, '其中：财政拨款', 100, 100, 90, null, null],
        ...loose,
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '线路', '≥3条', '3条', 90, 90],
      ],
    });
  const bytes = form([null, null, 5, 5, 4, null, null]);
  const report = await evaluated(bytes);
  expect(asked(report)).toEqual(['part: aside']);
  const [question] = questionsOf(report);
  const keys = report.incomplete.map(reasonKey);
  expect(keys.filter((key) => question!.settles.includes(key))).toHaveLength(1);
  const said = await evaluated(bytes, ...answer(report, 'part'));
  const without = await evaluated(form([null, null, null, null, null, null, null]));
  expect(asked(said)).toEqual([]);
  expect(said.incomplete).toEqual(without.incomplete);
  expect(said.verdict).toBe(without.verdict);
  expect(budgets(said)).toEqual(['网络维护 100 90']);
});

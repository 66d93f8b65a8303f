import fc from 'fast-check';
import { blankSheets, evaluateWorkbook, openSession, type Blank, type Report } from '../../src/engine';
import { FORMS, type Form } from '../../src/forms';
import { toText } from '../../src/numbers';
import { planToGrid, type AddedSheet, type CellValue } from '../../src/workbook';
import { seedGrids } from '../cases/seed-grids';
import { MemoryWorkbook } from './memory-workbook';

const asOf = { year: 2021, month: 10, day: 26 };
const PROJECT = '网络维护费';
const blankOf = (form: Form, what: Blank['what'] = 'entry-sheets'): AddedSheet[] =>
  blankSheets({ form: form.id, what, project: PROJECT, year: 2020 }, asOf);

const workbookOf = (sheets: readonly AddedSheet[]): MemoryWorkbook =>
  MemoryWorkbook.of(sheets.map(planToGrid));

function evaluated(workbook: MemoryWorkbook, form: Form): Promise<Report> {
  return evaluateWorkbook(workbook, { asOf, choices: { formId: form.id } });
}

/** A cell that is filled in: the sheet, row and column with what goes there. */
type Entry = readonly [sheet: string, row: number, column: number, value: CellValue];

/** Row of the headers of a table, and of the first line of 项目信息. */
const FIRST = 2;

const headersOf = ({ cells }: AddedSheet): string[] =>
  cells.filter(({ row }) => row === FIRST).map(({ value }) => String(value));

/** What goes into the tables, by the beginnings of their headers; columns that a sheet does not have are left out. */
const ROWS: Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>> = {
  支出明细账: [
    ['市级社保业务专线等网络信息系统费用', 80000],
    ['市本级网络设备购置费用', 20000],
    ['其他工资福利费用', 100000],
  ].map(([use, amount]) => ({
    项目名称: PROJECT,
    经济科目编码: '302',
    经济科目名称: '商品和服务支出',
    摘要: use!,
    支出金额: amount!,
  })),
  绩效指标表: [
    ['产出指标', '数量指标', '维护网点', '≥10个', '10个', 50, 50],
    ['效益指标', '社会效益指标', '系统可用率', '≥99%', '99.5%', 30, 30],
    ['满意度指标', '服务对象满意度指标', '参保人满意度', '≥90%', '95%', 10, 10],
  ].map(([level1, level2, name, target, actual, weight, score]) => ({
    项目名称: PROJECT,
    一级指标: level1!,
    二级指标: level2!,
    三级指标: name!,
    年初指标值: target!,
    年度指标值: target!,
    实际完成值: actual!,
    分值: weight!,
    得分: score!,
  })),
  评价人员: [
    ['组长甲', '副主任'],
    ['副组长乙', '科长'],
    ['成员丙', '科员'],
  ].map(([name, position]) => ({
    姓名: name!,
    '职称/职务': position!,
    单位: '河池市社会保险事业管理中心',
  })),
};

const seedInfo = new Map(seedGrids()[0]!.values.map(([label, value = null]) => [label, value]));

function entriesOf(sheets: readonly AddedSheet[]): Entry[] {
  return sheets.flatMap((sheet): Entry[] => {
    if (sheet.name === '项目信息') {
      const labels = sheet.cells.filter(({ row, column }) => row >= FIRST && column === 0);
      return labels.flatMap(({ row, value }): Entry[] => {
        const known = seedInfo.get(value);
        return known === null || known === undefined ? [] : [[sheet.name, row, 1, known]];
      });
    }
    const headers = headersOf(sheet);
    const [, source] = headers;
    const isBudget = sheet.name === '预算表';
    const sources = sheet.entries.find(({ title }) => title === source)?.takes;
    const from =
      sources?.kind === 'list'
        ? (sources.words.find((word) => word.startsWith('市县')) ?? sources.words[0]!)
        : '';
    const budget = { 项目名称: PROJECT, 资金来源: from, 经济科目编码: '302', 经济科目名称: '商品和服务支出' };
    const amounts = { 计划安排资金: 20, 实际到位资金: 20, 年初预算数: 20, 全年预算数: 20 };
    const rows = isBudget ? [{ ...budget, ...amounts }] : ROWS[sheet.name]!;
    return rows.flatMap((row, at) =>
      headers.flatMap((header, column): Entry[] => {
        const key = Object.keys(row).find((name) => header.replace(/（.*）$/, '') === name);
        return key === undefined
          ? []
          : [[sheet.name, FIRST + 1 + at, column, (row as Record<string, CellValue>)[key]!]];
      }),
    );
  });
}

function fill(workbook: MemoryWorkbook, entries: readonly Entry[]): MemoryWorkbook {
  for (const [sheet, row, column, value] of entries) workbook.edit(sheet, row, column, [[value]]);
  return workbook;
}

const said = ({ projects }: Report): string => JSON.stringify(projects.map(({ submission }) => submission));

const shown = ({ projects }: Report) =>
  projects.map(({ submission, evaluation }) => ({
    name: submission.projectName,
    year: submission.year,
    budget: evaluation.execution.budget && toText(evaluation.execution.budget),
    executed: evaluation.execution.executed && toText(evaluation.execution.executed),
    indicators: submission.indicators.map(({ level1, level2, name, target, actual, weight, score }) =>
      [level1, level2, name, target.text, actual.text, weight?.text, score?.text].join('|'),
    ),
    evaluators: submission.evaluators?.map(({ name, position }) => `${name.text} ${position?.text}`) ?? null,
  }));

describe.each(FORMS.map((form) => [form.id, form] as const))(
  'the sheets to begin with for %s',
  (_id, form) => {
    test('are understood without a doubt, and with nothing filled in only something is missing', async () => {
      const report = await evaluated(workbookOf(blankOf(form)), form);
      expect(report.verdict).toBe('incomplete');
      expect(report.findings).toEqual([]);
      expect(report.incomplete.map(({ why }) => why)).toEqual(
        expect.arrayContaining(['not-begun', 'no-budget']),
      );
      expect(report.projects.map(({ submission }) => [submission.projectName, submission.year])).toEqual([
        [PROJECT, 2020],
      ]);
      const columns = report.sheets.flatMap((sheet) => sheet.columns);
      expect(columns.filter(({ state, confidence }) => state !== 'read' || confidence < 0.99)).toEqual([]);
      expect(report.sheets.flatMap(({ unread }) => unread)).toEqual([]);
      const headers = blankOf(form).slice(1).flatMap(headersOf);
      expect(columns.map(({ header }) => header).sort()).toEqual(headers.sort());
    });

    test('the blank official form is read as itself, and only something is missing', async () => {
      const report = await evaluateWorkbook(workbookOf(blankOf(form, 'form')), { asOf });
      expect(report.verdict).toBe('incomplete');
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(report.projects.map((project) => project.form)).toEqual([form.id]);
    });

    test('filled in, they are read back as they were typed', async () => {
      const sheets = blankOf(form);
      const report = await evaluated(fill(workbookOf(sheets), entriesOf(sheets)), form);
      const has = (name: string): boolean => sheets.some((sheet) => sheet.name === name);
      const [project] = shown(report);
      expect(project).toMatchObject({ name: PROJECT, year: 2020, budget: '20', executed: '20' });
      expect(project!.indicators).toHaveLength(has('绩效指标表') ? 3 : 0);
      if (has('绩效指标表')) {
        const points = form.id === 'hengshan' ? '||' : '|50|50';
        expect(project!.indicators[0]).toBe(`产出指标|数量指标|维护网点|≥10个|10个${points}`);
      }
      expect(project!.evaluators).toEqual(
        has('评价人员') ? ['组长甲 副主任', '副组长乙 科长', '成员丙 科员'] : null,
      );
      expect(report.findings.filter(({ rule }) => rule === 'not-understood')).toEqual([]);
      expect(report.incomplete.filter(({ why }) => why !== 'no-weights')).toEqual([]);
    });

    test('the example in the note never counts', async () => {
      const sheets = blankOf(form);
      const without = sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.row === 1 ? { ...cell, value: null } : cell)),
      }));
      for (const entries of [[], entriesOf(sheets)]) {
        const [given, bare] = await Promise.all(
          [sheets, without].map((plans) => evaluated(fill(workbookOf(plans), entries), form)),
        );
        expect(said(given!)).toBe(said(bare!));
        expect(given!.findings).toEqual(bare!.findings);
      }
    });
  },
);

test('the seed’s project typed into the sheets for Hechi gives the figures of the seed', async () => {
  const hechi = FORMS.find(({ id }) => id === 'hechi')!;
  const sheets = blankOf(hechi);
  const typed = await evaluated(fill(workbookOf(sheets), entriesOf(sheets)), hechi);
  const seed = await evaluateWorkbook(MemoryWorkbook.of(seedGrids()), { asOf });
  const [mine] = typed.projects;
  const [theirs] = seed.projects;
  expect(shown(typed)).toEqual(shown(seed));
  const texts = ({ submission: { identity } }: typeof mine & object) =>
    (
      [
        'unit',
        'department',
        'manager',
        'phone',
        'address',
        'postcode',
        'reportTitle',
        'evaluationMethod',
      ] as const
    ).map((field) => identity[field]?.text);
  expect(texts(mine!)).toEqual(texts(theirs!));
  expect(mine!.submission.claimedTotal?.text).toBe(theirs!.submission.claimedTotal?.text);
});

test('whatever is filled in, in whatever order, it is followed, and ends as if it had all been there', async () => {
  const national = FORMS[0]!;
  const sheets = blankOf(national);
  const entries = entriesOf(sheets);
  const whole = await evaluated(fill(workbookOf(sheets), entries), national);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(entries, { minLength: entries.length }),
      fc.nat(entries.length),
      async (order, pause) => {
        const workbook = MemoryWorkbook.of([]);
        const errors: unknown[] = [];
        const session = await openSession(
          workbook,
          { error: (error) => errors.push(error) },
          { asOf: () => asOf, quiet: 1 },
        );
        await session.begin({ form: 'national', what: 'entry-sheets', project: PROJECT, year: 2020 });
        fill(workbook, order.slice(0, pause));
        const part = await session.refresh();
        expect(part.projects.length).toBeGreaterThan(0);
        fill(workbook, order.slice(pause));
        const end = await session.refresh();
        expect(shown(end)).toEqual(shown(whole));
        expect(end.verdict).toBe(whole.verdict);
        expect(errors).toEqual([]);
        await session.close();
      },
    ),
    { numRuns: 8 },
  );
});

test('a session adds them under free names, chooses the form and leaves hers alone', async () => {
  const hers = [['备忘'], ['请勿删除']];
  const workbook = MemoryWorkbook.of([]);
  workbook.addSheet('项目信息').rows = hers.map((row) => [...row]);
  const session = await openSession(workbook, {}, { asOf: () => asOf });
  await expect(session.refresh()).rejects.toMatchObject({ code: 'nothing-to-evaluate' });
  const report = await session.begin({ form: 'hubei', what: 'entry-sheets', project: PROJECT, year: 2020 });
  expect(workbook.sheets.map(({ name, own }) => [name, own])).toEqual(
    ['项目信息', '项目信息 (2)', '预算表', '支出明细账', '绩效指标表'].map((name) => [name, null]),
  );
  expect(workbook.sheet('项目信息').rows).toEqual(hers);
  expect(report.projects.map(({ form }) => form)).toEqual(['hubei']);
  expect(session.canUndoWrite()).toBe(false);
  await session.write();
  expect(workbook.sheets.filter(({ own }) => own === null)).toHaveLength(5);
  await session.close();
});

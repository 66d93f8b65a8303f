import { openSession, evaluateWorkbook, type Report } from '../../src/engine';
import { diffPlans, isEmptyUpdate } from '../../src/engine/live/sheet-diff';
import { atOnce } from '../../src/engine/pause';
import { planSteps } from '../../src/engine/planned-sheets';
import { reportProject, type ProjectOptions } from '../../src/engine/project-report';
import { Memory } from '../../src/memory';
import { lineOfGroup } from '../../src/rules/spending/group-lines';
import { gridOf, type SheetPlan } from '../../src/workbook';
import { seedGrids } from '../cases/seed-grids';
import { MemoryWorkbook } from './memory-workbook';

const asOf = { year: 2021, month: 10, day: 26 };

const INDICATORS = gridOf('绩效指标', [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '维护次数', '≥12次', '12次', 50, 50],
  ['效益指标', '社会效益指标', '网络畅通率', '≥99%', '99.5%', 40, 40],
]);

const workbookOf = (): MemoryWorkbook => MemoryWorkbook.of([...seedGrids(), INDICATORS]);

async function report(): Promise<Report> {
  return evaluateWorkbook(workbookOf(), { asOf });
}

const plan = (of: Report, memory: Memory): SheetPlan[] =>
  atOnce(planSteps(of, { outputMode: 'formulas', memory }));

function options({ sheets }: Report): ProjectOptions {
  const names = sheets.map(({ name }) => name);
  const choices = {
    policyId: null,
    formId: null,
    ofProjects: {},
    outputMode: 'formulas',
    scores: 'stated',
  } as const;
  return { choices, asOf, explanations: new Map(), sheets: names };
}

async function open(workbook: MemoryWorkbook, tell: (report: Report) => void = () => undefined) {
  const session = await openSession(workbook, { report: (of) => tell(of) }, { asOf: () => asOf });
  await session.refresh();
  return session;
}

describe('one memory', () => {
  it('gives the same objects for the same submission, where live update compares them', async () => {
    const [memory, of] = [new Memory(), await report()];
    const { submission } = of.projects[0]!;
    const [first, second] = [1, 2].map(() => reportProject(submission, options(of), memory).evaluation);
    expect(first!.indicators).toHaveLength(2);
    first!.indicators.forEach((indicator, at) => expect(second!.indicators[at]).toBe(indicator));
    const [group] = submission.ledger!.groups;
    const line = lineOfGroup(group!, memory);
    expect(lineOfGroup(group!, memory)).toBe(line);
    expect(lineOfGroup(group!, memory).codeCells).toBe(line.codeCells);
  });

  it('plans a sheet again only where something of it differs', async () => {
    const [memory, of] = [new Memory(), await report()];
    const [before, after] = [plan(of, memory), plan(of, memory)];
    expect(after[0]).toBe(before[0]);
    /** Rows all of whose cells are the very same ones. */
    const keptRows = (sheet: number): number => {
      const others = new Set(after[sheet]!.cells);
      const { cells } = before[sheet]!;
      const anew = new Set(cells.filter((cell) => !others.has(cell)).map(({ row }) => row));
      return new Set(cells.map(({ row }) => row).filter((row) => !anew.has(row))).size;
    };
    expect([keptRows(1), keptRows(2)]).toEqual([of.projects.length, of.findings.length]);
    // The other way to write is another sheet, and not what was remembered.
    expect(atOnce(planSteps(of, { outputMode: 'values', memory }))).toEqual(
      atOnce(planSteps(of, { outputMode: 'values' })),
    );
  });

  it('says nothing that an empty one does not say', async () => {
    const [memory, of] = [new Memory(), await report()];
    const { submission } = of.projects[0]!;
    const known = reportProject(submission, options(of), memory);
    expect(reportProject(submission, options(of), memory)).toEqual(known);
    expect(reportProject(submission, options(of))).toEqual(known);
    expect(plan(of, memory)).toEqual(plan(of, new Memory()));
  });
});

describe('two memories', () => {
  it('share nothing', async () => {
    const of = await report();
    const { submission } = of.projects[0]!;
    const [one, other] = [new Memory(), new Memory()];
    const [mine, theirs] = [one, other].map((memory) => reportProject(submission, options(of), memory));
    mine!.evaluation.indicators.forEach((indicator, at) =>
      expect(theirs!.evaluation.indicators[at]).not.toBe(indicator),
    );
    const [group] = submission.ledger!.groups;
    expect(lineOfGroup(group!, one)).not.toBe(lineOfGroup(group!, other));
    const [before, after] = [plan(of, one), plan(of, other)];
    before.forEach((sheet, at) => {
      const others = new Set(after[at]!.cells);
      expect(sheet.cells.filter((cell) => others.has(cell))).toEqual([]);
      expect(isEmptyUpdate(diffPlans(sheet.name, sheet, after[at]!)!)).toBe(true);
    });
  });

  it('are those of two sessions on one workbook', async () => {
    const workbook = workbookOf();
    let arrived: (report: Report) => void = () => undefined;
    const [one, other] = [await open(workbook, (of) => arrived(of)), await open(workbook)];
    const indicatorsOf = ({ report: of }: typeof one) => of!.projects[0]!.evaluation.indicators;
    const before = indicatorsOf(one);
    expect(before).toHaveLength(2);
    expect(indicatorsOf(other)).toEqual(before);
    before.forEach((indicator, at) => expect(indicatorsOf(other)[at]).not.toBe(indicator));
    // An edit of the ledger leaves the indicators of each session the very ones that it had.
    const after = new Promise<Report>((resolve) => (arrived = resolve));
    workbook.edit('支出明细', 3, 4, [[90_000]]);
    expect((await after).projects[0]!.evaluation.execution.executed!.toFixed()).toBe('21');
    indicatorsOf(one).forEach((indicator, at) => expect(indicator).toBe(before[at]));
    await Promise.all([one.close(), other.close()]);
  });
});

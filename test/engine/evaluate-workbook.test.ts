import { readFileSync } from 'node:fs';
import { evaluateWorkbook, planSheets } from '../../src/engine';
import { toText } from '../../src/numbers';
import { gridOf } from '../../src/workbook';
import { seedGrids } from '../cases/seed-grids';
import { MemoryWorkbook } from './memory-workbook';

interface Expected {
  readonly must_report: readonly string[];
  readonly must_stay_silent: readonly string[];
}

const expected = JSON.parse(readFileSync(`${__dirname}/../cases/seed-expected.json`, 'utf8')) as Expected;
const asOf = { year: 2021, month: 10, day: 26 };
const evaluateSeed = () => evaluateWorkbook(MemoryWorkbook.of(seedGrids()), { asOf });

describe('the seed workbook', () => {
  it('reports every fault that is there', async () => {
    const { findings } = await evaluateSeed();
    const rules = new Set(findings.map(({ rule }) => rule));
    expect(expected.must_report.filter((rule) => !rules.has(rule))).toEqual([]);
  });

  it('stays silent where things agree', async () => {
    const { findings } = await evaluateSeed();
    const rules = new Set(findings.map(({ rule }) => rule));
    expect(expected.must_stay_silent.filter((rule) => rules.has(rule))).toEqual([]);
  });

  it('has the figures of the report', async () => {
    const { projects } = await evaluateSeed();
    const { execution, arrivalRate, fundTotals } = projects[0]!.evaluation;
    expect(projects).toHaveLength(1);
    expect(toText(fundTotals.planned!.value!)).toBe('20');
    expect(toText(fundTotals.received!.value!)).toBe('20');
    expect(toText(execution.executed!)).toBe('20');
    expect(toText(execution.rate!)).toBe('1');
    expect(toText(arrivalRate!)).toBe('1');
  });

  it('recognises every sheet', async () => {
    const { sheets } = await evaluateSeed();
    expect(sheets.map(({ role }) => role)).toEqual([
      'project-info',
      'budget',
      'ledger',
      'evaluators',
      'narrative',
    ]);
  });

  it('puts the gravest findings first and is written in the form that it came in', async () => {
    const report = await evaluateSeed();
    const order = { error: 0, warning: 1, info: 2 };
    const gravity = report.findings.map(({ severity }) => order[severity]);
    expect(gravity).toEqual([...gravity].sort((left, right) => left - right));
    expect(report.verdict).toBe('fail');
    const names = planSheets(report, { outputMode: 'formulas' }).map(({ name }) => name);
    expect(names).toEqual(['自评表-网络维护费', '自评报告-网络维护费', '自评汇总', '审核结果']);
  });

  it('spends one round trip on the list of sheets and one on the data', async () => {
    const workbook = MemoryWorkbook.of(seedGrids());
    await evaluateWorkbook(workbook, { asOf });
    expect(workbook.roundTrips).toEqual(['list', 'read']);
  });
});

describe('what cannot be evaluated', () => {
  it('says that there is nothing to evaluate, and what was expected', async () => {
    const workbook = MemoryWorkbook.of([
      gridOf('通讯录', [
        ['科室', '分机'],
        ['办公室', 8001],
      ]),
    ]);
    await expect(evaluateWorkbook(workbook, { asOf })).rejects.toMatchObject({
      code: 'nothing-to-evaluate',
      text: { zh: expect.stringContaining('通讯录') as string },
    });
  });

  it('refuses an unknown policy or form', async () => {
    const workbook = MemoryWorkbook.of(seedGrids());
    await expect(
      evaluateWorkbook(workbook, { asOf, choices: { policyId: 'nowhere' } }),
    ).rejects.toMatchObject({ code: 'unknown-policy' });
    await expect(
      evaluateWorkbook(workbook, { asOf, choices: { formId: 'nothing' as 'hechi' } }),
    ).rejects.toMatchObject({ code: 'unknown-form' });
  });
});

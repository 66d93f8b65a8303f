import { HECHI } from '../../src/forms/hechi';
import { NATIONAL } from '../../src/forms/national';
import { planSummary, type SummaryProject } from '../../src/forms';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { evaluate } from '../../src/scoring';
import { areaOf, planToGrid, valueAt, type SheetPlan } from '../../src/workbook';
import {
  TODAY,
  fundRow,
  fundsOf,
  indicator,
  ledger,
  money,
  points,
  said,
  submission,
} from '../scoring/submissions';

const NONE = { error: 0, warning: 0, info: 0 };

function project(
  name: string,
  budget: string,
  executed: string,
  some: Partial<SummaryProject> = {},
): SummaryProject {
  const source = submission({
    key: name,
    projectName: name,
    identity: {
      unit: said('某局'),
      signatureDates: [],
      notes: [],
      unitNames: [],
      projectNames: [],
      years: [],
    },
    funds: fundsOf(
      fundRow({ amounts: { budget: money(budget), executed: money(executed) }, weight: points('10') }),
    ),
    indicators: [indicator({ weight: points('90'), score: points('90') })],
    claimedTotal: points('99'),
  });
  return {
    evaluation: evaluate(source, NATIONAL_2020, TODAY),
    policy: NATIONAL_2020,
    form: NATIONAL,
    counts: NONE,
    verdict: { zh: '通过', en: 'pass' },
    ...some,
  };
}

function rowOf(plan: SheetPlan, row: number): unknown[] {
  const grid = planToGrid(plan);
  return plan.columnWidths.map((_, column) => valueAt(grid, row, column));
}

const formulasIn = (plan: SheetPlan, row: number): (string | undefined)[] =>
  plan.cells.filter((cell) => cell.row === row && cell.formula).map(({ formula }) => formula);

describe('自评汇总', () => {
  const two = [
    project('甲项目', '20', '18', { counts: { error: 1, warning: 2, info: 3 } }),
    project('=乙项目', '30.125', '30.125', { form: HECHI, counts: { error: 0, warning: 1, info: 0 } }),
  ];

  test('has a row for each project and their totals', () => {
    const plan = planSummary(two, { mode: 'formulas' });
    expect(plan.mark).toEqual({ kind: 'summary' });
    expect(rowOf(plan, 3)).toEqual([
      1,
      '甲项目',
      '某局',
      NATIONAL.title.zh,
      NATIONAL_2020.title.zh,
      20,
      18,
      0.9,
      99,
      '优',
      1,
      2,
      3,
      '通过',
    ]);
    expect(rowOf(plan, 4).slice(0, 4)).toEqual([2, '=乙项目', '某局', HECHI.title.zh]);
    expect(rowOf(plan, 5)).toEqual([
      null,
      '合计',
      null,
      null,
      null,
      50.125,
      48.125,
      0.9601,
      null,
      null,
      1,
      3,
      3,
      null,
    ]);
    const money = plan.cells.find(({ row, column }) => row === 3 && column === 5)!;
    expect(plan.styles[money.style!]?.format).toBe('#,##0.000_ ');
  });

  test('rates, grades and totals are live, or values where values are wanted', () => {
    const plan = planSummary(two, { mode: 'formulas' });
    expect(formulasIn(plan, 3)).toEqual([
      '=IF(N(F4)=0,"",ROUND(G4/F4,4))',
      expect.stringContaining('IF(ROUND(I4,2)>=90,"优"'),
    ]);
    expect(formulasIn(plan, 5)).toEqual([
      '=ROUND(SUM(F4:F5),3)',
      '=ROUND(SUM(G4:G5),3)',
      '=IF(N(F6)=0,"",ROUND(G6/F6,4))',
      '=SUM(K4:K5)',
      '=SUM(L4:L5)',
      '=SUM(M4:M5)',
    ]);
    const values = planSummary(two, { mode: 'values' });
    expect(values.cells.some(({ formula }) => formula !== undefined)).toBe(false);
    expect(values.cells.map(({ value }) => value)).toEqual(plan.cells.map(({ value }) => value));
  });

  test('a spending that comes from the ledger is a live sum over it', () => {
    const source = { ...two[0]!.evaluation.submission, ledger: ledger('180000') };
    const funds = fundsOf(fundRow({ amounts: { budget: money('20') }, weight: points('10') }));
    const evaluation = evaluate({ ...source, funds, origin: 'tables' }, NATIONAL_2020, TODAY);
    const plan = planSummary([{ ...two[0]!, evaluation }], { mode: 'formulas' });
    expect(formulasIn(plan, 3)[0]).toBe('=ROUND(SUM(支出明细!$E$4:$E$6)/10000,2)');
  });

  test('what is not known is blank in its row and in the totals, never zero', () => {
    const unknown = evaluate(submission({ projectName: '丙' }), NATIONAL_2020, TODAY);
    const plan = planSummary([two[0]!, { ...two[0]!, evaluation: unknown }], { mode: 'formulas' });
    expect(rowOf(plan, 4).slice(5, 10)).toEqual([null, null, null, null, null]);
    expect(rowOf(plan, 5).slice(5, 8)).toEqual([null, null, null]);
  });

  test('the chart stands below the table, inside the print area, and needs scores', () => {
    const plan = planSummary(two, { mode: 'formulas' });
    const [chart] = plan.charts!;
    expect(chart).toMatchObject({ categories: areaOf(3, 1, 2, 1), values: areaOf(3, 8, 2, 1) });
    expect(chart!.place.top).toBeGreaterThan(5);
    expect(plan.print.area.bottom).toBeGreaterThanOrEqual(chart!.place.bottom);
    const without = planSummary([{ ...two[0]!, evaluation: evaluate(submission(), NATIONAL_2020, TODAY) }], {
      mode: 'formulas',
      language: 'en',
    });
    expect(without.charts).toBeUndefined();
    expect(rowOf(without, 0)[0]).toBe('Summary of project self-evaluations');
  });
});

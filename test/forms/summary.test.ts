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

function project(name: string, budget: string, executed: string, total = '99'): SummaryProject {
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
    claimedTotal: points(total),
  });
  return { evaluation: evaluate(source, NATIONAL_2020, TODAY), policy: NATIONAL_2020 };
}

function rowOf(plan: SheetPlan, row: number): unknown[] {
  const grid = planToGrid(plan);
  return plan.columnWidths.map((_, column) => valueAt(grid, row, column));
}

const formulasIn = (plan: SheetPlan, row: number): (string | undefined)[] =>
  plan.cells.filter((cell) => cell.row === row && cell.formula).map(({ formula }) => formula);

describe('自评汇总', () => {
  const two = [project('甲项目', '20', '18'), project('=乙项目', '30.125', '30.125')];

  test('has a row for each project and their totals', () => {
    const plan = planSummary(two, { mode: 'formulas', scores: 'computed' });
    expect(plan.mark).toEqual({ kind: 'summary' });
    expect(rowOf(plan, 3)).toEqual([1, '甲项目', '某局', 20, 18, 0.9, 99, 99, '优']);
    expect(rowOf(plan, 4).slice(0, 3)).toEqual([2, '=乙项目', '某局']);
    expect(rowOf(plan, 5)).toEqual([null, '合计', null, 50.125, 48.125, 0.9601, null, null, null]);
    const money = plan.cells.find(({ row, column }) => row === 3 && column === 3)!;
    expect(plan.styles[money.style!]?.format).toBe('#,##0.000_ ');
  });

  test('rates, grades and totals are live, or values where values are wanted', () => {
    const plan = planSummary(two, { mode: 'formulas', scores: 'computed' });
    expect(formulasIn(plan, 3)).toEqual([
      '=自评表!A1',
      '=自评表!A1',
      '=IF(N(D4)=0,"",ROUND(E4/D4,4))',
      expect.stringContaining('IF(ROUND(G4,2)>=90,"优"'),
    ]);
    expect(formulasIn(plan, 5)).toEqual([
      '=ROUND(SUM(D4:D5),6)',
      '=ROUND(SUM(E4:E5),6)',
      '=IF(N(D6)=0,"",ROUND(E6/D6,4))',
    ]);
    const values = planSummary(two, { mode: 'values', scores: 'computed' });
    expect(values.cells.some(({ formula }) => formula !== undefined)).toBe(false);
    expect(values.cells.map(({ value }) => value)).toEqual(plan.cells.map(({ value }) => value));
  });

  test('a spending that comes from the ledger is a live sum over it', () => {
    const source = { ...two[0]!.evaluation.submission, ledger: ledger('180000') };
    const funds = fundsOf(fundRow({ amounts: { budget: money('20') }, weight: points('10') }));
    const evaluation = evaluate({ ...source, funds, origin: 'tables' }, NATIONAL_2020, TODAY);
    const plan = planSummary([{ ...two[0]!, evaluation }], { mode: 'formulas', scores: 'computed' });
    expect(formulasIn(plan, 3)[1]).toBe('=ROUND(SUM(支出明细!$E$4:$E$6)/10000,6)');
  });

  test('the stated score stands beside the computed one, and its grade with it', () => {
    const other = project('甲项目', '20', '18', '88');
    const row = (scores: 'stated' | 'computed'): unknown[] =>
      rowOf(planSummary([other], { mode: 'values', scores }), 3).slice(6);
    expect(row('stated')).toEqual([88, 99, '良']);
    expect(row('computed')).toEqual([99, 99, '优']);
  });

  test('what is not known is blank in its row and in the totals, never zero', () => {
    const unknown = evaluate(submission({ projectName: '丙' }), NATIONAL_2020, TODAY);
    const plan = planSummary([two[0]!, { ...two[0]!, evaluation: unknown }], {
      mode: 'formulas',
      scores: 'computed',
    });
    expect(rowOf(plan, 4).slice(3)).toEqual([null, null, null, null, null, null]);
    expect(rowOf(plan, 5).slice(3, 6)).toEqual([null, null, null]);
  });

  test('the chart stands below the table, inside the print area, and needs scores', () => {
    const plan = planSummary(two, { mode: 'formulas', scores: 'computed' });
    const [chart] = plan.charts!;
    expect(chart).toMatchObject({ categories: areaOf(3, 1, 2, 1), values: areaOf(3, 6, 2, 1) });
    expect(chart!.place.top).toBeGreaterThan(5);
    expect(plan.print.area.bottom).toBeGreaterThanOrEqual(chart!.place.bottom);
    const without = planSummary([{ ...two[0]!, evaluation: evaluate(submission(), NATIONAL_2020, TODAY) }], {
      mode: 'formulas',
      scores: 'computed',
      language: 'en',
    });
    expect(without.charts).toBeUndefined();
    expect(rowOf(without, 0)[0]).toBe('Summary of project self-evaluations');
  });
});

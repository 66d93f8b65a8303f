import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { FORMS } from '../../src/forms';
import { decimal, toText, type Decimal } from '../../src/numbers';
import type { Comparison, Indicator, Stated, Submission } from '../../src/intake';
import { POLICIES } from '../../src/policy';
import { evaluate } from '../../src/scoring';
import { cellRef, type SheetPlan } from '../../src/workbook';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import {
  TODAY,
  fundRow,
  fundsOf,
  indicator,
  money,
  part,
  percent,
  points,
  quantity,
  said,
  submission,
} from '../scoring/submissions';
import { computedCells, differences } from './computed-cells';
import { calculator, isInstalled, notRun } from './soffice';

/** Formulas against the engine, under every policy and in every form, on figures that nobody would think of. */

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'ziping-generated-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hundredths = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((value) => toText(decimal(value).div(100)));

const SIGNS: readonly (Comparison | null)[] = ['>=', '<=', '=', '>', '<', null];

const oneIndicator: fc.Arbitrary<Indicator> = fc
  .record({
    sign: fc.constantFrom(...SIGNS),
    target: fc.oneof(hundredths(1, 30_000), fc.constantFrom('0', '1', '3', '7', '100')),
    /** Often close to the target, where rounding and conditions decide. */
    actual: fc.oneof(
      hundredths(0, 60_000).map((value) => () => value),
      fc.constantFrom('0', '-3').map((value) => () => value),
      fc
        .constantFrom('0.5', '0.9', '0.99', '1', '1.01', '2', '3')
        .map((share) => (target: string) => toText(decimal(target).times(share))),
    ),
    unit: fc.constantFrom('bare', 'number-beside-unit', 'percent', 'fraction-beside-percent'),
    weight: fc.oneof(hundredths(1, 3_000), fc.integer({ min: 1, max: 30 }).map(String)),
    deduction: fc.constantFrom('', '', '1', '0.5'),
    isCost: fc.boolean(),
  })
  .map(({ sign, target, actual, unit, weight, deduction, isCost }) => {
    const reached = actual(target);
    const isPercent = unit === 'percent' || unit === 'fraction-beside-percent';
    return indicator({
      ...(isCost && { level2: '成本指标', level1Kind: 'output' as const }),
      target: isPercent
        ? percent(target, sign)
        : quantity(target, { sign, unit: unit === 'bare' ? null : '个' }),
      actual:
        unit === 'percent'
          ? percent(reached)
          : quantity(unit === 'fraction-beside-percent' ? toText(decimal(reached).div(100)) : reached),
      weight: points(weight),
      score: points(weight),
      deduction: points(deduction),
    });
  });

const oneSubmission: fc.Arbitrary<Submission> = fc
  .record({
    budget: fc.tuple(hundredths(0, 90_000), hundredths(0, 90_000)),
    executed: fc.tuple(hundredths(0, 120_000), hundredths(0, 120_000)),
    weight: fc.constantFrom('10', '20', '15', '8.5'),
    indicators: fc.array(oneIndicator, { minLength: 1, maxLength: 9 }),
  })
  .map(({ budget, executed, weight, indicators }) => {
    const total = ([first, second]: readonly [string, string]): string => toText(decimal(first).plus(second));
    const amounts = (planned: string, spent: string) => ({
      initial: money(planned),
      budget: money(planned),
      executed: money(spent),
    });
    return submission({
      funds: fundsOf(
        fundRow({ amounts: amounts(total(budget), total(executed)), weight: points(weight) }),
        part(amounts(budget[0], executed[0])),
        part(amounts(budget[1], executed[1]), { kind: 'other', label: '其他资金' }),
      ),
      goal: { expected: said('目标'), actual: said('完成') },
      indicators,
      claimedTotal: points('90'),
      claimedGrade: said('优'),
    });
  });

const DATA = '数据';

/** Puts the figures into cells of a sheet, one below the other: formulas of the forms refer to them. */
function inCells(source: Submission, rows: number[][]): Submission {
  const inCell = <One extends Stated<Decimal> | undefined>(stated: One): One => {
    if (!stated?.value) return stated;
    rows.push([Number(toText(stated.value))]);
    return { ...stated, cells: [cellRef(DATA, rows.length - 1, 0)] };
  };
  const funds = source.funds!.rows.map((row) => ({
    ...row,
    amounts: Object.fromEntries(
      Object.entries(row.amounts).map(([column, amount]) => [column, inCell(amount)]),
    ),
    ...(row.weight && { weight: inCell(row.weight) }),
  }));
  const indicators = source.indicators.map((one) => ({
    ...one,
    ...(one.weight && { weight: inCell(one.weight) }),
    ...(one.score && { score: inCell(one.score) }),
    ...(one.deduction && { deduction: inCell(one.deduction) }),
  }));
  const { claimedTotal } = source;
  return {
    ...source,
    indicators,
    claimedTotal: claimedTotal && inCell(claimedTotal),
    funds: { ...source.funds!, rows: funds },
  };
}

function planned(sources: readonly Submission[]): SheetPlan[] {
  return sources.flatMap((source, at) =>
    POLICIES.map((policy, index) => {
      const form = FORMS[(at + index) % FORMS.length]!;
      const key = `${at}-${policy.id}`;
      const evaluation = evaluate({ ...source, key, form: form.id }, policy, TODAY);
      return form.plan(evaluation, policy, {
        mode: 'formulas',
        scores: 'computed',
        sheetName: key.slice(0, 31),
      });
    }),
  );
}

test('LibreOffice agrees with the engine on generated submissions under every policy', async () => {
  if (!isInstalled('soffice', '--version'))
    return notRun('LibreOffice', 'formulas of generated submissions were not recalculated');
  const sources = fc.sample(oneSubmission, { numRuns: 18, seed: Number(process.env['SEED'] ?? 20_261_124) });
  const rows: number[][] = [];
  const plans = planned(sources.map((source) => inCells(source, rows)));
  const workbook = openWorkbook(createWorkbook([{ name: DATA, rows }]), 'generated.xlsx');
  await workbook.writeSheets(plans);
  const path = join(folder, 'generated.xlsx');
  writeFileSync(path, workbook.toBytes());
  const out = calculator(folder)([path], 'xlsx');
  const again = openWorkbook(new Uint8Array(readFileSync(join(out, 'generated.xlsx'))), 'generated.xlsx');
  expect((await differences(again, plans)).slice(0, 20)).toEqual([]);
  expect(plans.flatMap(computedCells).length).toBeGreaterThan(1000);
}, 300_000);

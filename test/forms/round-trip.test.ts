import * as fc from 'fast-check';
import { toText } from '../../src/numbers';
import { FORMS } from '../../src/forms';
import { FORM_READINGS } from '../../src/forms/form-readings';
import { OLDER_REPORTS, type FundRow, type Indicator, type Submission } from '../../src/intake';
import { readFilledForm } from '../../src/intake/submission/from-form/read-form';
import { formsIn } from '../intake/tables/forms/forms-in';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { evaluate } from '../../src/scoring';
import { planToGrid, type Grid } from '../../src/workbook';
import {
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
  TODAY,
} from '../scoring/submissions';

const han = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'河池市网络维护培训车辆桥梁松林'), { minLength: least, maxLength: most })
    .map((all) => all.join(''));
/** Texts that Excel would take for formulas among them. */
const free = fc.oneof(
  han(2, 30),
  han(2, 20).map((text) => `=${text}`),
  han(2, 20).map((text) => `-${text}`),
  han(2, 9).map((text) => `${text}\n${text}`),
);
const amount = fc.integer({ min: 1, max: 99_999 }).map((cents) => (cents / 100).toFixed(2));

const oneIndicator: fc.Arbitrary<Indicator> = fc
  .record({
    level: fc.constantFrom(
      { level1: '产出指标', level1Kind: 'output', level2: '数量指标' } as const,
      { level1: '效益指标', level1Kind: 'benefit', level2: '社会效益指标' } as const,
      { level1: '满意度指标', level1Kind: 'satisfaction', level2: '服务对象满意度指标' } as const,
    ),
    name: han(3, 8),
    target: fc.integer({ min: 1, max: 200 }),
    actual: fc.integer({ min: 1, max: 200 }),
    weight: fc.integer({ min: 1, max: 30 }),
    isPercent: fc.boolean(),
    reason: fc.oneof(fc.constant(''), free),
  })
  .map(({ level, name, target, actual, weight, isPercent, reason }) =>
    indicator({
      ...level,
      name,
      target: isPercent ? percent(`${target}`, '>=') : quantity(`${target}`, { sign: '>=', unit: '个' }),
      actual: isPercent ? percent(`${actual}`) : quantity(`${actual}`, { unit: '个' }),
      weight: points(`${weight}`),
      score: points(`${weight}`),
      reason: said(reason),
    }),
  );

const national = fc.record({
  name: han(3, 12),
  unit: han(3, 12),
  department: han(3, 12),
  parts: fc.tuple(amount, amount, amount),
  expected: free,
  actual: free,
  indicators: fc.array(oneIndicator, { minLength: 1, maxLength: 8 }),
});

function sumText(...texts: string[]): string {
  return texts
    .reduce((total, text) => total + Math.round(Number(text) * 100), 0)
    .toString()
    .replace(/^(\d{0,})(\d{2})$/, (_, whole: string, cents: string) => `${whole || '0'}.${cents}`);
}

function newer(
  id: Submission['form'],
  data: typeof national extends fc.Arbitrary<infer T> ? T : never,
): Submission {
  const [fiscal, carried, other] = data.parts;
  const total = sumText(fiscal, carried, other);
  const row = (value: string): FundRow['amounts'] => ({
    initial: money(value),
    budget: money(value),
    executed: money(value),
  });
  return submission({
    form: id,
    projectName: data.name,
    key: data.name,
    identity: {
      projectName: said(data.name),
      unit: said(data.unit),
      department: said(data.department),
      signatureDates: [],
      notes: [],
      unitNames: [],
      projectNames: [],
      years: [],
    },
    funds: fundsOf(
      fundRow({ amounts: row(total), weight: points('10') }),
      part(row(fiscal), { kind: 'fiscal', label: '其中：当年财政拨款' }),
      part(row(carried), { kind: 'carried-over', label: '上年结转资金' }),
      part(row(other), { kind: 'other', label: '其他资金' }),
    ),
    goal: { expected: said(data.expected), actual: said(data.actual) },
    indicators: data.indicators,
    claimedTotal: points('90'),
  });
}

function reread(id: string, source: Submission, merges: boolean): { read: Submission; grid: Grid } {
  const form = FORMS.find((one) => one.id === id)!;
  const plan = form.plan(evaluate(source, NATIONAL_2020, TODAY), NATIONAL_2020, {
    mode: 'formulas',
    scores: 'computed',
    sheetName: '自评表',
  });
  const whole = planToGrid(plan);
  const grid = merges ? whole : { ...whole, merges: [] };
  const tables = formsIn(grid);
  expect(tables.map(({ form: found }) => found)).toEqual([id]);
  return {
    read: readFilledForm(
      tables[0]!,
      FORM_READINGS.find((one) => one.id === id)!,
    ),
    grid,
  };
}

const money2 = (rows: readonly FundRow[] | undefined) =>
  rows?.map(({ kind, level, amounts }) => ({
    kind,
    level,
    budget: amounts.budget?.value ? toText(amounts.budget.value) : null,
    executed: amounts.executed?.value ? toText(amounts.executed.value) : null,
  }));

/** All forms of the newer family; the older reports have a test of their own. */
const NEWER = FORMS.map(({ id }) => id).filter((id) => !OLDER_REPORTS.has(id));
/** Forms without a place for points, and without one for reasons. */
const WITHOUT_POINTS = new Set(['hengshan']);
const WITHOUT_REASONS = new Set(['hubei']);

describe.each(NEWER)('%s', (id) => {
  test.each([true, false])('what is written is read back (merges known: %s)', (merges) => {
    fc.assert(
      fc.property(national, (data) => {
        const source = newer(id, data);
        const { read } = reread(id, source, merges);
        const evaluated = evaluate(source, NATIONAL_2020, TODAY);
        const hasPoints = !WITHOUT_POINTS.has(id);
        const hasReasons = !WITHOUT_REASONS.has(id);
        if (id !== 'department') expect(read.identity.projectName?.text).toBe(data.name);
        expect(read.identity.unit?.text).toBe(data.unit);
        expect(read.identity.department?.text).toBe(data.department);
        expect(money2(read.funds?.rows)).toEqual(money2(source.funds?.rows));
        expect(read.funds?.rows[0]?.weight?.value?.toFixed()).toBe(hasPoints ? '10' : undefined);
        expect(read.goal?.expected.text).toBe(data.expected.trim());
        expect(read.goal?.actual.text).toBe(data.actual.trim());
        expect(
          read.indicators.map(({ level1, level2, name, target, actual, weight, score, reason }) => [
            level1,
            level2,
            name,
            target.sign,
            target.base && toText(target.base.number),
            actual.base && toText(actual.base.number),
            weight?.text,
            score?.value?.toFixed(2),
            hasReasons ? reason?.text : '',
          ]),
        ).toEqual(
          evaluated.indicators.map(({ indicator: one, score }) => [
            one.level1,
            one.level2,
            one.name,
            one.target.sign,
            toText(one.target.base!.number),
            toText(one.actual.base!.number),
            hasPoints ? one.weight?.text : undefined,
            hasPoints ? score?.toFixed(2) : undefined,
            hasReasons ? one.reason?.text : '',
          ]),
        );
        expect(read.claimedTotal?.value?.toFixed(2)).toBe(
          hasPoints ? evaluated.total?.toFixed(2) : undefined,
        );
        const again = reread(id, read, merges).read;
        expect(JSON.stringify(again)).toBe(JSON.stringify(read));
      }),
      { numRuns: 40 },
    );
  });

  test('text that begins like a formula is written as text', () => {
    fc.assert(
      fc.property(national, (data) => {
        const form = FORMS.find((one) => one.id === id)!;
        const plan = form.plan(evaluate(newer(id, data), NATIONAL_2020, TODAY), NATIONAL_2020, {
          mode: 'values',
          scores: 'computed',
          sheetName: '表',
        });
        const risky = plan.cells.filter(({ value }) => typeof value === 'string' && /^[=+\-@]/.test(value));
        expect(
          risky.every(
            ({ style, formula }) => formula === undefined && plan.styles[style ?? '']?.format === '@',
          ),
        ).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

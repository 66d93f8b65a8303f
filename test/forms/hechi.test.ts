import { HECHI } from '../../src/forms/hechi';
import { FORM_READINGS } from '../../src/forms/form-readings';
import type { Submission } from '../../src/intake';
import { readFilledForm } from '../../src/intake/submission/from-form/read-form';
import { formsIn } from '../intake/tables/forms/forms-in';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { evaluate } from '../../src/scoring';
import { planToGrid } from '../../src/workbook';
import { readAll } from '../cases/layouts/read';
import { seedGrids } from '../cases/seed-grids';

const TODAY = { year: 2021, month: 10, day: 26 };

function seed(): Submission {
  return readAll(seedGrids())[0]!;
}

function written(source: Submission, merges: boolean): Submission {
  const plan = HECHI.plan(evaluate(source, NATIONAL_2020, TODAY), NATIONAL_2020, {
    mode: 'formulas',
    scores: 'computed',
    sheetName: '自评表-网络维护费',
  });
  const grid = planToGrid(plan);
  const tables = formsIn(merges ? grid : { ...grid, merges: [] });
  expect(tables.map(({ form }) => form)).toEqual(['hechi']);
  return readFilledForm(
    tables[0]!,
    FORM_READINGS.find(({ id }) => id === 'hechi')!,
  );
}

const TEXTS = [
  'projectName',
  'unit',
  'department',
  'reportTitle',
  'evaluationMethod',
  'evaluationAgency',
  'sealName',
  'issuer',
  'manager',
  'phone',
  'address',
  'postcode',
  'filledBy',
  'teamLeader',
  'intermediary',
] as const;

describe('the older report', () => {
  test('separate tables are no filled form', () => {
    expect(seedGrids().flatMap((grid) => formsIn(grid))).toEqual([]);
  });

  test.each([true, false])('the seed is written and read back (merges known: %s)', (merges) => {
    const source = seed();
    const read = written(source, merges);
    for (const field of TEXTS)
      expect([field, read.identity[field]?.text]).toEqual([field, source.identity[field]?.text ?? '']);
    expect(read.identity.evaluationTypes?.value).toEqual(['after']);
    expect(read.identity.reportDate?.value).toEqual({ year: 2021, month: 10, day: 26 });
    expect(read.identity.period?.text).toBe(source.identity.period?.text);
    expect(read.identity.signatureDates.map(({ label, date }) => [label, date.text])).toEqual([
      ['填报人(签字)', ''],
      ['评价组组长(签字)', ''],
      ['中介机构负责人(签字并盖章)', ''],
    ]);
    expect(read.identity.unitNames.find(({ role }) => role === 'report-unit')?.name.text).toBe(
      '河池市社会保险事业管理中心',
    );
    const amounts = read.funds?.rows.map(({ kind, amounts: row }) => [
      kind,
      row.planned?.text,
      row.received?.text,
      row.executed?.text,
    ]);
    expect(amounts).toEqual([
      ['total', '20', '20', '20'],
      ['central', '', '', undefined],
      ['region', '', '', undefined],
      ['local', '20', '20', undefined],
      ['other', '', '', undefined],
    ]);
    expect(
      read.expenses?.lines.map(({ code, name, planned, actual }) => [
        code,
        name,
        planned?.text,
        actual?.text,
      ]),
    ).toEqual([['302', '商品和服务支出', '20', '20']]);
    expect(read.expenses?.plannedTotal?.text).toBe('20');
    expect(read.expenses?.actualTotal?.text).toBe('20');
    expect(read.goal?.expected.text).toBe('已按计划全部完成');
    expect(read.goal?.actual.text).toBe('已按计划全部完成');
    expect(read.claimedTotal?.text).toBe('100');
    expect(read.claimedGrade?.text).toBe('优');
    expect(
      read.evaluators?.map(({ name, position, unit }) => [name.text, position?.text, unit?.text]),
    ).toEqual(source.evaluators?.map(({ name, position, unit }) => [name.text, position?.text, unit?.text]));
    expect(JSON.stringify(written(read, merges))).toBe(JSON.stringify(read));
  });
});

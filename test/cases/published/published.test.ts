import { toText, type Decimal } from '../../../src/numbers';
import { FORM_READINGS } from '../../../src/forms/form-readings';
import type { Stated, Submission } from '../../../src/intake';
import { readFilledForm } from '../../../src/intake/submission/from-form/read-form';
import { formsIn } from '../../intake/tables/forms/forms-in';
import { publishedCases } from './cases';
import { LAYOUTS, layOut, type Layout, type PublishedCase } from './lay-out';

function read(one: PublishedCase, layout: Layout): Submission {
  const tables = formsIn(layOut(one, layout));
  expect(tables).toHaveLength(1);
  const table = tables[0]!;
  return readFilledForm(
    table,
    FORM_READINGS.find(({ id }) => id === table.form)!,
  );
}

const number = (text: string): string | null => {
  const digits = /^-?\d+(?:\.\d+)?(?=(?:万元?|%|分)?$)/.exec(text)?.[0];
  return digits === undefined ? null : toPlain(digits);
};
const toPlain = (digits: string): string => (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits);
const shown = (stated: Stated<Decimal> | null | undefined): string | null =>
  stated?.value ? toText(stated.value) : null;
const points = (rate: Stated<Decimal> | undefined): string | null =>
  rate?.value ? toText(rate.value.times(100)) : null;

describe.each(publishedCases())('$id', (one) => {
  test.each(LAYOUTS)('is read whole in the %s layout', (layout) => {
    const submission = read(one, layout);
    expect(submission.projectName).toBe(one.project.name);
    expect(submission.identity.unit?.text ?? '').toBe(one.project.unit);
    expect(submission.identity.department?.text ?? '').toBe(one.project.department);
    expect(
      submission.funds?.rows.map(({ label, amounts, weight, rate, score }) => ({
        label,
        initial: shown(amounts.initial),
        full_year: shown(amounts.budget),
        executed: shown(amounts.executed),
        weight: shown(weight),
        rate: points(rate),
        score: shown(score),
      })),
    ).toEqual(
      one.funds_wan_yuan.map(({ row, initial, full_year, executed, weight, rate, score }) => ({
        label: row,
        initial: number(initial),
        full_year: number(full_year),
        executed: number(executed),
        weight: number(weight),
        rate: number(rate),
        score: number(score),
      })),
    );
    expect(submission.funds?.rows[0]?.level).toBe(0);
    expect(submission.funds?.rows.slice(1).every(({ level }) => level > 0)).toBe(true);
    expect(submission.goal?.expected.text ?? '').toBe(one.goal.expected);
    expect(submission.goal?.actual.text ?? '').toBe(one.goal.actual);
    expect(
      submission.indicators.map(({ level1, level2, actual, weight, score, reason }) => ({
        level1,
        level2,
        actual: actual.text,
        weight: shown(weight),
        score: shown(score),
        reason: reason?.text,
      })),
    ).toEqual(
      one.indicators.map(({ level1, level2, actual, weight, score, reason }) => ({
        level1,
        level2,
        actual,
        weight: number(weight),
        score: number(score),
        reason,
      })),
    );
    submission.indicators.forEach(({ name, target }, at) => {
      expect(one.indicators[at]!.level3.endsWith(name)).toBe(true);
      if (layout !== 'split') expect(target.text).toBe(one.indicators[at]!.target);
    });
    expect(shown(submission.claimedTotal)).toBe(number(one.stated_total ?? ''));
    const printed = Object.entries(one.section_weights_stated ?? {}).filter(([name]) =>
      one.indicators.some(({ level1 }) => level1 === name),
    );
    expect(submission.sectionWeights.map(({ name, weight }) => [name, weight.text])).toEqual(printed);
  });
});

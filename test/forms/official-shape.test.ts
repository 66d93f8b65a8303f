import { FORMS } from '../../src/forms';
import type { Submission } from '../../src/intake';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { evaluate } from '../../src/scoring';
import { fundRow, fundsOf, money, part, points, indicator, submission, TODAY } from '../scoring/submissions';

/** What the official forms print although nobody typed it there, and what they do not print. */

function cellsOf(some: Partial<Submission>) {
  const evaluation = evaluate(submission(some), NATIONAL_2020, TODAY);
  return FORMS.find(({ id }) => id === 'national')!.plan(evaluation, NATIONAL_2020, {
    mode: 'formulas',
    scores: 'stated',
    sheetName: '自评表',
  }).cells;
}

/** What stands in the row with the label, from left to right. */
function rowWith(label: string, some: Partial<Submission>) {
  const cells = cellsOf(some);
  const { row } = cells.find(({ value }) => value === label)!;
  return cells
    .filter((cell) => cell.row === row && cell.value !== null)
    .sort((left, right) => left.column - right.column)
    .map(({ value, formula }) => formula ?? value);
}

test('a year that nothing states is not printed as a gap in brackets', () => {
  const years = (some: Partial<Submission>) =>
    cellsOf(some).filter(({ value }) => String(value).includes('年度）'));
  expect(years({})).toEqual([]);
  expect(years({ year: 2023 }).map(({ value }) => value)).toEqual(['（2023年度）']);
});

const SOURCES = ['其中：当年财政拨款', '上年结转资金'] as const;
const two = (first: string, second: string, executed?: string): Partial<Submission> => ({
  funds: fundsOf(
    fundRow({ amounts: { budget: money('20'), executed: money('18') } }),
    part({ budget: money(first), ...(executed && { executed: money(executed) }) }, { label: SOURCES[0] }),
    part({ budget: money(second) }, { label: SOURCES[1], kind: 'carried-over' }),
  ),
});

test('the spending is that of the only source; with several, or where one says it, as stated', () => {
  const [, , spent, , rate] = rowWith(SOURCES[0], two('20', '0'));
  expect(spent).toMatch(/^=F\d+$/);
  expect(rate).toMatch(/^=IF\(N\(E\d+\)=0/);
  expect(rowWith(SOURCES[0], two('15', '5')).slice(2)).toEqual(['—', '—']);
  expect(rowWith(SOURCES[0], two('20', '0', '17'))[2]).toBe('=自评表!A1');
});

test('总分 shows the points that a form prints where no indicator has any yet, else what they add up to', () => {
  expect(rowWith('总分', { indicators: [] })).toEqual(['总分', 100]);
  const unfilled = indicator({ weight: points(''), score: points('') });
  expect(rowWith('总分', { indicators: [unfilled] })[1]).toBe(100);
  expect(rowWith('总分', { indicators: [unfilled], claimedWeightTotal: points('90') })[1]).toBe('=自评表!A1');
  expect(rowWith('总分', { indicators: [indicator({})] })[1]).toMatch(/^=SUM\(/);
});

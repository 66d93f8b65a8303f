import fc from 'fast-check';
import type { ProjectReport } from '../../src/engine';
import { decimal, toFixedText } from '../../src/numbers';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { evaluate } from '../../src/scoring';
import {
  bandWorking,
  executionScoreWorking,
  gradeWorking,
  indicatorWorking,
  rateWorking,
  totalWorking,
  type Working,
} from '../../src/taskpane/scores/workings';
import { textsOf } from '../../src/taskpane/texts';
import { formatCellRef } from '../../src/workbook';
import type { Indicator, IndicatorValue } from '../../src/intake';
import { indicator, percent, points, quantity, TODAY, submission, words } from '../scoring/submissions';
import { networkReport } from './fake-report';

const WORDS = textsOf('zh').workings;
const [project] = networkReport().projects as [ProjectReport];

const lineOf = (working: Working | null): string | null =>
  working && working.map((term) => (typeof term === 'string' ? term : term.text)).join(' ');
const cellsOf = (working: Working | null): string[][] =>
  (working ?? []).flatMap((term) => (typeof term === 'string' ? [] : [term.cells.map(formatCellRef)]));

function worked(
  target: IndicatorValue,
  actual: IndicatorValue,
  weight = '20',
  some: Partial<Indicator> = {},
) {
  const indicators = [indicator({ target, actual, weight: points(weight), ...some })];
  const [evaluated] = evaluate(submission({ indicators }), NATIONAL_2020, TODAY).indicators;
  return { working: indicatorWorking(evaluated!, NATIONAL_2020, WORDS), evaluated: evaluated! };
}

test('the rate and its points, with her numbers and their cells', () => {
  expect(lineOf(rateWorking(project))).toBe('17.29 ÷ 20 = 86.45%');
  expect(cellsOf(rateWorking(project))).toEqual([['自评表!E7'], ['自评表!D7']]);
  expect(lineOf(executionScoreWorking(project, WORDS))).toBe('86.45% × 10 ≈ 8.65');
});

test.each([
  ['a count that was missed', quantity('50', { sign: '>=' }), quantity('45'), '45 ÷ 50 × 20 = 18.00'],
  ['a share that was missed', percent('95', '>='), percent('93'), '93% ÷ 95% × 20 ≈ 19.58'],
  ['one that was met', percent('95', '>='), percent('98'), '98% ≥ 95% ，达到目标，得满分 20'],
  [
    'an upper bound that was kept',
    quantity('24', { sign: '<=' }),
    quantity('12'),
    '12 ≤ 24 ，达到目标，得满分 20',
  ],
])('points of %s', (_name, target, actual, line) => {
  expect(lineOf(worked(target, actual).working)).toBe(line);
});

test('an upper bound that was passed is worked out as the policy says', () => {
  const { working, evaluated } = worked(quantity('20', { sign: '<=' }), quantity('25'));
  const line = lineOf(working)!;
  expect(line).toMatch(/25/);
  expect(line.endsWith(toFixedText(evaluated.score!, 2))).toBe(true);
});

test('what is said of a missed target is its score, for all figures', () => {
  const part = fc.integer({ min: 1, max: 100_000 }).map((cents) => decimal(cents).div(100));
  fc.assert(
    fc.property(part, part, fc.integer({ min: 1, max: 60 }), (target, actual, weight) => {
      fc.pre(actual.lt(target));
      const { working } = worked(
        quantity(target.toFixed(2), { sign: '>=' }),
        quantity(actual.toFixed(2)),
        String(weight),
      );
      const [done, , goal, , all, sign, result] = working!.map((term) =>
        typeof term === 'string' ? term : term.text,
      );
      const exact = decimal(done!).times(decimal(all!)).div(decimal(goal!));
      expect(exact.minus(decimal(result!)).abs().lte(decimal('0.005'))).toBe(true);
      // "=" is said of what is exact, and of nothing else.
      expect(sign === '=').toBe(
        decimal(done!)
          .times(decimal(all!))
          .eq(decimal(result!).times(decimal(goal!))),
      );
    }),
  );
});

test('a band follows from the status and the points', () => {
  const { evaluated } = worked(words('提高'), words('部分达成年度指标', 'partly-met'));
  const line = lineOf(bandWorking(evaluated, NATIONAL_2020, WORDS));
  expect(line).toBe('部分达成 ，60.00%–80.00% × 20 = 12分至不足16分');
});

test('a total is the sum of its groups, a grade the bound that it reaches', () => {
  const indicators = [
    indicator({
      level1: '产出指标',
      target: quantity('50', { sign: '>=' }),
      actual: quantity('45'),
      weight: points('60'),
    }),
    indicator({
      level1: '效益指标',
      target: quantity('5', { sign: '>=' }),
      actual: quantity('6'),
      weight: points('40'),
    }),
  ];
  const made = submission({ indicators, funds: null });
  const evaluation = evaluate(made, NATIONAL_2020, TODAY);
  const whole = { ...project, submission: made, evaluation, policy: NATIONAL_2020 };
  const line = lineOf(totalWorking(whole, WORDS));
  expect(line).toBe('产出指标 54 + 效益指标 40 = 94.00');
  expect(
    lineOf(
      gradeWorking(
        { ...project, evaluation: { ...project.evaluation, total: decimal('92.4'), grade: '优' } },
        WORDS,
      ),
    ),
  ).toMatch(/^92\.4 ≥ 90 ，得 优$/);
});

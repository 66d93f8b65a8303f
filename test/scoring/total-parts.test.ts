import { toText, type Decimal } from '../../src/numbers';
import { POLICIES } from '../../src/policy';
import { evaluate } from '../../src/scoring';
import type { Indicator, Submission } from '../../src/intake';
import { TODAY, fundRow, fundsOf, indicator, money, points, submission, words } from './submissions';

const national = POLICIES[0]!;
const text = (value: Decimal | null | undefined): string | null => (value ? toText(value) : null);
const of = (some: Partial<Submission>) => evaluate(submission(some), national, TODAY);

/** 10 points for execution, all of it spent. */
const executed = (some = {}) =>
  fundsOf(
    fundRow({
      amounts: { budget: money('20'), executed: money('20') },
      weight: points('10'),
      score: points('10'),
      ...some,
    }),
  );
const noPointsForExecution = executed({ weight: undefined, score: undefined });
const row = (weight: string, some: Partial<Indicator> = {}) =>
  indicator({ weight: points(weight), score: points(weight), ...some });
const note = indicator({ weight: points(''), score: points(''), target: words('不涉及') });
const cutShort = indicator({ weight: points(''), score: points(''), truncated: true });

describe('the total that is computed', () => {
  const total = (some: Partial<Submission>) => text(of(some).total);

  it('of a form without points for execution is that of indicators that make up the scale', () => {
    const claimed = { funds: noPointsForExecution, claimedTotal: points('100') };
    expect(total({ ...claimed, indicators: [row('60'), row('40')] })).toBe('100');
    expect(total({ ...claimed, indicators: [row('60'), row('39.99')] })).toBeNull();
    expect(total({ ...claimed, indicators: [row('60'), row('50')] })).toBe('110');
  });

  it.each<[string, Partial<Submission>, string | null]>([
    ['a form without any total, the points of which make up 100', { indicators: [row('90')] }, '100'],
    ['a form without any total that lacks points: it may go on', { indicators: [row('80')] }, null],
    [
      'a form with a total row that lacks points',
      { indicators: [row('80')], claimedTotal: points('') },
      '90',
    ],
    [
      'a form with a total of points only',
      { indicators: [row('80')], claimedWeightTotal: points('90') },
      '90',
    ],
    ['separate tables that lack points', { indicators: [row('80')], origin: 'tables' }, '90'],
  ])('%s', (_, some, expected) => {
    expect(total({ funds: executed(), ...some })).toBe(expected);
  });

  it('is unknown where the points of an indicator are, and it may go on', () => {
    const unknown = indicator({ weight: undefined, score: points('90') });
    expect(
      total({ funds: noPointsForExecution, claimedTotal: points('90'), indicators: [row('100'), unknown] }),
    ).toBeNull();
  });

  it('leaves out rows in which neither points nor a score stand, but no row that is cut short', () => {
    expect(total({ funds: executed(), indicators: [row('90'), note] })).toBe('100');
    expect(total({ funds: executed(), indicators: [row('90'), cutShort, row('5')] })).toBeNull();
  });

  it('counts a goal with a blank score as one without', () => {
    const goal = { expected: words('a') as never, actual: words('b') as never, score: points('') };
    expect(total({ funds: executed(), indicators: [row('90')], goal })).toBe('100');
  });

  it('has two decimals', () => {
    const third = row('33.335', { target: words('良好'), actual: words('良好'), score: points('33.335') });
    expect(total({ funds: executed(), claimedTotal: points(''), indicators: [third] })).toBe('43.34');
  });
});

describe('the sum of what is typed', () => {
  const typed = (some: Partial<Submission>) => text(of({ funds: executed(), ...some }).claimedPartsSum);

  it('counts every row with points or a score, and no other', () => {
    expect(typed({ indicators: [row('60'), note] })).toBe('70');
    expect(typed({ indicators: [row('60'), indicator({ weight: undefined, score: points('7') })] })).toBe(
      '77',
    );
    expect(typed({ indicators: [row('60'), row('20', { score: undefined })] })).toBeNull();
    expect(typed({ indicators: [note] })).toBeNull();
  });

  it('is unknown where a row is cut short', () => {
    expect(typed({ indicators: [row('60'), cutShort] })).toBeNull();
  });

  it('has execution in it where the form has points or a score for it', () => {
    const indicators = [row('60')];
    expect(typed({ indicators, funds: noPointsForExecution })).toBe('60');
    expect(typed({ indicators, funds: executed({ weight: undefined }) })).toBe('70');
    expect(typed({ indicators, funds: executed({ score: undefined }) })).toBeNull();
    expect(typed({ indicators, funds: executed({ score: points('9') }) })).toBe('69');
  });
});

describe('points that a form leaves to execution without printing them', () => {
  const section = (level1Kind: Indicator['level1Kind'], weight: string, some: Partial<Indicator> = {}) =>
    row(weight, { level1Kind, ...some });
  const THREE = [section('output', '50'), section('benefit', '30'), section('satisfaction', '10')];
  const FULL_TABLE = { cells: [], hasWeights: true, hasScores: true, hasReasons: true, truncated: false };
  const left = (indicators: readonly Indicator[], claimedTotal = '99', some: Partial<Submission> = {}) =>
    text(
      of({
        funds: noPointsForExecution,
        indicatorTable: FULL_TABLE,
        indicators,
        claimedTotal: points(claimedTotal),
        ...some,
      }).execution.weight,
    );

  it('are what its indicators leave of the scale, and its total claims at most that', () => {
    expect(left(THREE)).toBe('10');
    expect(left(THREE, '100')).toBe('10');
    expect(left(THREE, '100.01')).toBeNull();
    expect(left(THREE, '90.01')).toBe('10');
    expect(left(THREE, '90')).toBeNull();
  });

  it('are points that tables commonly give to it: 10 or 20', () => {
    const [output, benefit, satisfaction] = THREE;
    expect(left([section('output', '40'), benefit!, satisfaction!])).toBe('20');
    expect(left([section('output', '45'), benefit!, satisfaction!], '97')).toBeNull();
    expect(left([output!, benefit!, satisfaction!], '109', { claimedWeightTotal: points('110') })).toBe('20');
  });

  it('are none where a section is missing, or a row is cut short', () => {
    expect(left(THREE.map((one) => ({ ...one, level1Kind: 'output' as const })))).toBeNull();
    expect(left([...THREE, cutShort])).toBeNull();
    expect(left(THREE, '99', { indicatorTable: null })).toBe('10');
  });

  it('do not depend on rows that are not scored, but on each that is', () => {
    expect(left([...THREE, note])).toBe('10');
    expect(left([...THREE.slice(0, 2), section('satisfaction', '10', { score: points('') })])).toBeNull();
    expect(left([...THREE, row('5', { weight: points('') })])).toBeNull();
    expect(left([...THREE, row('5', { score: points('') })])).toBeNull();
    expect(left([...THREE, row('5', { weight: undefined })])).toBeNull();
    expect(left([...THREE, row('5', { score: undefined })])).toBeNull();
  });
});

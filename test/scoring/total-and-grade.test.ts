import { decimal } from '../../src/numbers';
import { POLICIES } from '../../src/policy';
import { evaluate, gradeLabel, gradeOf } from '../../src/scoring';
import type { Submission } from '../../src/intake';
import {
  TODAY,
  fundRow,
  fundsOf,
  indicator,
  money,
  points,
  quantity,
  submission,
  words,
} from './submissions';

const national = POLICIES[0]!;
const FULL_TABLE = { cells: [], hasWeights: true, hasScores: true, hasReasons: true, truncated: false };

const execution = (score: string) =>
  fundsOf(
    fundRow({
      amounts: { budget: money('100'), executed: money('87.5') },
      weight: points('10'),
      score: points(score),
    }),
  );
const rows = [
  indicator({ weight: points('50'), score: points('50') }),
  indicator({
    weight: points('40'),
    score: points('36'),
    target: quantity('10', { sign: '>=' }),
    actual: quantity('9'),
  }),
];
const of = (some: Partial<Submission>) =>
  evaluate(
    submission({ funds: execution('8.75'), indicators: rows, indicatorTable: FULL_TABLE, ...some }),
    national,
    TODAY,
  );

describe('grade', () => {
  it.each([
    ['100', '优'],
    ['90.00', '优'],
    ['89.996', '优'],
    ['89.99', '良'],
    ['89.60', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
    ['100.01', null],
    ['-1', null],
  ])('of %s is %s', (total, grade) => {
    expect(gradeOf(decimal(total), national)).toBe(grade);
  });

  it.each([
    ['优', '优'],
    ['优秀', '优'],
    ['优秀等级', '优'],
    ['“良好”', '良'],
    ['100', null],
    ['合格', null],
  ])('typed as %s is %s', (typed, label) => {
    expect(gradeLabel(typed, national)).toBe(label);
  });

  it('is that of the computed total, else of the claimed one', () => {
    expect(of({ claimedTotal: points('60') }).grade).toBe('优');
    expect(of({ indicators: [], claimedTotal: points('60') }).grade).toBe('中');
    expect(of({ indicators: [] }).grade).toBeNull();
  });
});

describe('total', () => {
  it('adds execution and indicators', () => {
    const { total, claimedPartsSum } = of({});
    expect([total?.toFixed(2), claimedPartsSum?.toFixed(2)]).toEqual(['94.75', '94.75']);
  });

  it('has points given to the goal as well', () => {
    const goal = { expected: words('a') as never, actual: words('b') as never, score: points('2') };
    expect(of({ goal }).total?.toFixed(2)).toBe('96.75');
    expect(of({ goal }).claimedPartsSum?.toFixed(2)).toBe('96.75');
  });

  it('leaves out rows without points and without score', () => {
    const note = indicator({ weight: points(''), score: points(''), target: words('不涉及') });
    expect(of({ indicators: [...rows, note] }).total?.toFixed(2)).toBe('94.75');
  });

  it.each<[string, Partial<Submission>]>([
    ['an undecided indicator', { indicators: [...rows, indicator({ actual: words('完成') })] }],
    ['a table cut short', { indicatorTable: { ...FULL_TABLE, truncated: true } }],
    ['an indicator cut short', { indicators: [...rows, indicator({ truncated: true })] }],
    ['no indicators', { indicators: [] }],
    ['an undecided rate', { funds: fundsOf(fundRow({ weight: points('10'), amounts: {} })) }],
  ])('is undecided with %s', (_, some) => {
    expect(of(some).total).toBeNull();
  });

  it.each<[string, Partial<Submission>]>([
    ['a blank score', { indicators: [...rows, indicator({ score: points('') })] }],
    [
      'an unreadable score',
      { indicators: [...rows, indicator({ score: { ...points(''), text: '#REF!' } })] },
    ],
    ['a blank execution score', { funds: execution('') }],
    ['a table cut short', { indicatorTable: { ...FULL_TABLE, truncated: true } }],
  ])('as typed cannot be added with %s', (_, some) => {
    expect(of(some).claimedPartsSum).toBeNull();
  });
});

describe('a form without a place for the points of execution', () => {
  const amounts = { budget: money('20'), executed: money('19.4') };
  const funds = fundsOf(fundRow({ amounts }));
  const sections = [
    indicator({
      weight: points('50'),
      score: points('49.69'),
      target: quantity('10'),
      actual: quantity('10'),
    }),
    indicator({ level1Kind: 'benefit', weight: points('30'), score: points('30') }),
    indicator({ level1Kind: 'satisfaction', weight: points('10'), score: points('10') }),
  ].map((row) => ({ ...row, target: words('良好'), actual: words('良好') }));
  const left = (some: Partial<Submission>) =>
    of({ funds, indicators: sections, claimedTotal: points('99.39'), ...some });

  it('leaves them in its total: 89.69 of the indicators, 9.70 of a rate of 97 %', () => {
    const { execution: found, total, claimedPartsSum } = left({});
    expect([found.weight, found.weightFrom, found.score].map(String)).toEqual(['10', 'rest', '9.7']);
    expect([total, claimedPartsSum].map(String)).toEqual(['99.39', '99.39']);
  });

  it.each<[string, Partial<Submission>]>([
    ['the total is that of the indicators', { claimedTotal: points('89.69') }],
    ['there is no total', { claimedTotal: null }],
    ['what is missing may be a section that is not shown', { indicators: sections.slice(0, 2) }],
    ['the total of weights leaves nothing', { claimedWeightTotal: points('90') }],
    [
      'the goal may have the points',
      { goal: { expected: words(''), actual: words(''), score: points('9') } as never },
    ],
    ['a section is cut short', { indicatorTable: { ...FULL_TABLE, truncated: true } }],
  ])('has none where %s', (_, some) => {
    expect(left(some).execution.weight).toBeNull();
  });
});

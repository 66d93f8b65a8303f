import fc from 'fast-check';
import { decimal, toFixedText, type Decimal } from '../../src/numbers';
import { POLICIES, policyById, type Policy } from '../../src/policy';
import { evaluate, qualitativeBand, quantitativeScore, readSign, isInBand } from '../../src/scoring';
import type { Comparison, Indicator } from '../../src/intake';
import {
  BLANK,
  TODAY,
  dateValue,
  indicator,
  oddValue,
  percent,
  points,
  quantity,
  submission,
  words,
} from './submissions';

const national = POLICIES[0]!;
const withSettings = (some: object): Policy => ({
  ...national,
  settings: {
    ...national.settings,
    ...Object.fromEntries(
      Object.entries(some).map(([name, value]) => [name, { ...national.settings.costCap, value }]),
    ),
  },
});
const linear = withSettings({ reverseMethod: 'linear' });

const evaluated = (some: Partial<Indicator>, policy = national) =>
  evaluate(submission({ indicators: [indicator(some)] }), policy, TODAY).indicators[0]!;
const shown = (score: Decimal | null): string | null => score && toFixedText(score, 2);

describe('worked values of quantitative indicators', () => {
  it.each<[Comparison, string, string, Policy, string]>([
    ['>=', '500', '487', national, '9.74'],
    ['>=', '500', '500', national, '10.00'],
    ['>', '500', '500', national, '10.00'],
    ['>=', '500', '900', national, '10.00'],
    ['>=', '500', '-3', national, '0.00'],
    ['<=', '10', '12', national, '8.33'],
    ['<=', '10', '12', linear, '8.00'],
    ['<=', '10', '20', national, '5.00'],
    ['<=', '10', '20', linear, '0.00'],
    ['<=', '10', '31', linear, '0.00'],
    ['<', '10', '10', national, '10.00'],
    ['>=', '0', '5', national, '10.00'],
    ['<=', '0', '0', national, '10.00'],
    ['<=', '0', '1', national, '0.00'],
    ['<=', '0', '1', linear, '0.00'],
    ['=', '0', '0', national, '10.00'],
    ['=', '0', '1', national, '0.00'],
    ['=', '42', '40', national, '9.52'],
    ['=', '42', '45', national, '10.00'],
  ])('%s %s, actual %s (%#)', (sign, target, actual, policy, score) => {
    const row = { target: quantity(target, { sign }), actual: quantity(actual) };
    expect(shown(evaluated(row, policy).score)).toBe(score);
  });

  it('leaves a missed "=" to the unit where the policy says so', () => {
    const hebei = policyById('hebei')!;
    expect(
      evaluated({ target: quantity('42', { sign: '=' }), actual: quantity('40') }, hebei).score,
    ).toBeNull();
    expect(
      shown(evaluated({ target: quantity('42', { sign: '=' }), actual: quantity('42') }, hebei).score),
    ).toBe('10.00');
  });

  it('subtracts the deduction in Guangxi, not below 0', () => {
    const guangxi = policyById('guangxi')!;
    expect(shown(evaluated({ deduction: points('1.5') }, guangxi).score)).toBe('8.50');
    expect(shown(evaluated({ deduction: points('12') }, guangxi).score)).toBe('0.00');
    expect(shown(evaluated({ deduction: points('1.5') }, national).score)).toBe('10.00');
  });
});

describe('units', () => {
  it.each([
    ['98 % and 0.98', percent('98', '>='), quantity('0.98'), '10.00'],
    ['98 % and 98', percent('98', '>='), quantity('98'), '10.00'],
    ['100 % and 1', percent('100', '>='), quantity('1'), '10.00'],
    ['0.4 % and 0.1', percent('0.4', '<='), quantity('0.1'), '10.00'],
    ['0.9 % and 0', percent('0.9', '<='), quantity('0'), '10.00'],
    ['95 and 95 %', quantity('95', { sign: '>=' }), percent('95'), '10.00'],
    [
      '2.6亿元 and 2.45',
      quantity('2.6', { sign: '>=', unit: '元', factor: '1e8' }),
      quantity('2.45'),
      '9.42',
    ],
    [
      '2.6亿元 and 24500万元',
      quantity('2.6', { sign: '>=', unit: '元', factor: '1e8' }),
      quantity('24500', { unit: '元', factor: '1e4' }),
      '9.42',
    ],
    [
      '300万元 and 270万',
      quantity('300', { sign: '>=', unit: '元', factor: '1e4' }),
      {
        ...quantity('270', { unit: '万' }),
        base: { number: decimal('2700000'), unit: '' },
      },
      '9.00',
    ],
    ['50个 and 49', quantity('50', { sign: '>=', unit: '个' }), quantity('49'), '9.80'],
    ['50 and 49个', quantity('50', { sign: '>=' }), quantity('49', { unit: '个' }), '9.80'],
  ])('compares %s', (_, target, actual, score) => {
    expect(shown(evaluated({ target, actual }).score)).toBe(score);
  });

  it.each([
    ['unit-differs', quantity('50', { unit: '个' }), quantity('50', { unit: '万元' })],
    ['scale-unclear', percent('10', '>='), quantity('1')],
    ['scale-unclear', percent('90', '>='), quantity('4')],
    ['blank-target', BLANK, quantity('5')],
    ['blank-actual', quantity('5'), BLANK],
    ['void-target', oddValue('void', '不涉及'), quantity('5')],
    ['void-actual', quantity('5'), oddValue('void', '无')],
    ['unreadable-target', oddValue('unreadable', '（识别不清）'), quantity('5')],
    ['unreadable-actual', quantity('5'), oddValue('unreadable', '#DIV/0!')],
    ['qualitative-actual', quantity('5'), words('完成')],
    ['qualitative-actual', words('显著'), words('较好')],
    ['qualitative-target', words('显著'), quantity('5')],
  ])('says %s and gives no score', (why, target, actual) => {
    const result = evaluated({ target, actual });
    expect(result.achievement).toEqual({ kind: 'none', why });
    expect(result.score).toBeNull();
  });

  it('does not score a row that is cut short', () => {
    const result = evaluated({ truncated: true });
    expect(result).toMatchObject({ kind: 'unreadable', achievement: { why: 'truncated' }, score: null });
  });
});

describe('missing signs', () => {
  it('mean ≥, with the other reading beside it', () => {
    const result = evaluated({ target: quantity('100'), actual: quantity('80') });
    expect(result.achievement).toMatchObject({ sign: '>=', signAssumed: true, met: false });
    expect([shown(result.score), shown(result.alternativeScore)]).toEqual(['8.00', '10.00']);
  });

  it('mean ≤ for cost', () => {
    const result = evaluated({
      level2: '成本指标',
      name: '总成本',
      target: quantity('100'),
      actual: quantity('80'),
    });
    expect(result.achievement).toMatchObject({ sign: '<=', signAssumed: true, met: true });
    expect([shown(result.score), shown(result.alternativeScore)]).toEqual(['10.00', '8.00']);
  });

  it('mean = for a target of 0', () => {
    const result = evaluated({ target: quantity('0'), actual: quantity('2') });
    expect([result.achievement, shown(result.score), result.alternativeScore]).toEqual([
      expect.objectContaining({ sign: '=', met: false }),
      '0.00',
      null,
    ]);
  });

  it('give way to the direction column', () => {
    const direction = { value: 'lower' as const, text: '反向', cells: [] };
    const result = evaluated({ direction, target: percent('0.9'), actual: quantity('0') });
    expect(result.achievement).toMatchObject({ sign: '<=', signAssumed: false, met: true });
    expect(result.alternativeScore).toBeNull();
  });

  it('give way to the printed sign, also against the direction column', () => {
    const direction = { value: 'higher' as const, text: '正向', cells: [] };
    expect(readSign(indicator({ direction, target: quantity('1', { sign: '<=' }) })).sign).toBe('<=');
  });

  it('leave no second reading where both score the same', () => {
    expect(evaluated({ target: percent('100'), actual: percent('100') }).alternativeScore).toBeNull();
  });

  it('keep the other reading of a cost target with ≥', () => {
    const cost = {
      level2: '成本指标',
      name: '总成本',
      target: quantity('90', { sign: '>=' }),
      actual: quantity('81'),
    };
    expect(shown(evaluated(cost).alternativeScore)).toBe('10.00');
  });
});

describe('qualitative indicators', () => {
  it.each([
    ['met', 'national-2020', '8.00', '10.00', true],
    ['partly-met', 'national-2020', '6.00', '8.00', false],
    ['not-met', 'national-2020', '0.00', '6.00', false],
    ['partly-met', 'hubei', '5.00', '8.00', false],
    ['not-met', 'hubei', '0.00', '5.00', false],
  ] as const)('%s in %s: %s to %s', (status, id, low, high, inclusive) => {
    const band = qualitativeBand(status, decimal(10), policyById(id)!);
    expect([shown(band.low), shown(band.high), band.highInclusive]).toEqual([low, high, inclusive]);
  });

  it.each([
    ['met', '9', '9.00'],
    ['met', '7.99', null],
    ['partly-met', '8.00', null],
    ['partly-met', '7.99', '7.99'],
    ['not-met', '6', null],
  ] as const)('%s with %s points typed → %s', (status, typed, score) => {
    const row = { target: words('效果明显'), actual: words('…', status), score: points(typed) };
    expect(shown(evaluated(row).score)).toBe(score);
  });

  it('takes the words of the target as the target reached', () => {
    const row = { target: words('显著提升'), actual: words('显著提升。') };
    expect(evaluated(row).achievement).toEqual({ kind: 'judged', status: 'met' });
  });

  it.each([
    ['on time', dateValue(2021, 12, 31), dateValue(2021, 12, 1), true],
    ['late', dateValue(2021, 9, null), dateValue(2021, 10, 1), false],
  ])('a deadline kept or missed: %s', (_, target, actual, met) => {
    expect(evaluated({ target, actual }).achievement).toMatchObject({ kind: 'measured', met, ratio: null });
  });

  it('says that a date is too coarse to tell', () => {
    const row = { target: dateValue(2021, 9, 15), actual: dateValue(2021, 9, null) };
    expect(evaluated(row).achievement).toEqual({ kind: 'none', why: 'date-unclear' });
  });
});

describe('properties of the formula', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 10n }).map((n) => decimal(n).div(1000));
  const weight = fc.integer({ min: 1, max: 9000 }).map((n) => decimal(n).div(100));
  const sign = fc.constantFrom('>=' as const, '<=' as const, '=' as const);
  const method = fc.constantFrom(national, linear);
  const score = (target: Decimal, actual: Decimal, s: '>=' | '<=' | '=', w: Decimal, policy: Policy) =>
    quantitativeScore({ target, actual }, s, w, policy)!;

  it('lies in 0…weight', () => {
    fc.assert(
      fc.property(amount, amount, sign, weight, method, (target, actual, s, w, policy) => {
        const result = score(target, actual, s, w, policy);
        expect(result.gte(0) && result.lte(w)).toBe(true);
      }),
    );
  });

  it('never falls as ≥ rises, never rises as ≤ rises', () => {
    fc.assert(
      fc.property(amount, amount, amount, weight, method, (target, one, other, w, policy) => {
        const [low, high] = one.lte(other) ? [one, other] : [other, one];
        expect(score(target, low, '>=', w, policy).lte(score(target, high, '>=', w, policy))).toBe(true);
        expect(score(target, low, '<=', w, policy).gte(score(target, high, '<=', w, policy))).toBe(true);
      }),
    );
  });

  it('does not depend on the unit of target and actual value', () => {
    fc.assert(
      fc.property(amount, amount, sign, weight, method, (target, actual, s, w, policy) => {
        const scaled = score(target.times(10_000), actual.times(10_000), s, w, policy);
        expect(scaled.eq(score(target, actual, s, w, policy))).toBe(true);
      }),
    );
  });

  it('puts every score into exactly one band', () => {
    fc.assert(
      fc.property(weight, fc.integer({ min: 0, max: 100 }), (w, share) => {
        const typed = w.times(share).div(100);
        const bands = (['met', 'partly-met', 'not-met'] as const).map((status) =>
          qualitativeBand(status, w, national),
        );
        expect(bands.filter((band) => isInBand(typed, band))).toHaveLength(1);
      }),
    );
  });
});

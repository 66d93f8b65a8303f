import { decimal, toText, type Decimal } from '../../src/numbers';
import { POLICIES, policyById } from '../../src/policy';
import { evaluate, quantitativeScore } from '../../src/scoring';
import { Memory } from '../../src/memory';
import type { Indicator } from '../../src/intake';
import {
  BLANK,
  TODAY,
  dateValue,
  indicator,
  oddValue,
  points,
  quantity,
  submission,
  words,
} from './submissions';

const national = POLICIES[0]!;
const text = (value: Decimal | null): string | null => value && toText(value);
const evaluated = (some: Partial<Indicator>, policy = national) =>
  evaluate(submission({ indicators: [indicator(some)] }), policy, TODAY).indicators[0]!;

describe('how an indicator is scored', () => {
  it.each<[string, Partial<Indicator>, string]>([
    ['a figure against a figure', {}, 'quantitative'],
    ['a figure that is not reported yet', { actual: BLANK }, 'quantitative'],
    [
      'a figure of which the actual value cannot be read',
      { actual: oddValue('unreadable', '#REF!') },
      'unreadable',
    ],
    ['a target that cannot be read', { target: oddValue('unreadable', '#REF!') }, 'unreadable'],
    ['words', { target: words('显著'), actual: words('显著') }, 'qualitative'],
    [
      'words, the answer to which cannot be read',
      { target: words('显著'), actual: oddValue('unreadable', '□') },
      'qualitative',
    ],
    ['a deadline', { target: dateValue(2021, 9, 1), actual: dateValue(2021, 9, 1) }, 'qualitative'],
    ['a row that is cut short', { truncated: true }, 'unreadable'],
  ])('%s', (_, some, kind) => {
    expect(evaluated(some).kind).toBe(kind);
  });

  it('a deadline that was kept earns what the unit gives itself within the band, a missed one is not judged', () => {
    const row = { target: dateValue(2021, 9, 30), score: points('9') };
    expect(text(evaluated({ ...row, actual: dateValue(2021, 9, 30) }).score)).toBe('9');
    expect(evaluated({ ...row, actual: dateValue(2021, 10, 1) })).toMatchObject({ score: null, band: null });
    expect(evaluated({ ...row, actual: BLANK })).toMatchObject({ score: null, band: null });
  });

  it('nothing is computed where points or a score have no column', () => {
    const judged = { target: words('显著'), actual: words('显著') };
    expect(evaluated({ weight: undefined })).toMatchObject({ score: null, alternativeScore: null });
    expect(evaluated({ ...judged, weight: undefined })).toMatchObject({ score: null, band: null });
    expect(evaluated({ ...judged, score: undefined })).toMatchObject({ score: null });
    expect(evaluated({ ...judged, score: undefined }).band).not.toBeNull();
    expect(evaluated({ target: words('显著'), actual: words('一般般') })).toMatchObject({
      score: null,
      band: null,
    });
  });

  it('without a column of deductions nothing is deducted', () => {
    expect(text(evaluated({}, policyById('guangxi')!).score)).toBe('10');
    expect(text(evaluated({ deduction: points('') }, policyById('guangxi')!).score)).toBe('10');
  });

  it('another reading of the sign is offered only where it gives another score', () => {
    const row = (actual: string) => evaluated({ target: quantity('100'), actual: quantity(actual) });
    expect(text(row('80').alternativeScore)).toBe('10');
    expect(row('100').alternativeScore).toBeNull();
    expect(evaluated({ actual: quantity('80') }).alternativeScore).toBeNull();
  });
});

describe('a target that is to be met exactly', () => {
  const hebei = policyById('hebei')!;
  const score = (actual: string, sign: '=' | '>=' | '<=', policy = hebei) => {
    const value = quantitativeScore(
      { target: decimal(40), actual: decimal(actual) },
      sign,
      decimal(10),
      policy,
    );
    return value && toText(value);
  };

  it('is left to the unit where the policy says so, above as below it; other signs are scored all the same', () => {
    expect([score('40', '='), score('39', '='), score('41', '=')]).toEqual(['10', null, null]);
    expect([score('39', '>='), score('41', '<=')]).toEqual(['9.75', '9.76']);
    expect([score('39', '=', national), score('41', '=', national)]).toEqual(['9.75', '10']);
  });
});

describe('what was computed before', () => {
  it('is kept for the indicator and the policy that it was computed by', () => {
    const memory = new Memory();
    const source = submission({ indicators: [indicator()] });
    const [first] = evaluate(source, national, TODAY, memory).indicators;
    const again = evaluate({ ...source, claimedTotal: points('1') }, national, TODAY, memory).indicators[0];
    expect(again).toBe(first);
    const other = policyById('guangxi')!;
    expect(evaluate(source, other, TODAY, memory).indicators[0]).not.toBe(first);
    expect(evaluate(source, other, TODAY, memory).indicators[0]).toBe(
      evaluate(source, other, TODAY, memory).indicators[0],
    );
    expect(evaluate(source, national, TODAY).indicators[0]).not.toBe(first);
  });
});

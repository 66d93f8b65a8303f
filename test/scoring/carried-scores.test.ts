import { toText } from '../../src/numbers';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { carriedScores, evaluate, type CarriedScores, type ScoresChoice } from '../../src/scoring';
import type { Submission } from '../../src/intake';
import {
  BLANK,
  fundRow,
  fundsOf,
  indicator,
  money,
  points,
  quantity,
  said,
  submission,
  TODAY,
  words,
} from './submissions';

/** 10 points for execution (rate 90 %), 50 for a figure that was half reached, 40 for a judgement. */
const stated = (some: Partial<Submission> = {}): Submission =>
  submission({
    funds: fundsOf(
      fundRow({
        amounts: { budget: money('20'), executed: money('18') },
        weight: points('10'),
        score: points('10'),
      }),
    ),
    indicators: [
      indicator({
        target: quantity('10', { unit: '个' }),
        actual: quantity('5', { unit: '个' }),
        weight: points('50'),
        score: points('40'),
      }),
      indicator({
        target: words('完成'),
        actual: words('完成', 'met'),
        weight: points('40'),
        score: points('38'),
      }),
    ],
    claimedTotal: points('90'),
    claimedGrade: said('良好'),
    ...some,
  });

function carried(source: Submission, choice: ScoresChoice): CarriedScores {
  return carriedScores(evaluate(source, NATIONAL_2020, TODAY), NATIONAL_2020, choice);
}

const shown = ({ execution, indicators, total, grade }: CarriedScores): unknown[] => [
  execution.value && toText(execution.value),
  ...indicators.map(({ value }) => value && toText(value)),
  total.value && toText(total.value),
  grade?.word ?? null,
];

const blank = { value: null, text: '', cells: [] };

describe('whose scores a form carries', () => {
  test('stated ones stay as they are, and none of them is taken for a computed one', () => {
    const scores = carried(stated(), 'stated');
    expect(shown(scores)).toEqual(['10', '40', '38', '90', '良好']);
    const all = [scores.execution, ...scores.indicators, scores.total];
    expect(all.every((score) => score.stated !== null)).toBe(true);
    expect(scores.grade?.stated?.text).toBe('良好');
  });

  test('computed ones throughout, but for judgements', () => {
    const scores = carried(stated(), 'computed');
    expect(shown(scores)).toEqual(['9', '25', '38', '72', '中']);
    expect(scores.indicators.map((score) => score.stated === null)).toEqual([true, false]);
    expect(scores.total.stated).toBeNull();
  });

  test('blanks are filled with computed ones, and a blank total is the sum of what stands above it', () => {
    const [first, second] = stated().indicators;
    const source = stated({
      indicators: [{ ...first!, score: blank }, second!],
      claimedTotal: blank,
      claimedGrade: null,
    });
    const scores = carried(source, 'stated');
    expect(shown(scores)).toEqual(['10', '25', '38', '73', '中']);
    expect(scores.total.stated).toBeNull();
  });

  test('a score that cannot be read stays as typed, and a total above it is not worked out', () => {
    const [first, second] = stated().indicators;
    const unreadable = { value: null, text: '约40', cells: [], problem: 'approximate' as const };
    const source = stated({
      indicators: [{ ...first!, score: unreadable }, second!],
      claimedTotal: null,
      claimedGrade: null,
    });
    const scores = carried(source, 'stated');
    expect(scores.indicators[0]).toEqual({ value: null, stated: unreadable });
    expect(scores.total).toEqual({ value: null, stated: null });
    expect(scores.grade).toBeNull();
  });

  test("a total whose parts cannot all be computed stays the unit's, and no grade is worked out from it", () => {
    const [first, second] = stated().indicators;
    const source = stated({
      indicators: [{ ...first!, actual: BLANK, score: blank }, second!],
      claimedGrade: null,
    });
    const scores = carried(source, 'computed');
    expect(scores.total.stated?.text).toBe('90');
    expect(scores.grade).toBeNull();
  });

  test('a form without parts has nothing but its total, and the grade follows from it', () => {
    const source = stated({ indicators: [], funds: null, claimedGrade: said('100') });
    expect(carried(source, 'computed').grade).toEqual({ word: '优', stated: null });
    expect(carried(source, 'stated').grade?.word).toBe('100');
  });

  test('a grade that is left blank follows from the total that is carried', () => {
    const source = stated({ claimedGrade: said('') });
    expect(carried(source, 'stated').grade).toEqual({ word: '优', stated: null });
    expect(carried(source, 'computed').grade).toEqual({ word: '中', stated: null });
    expect(carried({ ...source, claimedGrade: null }, 'stated').grade?.word).toBe('优');
  });

  test('where nothing can be worked out the grade that was typed stays', () => {
    const [first, second] = stated().indicators;
    const source = stated({ indicators: [{ ...first!, actual: BLANK }, second!] });
    expect(carried(source, 'computed').grade?.stated?.text).toBe('良好');
  });

  test('computed scores are never added up with a stated one that stands in for a missing one', () => {
    const [first, second] = stated().indicators;
    const source = stated({ indicators: [{ ...first!, actual: BLANK }, second!], claimedTotal: blank });
    const scores = carried(source, 'computed');
    expect(scores.indicators[0]!.stated?.text).toBe('40');
    expect(scores.total).toEqual({ value: null, stated: null });
    expect(shown(carried(source, 'stated'))).toEqual(['10', '40', '38', '88', '良好']);
  });
});

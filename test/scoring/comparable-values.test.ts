import { toText } from '../../src/numbers';
import { achievementOf, comparableValues, isCost, readSign } from '../../src/scoring';
import type { Indicator, IndicatorValue } from '../../src/intake';
import { BLANK, dateValue, indicator, oddValue, percent, quantity, words } from './submissions';

/** 270万, the unit of which is a multiplier alone. */
const times = (number: string, unit: string, factor: string): IndicatorValue => {
  const value = quantity(number, { unit, factor });
  return { ...value, base: { number: value.base!.number, unit: '' } };
};
const yuan = (number: string, factor = '1e4') => quantity(number, { unit: '元', factor });

function compared(target: IndicatorValue, actual: IndicatorValue): string {
  const values = comparableValues(target, actual);
  return typeof values === 'string' ? values : `${toText(values.target)} | ${toText(values.actual)}`;
}

describe('target and actual value in one unit', () => {
  it.each<[string, IndicatorValue, IndicatorValue, string]>([
    ['two bare numbers', quantity('5'), quantity('4'), '5 | 4'],
    [
      'a bare actual value has the multiplier of the target',
      yuan('300'),
      quantity('270'),
      '3000000 | 2700000',
    ],
    [
      'a bare target has the multiplier of the actual value',
      quantity('300'),
      yuan('270'),
      '3000000 | 2700000',
    ],
    ['beside a target of 0 nothing tells the multiplier', yuan('0'), quantity('3'), '0 | 3'],
    ['a multiplier alone beside a unit', yuan('300'), times('270', '万', '1e4'), '3000000 | 2700000'],
    ['百万 alone beside a unit', yuan('3', '1e6'), times('2', '百万', '1e6'), '3000000 | 2000000'],
    ['亿 alone before a unit', times('1', '亿', '1e8'), yuan('9000'), '100000000 | 90000000'],
    ['a multiplier is no percentage', percent('90'), times('1', '万', '1e4'), 'unit-differs'],
    [
      'a multiplier is no percentage, the other way about',
      times('1', '万', '1e4'),
      percent('90'),
      'unit-differs',
    ],
    [
      'a unit that begins with a multiplier is no multiplier alone',
      quantity('3', { unit: '万株' }),
      yuan('3'),
      'unit-differs',
    ],
    [
      'a unit that ends with a multiplier is none either',
      quantity('3', { unit: '个万' }),
      yuan('3'),
      'unit-differs',
    ],
    ['no target', BLANK, quantity('3'), 'unreadable-target'],
    ['no actual value', quantity('3'), BLANK, 'unreadable-actual'],
  ])('%s', (_, target, actual, values) => {
    expect(compared(target, actual)).toBe(values);
  });
});

describe('a bare number beside a percentage', () => {
  it.each<[string, string, string, string]>([
    ['0.98', '98', 'a fraction near it', '0.98 | 0.98'],
    ['98', '98', 'a percentage without its sign', '0.98 | 0.98'],
    ['1.5', '100', 'the largest fraction that is written bare', '1 | 1.5'],
    ['1.51', '100', 'more than that, and no percentage near 100', 'scale-unclear'],
    ['0.5', '10', 'five times as much: still a fraction', '0.1 | 0.5'],
    ['0.51', '10', 'more than five times as much', 'scale-unclear'],
    ['1.99', '10', 'less than twenty times as much', 'scale-unclear'],
    ['2', '10', 'twenty times as much: surely a percentage', '0.1 | 0.02'],
    ['0', '98', 'nothing is nothing either way', '0.98 | 0'],
    ['3', '0', 'beside 0 % nothing is near: a percentage', '0 | 0.03'],
    ['-2', '10', 'a negative one by its distance', '0.1 | -0.02'],
  ])('%s beside %s%%: %s', (bare, beside, _, values) => {
    expect(compared(percent(beside), quantity(bare))).toBe(values);
  });

  it('is read so on the side of the target as well', () => {
    expect(compared(quantity('95'), percent('90'))).toBe('0.95 | 0.9');
    expect(compared(quantity('0.95'), percent('90'))).toBe('0.95 | 0.9');
    expect(compared(quantity('4'), percent('90'))).toBe('scale-unclear');
  });
});

describe('how an actual value stands against its target', () => {
  const of = (some: Partial<Indicator>) => achievementOf(indicator(some));

  it('is measured as a share of the target, where that is not 0', () => {
    const half = of({ target: quantity('10', { sign: '>=' }), actual: quantity('5') });
    expect(half).toMatchObject({ kind: 'measured', met: false, sign: '>=', signAssumed: false });
    expect(half.kind === 'measured' && half.ratio && toText(half.ratio)).toBe('0.5');
    expect(of({ target: quantity('0', { sign: '<=' }), actual: quantity('5') })).toMatchObject({
      ratio: null,
    });
  });

  it('of a deadline says whether its sign was printed', () => {
    const [target, actual] = [dateValue(2021, 12, 31), dateValue(2021, 12, 1)];
    expect(of({ target, actual })).toMatchObject({ sign: '<=', signAssumed: true });
    expect(of({ target: { ...target, sign: '<=' }, actual })).toMatchObject({ signAssumed: false });
  });

  it('of a deadline is kept on its last day, and missed on the next', () => {
    const target = dateValue(2021, 9, 30);
    expect(of({ target, actual: dateValue(2021, 9, 30) })).toMatchObject({ met: true });
    expect(of({ target, actual: dateValue(2021, 10, 1) })).toMatchObject({ met: false });
    expect(of({ target: dateValue(2021, 9, null), actual: dateValue(2021, 9, null) })).toMatchObject({
      met: true,
    });
  });

  it('of a deadline is unclear where the days may overlap', () => {
    const target = dateValue(2021, 9, 15);
    expect(of({ target, actual: dateValue(2021, 9, null) })).toEqual({ kind: 'none', why: 'date-unclear' });
    expect(of({ target, actual: dateValue(2021, 10, null) })).toMatchObject({ met: false });
    expect(of({ target: dateValue(2021, 9, 1), actual: dateValue(2021, 9, null) })).toMatchObject({
      why: 'date-unclear',
    });
  });

  it('of a deadline is judged where the actual value is a state', () => {
    expect(of({ target: dateValue(2021, 9, 15), actual: words('按期完成', 'met') })).toEqual({
      kind: 'judged',
      status: 'met',
    });
    expect(of({ target: words('及时'), actual: dateValue(2021, 9, 15) })).toEqual({
      kind: 'none',
      why: 'qualitative-actual',
    });
  });

  it.each(['达到预期 ', '达到预期。', '达到，预期；', '达到预期；', ' 达到 预期'])(
    'is the target reached in the same words: "%s"',
    (text) => {
      expect(of({ target: words('达到预期'), actual: words(text) })).toMatchObject({ status: 'met' });
    },
  );

  it('is unreadable rather than blank where both are said of the row', () => {
    expect(of({ target: oddValue('unreadable', '#REF!'), actual: BLANK })).toMatchObject({
      why: 'unreadable-target',
    });
  });
});

describe('which way a target is meant', () => {
  const cost = { level2: '成本指标', name: '总成本' };

  it.each<[string, Partial<Indicator>, boolean]>([
    ['the kind of the level says so', { level1Kind: 'cost', level1: '其他', level2: '经济' }, true],
    ['its first level says so', { level1Kind: 'output', level1: '成本指标', level2: '经济' }, true],
    ['its second level says so', cost, true],
    ['nothing says so', { level2: '数量指标' }, false],
    ['more of it is better', { ...cost, name: '成本节约率' }, false],
  ])('less of a cost is better: %s', (_, some, expected) => {
    expect(isCost(indicator(some))).toBe(expected);
  });

  it.each<[string, Partial<Indicator>, ReturnType<typeof readSign>]>([
    [
      'a printed one',
      { target: quantity('5', { sign: '=' }) },
      { sign: '=', assumed: false, alternative: null },
    ],
    [
      'a printed one of a cost that should not be exceeded',
      { ...cost, target: quantity('5', { sign: '<' }) },
      { sign: '<=', assumed: false, alternative: null },
    ],
    [
      'a printed = of a cost may mean ≤',
      { ...cost, target: quantity('5', { sign: '=' }) },
      { sign: '=', assumed: false, alternative: '<=' },
    ],
    [
      'the direction column: more is better, even of a cost',
      { ...cost, target: quantity('5'), direction: { value: 'higher', text: '正向', cells: [] } },
      { sign: '>=', assumed: false, alternative: null },
    ],
    [
      'a direction that cannot be read says nothing',
      { target: quantity('5'), direction: { value: null, text: '？', cells: [] } },
      { sign: '>=', assumed: true, alternative: '<=' },
    ],
    ['a target of 0', { target: quantity('0') }, { sign: '=', assumed: true, alternative: null }],
    ['a target in words', { target: words('显著') }, { sign: '>=', assumed: true, alternative: '<=' }],
  ])('%s', (_, some, expected) => {
    expect(readSign(indicator(some))).toEqual(expected);
  });

  it('an amount below 0 counts as nothing reached', () => {
    const row = indicator({ target: quantity('0', { sign: '=' }), actual: quantity('-3') });
    expect(achievementOf(row)).toMatchObject({ met: true });
  });
});

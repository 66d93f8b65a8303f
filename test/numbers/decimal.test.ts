import fc from 'fast-check';
import {
  HUNDRED,
  HUNDREDTH,
  ONE,
  ZERO,
  clamp,
  decimal,
  decimalPlaces,
  max,
  min,
  roundHalfAwayFromZero,
  sum,
  toFixedText,
  toText,
} from '../../src/numbers';

/** Any figure of a budget: up to 30 digits before the point and 12 after it. */
const figures = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => decimal(digits).times(decimal(`1e-${places}`)));

describe('decimals are exact', () => {
  it('binary residue of a cell number does not get in', () => {
    expect(toText(decimal(0.1 + 0.2))).toBe('0.3');
    expect(toText(decimal(1.005))).toBe('1.005');
    expect(toText(decimal(1234567.891))).toBe('1234567.891');
  });

  it('a cell number has the 15 digits that Excel stores, an integer all it has', () => {
    expect(toText(decimal(Number('123456789.123456789')))).toBe('123456789.123457');
    expect(toText(decimal(9007199254740991))).toBe('9007199254740991');
    expect(toText(decimal(-9007199254740991))).toBe('-9007199254740991');
    expect(toText(decimal(Number('12345678901234567890')))).toBe('12345678901234600000');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%p is no number', (source) => {
    expect(() => decimal(source)).toThrow(/not a finite number/i);
  });

  it.each(['', ' ', '1,000', '１０', '1.2.3', '12%', '约20'])(
    'the text "%s" is no plain number',
    (source) => {
      expect(() => decimal(source)).toThrow();
    },
  );

  it('texts, big integers and decimals are taken digit for digit', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        expect(decimal(toText(figure)).eq(figure)).toBe(true);
        expect(decimal(figure).eq(figure)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), (integer) => {
        expect(toText(decimal(integer))).toBe(integer.toString());
      }),
    );
  });

  it('the named ones are what they say', () => {
    expect([ZERO, ONE, HUNDRED, HUNDREDTH].map(toText)).toEqual(['0', '1', '100', '0.01']);
  });

  it('a quotient keeps 40 decimals, the last of them rounded half up', () => {
    expect(toText(ONE.div(3))).toBe(`0.${'3'.repeat(40)}`);
    expect(toText(decimal(2).div(3))).toBe(`0.${'6'.repeat(39)}7`);
  });

  it('multiplying a quotient back gives the figure again, to far below a cent', () => {
    fc.assert(
      fc.property(figures, fc.bigInt({ min: 1n, max: 10n ** 20n }), (figure, divisor) => {
        const back = figure.div(decimal(divisor)).times(decimal(divisor));
        expect(back.minus(figure).abs().lt('1e-15')).toBe(true);
      }),
    );
  });
});

describe('rounding is half away from zero (四舍五入)', () => {
  it.each([
    ['1.005', 2, '1.01'],
    ['1.0049999', 2, '1'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['-2.4999', 0, '-2'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1250', -2, '1300'],
    ['86.445', 2, '86.45'],
    ['-86.445', 2, '-86.45'],
  ])('%s to %d places is %s', (value, places, rounded) => {
    expect(toText(roundHalfAwayFromZero(decimal(value), places))).toBe(rounded);
  });

  it('never moves a figure by more than half a unit of its last place, and alike on both sides of zero', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 8 }), (figure, places) => {
        const rounded = roundHalfAwayFromZero(figure, places);
        expect(
          rounded
            .minus(figure)
            .abs()
            .lte(decimal(`5e-${places + 1}`)),
        ).toBe(true);
        expect(decimalPlaces(rounded)).toBeLessThanOrEqual(places);
        expect(roundHalfAwayFromZero(figure.neg(), places).eq(rounded.neg())).toBe(true);
      }),
    );
  });

  it('a figure exactly between two goes to the one farther from zero', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        fc.integer({ min: 0, max: 8 }),
        (units, places) => {
          const unit = decimal(`1e-${places}`);
          const halfway = decimal(units).plus('0.5').times(unit);
          const farther = decimal(units).plus(1).times(unit);
          expect(roundHalfAwayFromZero(halfway, places).eq(farther)).toBe(true);
          expect(roundHalfAwayFromZero(halfway.neg(), places).eq(farther.neg())).toBe(true);
        },
      ),
    );
  });
});

describe('figures as text', () => {
  it('have neither exponent nor trailing zeros', () => {
    expect(['20.00', '89.9740', '1e25', '1e-25', '-3.10'].map((text) => toText(decimal(text)))).toEqual([
      '20',
      '89.974',
      `1${'0'.repeat(25)}`,
      `0.${'0'.repeat(24)}1`,
      '-3.1',
    ]);
    expect(String(decimal('1e-25'))).toBe(`0.${'0'.repeat(24)}1`);
    expect(String(decimal('1e25'))).toBe(`1${'0'.repeat(25)}`);
  });

  it.each([
    ['20', 2, '20.00'],
    ['8.745', 2, '8.75'],
    ['-8.745', 2, '-8.75'],
    ['99.995', 2, '100.00'],
    ['-0.004', 2, '0.00'],
    ['-0.4', 0, '0'],
    ['-0.005', 2, '-0.01'],
    ['-0.05', 1, '-0.1'],
    ['-10.001', 2, '-10.00'],
    ['-0.00', 2, '0.00'],
  ])('%s with %d decimals is %s, and nothing is shown as minus zero', (value, places, text) => {
    expect(toFixedText(decimal(value), places)).toBe(text);
  });

  it('say the rounded figure', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 8 }), (figure, places) => {
        const text = toFixedText(figure, places);
        expect(decimal(text).eq(roundHalfAwayFromZero(figure, places))).toBe(true);
        expect(text).toMatch(places === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${places}}$`));
        expect(text).not.toMatch(/^-[0.]+$/);
      }),
    );
  });

  it.each([
    ['20', 0],
    ['20.00', 0],
    ['20.5', 1],
    ['89.974', 3],
    ['0.01', 2],
    ['0.001', 3],
    ['1200', 0],
    ['1.20', 1],
    ['0', 0],
    ['-3.25', 2],
  ])('%s has %d decimals', (value, places) => {
    expect(decimalPlaces(decimal(value))).toBe(places);
  });
});

describe('sums and limits', () => {
  it('the empty sum is 0, and no order of adding changes a sum', () => {
    expect(toText(sum([]))).toBe('0');
    fc.assert(
      fc.property(fc.array(figures), (values) => {
        expect(sum(values).eq(sum([...values].reverse()))).toBe(true);
        expect(sum([...values, ...values.map((value) => value.neg())]).eq(0)).toBe(true);
      }),
    );
    expect(toText(sum(Array.from({ length: 1000 }, () => decimal('0.1'))))).toBe('100');
  });

  it('the smaller and the larger of two', () => {
    fc.assert(
      fc.property(figures, figures, (left, right) => {
        expect(min(left, right).lte(max(left, right))).toBe(true);
        expect([left, right]).toContain(min(left, right));
        expect(min(left, right).plus(max(left, right)).eq(left.plus(right))).toBe(true);
      }),
    );
  });

  it('a clamped value lies within its limits and stays where it lay within them', () => {
    fc.assert(
      fc.property(figures, figures, figures, (value, one, other) => {
        const [low, high] = one.lte(other) ? [one, other] : [other, one];
        const held = clamp(value, low, high);
        expect(held.gte(low) && held.lte(high)).toBe(true);
        if (value.gte(low) && value.lte(high)) expect(held.eq(value)).toBe(true);
        else expect(held.eq(low) || held.eq(high)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import {
  decimal,
  exact,
  intervalsMeet,
  roundHalfAwayFromZero,
  scaleInterval,
  shownInterval,
  sumIntervals,
  toText,
  type Interval,
} from '../../src/numbers';

const textOf = ({ low, high }: Interval): string => `${toText(low)}…${toText(high)}`;
const figures = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, places]) => decimal(digits).times(decimal(`1e-${places}`)));

describe('what a printed figure may stand for', () => {
  it.each([
    ['20', '19.995…20.005'],
    ['20.5', '20.495…20.505'],
    ['89.97', '89.965…89.975'],
    ['89.974', '89.9735…89.9745'],
    ['0', '-0.005…0.005'],
  ])('%s is at most half a hundredth off, less where it shows more decimals: %s', (figure, interval) => {
    expect(textOf(shownInterval(decimal(figure)))).toBe(interval);
  });

  it.each([
    ['20', 4, '19.99995…20.00005'],
    ['20', 0, '19.995…20.005'],
    ['20', 2, '19.995…20.005'],
    ['20.5', 1, '20.495…20.505'],
  ])('%s shown with %d decimals is %s', (figure, places, interval) => {
    expect(textOf(shownInterval(decimal(figure), places))).toBe(interval);
  });

  it('does not depend on what was asked before', () => {
    const places = [6, 2, 9, 2, 3, 6];
    expect(places.map((count) => toText(shownInterval(decimal(1), count).high))).toEqual([
      '1.0000005',
      '1.005',
      '1.0000000005',
      '1.005',
      '1.0005',
      '1.0000005',
    ]);
  });

  it('holds every value that is rounded to the figure', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 2, max: 6 }), (value, places) => {
        const shown = roundHalfAwayFromZero(value, places);
        expect(intervalsMeet(exact(value), shownInterval(shown, places))).toBe(true);
      }),
    );
  });
});

describe('sums and units of intervals', () => {
  const part = { low: decimal('1.5'), high: decimal('2.5') };

  it('a sum lies between the sums of the bounds', () => {
    expect(textOf(sumIntervals([part, part, exact(decimal(10))]))).toBe('13…15');
    expect(textOf(sumIntervals([]))).toBe('0…0');
  });

  it('both bounds go into another unit', () => {
    expect(textOf(scaleInterval(part, decimal(10_000)))).toBe('15000…25000');
  });

  it('the parts as printed can always make up the total as printed', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 12 }), (values) => {
        const total = values.reduce((left, right) => left.plus(right), decimal(0));
        const parts = values.map((value) => shownInterval(roundHalfAwayFromZero(value, 2), 2));
        expect(intervalsMeet(sumIntervals([...parts, exact(decimal(0))]), exact(total))).toBe(true);
      }),
    );
  });
});

describe('whether two figures can be the same value', () => {
  const shown = (text: string): Interval => shownInterval(decimal(text));
  const plain = (text: string): Interval => exact(decimal(text));

  it.each<[string, Interval, Interval, boolean]>([
    ['two exact ones that are equal', plain('20'), plain('20.00'), true],
    ['two exact ones a hair apart', plain('20'), plain('20.0000001'), false],
    [
      'an exact one on the lower border, which is rounded up to the figure',
      plain('19.995'),
      shown('20'),
      true,
    ],
    ['an exact one just below the lower border', plain('19.9949999'), shown('20'), false],
    ['an exact one just below the upper border', plain('20.0049999'), shown('20'), true],
    ['an exact one on the upper border, which is rounded to the next', plain('20.005'), shown('20'), false],
    ['two printed ones side by side, that share a border only', shown('20.00'), shown('20.01'), false],
    ['a coarse one and a finer one within it', shown('20.00'), shown('20.004'), true],
    ['a coarse one and a finer one that reaches into it', shown('20.00'), shown('19.995'), true],
    ['a coarse one and a finer one that ends where it begins', shown('20.00'), shown('19.9945'), false],
    ['two that are far apart', shown('20'), shown('19.8'), false],
  ])('%s', (_, left, right, meet) => {
    expect(intervalsMeet(left, right)).toBe(meet);
    expect(intervalsMeet(right, left)).toBe(meet);
  });

  it('every figure can be itself, and is none that differs by a hundredth', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        expect(intervalsMeet(shownInterval(figure), shownInterval(figure))).toBe(true);
        const other = figure.plus('0.01');
        expect(intervalsMeet(shownInterval(figure, 2), shownInterval(other, 2))).toBe(false);
      }),
    );
  });
});

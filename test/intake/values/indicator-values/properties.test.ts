import fc from 'fast-check';
import { decimal } from '../../../../src/numbers';
import { inShort, reading } from './reading';

const number = fc
  .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 3 }))
  .map(([whole, places]) => decimal(whole).div(decimal(10 ** places)));
const sign = fc.constantFrom(
  ['', null],
  ['≥', '>='],
  ['≤', '<='],
  ['不低于', '>='],
  ['不超过', '<='],
  ['小于', '<'],
  ['＞', '>'],
  ['＝', '='],
);
const unit = fc.constantFrom(
  ['', '1', ''],
  ['%', '0.01', ''],
  ['个', '1', '个'],
  ['万元', '10000', '元'],
  ['亿元', '100000000', '元'],
  ['万人次', '10000', '人次'],
  ['元/人*月', '1', '元/人/月'],
);

describe('any number', () => {
  it('is read exactly with its sign and unit', () => {
    fc.assert(
      fc.property(number, sign, unit, (value, [mark, comparison], [suffix, factor, base]) => {
        const read = reading(`${mark}${value.toFixed()}${suffix}`);
        expect([read.kind, read.sign, read.unit ?? '']).toEqual(['quantity', comparison, suffix]);
        expect(read.number?.eq(value)).toBe(true);
        expect(read.base?.number.eq(value.times(decimal(factor!)))).toBe(true);
        expect(read.base?.unit).toBe(base);
      }),
    );
  });

  it('means the same in full-width digits and with blanks around', () => {
    const wide = (text: string): string =>
      text.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!);
    fc.assert(
      fc.property(number, (value) => {
        const text = value.toFixed();
        expect(inShort(reading(` ≥ ${wide(text)} 个 `))).toBe(inShort(reading(`≥${text}个`)));
      }),
    );
  });

  it('means the same in 万 and in ones', () => {
    fc.assert(
      fc.property(number, (value) => {
        const inTens = reading(`${value.toFixed()}万元`).base;
        const inOnes = reading(`${value.times(10_000).toFixed()}元`).base;
        expect(inTens?.number.eq(inOnes!.number)).toBe(true);
      }),
    );
  });
});

it('never fails, and keeps every text as typed', () => {
  const piece = fc.constantFrom(
    '≥',
    '不低于',
    '95',
    '.',
    ',',
    '%',
    '万元',
    '2021年',
    '12月',
    '底前',
    '完成',
    '(',
    ')',
    '-',
    '无',
    '以上',
    '/',
    '个',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const read = reading(text);
        expect(read.text).toBe(text.trim());
        expect(read.kind === 'quantity').toBe(read.number !== null && read.base !== null);
        expect(read.kind !== 'unreadable' || read.problem !== null).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

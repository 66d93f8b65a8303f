import fc from 'fast-check';
import { MONEY_UNITS, convertMoney, decimal, isMoneyUnit, toText, yuanPer } from '../../src/numbers';

const units = fc.constantFrom(...MONEY_UNITS);
const amounts = fc
  .bigInt({ min: -(10n ** 16n), max: 10n ** 16n })
  .map((cents) => decimal(cents).times('0.01'));

describe('units of money', () => {
  it.each([
    ['元', '1'],
    ['百元', '100'],
    ['千元', '1000'],
    ['万元', '10000'],
    ['百万元', '1000000'],
    ['千万元', '10000000'],
    ['亿元', '100000000'],
  ] as const)('1%s is %s元', (unit, yuan) => {
    expect(toText(yuanPer(unit))).toBe(yuan);
    expect(toText(convertMoney(decimal(1), unit, '元'))).toBe(yuan);
    expect(toText(convertMoney(decimal(yuan), '元', unit))).toBe('1');
  });

  it('200000元 are 20万元, and 1.5亿元 are 15000万元', () => {
    expect(toText(convertMoney(decimal(200_000), '元', '万元'))).toBe('20');
    expect(toText(convertMoney(decimal('1.5'), '亿元', '万元'))).toBe('15000');
  });

  it('nothing is lost on the way there and back', () => {
    fc.assert(
      fc.property(amounts, units, units, (amount, from, to) => {
        expect(convertMoney(convertMoney(amount, from, to), to, from).eq(amount)).toBe(true);
      }),
    );
  });

  it('an amount is worth the same whichever unit it goes through', () => {
    fc.assert(
      fc.property(amounts, units, units, units, (amount, from, by, to) => {
        const direct = convertMoney(amount, from, to);
        expect(convertMoney(convertMoney(amount, from, by), by, to).eq(direct)).toBe(true);
        expect(direct.times(yuanPer(to)).eq(amount.times(yuanPer(from)))).toBe(true);
      }),
    );
  });

  it('tells the units from other words', () => {
    expect(MONEY_UNITS.every(isMoneyUnit)).toBe(true);
    expect(['', '万', '美元', '万元 ', '个'].some(isMoneyUnit)).toBe(false);
  });
});

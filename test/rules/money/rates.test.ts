import { decimal } from '../../../src/numbers';
import { quantity } from '../../../src/rules/money/quantities';
import {
  mentionedRate,
  rateAgreement,
  showQuotient,
  showRate,
  shownRate,
} from '../../../src/rules/money/rates';
import { rate } from './tables';

const yuan = (value: string, places: number | null = null) => quantity(decimal(value), '元', places, []);

describe('rates', () => {
  const agreement = (text: string, places: number, part: string, whole: string) =>
    rateAgreement({ value: decimal(text), places }, yuan(part), yuan(whole));

  it.each([
    ['0.8645', 2, '86446', '100000', 'agrees'],
    ['0.8645', 2, '86455', '100000', 'agrees'],
    ['0.8645', 2, '86456', '100000', 'near'],
    ['0.8645', 2, '86460', '100000', 'near'],
    ['0.8645', 2, '86461', '100000', 'differs'],
    ['0.8645', 2, '86440', '100000', 'near'],
    ['0.8645', 2, '86439', '100000', 'differs'],
    ['0.86', 0, '86500', '100000', 'agrees'],
    ['0.86', 0, '86999', '100000', 'near'],
    ['0.86', 0, '87000', '100000', 'differs'],
    ['0.86', 0, '85400', '100000', 'differs'],
    ['0.958', 1, '95860', '100000', 'near'],
    ['0.958', 1, '95900', '100000', 'differs'],
    ['1', 0, '5', '0', null],
  ])('%s with %d decimals of %s ÷ %s: %p', (text, places, part, whole, expected) => {
    expect(agreement(text, places, part, whole)).toBe(expected);
  });

  it('of amounts that are known only roughly may be another one', () => {
    const of = (text: string) =>
      rateAgreement({ value: decimal(text), places: 2 }, yuan('0.08', 2), yuan('0.09', 2));
    expect(of('0.8889')).toBe('agrees');
    expect(of('0.90')).toBe('unclear');
    expect(of('0.7894')).toBe('differs');
    expect(of('0.7895')).toBe('unclear');
    expect(of('1.01')).toBe('differs');
    expect(rateAgreement({ value: decimal('0.9'), places: 2 }, yuan('0.01', 2), yuan('0.005', 2))).toBe(
      'differs',
    );
    expect(rateAgreement({ value: decimal('0.99'), places: 2 }, yuan('0.09', 2), yuan('0.09', 2))).toBe(
      'differs',
    );
  });

  it('are shown with the digits that they were shown with', () => {
    expect(shownRate(rate('0.8645', '86.45%'))).toMatchObject({ places: 2 });
    expect(shownRate({ ...rate('0.864', '86.4%'), shownPlaces: null } as never)).toMatchObject({ places: 1 });
    expect(shownRate(undefined)).toBeNull();
    expect(shownRate({ ...rate('1', ''), value: null } as never)).toBeNull();
    const mention = (text: string) => mentionedRate({ text, value: decimal('0.31') } as never).places;
    expect([mention('到位率31.00%'), mention('31％'), mention('31.5 %'), mention('三成')]).toEqual([
      2, 0, 1, 0,
    ]);
    expect(showRate({ value: decimal('0.31'), places: 2 })).toBe('31.00%');
    expect(showRate({ value: decimal('0.31456'), places: 2 })).toBe('31.456%');
    expect(showQuotient(yuan('2'), yuan('3'))).toBe('66.67%');
    expect(showQuotient(yuan('2'), yuan('0'))).toBeNull();
  });
});

import fc from 'fast-check';
import { area, fill } from '../../src/language';

const ZH = { count: '共{count}张', pair: '{one}和{other}', kinds: { all: '全部', one: '{sheet}' } } as const;

test('an area has its texts in both languages', () => {
  const textsOf = area(ZH, {
    count: '{count} in all',
    pair: '{one}, {other}',
    kinds: { all: 'all', one: '{sheet}' },
  });
  expect(fill(textsOf('zh').count, { count: 3 })).toBe('共3张');
  expect(fill(textsOf('en').count, { count: 3 })).toBe('3 in all');
});

test('the compiler knows the places for values', () => {
  const texts = area(ZH, ZH)('zh');
  // @ts-expect-error no such place
  expect(fill(texts.count, { counts: 3 })).toBe('共{count}张');
  // @ts-expect-error one is left
  expect(fill(texts.pair, { one: '甲' })).toBe('甲和{other}');
  // @ts-expect-error the English texts lack a key
  area(ZH, { count: '', pair: '' });
  const kind: keyof typeof ZH.kinds = 'one' as keyof typeof ZH.kinds;
  expect(fill(texts.kinds[kind], { sheet: '表' })).toBe('表');
});

test('values are put in as they are, once', () => {
  expect(fill('{a}{b}', { a: '{b}' })).toBe('{b}{b}');
  fc.assert(fc.property(fc.string(), (value) => fill('<{x}>', { x: value }) === `<${value}>`));
});

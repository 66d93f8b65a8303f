import fc from 'fast-check';
import { fold } from '../../src/text/folding';

const character = fc.oneof(
  fc.constantFrom(
    '（',
    '）',
    '：',
    '２',
    'Ａ',
    '～',
    '！',
    ' ',
    '　',
    '\n',
    '、',
    '。',
    '①',
    '㎡',
    '́',
    'é',
    '费',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  fc.integer({ min: 0xff00, max: 0xffef }).map((code) => String.fromCharCode(code)),
);

test('folding is NFKC without blanks, whichever way it takes', () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
      const text = characters.join('');
      expect(fold(text)).toBe(text.normalize('NFKC').replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/gu, ''));
    }),
    { numRuns: 3_000 },
  );
});

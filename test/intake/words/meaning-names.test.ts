import { meaningName } from '../../../src/intake/words/meaning-names';
import { MEANINGS } from '../../../src/intake/words/meanings';

const all = Object.entries(MEANINGS).flatMap(([block, meanings]) =>
  meanings.map((one) => [block, one] as const),
);

test.each(all)('%s: %s has a name in both languages', (block, meaning) => {
  const { zh, en } = meaningName(meaning, block);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/^[A-Z][a-z]/);
  expect(en).not.toMatch(/^[A-Z]?[a-z]+[A-Z]|^\S+-\S+$/);
});

test('a source of an amount is named in the middle of the name', () => {
  expect(meaningName('budget-central').en).toBe('Full-year budget: central funds');
  expect(meaningName('source-local').en).toBe('Amounts from local funds');
});

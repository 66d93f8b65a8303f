import { enUS } from '../../src/taskpane/texts/en-US';
import { zhCN } from '../../src/taskpane/texts/zh-CN';
import unsupported from '../../src/taskpane/texts/unsupported-browser.json';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );
}

const chinese = flat(zhCN);
const english = new Map(flat(enUS));
const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('both languages have the same keys, none of them blank', () => {
  expect([...english.keys()].sort()).toEqual(chinese.map(([key]) => key).sort());
  for (const text of [...english.values(), ...chinese.map(([, value]) => value)])
    expect(text.trim()).not.toBe('');
});

test('a text has the same places for values in both languages', () => {
  for (const [key, text] of chinese)
    expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)]);
});

test('the page for old browsers speaks both languages', () => {
  expect(Object.keys(unsupported)).toEqual(['zh-CN', 'en-US']);
});

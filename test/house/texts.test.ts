import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import unsupported from '../../src/taskpane/texts/unsupported-browser.json';
import { sourcesBelow } from './import-graph';
import { ROOT } from './lint';
import { chineseIn, pairsIn } from './screen-texts';

type Tree = { readonly [key: string]: string | Tree };

const SRC = join(ROOT, 'src');
const sources = sourcesBelow(SRC);
const nameOf = (file: string) => relative(SRC, file).replaceAll('\\', '/');

/** Files of texts in Chinese, each with one in English beside it. */
const chineseFiles = sources.filter((file) => /(?:^|[/\\-])zh-CN\.ts$/.test(file));
const englishOf = (file: string) => file.replace(/zh-CN\.ts$/, 'en-US.ts');

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

function flat(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );
}

/** All texts of a file, by their keys; names of what it exports end with the language: auditZhCN. */
function textsOf(file: string): Map<string, string> {
  const all = jest.requireActual<Tree>(file);
  return new Map(
    flat(all).map(([key, text]) => [key.replace(/^(\w*?)(?:zhCN|enUS|ZhCN|EnUS)\./, '$1.'), text]),
  );
}

describe.each(chineseFiles.map((file) => [nameOf(file), file]))('%s', (_, file) => {
  it('says in English what it says in Chinese, with the same values', () => {
    expect(existsSync(englishOf(file))).toBe(true);
    const [chinese, english] = [textsOf(file), textsOf(englishOf(file))];
    expect(chinese.size).toBeGreaterThan(0);
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const text of [...chinese.values(), ...english.values()]) expect(text.trim()).not.toBe('');
    for (const [key, text] of chinese)
      expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)]);
  });
});

it('all who speak have texts', () => {
  const folders = new Set(chineseFiles.map((file) => nameOf(file).split('/')[0]));
  expect([...folders].sort()).toEqual(['cli', 'commands', 'language', 'taskpane', 'workbench']);
});

/** Values that one language alone names: in Chinese the kind of an indicator stands before its name. */
const IN_ONE: Readonly<Record<string, string>> = {
  'rules/catalogue/indicators/input-as-target.ts': '{level}',
};

it('each pair of texts takes the same values in both languages', () => {
  const pairs = sources.flatMap((file) => pairsIn(file).map((pair) => ({ file: nameOf(file), ...pair })));
  expect(pairs.length).toBeGreaterThan(1000);
  const shared = (file: string, text: string) => places(text).filter((place) => place !== IN_ONE[file]);
  expect(pairs.filter(({ file, zh, en }) => shared(file, zh).join() !== shared(file, en).join())).toEqual([]);
});

it('nobody who speaks says Chinese outside of his texts', () => {
  const speakers = sources.filter((file) =>
    /^(?:cli|commands|taskpane|workbench)\/(?!texts\/)/.test(nameOf(file)),
  );
  expect(speakers.length).toBeGreaterThan(100);
  const found = speakers.flatMap((file) => {
    const said = chineseIn(file);
    return said.length > 0 ? [[nameOf(file), said]] : [];
  });
  expect(found).toEqual([]);
});

it('the page for old browsers speaks both languages', () => {
  expect(Object.keys(unsupported)).toEqual(['zh-CN', 'en-US']);
});

describe('planted', () => {
  it('Chinese is seen in strings, templates and between tags', () => {
    const text = [
      "import guide from './使用说明.md';",
      '// 注释',
      "const one = '一';",
      'const two = `${one}二${one}`;',
      'const three = <p title="三">四 {one}</p>;',
      'const none = /五/;',
    ].join('\n');
    expect(chineseIn('planted.tsx', text)).toEqual(['一', '二', '三', '四']);
  });

  it('pairs are seen wherever they stand', () => {
    const text = "say({ zh: '共{count}张', en: `${0}{total} in all` }); const no = { zh: some, en: 'x' };";
    expect(pairsIn('planted.ts', text)).toEqual([{ zh: '共{count}张', en: '{total} in all' }]);
  });
});

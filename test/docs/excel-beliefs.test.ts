import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const PAGE = read('docs/excel-beliefs.md');

/** Parts of an entry, in order. */
const PARTS = ['Belief', 'Where', 'Source', 'Checked', 'If wrong', 'Fallback'] as const;
type Part = (typeof PARTS)[number];

interface Belief {
  readonly title: string;
  readonly names: readonly string[];
  readonly parts: Readonly<Record<Part, string>>;
}

const BELIEFS: readonly Belief[] = PAGE.split(/^### /m)
  .slice(1)
  .map((text) => {
    const [title = ''] = text.split('\n');
    const lines = [...text.matchAll(/^- (.+?): (.+)$/gm)];
    return {
      title,
      names: lines.map(([, name]) => name!),
      parts: Object.fromEntries(lines.map(([, name, value]) => [name, value])) as Record<Part, string>,
    };
  });
const TABLE: readonly [string, Belief][] = BELIEFS.map((belief) => [belief.title, belief]);

/** Files of the project that a text names. */
const filesIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|test)\/[^`]+)`/g)].map(([, file]) => file!);

/** `file` `name`, and `name` in `file`. */
const NAMED = /`(src\/[^`]+)` `([^`]+)`|`([^`]+)` in `(src\/[^`]+)`/g;

const hasSource = ({ parts: { Source } }: Belief): boolean => !Source.startsWith('none');
const hasFallback = ({ parts: { Fallback } }: Belief): boolean => Fallback.startsWith('yes');

test.each(TABLE)('%s: all parts are there, in order', (_title, { names, parts }) => {
  expect(names).toEqual([...PARTS]);
  expect(parts.Source).toMatch(/^(?:documentation|issue) https:\/\/|^none\b/);
  expect(parts.Checked).toMatch(/^(?:host, `test\/|library|not at all)/);
  expect(parts.Fallback).toMatch(/^(?:yes\b.*`src\/|none\b)/);
});

test.each(TABLE)('%s: files and names exist', (_title, { parts }) => {
  const text = [parts.Where, parts.Checked, parts.Fallback].join('\n');
  const files = filesIn(text);
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  const named = [...text.matchAll(NAMED)].map(([, file, name, ahead, behind]) => ({
    file: (file ?? behind)!,
    name: (name ?? ahead)!,
  }));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ file, name }) => !read(file).includes(name))).toEqual([]);
});

test.each(TABLE.filter(([, { parts }]) => parts.Checked.includes('“')))(
  '%s: the tests that it names exist',
  (_title, { parts: { Checked } }) => {
    const named = [...Checked.matchAll(/`(test\/[^`]+)` “([^”]+)”/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file, name] of named) expect(read(file!)).toContain(name);
  },
);

test('the figures at the top are those of the entries', () => {
  const bare = BELIEFS.filter((belief) => !hasSource(belief) && !hasFallback(belief));
  const checked = (how: string): number =>
    BELIEFS.filter(({ parts }) => parts.Checked.startsWith(how)).length;
  const figures: readonly (readonly [string, number])[] = [
    ['all', BELIEFS.length],
    ['with a source', BELIEFS.filter(hasSource).length],
    ['with a fallback', BELIEFS.filter(hasFallback).length],
    [
      'with a source, without a fallback',
      BELIEFS.filter((one) => hasSource(one) && !hasFallback(one)).length,
    ],
    ['with neither', bare.length],
    ['played on the host', checked('host')],
    ['seen in the library alone', checked('library')],
    ['not checked at all', checked('not at all')],
  ];
  const stated = [...PAGE.matchAll(/^\| ([a-z ,]+?) +\| +(\d+) \|$/gm)].map(
    ([, name, figure]) => [name, Number(figure)] as const,
  );
  expect(stated).toEqual(figures);
  // Those are named, so that nobody has to look for them.
  for (const { title } of bare) expect(PAGE.split('## ')[0]).toContain(title);
});

test('every file that calls Excel is spoken of', () => {
  const callers = readdirSync(join(ROOT, 'src/excel'))
    .map((name) => `src/excel/${name}`)
    .filter((file) => /\bcontext\b|\bsheet: Excel\.|\brange: Excel\.|\bOffice\./.test(read(file)));
  expect(callers.length).toBeGreaterThan(20);
  expect(callers.filter((file) => !PAGE.includes(`\`${file}\``))).toEqual([]);
});

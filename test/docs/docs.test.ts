import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FORMS } from '../../src/forms';
import { POLICIES } from '../../src/policy';
import { ALL_RULES } from '../../src/rules';

const ROOT = join(__dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`);
const PAGES = ['README.md', 'CHANGELOG.md', ...filesIn('docs').filter((name) => name.endsWith('.md'))];
const text = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** Code holds no links. */
const proseOf = (page: string): string => text(page).replaceAll(/^```[\s\S]*?^```$/gm, '');

test.each(PAGES)('links of %s lead somewhere', (page) => {
  const links = [...proseOf(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link!);
  const local = links.filter((link) => !/^https?:/.test(link));
  expect(local.filter((link) => !existsSync(join(ROOT, dirname(page), decodeURIComponent(link))))).toEqual(
    [],
  );
});

/** Sections of a page, by the names under which they are linked. */
const sectionsOf = (page: string): Set<string> =>
  new Set(
    [...text(page).matchAll(/^##+ (.+)$/gm)].map(([, title]) => title!.toLowerCase().replaceAll(' ', '-')),
  );

test('links and citations of the specification lead to its sections', () => {
  const places = [
    ...PAGES,
    ...['src', 'test', 'scripts'].flatMap(filesIn).filter((name) => /\.tsx?$/.test(name)),
  ];
  const cited = places.flatMap((name) =>
    [...text(name).matchAll(/\bdomain\/([a-z]+\.md)(?:#([\w-]+)| (\d+)\b)/g)].map(
      ([, page, section, number]) => ({ name, page: `docs/domain/${page}`, section, number }),
    ),
  );
  expect(cited.length).toBeGreaterThan(150);
  const isThere = ({ page, section, number }: (typeof cited)[number]): boolean =>
    [...sectionsOf(page)].some((one) => one === section || (number && one.startsWith(`${number}.-`)));
  expect(cited.filter((one) => !isThere(one))).toEqual([]);
});

test('the specification cites sources that are listed', () => {
  const listed = text('docs/policies.md');
  const keys = filesIn('docs/domain').flatMap((page) =>
    [...text(page).matchAll(/\[([A-Z][\w-]*\d*)\](?!\()/g)].map(([, key]) => ({ page, key: key! })),
  );
  expect(keys.length).toBeGreaterThan(30);
  expect(keys.filter(({ key }) => !listed.includes(`| ${key} |`))).toEqual([]);
});

test('commands that the README names exist', () => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  const named = [...text('README.md').matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the reference pages and the list in the README are those of the catalogues', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/generate-docs.ts', '--check'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect([stderr, status]).toEqual(['', 0]);
});

test('counts in the README are those of the catalogues', () => {
  const readme = text('README.md');
  expect(readme).toContain(`${ALL_RULES.length} rules`);
  expect(readme).toContain(`${POLICIES.length} policies`);
  expect(readme).toContain(`${FORMS.length} forms`);
  for (const { id } of FORMS) expect(readme).toContain(`\`${id}\``);
});

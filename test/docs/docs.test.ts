import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FORMS } from '../../src/forms';
import { POLICIES } from '../../src/policy';
import { ALL_RULES } from '../../src/rules';

const ROOT = join(__dirname, '../..');
const PAGES = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));
const text = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

test.each(PAGES)('links of %s lead somewhere', (page) => {
  const links = [...text(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link!);
  const local = links.filter((link) => !/^https?:/.test(link));
  expect(local.filter((link) => !existsSync(join(ROOT, dirname(page), decodeURIComponent(link))))).toEqual(
    [],
  );
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

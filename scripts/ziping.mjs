// The command line: sets itself up, bundles src/cli once and again when a source is newer, and runs it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { bundleForNode, keepCompiled } from './bundle.mjs';
import { compiledOf, runBundle } from './run-bundle.mjs';
import { ensurePackages, ROOT } from './setup.mjs';

const BUNDLE = `${ROOT}dist/cli/ziping.cjs`;
const SOURCES = [
  'memory',
  'numbers',
  'language',
  'workbook',
  'text',
  'intake',
  'policy',
  'scoring',
  'rules',
  'forms',
  'engine',
  'xlsx',
  'cli',
];

function newestIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (newest, entry) =>
        Math.max(newest, statSync(`${entry.parentPath ?? entry.path}/${entry.name}`).mtimeMs),
      0,
    );
}

function isStale() {
  if (!existsSync(BUNDLE) || !existsSync(compiledOf(BUNDLE))) return true;
  const built = statSync(BUNDLE).mtimeMs;
  return SOURCES.some((layer) => newestIn(`${ROOT}src/${layer}`) > built);
}

ensurePackages();
if (isStale()) {
  const entryPoints = { ziping: 'src/cli/index.ts', 'review-worker': 'src/cli/review/worker.ts' };
  await bundleForNode('cjs', entryPoints, 'dist/cli');
  keepCompiled('dist/cli', 'ziping.cjs', ['evaluate', `${ROOT}samples/hechi-2020.xlsx`, '--json', '-']);
}
// npm runs scripts in the checkout; the user's paths are relative to where npm was called.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
runBundle(BUNDLE);

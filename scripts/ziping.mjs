// The command line: sets itself up, bundles src/cli once and again when a source is newer, and runs it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { bundleForNode } from './bundle.mjs';
import { ensurePackages, ROOT } from './setup.mjs';

const BUNDLE = `${ROOT}dist/cli/ziping.mjs`;
const SOURCES = [
  'numbers',
  'workbook',
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
  if (!existsSync(BUNDLE)) return true;
  const built = statSync(BUNDLE).mtimeMs;
  return SOURCES.some((layer) => newestIn(`${ROOT}src/${layer}`) > built);
}

ensurePackages();
if (isStale()) {
  const entryPoints = { ziping: 'src/cli/index.ts', 'review-worker': 'src/cli/review/worker.ts' };
  await bundleForNode(entryPoints, 'dist/cli', { sourcemap: true });
}
const { status, signal } = spawnSync(
  process.execPath,
  ['--enable-source-maps', BUNDLE, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    // npm runs scripts in the checkout; the user's paths are relative to where npm was called.
    cwd: process.env.INIT_CWD ?? process.cwd(),
  },
);
process.exitCode = status ?? (signal ? 1 : 0);

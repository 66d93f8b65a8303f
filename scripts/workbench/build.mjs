// Builds the pages for the workbench: with the client library beside them, so that they work without a network.
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runBin } from '../setup.mjs';

/** Beside the product's own build, which takes the client library from Microsoft. */
export const PAGES = join(ROOT, 'dist', 'local');
/** Its time is that of the last build: webpack leaves a file alone whose content is the same. */
const RESULT = join(PAGES, 'workbench.html');
const SOURCES = ['src', 'assets', 'webpack.config.js', 'package-lock.json'];
const NO_PART = join(ROOT, 'src', 'cli');

function newest(path) {
  if (path === NO_PART) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), 0);
}

function isStale() {
  if (!existsSync(RESULT)) return true;
  const built = statSync(RESULT).mtimeMs;
  return SOURCES.some((name) => newest(join(ROOT, name)) > built);
}

/** Builds where a source is newer than the last build. @returns whether the pages are there */
export function ensurePages() {
  if (!isStale()) return true;
  console.log('正在构建页面 / building the pages …');
  const status = runBin('webpack', ['--mode', 'production', '--env', 'office=local', '--output-path', PAGES]);
  if (status !== 0 || !existsSync(RESULT)) return false;
  const now = new Date();
  utimesSync(RESULT, now, now);
  return true;
}

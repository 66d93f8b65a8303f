import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lint';

const { BROWSER, THOROUGH } = jest.requireActual<{ BROWSER: string[]; THOROUGH: string[] }>(
  '../thorough.cjs',
);
const quick = jest.requireActual<{ testPathIgnorePatterns: string[] }>('../../jest.quick.config.cjs');

const missing = (paths: readonly string[]): string[] =>
  paths.filter((path) => !existsSync(join(ROOT, 'test', path)));

describe('suites that npm test leaves out', () => {
  it('are there, each named once', () => {
    expect(missing(THOROUGH)).toEqual([]);
    expect([...new Set(THOROUGH)]).toEqual(THOROUGH);
  });

  it('are those that are named, and no other', () => {
    const patterns = quick.testPathIgnorePatterns.map(
      (pattern) => new RegExp(pattern.replace('<rootDir>', '/home/a')),
    );
    const isLeftOut = (path: string): boolean =>
      patterns.some((pattern) => pattern.test(`/home/a/test/${path}`));
    expect(THOROUGH.filter((path) => !isLeftOut(path))).toEqual([]);
    expect(isLeftOut('cases/published.test.ts')).toBe(false);
    expect(isLeftOut('engine/live/own-sheets.test.tsx')).toBe(false);
  });

  it('leave the suites in Chromium that it names', () =>
    expect(missing(BROWSER.map((name) => `e2e/${name}.test.ts`))).toEqual([]));
});

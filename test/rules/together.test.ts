import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const { THOROUGH } = jest.requireActual<{ THOROUGH: readonly string[] }>('../thorough.cjs');

// The suites of single rules as one, for `npm test`: each by itself loads all of the product, which takes longer than its tests.
const suites = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.includes('/') && name.endsWith('.test.ts') && !THOROUGH.includes(`rules/${name}`))
  .sort();

describe.each(suites)('%s', (name) => {
  jest.requireActual<object>(join(__dirname, name));
});

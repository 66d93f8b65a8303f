// A test runner for Stryker: runs jest tests without jest. All tests of a room are bundled once; for every mutant the
// bundle is evaluated anew in this process, so that nothing kept in a module outlives it. Jest itself finds, loads and
// compiles its files for each mutant: seconds, where this takes some hundredths.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import {
  commonTokens,
  declareClassPlugin,
  declareValuePlugin,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const circus = require('jest-circus');
const { expect } = require('expect');

/** What instrumented code looks at. */
const mutation = (globalThis.__stryker__ ??= {});
const TEST_TIMEOUT = 60_000;

/** Test files know where they are (jest's `__dirname`). */
const placed = {
  name: 'placed',
  setup({ onLoad }) {
    onLoad({ filter: /\.test\.ts$/ }, ({ path }) => ({
      contents: `const __dirname = ${JSON.stringify(dirname(path))};${readFileSync(path, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

/** @returns the script of a function that takes `require` and gives, by test file, what loads it */
async function bundleOf(files) {
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => require('./${file}')`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = { ${loaders.join(',')} };`, resolveDir: process.cwd() },
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
    logLevel: 'error',
    plugins: [placed],
  });
  const text = `(function (require, module) {${outputFiles[0].text}\nreturn module.exports;})`;
  return new vm.Script(text, { filename: 'room.cjs' });
}

function* testsBelow(block) {
  for (const child of block.children) {
    if (child.type === 'test') yield child;
    else yield* testsBelow(child);
  }
}

/** Names by which tests are told: the file first, a number behind a name that comes again. */
function namesOf(root) {
  const times = new Map();
  const names = new Map();
  for (const test of testsBelow(root)) {
    const path = [test.name];
    for (let block = test.parent; block.parent; block = block.parent) path.unshift(block.name);
    const name = path.join(' › ');
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    names.set(test, time > 1 ? `${name} (${time})` : name);
  }
  return names;
}

class RoomRunner {
  static inject = tokens(commonTokens.options);
  #files;
  #script;

  constructor({ room }) {
    this.#files = room.tests;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    Object.assign(globalThis, { expect, describe: circus.describe, it: circus.it, test: circus.test });
    this.#script = await bundleOf(this.#files);
  }

  #load(files) {
    circus.resetState();
    circus.getState().testTimeout = TEST_TIMEOUT;
    const loaders = this.#script.runInThisContext()(createRequire(join(process.cwd(), 'room.cjs')), {});
    for (const file of files) circus.describe(file, () => void loaders[file]());
    return namesOf(circus.getState().rootDescribeBlock);
  }

  /** @param wanted names of the tests to run; all of them without */
  async #run({ wanted, disableBail, afterLoading }) {
    const isWanted = wanted && new Set(wanted);
    const needed = wanted && new Set(wanted.map((name) => this.#fileOf(name)));
    let names;
    const listen = ({ name, test }) => {
      if (name === 'test_start') mutation.currentTestId = names.get(test);
      if (name === 'test_done' || name === 'test_skip') mutation.currentTestId = undefined;
      if (name === 'test_done' && test.errors.length > 0 && !disableBail) {
        for (const other of names.keys()) if (other.status === null) other.mode = 'skip';
      }
    };
    circus.addEventHandler(listen);
    try {
      names = this.#load(this.#files.filter((file) => !needed || needed.has(file)));
      for (const [test, name] of names) if (isWanted && !isWanted.has(name)) test.mode = 'skip';
      afterLoading?.();
      await circus.run();
    } catch (error) {
      return { status: 'error', errorMessage: String(error?.stack ?? error) };
    } finally {
      circus.removeEventHandler(listen);
      mutation.currentTestId = undefined;
    }
    const limit = determineHitLimitReached(mutation.hitCount, mutation.hitLimit);
    return (
      limit ?? { status: 'complete', tests: [...names].map(([test, name]) => this.#resultOf(test, name)) }
    );
  }

  #fileOf(name) {
    return this.#files.find((file) => name.startsWith(`${file} › `));
  }

  #resultOf(test, id) {
    const fileName = resolve(this.#fileOf(id));
    const told = { id, name: id, fileName, timeSpentMs: test.duration ?? 0 };
    if (test.status !== 'done') return { ...told, status: 2 };
    if (test.errors.length === 0) return { ...told, status: 0 };
    const [error] = test.errors.flat();
    return { ...told, status: 1, failureMessage: String(error?.message ?? error) };
  }

  /** A mutant is let go at the first test that fails. */
  #quickestFirst(tests) {
    const spent = new Map(this.#files.map((file) => [file, 0]));
    for (const { id, timeSpentMs } of tests) {
      const file = this.#fileOf(id);
      spent.set(file, spent.get(file) + timeSpentMs);
    }
    this.#files.sort((left, right) => spent.get(left) - spent.get(right));
  }

  async dryRun({ coverageAnalysis }) {
    mutation.mutantCoverage = undefined;
    const result = await this.#run({ disableBail: true });
    if (result.status === 'complete') this.#quickestFirst(result.tests);
    return coverageAnalysis === 'off' ? result : { ...result, mutantCoverage: mutation.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    const activate = () => {
      mutation.activeMutant = activeMutant.id;
    };
    mutation.activeMutant = undefined;
    mutation.hitLimit = hitLimit;
    mutation.hitCount = hitLimit ? 0 : undefined;
    if (mutantActivation === 'static') activate();
    const result = await this.#run({ wanted: testFilter, disableBail, afterLoading: activate });
    mutation.activeMutant = undefined;
    return toMutantRunResult(result, disableBail);
  }
}

const TEXT_KEYS = new Set(['zh', 'en', 'text', 'fix']);
const TEXT_PLACES = new Set(['messages', 'examples', 'title']);

/** Texts on screen are data, as string literals are: what they say is read by people, not tested. */
const texts = {
  shouldIgnore({ node, parent }) {
    if (node.type !== 'ObjectExpression') return undefined;
    const keys = node.properties.map(({ key }) => key?.name);
    const isText = keys.length > 0 && keys.every((key) => TEXT_KEYS.has(key));
    const isPlaceOfTexts = parent?.type === 'ObjectProperty' && TEXT_PLACES.has(parent.key.name);
    return isText || isPlaceOfTexts ? 'a text on screen' : undefined;
  },
};

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'room', RoomRunner),
  declareValuePlugin(PluginKind.Ignore, 'texts', texts),
];
export const strykerValidationSchema = { properties: { room: { type: 'object' } } };

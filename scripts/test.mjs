// `npm test`: installs what is missing, then format, types and lint and browser suites beside jest; with `--all` the suites
// that take long, too (test/thorough.cjs), with names of steps only these. Closes with the line "N passed, N failed", added
// up from the reports of the runners themselves.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import thorough from '../test/thorough.cjs';
import { ensurePackages, ROOT } from './setup.mjs';

const {
  values: { all },
  positionals: only,
} = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean', default: false } } });

ensurePackages();

const CACHE = `${ROOT}node_modules/.cache`;
const REPORTS = `${CACHE}/test-reports`;
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const BIN = `${ROOT}node_modules/.bin`;

/** Jest with a report in JSON, from which its tests are counted. */
function jest(name, program, ...args) {
  const report = `${REPORTS}/${name}.json`;
  const env = { ...process.env, NODE_OPTIONS: '--max-old-space-size=6144' };
  return { name, report, env, command: [...program, '--json', `--outputFile=${report}`, ...args] };
}

/** A step that has no report counts as one check. */
const UNIT = jest(
  'unit',
  [`${BIN}/jest`],
  `--config=${all ? 'jest.config.cjs' : 'jest.quick.config.cjs'}`,
  `--maxWorkers=${availableParallelism()}`,
);
const BESIDE = [
  {
    name: 'format',
    command: [`${BIN}/prettier`, '--check', '--log-level', 'warn', '.'],
  },
  { name: 'types', command: [`${BIN}/tsc`, '--noEmit'] },
  {
    name: 'lint',
    command: [`${BIN}/eslint`, '.', '--max-warnings', '0', '--cache', '--cache-location', `${CACHE}/eslint/`],
  },
  jest('browser', ['node', `${ROOT}scripts/browser-tests.mjs`], ...(all ? [] : thorough.BROWSER)),
];

/** Runs a program. @returns its exit status, and what it printed where that is not shown as it comes */
function run([program, ...args], { env = process.env, shows }) {
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      stdio: shows ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => output.push(text));
    child.once('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.once('close', (status) => resolve({ status: status ?? 1, output: Buffer.concat(output) }));
  });
}

function countOf({ report }, status) {
  if (!report || !existsSync(report)) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites, numPendingTests } =
    JSON.parse(readFileSync(report, 'utf8'));
  // A suite that could not start has failed although no test of it did; a runner that failed otherwise too.
  const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests;
  const silent = status !== 0 && failed === 0 ? Math.max(1, numFailedTestSuites) : 0;
  return { passed: numPassedTests, failed: failed + silent };
}

/** What failed in a step, told again at the end: what stands far above is cut off where only the end is kept. */
function failuresOf({ name, report }, failed) {
  if (failed === 0) return [];
  if (!report || !existsSync(report)) return [name];
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name: file, assertionResults, message }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      const place = `${name}: ${relative(ROOT, file)}`;
      if (tests.length === 0) return [`${place}: ${message.split('\n').slice(0, 3).join(' ')}`];
      return tests.map(
        ({ fullName, failureMessages }) =>
          `${place}: ${fullName}\n  ${stripVTControlCharacters(failureMessages.join('\n')).split('\n').slice(0, MOST_LINES).join('\n  ')}`,
      );
    });
}

/** Lines of a failure's message that are told again. */
const MOST_LINES = 12;

const total = { passed: 0, failed: 0 };
const failures = [];

/** One step after the other; each is told of when it has ended, so that two of them do not talk at once. */
async function runSteps(steps, shows) {
  for (const step of steps) {
    const started = Date.now();
    const { status, output } = await run(step.command, { ...step, shows });
    const { passed, failed } = countOf(step, status);
    const seconds = Math.round((Date.now() - started) / 1000);
    process.stdout.write(
      `\n── ${step.name}\n${output}── ${step.name}: ${passed} passed, ${failed} failed (${seconds} s)\n`,
    );
    total.passed += passed;
    total.failed += failed;
    failures.push(...failuresOf(step, failed));
  }
}

const chosen = (steps) => steps.filter(({ name }) => only.length === 0 || only.includes(name));
// What is short, and the browser suite, which runs one browser, fill the gaps of the long one.
await Promise.all([runSteps(chosen([UNIT]), true), runSteps(chosen(BESIDE), false)]);
if (!all) console.log('\nSuites that take long were left out; npm test -- --all runs them, too.');
if (failures.length > 0) console.log(`\n── what failed\n${failures.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

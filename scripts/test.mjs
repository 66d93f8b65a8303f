// `npm test`: installs what is missing, then lint, types, jest, and the browser suite. Closes with the line
// "N passed, N failed", added up from the reports of the runners themselves.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium, ensurePackages, ROOT, runBin } from './setup.mjs';

ensurePackages();

const REPORTS = `${ROOT}node_modules/.cache/test-reports`;
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

/** Each step either reports tests (a jest report in JSON) or counts as one check. */
const only = process.argv.slice(2);
const steps = [
  { name: 'format', run: () => runBin('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'types', run: () => runBin('tsc', ['--noEmit']) },
  {
    name: 'lint',
    run: () =>
      runBin('eslint', [
        '.',
        '--max-warnings',
        '0',
        '--cache',
        '--cache-location',
        'node_modules/.cache/eslint/',
      ]),
  },
  {
    name: 'unit',
    report: `${REPORTS}/unit.json`,
    run: () => jest('jest.config.cjs', `${REPORTS}/unit.json`),
  },
  { name: 'browser', report: `${REPORTS}/browser.json`, run: browser },
].filter(({ name }) => only.length === 0 || only.includes(name));

function jest(config, report, env = {}) {
  return runBin('jest', ['--config', config, '--json', `--outputFile=${report}`], {
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=6144', ...env },
  });
}

function browser() {
  const chromium = ensureChromium();
  if (!chromium) {
    console.error(
      '没有找到 Chromium，浏览器测试未运行，按失败计。请安装 Chromium，或用 ZIPING_CHROMIUM 指定路径 / no Chromium: the browser tests did not run and count as failed; install it or name it in ZIPING_CHROMIUM',
    );
    return 1;
  }
  return jest('jest.e2e.config.cjs', `${REPORTS}/browser.json`, { ZIPING_CHROMIUM: chromium });
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

let passed = 0;
let failed = 0;
for (const step of steps) {
  const started = Date.now();
  console.log(`\n── ${step.name}`);
  const count = countOf(step, step.run());
  console.log(
    `── ${step.name}: ${count.passed} passed, ${count.failed} failed (${Math.round((Date.now() - started) / 1000)} s)`,
  );
  passed += count.passed;
  failed += count.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

// Mutation testing of one room after the other, or of all: `npm run mutation [-- room… | --list] [--force]`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { allRooms } from './mutation/rooms.mjs';
import { ROOT } from './setup.mjs';

const PLUGIN = fileURLToPath(new URL('./mutation/room-runner.mjs', import.meta.url));
/** The sandbox needs the sources, the tests and what they are compiled by. */
const NOT_IN_SANDBOX = [
  '*',
  '!src',
  '!src/**',
  '!test',
  '!test/**',
  'test/e2e',
  '!package.json',
  '!tsconfig*.json',
];
const DETECTED = new Set(['Killed', 'Timeout']);
const UNDETECTED = new Set(['Survived', 'NoCoverage']);

const args = process.argv.slice(2);
const isForced = args.includes('--force');
const names = args.filter((arg) => !arg.startsWith('--'));

function optionsOf(room) {
  const folder = `dist/mutation/${room.name.replace('/', '-')}`;
  mkdirSync(`${ROOT}${folder}`, { recursive: true });
  return {
    room,
    mutate: room.mutate,
    plugins: [PLUGIN],
    testRunner: 'room',
    ignorers: ['texts'],
    mutator: { excludedMutations: ['StringLiteral'] },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 20_000,
    incremental: true,
    force: isForced,
    incrementalFile: `${folder}/incremental.json`,
    tempDirName: `${folder}/sandbox`,
    ignorePatterns: NOT_IN_SANDBOX,
    reporters: ['html', ...(args.includes('--progress') ? ['progress-append-only'] : [])],
    htmlReporter: { fileName: `${folder}/mutation.html` },
    allowConsoleColors: false,
    logLevel: 'warn',
    warnings: { slow: false },
    disableTypeChecks: true,
    cleanTempDir: 'always',
  };
}

const placeOf = ({ fileName, location }) =>
  `${relative(ROOT, fileName)}:${location.start.line + 1}:${location.start.column + 1}`;

/** Only what was caught is kept: Stryker would not try static mutants again where nothing but a test is new. */
function forgetSurvivors(file) {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  for (const source of Object.values(report.files)) {
    source.mutants = source.mutants.filter(({ status }) => !UNDETECTED.has(status));
  }
  writeFileSync(file, JSON.stringify(report));
}

async function judge(room) {
  const started = Date.now();
  const options = optionsOf(room);
  forgetSurvivors(options.incrementalFile);
  const mutants = await new Stryker(options).runMutationTest();
  const detected = mutants.filter(({ status }) => DETECTED.has(status));
  const survivors = mutants.filter(({ status }) => UNDETECTED.has(status));
  console.log(`\n${room.name}: survivors`);
  for (const mutant of survivors) {
    console.log(
      `  ${placeOf(mutant)} ${mutant.mutatorName}${mutant.status === 'NoCoverage' ? ' (no test)' : ''}: ${mutant.replacement.replaceAll(/\s+/g, ' ').slice(0, 160)}`,
    );
  }
  return {
    name: room.name,
    detected: detected.length,
    survived: survivors.length,
    seconds: Math.round((Date.now() - started) / 1000),
  };
}

process.chdir(ROOT);
const rooms = allRooms();
const unknown = names.filter((name) => !rooms.some((room) => room.name === name));
if (unknown.length > 0 || args.includes('--list')) {
  console.log(rooms.map(({ name }) => name).join('\n'));
  process.exit(unknown.length > 0 ? 1 : 0);
}
const scores = [];
for (const room of rooms.filter(({ name }) => names.length === 0 || names.includes(name))) {
  scores.push(await judge(room));
}
console.log('');
for (const { name, detected, survived, seconds } of scores) {
  const share = detected + survived === 0 ? '-' : ((100 * detected) / (detected + survived)).toFixed(1);
  console.log(`${name}: ${share} % (${detected} caught, ${survived} survived, ${seconds} s)`);
}

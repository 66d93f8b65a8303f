// Mutation testing: changes the code of a room in small ways and looks whether the room's own tests notice.
//   npm run mutation [-- room…]      some rooms, or all; only what was not caught before is tried again
//   npm run mutation -- --list       names of the rooms
//   npm run mutation -- --force      everything anew
//   npm run mutation -- --progress   with what it is at
//   npm run mutation -- --record     writes the last run of each room into docs/mutation.md
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { record, share } from './mutation/record.mjs';
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
const LONGEST_TEXT = 160;

const args = process.argv.slice(2);
const isForced = args.includes('--force');
const names = args.filter((arg) => !arg.startsWith('--'));

/** Out of git, like everything below dist. */
const folderOf = ({ name }) => `dist/mutation/${name.replace('/', '-')}`;
const resultOf = (room) => `${folderOf(room)}/result.json`;

function optionsOf(room) {
  const folder = folderOf(room);
  mkdirSync(folder, { recursive: true });
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

const told = (mutant) => ({
  place: placeOf(mutant),
  mutator: mutant.mutatorName,
  replacement: mutant.replacement.replaceAll(/\s+/g, ' ').slice(0, LONGEST_TEXT),
  tested: mutant.status !== 'NoCoverage',
});

/** Only what was caught is kept: Stryker would not try static mutants again where nothing but a test is new. */
function forgetSurvivors(file) {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  for (const source of Object.values(report.files)) {
    source.mutants = source.mutants.filter(({ status }) => !UNDETECTED.has(status));
  }
  writeFileSync(file, JSON.stringify(report));
}

const byPlace = (left, right) => left.place.localeCompare(right.place, 'en', { numeric: true });

async function judge(room) {
  const started = Date.now();
  const options = optionsOf(room);
  forgetSurvivors(options.incrementalFile);
  const mutants = await new Stryker(options).runMutationTest();
  const result = {
    name: room.name,
    date: new Date().toISOString().slice(0, 10),
    seconds: Math.round((Date.now() - started) / 1000),
    caught: mutants.filter(({ status }) => DETECTED.has(status)).length,
    survivors: mutants
      .filter(({ status }) => UNDETECTED.has(status))
      .map(told)
      .sort(byPlace),
  };
  writeFileSync(resultOf(room), JSON.stringify(result, null, 1));
  console.log(`\n${room.name}: survivors`);
  for (const { place, mutator, replacement, tested } of result.survivors) {
    console.log(`  ${place} ${mutator}${tested ? '' : ' (no test)'}: ${replacement}`);
  }
  return result;
}

process.chdir(ROOT);
const rooms = allRooms();
const unknown = names.filter((name) => !rooms.some((room) => room.name === name));
if (unknown.length > 0 || args.includes('--list')) {
  console.log(rooms.map(({ name }) => name).join('\n'));
  process.exitCode = unknown.length > 0 ? 1 : 0;
} else if (args.includes('--record')) {
  await record(rooms.map(resultOf));
} else {
  const results = [];
  for (const room of rooms.filter(({ name }) => names.length === 0 || names.includes(name))) {
    results.push(await judge(room));
  }
  console.log('');
  for (const result of results) {
    const { name, caught, survivors, seconds } = result;
    console.log(`${name}: ${share(result)} % (${caught} caught, ${survivors.length} survived, ${seconds} s)`);
  }
}

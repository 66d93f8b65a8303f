import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { bundleForNode } from './bundle.mjs';
import { ROOT } from './setup.mjs';

/**
 * Sweeps all commands, all their round trips and all kinds of faults, and prints the counts: `npm run faults [-- command…]`,
 * each a part of a command's name. `--json file` lists every violation. It takes hours.
 *
 * `npm run faults -- --random N` plays N random runs of a clerk, a co-author and two panes instead; `--seed S` begins with
 * another seed, or plays the seeds again that it lists (1,5,9); `--shrink` looks for the fewest steps that fail; `--log file`
 * gets a line for each run. They are shared out to processes, twice as many as there are cores where `--jobs N` does not say
 * how many: a run takes a second of a core and two or three seconds in all.
 *
 * `npm run faults -- --soak N` edits one workbook N times, with our sheets following, and prints the heap in use.
 */
const args = process.argv.slice(2);
const at = args.indexOf('--json');
const file = at >= 0 ? args.splice(at, 2)[1] : undefined;
const shrinks = args.includes('--shrink');
if (shrinks) args.splice(args.indexOf('--shrink'), 1);

/** @returns the value of an option, which is taken off the list */
function option(name) {
  const place = args.indexOf(name);
  return place >= 0 ? args.splice(place, 2)[1] : undefined;
}

const [random, seed, log, jobs, soak] = ['--random', '--seed', '--log', '--jobs', '--soak'].map(option);
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');

/** @returns exit status of Node.js in a process of its own */
function node(args, environment = {}) {
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
}

const run = (folder, environment) => node([jest, '--runInBand', folder], environment);

/** Without jest, which keeps things of its own; the heap is collected before it is read. */
async function soaking() {
  await bundleForNode('cjs', { soak: 'test/panes/soak/run.ts' }, 'dist/faults');
  return node(['--expose-gc', `${ROOT}dist/faults/soak.cjs`, soak]);
}

const sweeping = {
  ZIPING_FAULTS: 'all',
  ...(args.length > 0 && { ZIPING_FAULTS_ONLY: args.join(',') }),
  ...(file && { ZIPING_FAULTS_JSON: file }),
};

/** The seeds of each process. */
function shares() {
  const given = (seed ?? '1').split(',').map(Number);
  const count = Number(random ?? 4);
  const seeds = given.length > 1 ? given : Array.from({ length: count }, (_, at) => given[0] + at);
  // A run waits half of the time, for panes that wait until it is quiet.
  const processes = Math.min(seeds.length, Number(jobs ?? 2 * availableParallelism()));
  return Array.from({ length: processes }, (_, share) =>
    seeds.filter((_seed, at) => at % processes === share),
  );
}

function playing(seeds) {
  return {
    ZIPING_SEED: seeds.join(','),
    ...(log && { ZIPING_RANDOM_LOG: log }),
    ...(shrinks && { ZIPING_SHRINK: '1' }),
  };
}

function started() {
  if (soak !== undefined) return [soaking()];
  if (random === undefined && seed === undefined) return [run('test/faults', sweeping)];
  return shares().map((seeds) => run('test/panes/random/random', playing(seeds)));
}

process.exitCode = Math.max(...(await Promise.all(started())));

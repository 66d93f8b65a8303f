import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * Sweeps all commands, all their round trips and all kinds of faults, and prints the counts: `npm run faults [-- command…]`,
 * each a part of a command's name. `--json file` lists every violation. It takes hours.
 *
 * `npm run faults -- --random N` plays N random runs of a clerk, a co-author and two panes instead; `--seed S` begins with
 * another seed, or plays the seeds again that it lists (1,5,9); `--shrink` looks for the fewest steps that fail; `--log file`
 * gets a line for each run. A run takes some seconds.
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

const [random, seed, log] = ['--random', '--seed', '--log'].map(option);
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const sweeping = {
  ZIPING_FAULTS: 'all',
  ...(args.length > 0 && { ZIPING_FAULTS_ONLY: args.join(',') }),
  ...(file && { ZIPING_FAULTS_JSON: file }),
};
const playing = {
  ZIPING_RANDOM: random ?? '',
  ...(seed && { ZIPING_SEED: seed }),
  ...(log && { ZIPING_RANDOM_LOG: log }),
  ...(shrinks && { ZIPING_SHRINK: '1' }),
};
const isRandom = random !== undefined || seed !== undefined;
const { status } = spawnSync(
  process.execPath,
  [jest, '--runInBand', isRandom ? 'test/panes/random' : 'test/faults'],
  { stdio: 'inherit', env: { ...process.env, ...(isRandom ? playing : sweeping) } },
);
process.exitCode = status ?? 1;

import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { bundleForNode } from './bundle.mjs';
import { ROOT } from './setup.mjs';

/**
 * Sweeps all commands, all their round trips and all kinds of faults, and prints the counts: `npm run faults [-- command…]`,
 * each a part of a command's name. `--json file` lists every violation, `--skip N` leaves the first N out, where a sweep was
 * broken off after them. It takes about two hours of two cores.
 *
 * `npm run faults -- --random N` plays N random runs of a clerk, a co-author and two panes instead; `--seed S` begins with
 * another seed, or plays the seeds again that it lists (1,5,9); `--shrink` looks for the fewest steps that fail; `--log file`
 * gets a line for each run. A run takes a second or two of a core.
 *
 * Both are shared out to processes, twice as many as there are cores where `--jobs N` does not say how many: half of the time
 * is spent waiting until it is quiet.
 *
 * `npm run faults -- --soak N` edits one workbook N times, with our sheets following, and prints the heap in use.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string', default: '' },
    skip: { type: 'string', default: '0' },
    random: { type: 'string' },
    seed: { type: 'string' },
    shrink: { type: 'boolean', default: false },
    log: { type: 'string', default: '' },
    jobs: { type: 'string', default: String(2 * availableParallelism()) },
    soak: { type: 'string' },
  },
});

/** The seeds to play. */
function seeds() {
  const given = (values.seed ?? '1').split(',');
  if (given.length > 1) return given;
  return Array.from({ length: Number(values.random ?? 1) }, (_, at) => String(Number(given[0]) + at));
}

/** The program and what it is told. */
function chosen() {
  // The heap is collected before it is read.
  if (values.soak !== undefined) return ['soak', ['--expose-gc'], [values.soak]];
  if (values.random === undefined && values.seed === undefined) {
    return ['sweep', [], [values.jobs, values.json, values.skip, ...positionals]];
  }
  return ['random', [], [values.jobs, values.shrink ? 'shrink' : '', values.log, ...seeds()]];
}

const PROGRAMS = {
  soak: 'test/panes/soak/run.ts',
  sweep: 'test/faults/program.ts',
  random: 'test/panes/random/program.ts',
};

// Without jest, which keeps things of its own and takes a third more time.
await bundleForNode('cjs', PROGRAMS, 'dist/faults');
const [name, flags, args] = chosen();
const { status } = spawnSync(process.execPath, [...flags, `${ROOT}dist/faults/${name}.cjs`, ...args], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

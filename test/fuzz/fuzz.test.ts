import { FUZZED } from './all-parts';
import { Fuzzed, fuzz } from './part';

/** The same for everybody who runs the tests; `npm run fuzz` looks at others. */
const SEED = 20_261_128;

/** Runs of each part; `npm run fuzz` goes on for an hour. */
const RUNS: Readonly<Record<string, number>> = { cells: 60, tables: 60, packages: 250, bytes: 400 };

test.each(FUZZED.map((part) => [part.name, part] as const))(
  '%s: nothing breaks, nothing is read otherwise',
  async (name, part) => {
    process.stderr.write(`fuzzed ${name} with seed ${SEED}\n`);
    expect(await fuzz(part, SEED, RUNS[name]!, new Fuzzed())).toBeNull();
  },
  300_000,
);

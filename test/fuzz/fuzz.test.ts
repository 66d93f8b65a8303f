import { FUZZED } from './all-parts';
import { Fuzzed, fuzz } from './part';

/** Runs of each part; `npm run fuzz` goes on for an hour. */
const RUNS: Readonly<Record<string, number>> = { cells: 60, tables: 60, packages: 250, bytes: 400 };

test.each(FUZZED.map((part) => [part.name, part] as const))(
  '%s: nothing breaks, nothing is read otherwise',
  async (name, part) => {
    const seed = Date.now() % 1_000_000;
    process.stderr.write(`fuzzed ${name} with seed ${seed}\n`);
    expect(await fuzz(part, seed, RUNS[name]!, new Fuzzed())).toBeNull();
  },
  300_000,
);

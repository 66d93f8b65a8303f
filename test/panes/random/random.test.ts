import { appendFileSync } from 'node:fs';
import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { stepsOf } from './actions';
import { play } from './run';
import { shrunk } from './shrink';

/** Set by `npm run faults -- --random`. */
const SEEDS = (process.env['ZIPING_SEED'] ?? '1,2,3,4').split(',').map(Number);
const SHRINKS = process.env['ZIPING_SHRINK'] !== undefined;
const FILE = process.env['ZIPING_RANDOM_LOG'];

const LENGTH = 12;

/** Runs take as long as they take. */
const A_DAY = 86_400_000;

let host: NodeExcelHost;
beforeAll(async () => {
  host = await startExcel();
});
afterAll(() => host.stop());

function log(line: string): void {
  if (FILE) appendFileSync(FILE, `${line}\n`);
}

test(
  `whatever a clerk, a co-author and two panes do, nothing is lost: ${SEEDS.length} runs from seed ${SEEDS[0]}`,
  async () => {
    const broken: unknown[] = [];
    for (const seed of SEEDS) {
      const steps = stepsOf(seed, LENGTH);
      const violations = await play(steps);
      log(`seed ${seed}: ${violations.length === 0 ? 'good' : JSON.stringify(violations)}`);
      if (violations.length === 0) continue;
      const least = SHRINKS ? await shrunk(steps, async (some) => (await play(some)).length > 0) : steps;
      log(`  ${JSON.stringify(least)}`);
      broken.push({ seed, violations, steps: least });
    }
    log(`${SEEDS.length} runs from seed ${SEEDS[0]}, ${broken.length} with violations`);
    expect(broken).toEqual([]);
  },
  A_DAY,
);

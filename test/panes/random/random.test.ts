import { appendFileSync } from 'node:fs';
import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { stepsOf } from './actions';
import { play } from './run';
import { shrunk } from './shrink';

/** Set by `npm run faults -- --random`. */
const RUNS = Number(process.env['ZIPING_RANDOM'] ?? 4);
const FIRST_SEED = Number(process.env['ZIPING_SEED'] ?? 1);
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
  `whatever a clerk, a co-author and two panes do, nothing is lost: ${RUNS} runs from seed ${FIRST_SEED}`,
  async () => {
    const broken: unknown[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
      const steps = stepsOf(seed, LENGTH);
      const violations = await play(steps);
      log(`seed ${seed}: ${violations.length === 0 ? 'good' : JSON.stringify(violations)}`);
      if (violations.length === 0) continue;
      const least = SHRINKS ? await shrunk(steps, async (some) => (await play(some)).length > 0) : steps;
      log(`  ${JSON.stringify(least)}`);
      broken.push({ seed, violations, steps: least });
    }
    log(`${RUNS} runs from seed ${FIRST_SEED}, ${broken.length} with violations`);
    expect(broken).toEqual([]);
  },
  A_DAY,
);

import { appendFileSync } from 'node:fs';
import { startExcel } from '../../../src/host/node';
import { isServing, serve, shareOut } from '../../faults/shared-out';
import { LENGTH, stepsOf, type Step } from './actions';
import { play, type Violation } from './run';
import { shrunk } from './shrink';

interface Played {
  readonly violations: readonly Violation[];
  readonly steps: readonly Step[];
}

const [processes, shrinks, log, ...seeds] = process.argv.slice(2);

async function played(seed: number): Promise<Played> {
  const steps = stepsOf(seed, LENGTH);
  const violations = await play(steps);
  if (violations.length === 0 || !shrinks) return { violations, steps };
  return { violations, steps: await shrunk(steps, async (some) => (await play(some)).length > 0) };
}

function tell(line: string): void {
  console.log(line);
  if (log) appendFileSync(log, `${line}\n`);
}

/** `npm run faults -- --random N`: plays runs of a clerk, a co-author and two panes, a line for each. */
async function main(): Promise<number> {
  let broken = 0;
  await shareOut<number, Played>(seeds.map(Number), Number(processes), (seed, result) => {
    if (result?.violations.length === 0) return tell(`seed ${seed}: good`);
    broken++;
    tell(`seed ${seed}: ${result ? JSON.stringify(result.violations) : 'the process died'}`);
    if (result) tell(`  ${JSON.stringify(result.steps)}`);
  });
  tell(`${seeds.length} runs from seed ${seeds[0]}, ${broken} with violations`);
  return broken === 0 ? 0 : 1;
}

void startExcel().then(async () => {
  if (isServing) serve(played);
  else process.exit(await main());
});

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { EditTimes, EditTraffic, Measured } from '../result';
import type { Expected } from '../workload';

/** Seconds since this process started. */
export function secondsUsed(): number {
  return performance.now() / 1000;
}

export function readExpected(path: string): Expected {
  return JSON.parse(readFileSync(path, 'utf8')) as Expected;
}

/** Largest resident size so far in MB. */
export function peakRssMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** Does something. @returns the longest time in milliseconds for which nothing else had its turn meanwhile */
export async function longestStretch(work: () => Promise<unknown>): Promise<number> {
  let [longest, last, isOver] = [0, performance.now(), false];
  const turn = (): void => {
    const now = performance.now();
    [longest, last] = [Math.max(longest, now - last), now];
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isOver = true;
  turn();
  return longest;
}

/** Prints a result as a line of its own. */
export function print(
  result: { readonly whole: Measured } | { readonly edit: EditTimes } | { readonly traffic: EditTraffic },
): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

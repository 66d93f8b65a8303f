import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Expected } from '../workload';

/** What a measured process prints. */
export interface Measured {
  /** From the start of the process to the result. */
  readonly seconds: number;
  readonly peakRssMb: number;
  /** Whether every group total is exact to the 分; null where the tool adds nothing up. */
  readonly exact: boolean | null;
  readonly note: string;
}

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

export function print(measured: Measured): void {
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

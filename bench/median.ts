import type { Measured } from './result';

/** The run in the middle of several of the same tool, by time, with what was seen in all of them. */
export interface MedianRun extends Measured {
  readonly runs: number;
  /** The shortest and the longest run. */
  readonly secondsRange: readonly [shortest: number, longest: number];
}

/** @param runs at least one @returns the lower of both in the middle where the number is even; memory is the largest, exact is what every run was */
export function medianOf(runs: readonly Measured[]): MedianRun {
  const sorted = [...runs].sort((left, right) => left.seconds - right.seconds);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]!;
  const peaks = runs.flatMap(({ peakRssMb }) => peakRssMb ?? []);
  return {
    ...middle,
    peakRssMb: peaks.length === 0 ? null : Math.max(...peaks),
    exact: runs.some(({ exact }) => exact === false) ? false : middle.exact,
    runs: runs.length,
    secondsRange: [sorted[0]!.seconds, sorted.at(-1)!.seconds],
  };
}

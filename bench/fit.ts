import type { BenchResult, EditResult, Growth, WholeResult } from './result';

type Point = readonly [size: number, cost: number];

/** Exponent of the power of the size that fits the costs best (least squares of logarithms); null for fewer than two sizes. */
export function growthExponent(points: readonly Point[]): string | null {
  if (points.length < 2) return null;
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [meanSize, meanCost] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [size, cost]) => sum + (size - meanSize) * (cost - meanCost), 0);
  const below = logs.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0);
  return (above / below).toFixed(2);
}

interface Results {
  readonly whole: readonly WholeResult[];
  readonly edit: readonly EditResult[];
}

/** Sizes with what a whole run cost there, in seconds. */
export function wholePoints({ whole }: Results, tool: string): Point[] {
  return whole.flatMap((one): Point[] =>
    one.tool === tool && one.seconds !== null ? [[one.rows, one.seconds]] : [],
  );
}

/** Sizes with what an edit cost there, in milliseconds. */
export function editPoints({ edit }: Results, tool: string): Point[] {
  return edit.flatMap((one): Point[] =>
    one.tool === tool && one.medianMs !== null ? [[one.rows, one.medianMs]] : [],
  );
}

/** Names of all tools in the order in which they were measured. */
export function toolsOf({ whole, edit }: Results): string[] {
  return [...new Set([...whole, ...edit].map(({ tool }) => tool))];
}

/** How the costs of every tool grow with the rows. */
export function growthOf(results: Results): BenchResult['growth'] {
  const of = (tool: string): Growth => ({
    edit: growthExponent(editPoints(results, tool)),
    whole: growthExponent(wholePoints(results, tool)),
  });
  return {
    ...of('ziping'),
    tools: Object.fromEntries(toolsOf(results).map((tool) => [tool, of(tool)])),
  };
}

/** Exponent of the power of the size that fits the costs best (least squares of logarithms); null for fewer than two sizes. */
export function growthExponent(points: readonly (readonly [size: number, cost: number])[]): string | null {
  if (points.length < 2) return null;
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [meanSize, meanCost] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [size, cost]) => sum + (size - meanSize) * (cost - meanCost), 0);
  const below = logs.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0);
  return (above / below).toFixed(2);
}

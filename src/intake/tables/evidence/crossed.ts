import type { Assigned, Candidate } from './assign';

/**
 * Columns that mean what the words of another column hint at, which means what their own words hint at: 想达到 read as the
 * actual value, 做到了 as the target. Where words and place contradict each other so plainly nobody knows.
 */
export function crossedColumns(
  candidates: readonly Candidate[],
  assigned: readonly Assigned[],
): ReadonlySet<number> {
  const hintOf = (at: number, meaning: string | null): number =>
    meaning === null ? 0 : (candidates[at]!.words.hints.get(meaning) ?? 0);
  const isAstray = (at: number, to: number): boolean =>
    hintOf(at, assigned[at]!.meaning) <= 0 && hintOf(at, assigned[to]!.meaning) > 0;
  // Only few of many columns mean anything: no two mean the same.
  const meant = assigned.flatMap(({ meaning }, at) => (meaning === null ? [] : [at]));
  const crossed = meant.filter((at) =>
    meant.some((other) => other !== at && isAstray(at, other) && isAstray(other, at)),
  );
  return new Set(crossed.map((at) => assigned[at]!.column));
}

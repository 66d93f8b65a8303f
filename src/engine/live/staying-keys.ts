/**
 * The largest part of the rows of both that stands in the same order: those rows stay, and the others go and come anew.
 * (The longest increasing sequence of the new rows in the order of the old ones, by the ends of the best sequences.)
 */
export function stayingKeys(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Set<string> {
  interface Step {
    readonly key: string;
    readonly row: number;
    readonly previous: Step | undefined;
  }
  /** ends[n] is the sequence of n + 1 rows that ends highest up. */
  const ends: Step[] = [];
  for (const [key] of [...before].sort(([, left], [, right]) => left - right)) {
    const row = after.get(key);
    if (row === undefined) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]!.row < row) low = middle + 1;
      else high = middle;
    }
    ends[low] = { key, row, previous: ends[low - 1] };
  }
  const staying = new Set<string>();
  for (let step = ends.at(-1); step; step = step.previous) staying.add(step.key);
  return staying;
}

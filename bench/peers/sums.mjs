// Shared by the peers: adds up by project, item and source as a script would, and compares with the exact sums.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export const [, , workbook, expectedPath] = process.argv;

export class LoopSums {
  groups = new Map();

  add(project, item, source, amount) {
    const key = `${project}\t${item}\t${source}`;
    this.groups.set(key, (this.groups.get(key) ?? 0) + amount);
  }
}

/** Prints what was measured. Exact is a sum that is the number nearest to the true one. */
export function finish(groups, note) {
  const seconds = performance.now() / 1000;
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const expected = JSON.parse(readFileSync(expectedPath, 'utf8'));
  const wrong = expected.groups.filter(
    ([project, item, source, fen]) => groups.get(`${project}\t${item}\t${source}`) !== Number(fen) / 100,
  ).length;
  const exact = wrong === 0 && groups.size === expected.groups.length;
  const said = exact ? note : `${note}; ${wrong} of ${expected.groups.length} group totals are not exact`;
  process.stdout.write(`${JSON.stringify({ seconds, peakRssMb, exact, note: said })}\n`);
}

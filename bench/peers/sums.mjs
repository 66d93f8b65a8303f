// Shared by the peers: adds up by project, item and source as a script would, compares with the exact sums, times edits.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export const [, , workbook, expectedPath] = process.argv;

/** Edits are timed until there are so many, or the time is over; there is always one. */
export const MOST_EDITS = 50;
export const EDITING_MS = 30_000;
const MOST_FEN = 5e6;

export const keyOf = (project, item, source) => `${project}\t${item}\t${source}`;

export class LoopSums {
  groups = new Map();

  add(project, item, source, amount) {
    const key = keyOf(project, item, source);
    this.groups.set(key, (this.groups.get(key) ?? 0) + amount);
  }
}

const print = (result) => process.stdout.write(`${JSON.stringify(result)}\n`);
export const ownPeakMb = () => Math.round(process.resourceUsage().maxRSS / 1024);
export const readExpected = () => JSON.parse(readFileSync(expectedPath, 'utf8'));

/** Prints the whole run, which ends here. Exact is a sum that is the number nearest to the true one. */
export function printWhole(
  groups,
  note,
  { seconds = performance.now() / 1000, peakRssMb = ownPeakMb() } = {},
) {
  const expected = readExpected();
  const wrong = expected.groups.filter(
    ([project, item, source, fen]) => groups.get(keyOf(project, item, source)) !== Number(fen) / 100,
  ).length;
  const exact = wrong === 0 && groups.size === expected.groups.length;
  const said = exact ? note : `${note}; ${wrong} of ${expected.groups.length} group totals are not exact`;
  print({ whole: { seconds, peakRssMb, exact, note: said } });
}

/** What to type: places and amounts that look random and are the same in every run. */
export function* plannedEdits(rows) {
  let state = 20_260_101;
  const below = (limit) => {
    // The upper bits of a linear congruential generator (Numerical Recipes).
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (;;) yield { index: below(rows), fen: 1 + below(MOST_FEN) };
}

/** Prints the times of edits. @param edits [{ ms, fenBefore, fen, key, sum }] in order, sum as the tool has it afterwards */
export function printEdits(edits, note) {
  const truth = new Map(
    readExpected().groups.map(([project, item, source, fen]) => [keyOf(project, item, source), BigInt(fen)]),
  );
  let wrong = 0;
  for (const { fenBefore, fen, key, sum } of edits) {
    truth.set(key, truth.get(key) + BigInt(fen) - BigInt(fenBefore));
    if (BigInt(Math.round(sum * 100)) !== truth.get(key)) wrong++;
  }
  const times = edits.map(({ ms }) => ms).sort((left, right) => left - right);
  const at = (share) => times[Math.ceil(share * times.length) - 1];
  const said = wrong === 0 ? note : `${note}; ${wrong} came to a sum that is wrong by a 分 or more`;
  print({
    edit: {
      medianMs: at(0.5),
      p99Ms: at(0.99),
      note: `${said}; ${times.length} ${times.length === 1 ? 'edit' : 'edits'}`,
    },
  });
}

/**
 * Times edits of a tool in this process.
 * @param rows number of rows
 * @param tool row(index): [project, item, source, amount]; edit(index, amount): all sums, as a map by key; may be a promise
 */
export async function timeEdits(rows, { row, edit }, note) {
  const done = [];
  const start = performance.now();
  for (const { index, fen } of plannedEdits(rows)) {
    const [project, item, source, amount] = row(index);
    const key = keyOf(project, item, source);
    const before = performance.now();
    const groups = await edit(index, fen / 100);
    const ms = performance.now() - before;
    done.push({ ms, fenBefore: Math.round(amount * 100), fen, key, sum: groups.get(key) });
    if (done.length >= MOST_EDITS || performance.now() - start > EDITING_MS) break;
  }
  printEdits(done, note);
}

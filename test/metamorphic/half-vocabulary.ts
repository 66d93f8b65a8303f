import { allLexicons, chooseLines, examplesOf, type Line } from '../../src/intake/words/lexicon';
import { fateOf, viewOf } from './column-fate';
import type { DistinctBlock } from './distinct-blocks';
import { inShort, isWithoutFinding, newErrors, newPass, type Outcome } from './outcome';
import { see } from './seen';

/** Undoes what was taken away. */
export type Restore = () => void;

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The lines without half of them, rounded down: the official one is among those lost, or among those kept. */
function halfOf(lines: readonly Line[], seed: number): Line[] {
  const [official, ...others] = lines;
  const withoutOfficial = seed % 2 === 1;
  // By its own words, so that what a meaning loses does not change with the rest of the vocabulary.
  const next = numbersOf(seed ^ hashOf(lines.flatMap(examplesOf).join()));
  const lost = Math.floor(lines.length / 2);
  const shuffled = others
    .map((line) => ({ line, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ line }) => line);
  const gone = new Set<Line>(withoutOfficial && official ? [official, ...shuffled] : shuffled);
  const taken = new Set([...gone].slice(0, lost));
  return lines.filter((line) => !taken.has(line));
}

/**
 * Takes half of its lines from each meaning of the vocabulary, the same ones for the same seed, the official word among
 * them where the seed is odd. What says that a text is none of ours is no meaning and stays whole.
 */
export function withHalfVocabulary(seed: number): Restore {
  const meanings = allLexicons().flatMap(({ place }) => place.meanings);
  const whole = new Set(meanings.filter(({ meaning }) => meaning === null).map(({ lines }) => lines));
  const halves = new Map<readonly Line[], readonly Line[]>();
  for (const { lines } of meanings)
    if (!halves.has(lines)) halves.set(lines, whole.has(lines) ? lines : halfOf(lines, seed));
  chooseLines((_, { lines }) => halves.get(lines) ?? lines);
  return () => chooseLines();
}

export const SEEDS: readonly number[] = Array.from({ length: 20 }, (_, at) => at + 1);

/** What becomes of all columns that were read with the whole vocabulary. */
export async function withHalf(blocks: readonly DistinctBlock[], seed: number): Promise<Outcome[]> {
  const restore = withHalfVocabulary(seed);
  try {
    const outcomes: Outcome[] = [];
    for (const block of blocks) outcomes.push(...(await columnsOf(block, seed)));
    return outcomes;
  } finally {
    restore();
  }
}

async function columnsOf({ one, block, columns, seen }: DistinctBlock, seed: number): Promise<Outcome[]> {
  const after = await see(one.grids, one.asOf);
  const read = columns.filter(({ cells, meaning }) => cells.length > 0 && meaning !== null);
  return read.map((column, at) => {
    const view = viewOf(after, block, column, { texts: column.texts });
    const fate = after.failure === null ? fateOf(column.before, view) : 'refused';
    return {
      part: 'half',
      kind: one.kind,
      where: `${one.id} ${block.sheet}!${block.top + 1}`,
      column: column.text.replace(/\s/g, ''),
      meaning: column.meaning!,
      change: `half ${seed}`,
      fate,
      readAs: inShort(view),
      othersWrong: [],
      othersSilent: [],
      falseErrors: at === 0 ? newErrors(seen, after) : [],
      newPass: at === 0 && newPass(seen, after),
      withoutFinding: isWithoutFinding(fate, view),
    };
  });
}

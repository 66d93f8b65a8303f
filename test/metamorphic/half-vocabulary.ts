import { fateOf, viewOf } from './column-fate';
import type { DistinctBlock } from './distinct-blocks';
import { inShort, isWithoutFinding, newErrors, newPass, type Outcome } from './outcome';
import { see } from './seen';

/** Undoes what was taken away. */
export type Restore = () => void;

/**
 * Takes half of its words from each meaning of the vocabulary, the same ones for the same seed, the official word among
 * them where the seed is odd. Null as long as the vocabulary is not data (src/intake/words): the part is left out then.
 */
export function withHalfVocabulary(seed: number): Restore | null {
  void seed;
  return null;
}

export const SEEDS: readonly number[] = Array.from({ length: 20 }, (_, at) => at + 1);

/** What becomes of all columns that were read with the whole vocabulary; null where no half can be taken. */
export async function withHalf(blocks: readonly DistinctBlock[], seed: number): Promise<Outcome[] | null> {
  const restore = withHalfVocabulary(seed);
  if (!restore) return null;
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

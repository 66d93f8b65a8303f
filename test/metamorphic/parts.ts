import type { Case } from './cases';
import { distinctBlocks, type DistinctBlock } from './distinct-blocks';
import { insertColumn, placesIn, STRANGERS } from './inserted-columns';
import type { Outcome } from './outcome';
import { meaningless, NONSENSE, replaceable, replaceHeader } from './replaced-headers';

/** One change that is still to be made. */
export type Change = () => Promise<Outcome | null>;

/** Changes of one part of the measure, each to be made by itself. */
export type Part = (blocks: readonly DistinctBlock[]) => Change[];

export const headers: Part = (blocks) =>
  blocks.flatMap((block) =>
    replaceable(block).flatMap((column) => NONSENSE.map((word) => () => replaceHeader(block, column, word))),
  );

/** Headers of columns that mean nothing: whatever stands there, they go on meaning nothing. */
export const meaninglessHeaders: Part = (blocks) =>
  blocks.flatMap((block) =>
    meaningless(block).flatMap((column) =>
      NONSENSE.map((word) => async () => {
        const outcome = await replaceHeader(block, column, word);
        return { ...outcome, part: 'meaningless' };
      }),
    ),
  );

export const insertedColumns: Part = (blocks) =>
  blocks.flatMap((block) =>
    placesIn(block).flatMap((at) => STRANGERS.map((stranger) => () => insertColumn(block, at, stranger))),
  );

/** A sample that is the same each time: every n-th change, beginning somewhere in the middle. */
export function sample<T>(items: readonly T[], size: number): T[] {
  if (items.length <= size) return [...items];
  const step = items.length / size;
  return Array.from({ length: size }, (_, at) => items[Math.floor((at + 0.5) * step)]!);
}

export async function outcomesOf(changes: readonly Change[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const change of changes) {
    const outcome = await change();
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}

export const blocksOf = (cases: readonly Case[]): Promise<DistinctBlock[]> => distinctBlocks(cases);

import { replaceAllHeaders } from './all-headers';
import type { DistinctBlock } from './distinct-blocks';
import { insertColumn, placesIn, STRANGERS } from './inserted-columns';
import { moveColumns, ORDERS } from './moved-columns';
import { canLieDown, layDown } from './on-its-side';
import { changeUnit, otherUnits } from './other-units';
import type { Outcome } from './outcome';
import { meaningless, NONSENSE, replaceable, replaceHeader } from './replaced-headers';
import { figureCells, spoil, UNREADABLE, wordCells } from './unreadable-figures';

/** One change that is still to be made. */
export type Change = () => Promise<Outcome | readonly Outcome[] | null>;

/** Changes of one part of the measure, each to be made by itself. */
export type Part = (blocks: readonly DistinctBlock[]) => Change[];

export const headers: Part = (blocks) =>
  blocks.flatMap((block) =>
    replaceable(block).flatMap((column) => NONSENSE.map((word) => () => replaceHeader(block, column, word))),
  );

/** Headers of columns that mean nothing: whatever stands there, they go on meaning nothing. */
export const meaninglessHeaders: Part = (blocks) =>
  blocks
    .filter((block) => replaceable(block).length > 0)
    .flatMap((block) =>
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

export const allHeaders: Part = (blocks) =>
  blocks.filter(({ one }) => one.kind === 'filled').map((block) => () => replaceAllHeaders(block));

export const movedColumns: Part = (blocks) =>
  blocks.flatMap((block) => ORDERS.map((order) => () => moveColumns(block, order)));

/** Each sheet once, whatever header rows it has. */
export const units: Part = (blocks) =>
  blocks
    .filter(
      ({ one, grid }, at) => blocks.findIndex((block) => block.one === one && block.grid === grid) === at,
    )
    .flatMap((block) => otherUnits(block).map((unit) => () => changeUnit(block, unit)));

export const sides: Part = (blocks) => blocks.filter(canLieDown).map((block) => () => layDown(block));

export const unreadableFigures: Part = (blocks) =>
  blocks.flatMap((block) => [
    ...figureCells(block).flatMap((cell) => UNREADABLE.map((bad) => () => spoil(block, cell, bad))),
    ...wordCells(block).map(
      ({ cell, bad }) =>
        () =>
          spoil(block, cell, bad),
    ),
  ]);

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
    if (outcome) outcomes.push(...[outcome].flat());
  }
  return outcomes;
}

import type { BlockKind, Weight } from './kind';

/** What it says that two meanings follow each other from left to right. */
interface Links {
  readonly known: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

const START = '^';
const END = '$';

/** Layouts are constants of the kinds: worked out once. */
const linksByLayouts = new Map<readonly (readonly string[])[], Links>();

function linksOf(layouts: BlockKind['layouts']): Links {
  const found = linksByLayouts.get(layouts);
  if (found) return found;
  const [next, before] = [new Set<string>(), new Set<string>()];
  const known = new Set([START, END, ...layouts.flat()]);
  for (const layout of layouts) {
    const whole = [START, ...layout, END];
    whole.forEach((left, at) => {
      const after = whole[at + 1];
      if (after !== undefined) next.add(`${left} ${after}`);
      for (const later of whole.slice(at + 1)) before.add(`${left} ${later}`);
    });
  }
  const links = { known, next, before };
  linksByLayouts.set(layouts, links);
  return links;
}

/** Right after each other in a known layout; in that order; in the other order only; never together. */
const NEXT: Weight = 1.25;
const BEFORE: Weight = 0.25;
const REVERSED: Weight = -2;
const STRANGE: Weight = -0.75;

/**
 * What the place says where `right` is the next column with a meaning after `left`.
 * @param left null at the left edge of the block
 * @param right null at its right edge
 * @param isAdjacent whether no column without a meaning stands between them
 */
export function placeWeight(
  { layouts }: BlockKind,
  left: string | null,
  right: string | null,
  isAdjacent: boolean,
): Weight {
  const links = linksOf(layouts);
  const [from, to] = [left ?? START, right ?? END];
  // Meanings that only words can give stand anywhere.
  if (!links.known.has(from) || !links.known.has(to)) return 0;
  const pair = `${from} ${to}`;
  if (isAdjacent && links.next.has(pair)) return NEXT;
  if (left === null || right === null) return links.next.has(pair) ? BEFORE : 0;
  if (links.before.has(pair)) return BEFORE;
  return links.before.has(`${to} ${from}`) ? REVERSED : STRANGE;
}

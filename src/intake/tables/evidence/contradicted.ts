import type { Candidate } from './assign';
import { UNMISTAKABLE } from './column-reading';
import type { ColumnFacts } from './facts';
import { NEVER, type BlockKind, type Weight } from './kind';

/** Parts of a header that say so much for a meaning say it of its column. */
const SAYS: Weight = 1.5;
/** The header's meaning and what is below it say so much more together. */
const RATHER: Weight = 1;
/** Where another column has the meaning by its words. */
const PLAINLY: Weight = 3;

/** What is known of a block besides the column that is looked at. */
export interface Rest {
  readonly kind: BlockKind;
  readonly named: ReadonlySet<string>;
  /** What parts of words say in headers with nothing below them. */
  readonly blanks: readonly ReadonlyMap<string, Weight>[];
  /** What parts of words say in the column's own header, whatever stands above it. */
  own(facts: ColumnFacts): ReadonlyMap<string, Weight>;
  /** Whether what stands below the common header are parts of the meaning: 年初数 / 本级, 上级. */
  isPart(facts: ColumnFacts, meaning: string): boolean;
}

/** Whether the header says something else that the contents are rather, and nothing of the meaning. */
function saysOther(rest: Rest, { facts, words, beyond = [] }: Candidate, meaning: string): boolean {
  const contentsOf = (id: string): Weight =>
    rest.kind.meanings.find((one) => one.id === id)?.contents(facts, rest.named) ?? NEVER;
  const known = beyond.reduce((total, one) => total + (one.meaning === meaning ? one.weight : 0), 0);
  const itself = contentsOf(meaning) + known;
  if ((words.hints.get(meaning) ?? 0) > 0 || itself >= UNMISTAKABLE) return false;
  return [...rest.own(facts)].some(
    ([id, weight]) =>
      id !== meaning &&
      weight >= SAYS &&
      contentsOf(id) > 0 &&
      contentsOf(id) + weight - itself > (rest.named.has(id) ? PLAINLY : RATHER),
  );
}

/** Whether nothing is below the header that says the meaning, while this one says nothing of it: 备注 beside 偏差原因. */
function isSaidOfBlank({ kind, blanks }: Rest, { words }: Candidate, meaning: string): boolean {
  return (
    (kind.mayBeBlank ?? []).includes(meaning) &&
    (words.hints.get(meaning) ?? 0) <= 0 &&
    blanks.some((hints) => (hints.get(meaning) ?? 0) >= SAYS)
  );
}

/** Whether headers speak against what a column of unknown words would be read as: it is asked about. */
export function isContradicted(rest: Rest, candidate: Candidate, meaning: string | null): boolean {
  if (meaning === null || candidate.words.named !== null) return false;
  return (
    saysOther(rest, candidate, meaning) ||
    isSaidOfBlank(rest, candidate, meaning) ||
    (!meaning.includes('-') && rest.isPart(candidate.facts, meaning))
  );
}
